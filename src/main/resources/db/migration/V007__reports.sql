-- What a report needs beyond the figures: its target (until targets exist), its number, who signs it.
-- An empty text leaves room on the paper to write by hand.
create schema reports;

create table reports.setting (
    organization_id  integer not null references organizations.organization,
    year             integer not null check (year between 1930 and 9999),
    admission_target integer check (admission_target > 0),
    number           text not null,
    place            text not null,
    dated            date,
    superior         text not null,
    issuer           text not null,
    signed_for       text not null,
    signer_post      text not null,
    signer_name      text not null,
    recipients       text not null,
    changed_at       timestamptz not null default now(),
    changed_by       text not null,
    primary key (organization_id, year)
);
