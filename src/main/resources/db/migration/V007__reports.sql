-- What a report needs beyond the figures: its target (until targets exist), its number, who signs it.
create schema reports;

create table reports.setting (
    organization_id  integer not null references organizations.organization,
    year             integer not null,
    admission_target integer check (admission_target > 0),
    number           text,
    place            text,
    dated            date,
    superior         text,
    issuer           text,
    signed_for       text,
    signer_post      text,
    signer_name      text,
    recipients       text,
    changed_at       timestamptz not null default now(),
    changed_by       text not null,
    primary key (organization_id, year)
);
