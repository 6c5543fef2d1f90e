-- What single organizations were given or are besides their kind (handbook 1.1, ORG-08 to ORG-12): facts, each from
-- a decision. Whether one is in force on a day follows from the last act up to it.
create table reorganizations.mandate (
    id              bigint generated always as identity primary key,
    organization_id integer     not null references organizations.organization,
    kind            text        not null check (kind in (
        'DELEGATED_POWERS', 'AUTHORIZED_ADMISSION', 'TEMPORARY_CELL', 'PROBATIONARY_CELL', 'HAMLET_CELL')),
    act             text        not null check (act in ('GRANTED', 'ENDED')),
    effective_on    date        not null,
    decision_number text        not null check (decision_number <> ''),
    decision_date   date,
    decision_issuer text,
    consent_number  text,
    consent_date    date,
    members         integer     check (members >= 0), -- of a cell whose members are counted elsewhere: as decided
    official        integer     check (official between 0 and members),
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    superseded_at   timestamptz not null default 'infinity',
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index mandate_once on reorganizations.mandate (organization_id, kind, effective_on)
    where superseded_at = 'infinity';
create trigger keep before update or delete on reorganizations.mandate
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on reorganizations.mandate
    for each statement execute function persistence.keep_line();

create schema reorganizations_api;

-- From when until when each was in force, half-open.
create view reorganizations_api.mandate as
select * from (
    select id, organization_id, kind, act, effective_on as since,
           coalesce(lead(effective_on) over (partition by organization_id, kind order by effective_on), 'infinity') as until,
           decision_number, decision_date, decision_issuer, consent_number, consent_date, members, official
    from reorganizations.mandate
    where superseded_at = 'infinity'
) acts
where act = 'GRANTED';
