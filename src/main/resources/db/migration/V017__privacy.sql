-- What the office owes the persons in its books (handbook 10): their requests for correction, what may not be disposed
-- of, and how long what is kept. Facts: nothing here is changed or deleted.
create schema privacy;

-- Somebody says that the books are wrong about a person.
create table privacy.correction_request (
    id          bigint generated always as identity primary key,
    member_id   bigint      not null references members.member,
    field       text        not null check (field ~ '^[a-zA-Z]+$'),  -- what it is about, see CorrectionField
    claimed     text        not null check (claimed <> ''),         -- what would be right
    asked_by    text        not null check (asked_by <> ''),        -- the person, or who speaks for the person
    received_on date        not null,                               -- the terms run from this day
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    constraint request_received_before_it_was_recorded check (received_on <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
create index correction_request_member on privacy.correction_request (member_id);

-- What became of a request: the person was answered, then it was carried out or refused, which ends it.
create table privacy.correction_step (
    id          bigint generated always as identity primary key,
    request_id  bigint      not null references privacy.correction_request,
    step        text        not null check (step in ('ANSWERED', 'DONE', 'REFUSED')),
    words       text        not null default '',
    entry_id    bigint      references audit.entry,     -- the correction that was made, as the audit tells it
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    constraint step_done_names_its_correction check ((step = 'DONE') = (entry_id is not null)),
    constraint step_refused_says_why check (step <> 'REFUSED' or words <> ''),
    constraint step_once unique (request_id, step)
);
create unique index correction_decided_once on privacy.correction_step (request_id) where step in ('DONE', 'REFUSED');

-- SQLSTATE DV006: a step that does not follow.
create function privacy.check_step() returns trigger
    language plpgsql as $$
declare
    asked privacy.correction_request;
begin
    select * into asked from privacy.correction_request where id = new.request_id for key share;
    if exists (select from privacy.correction_step s where s.request_id = new.request_id and s.step in ('DONE', 'REFUSED')) then
        raise exception 'request % was decided already', new.request_id using errcode = 'DV006';
    end if;
    if new.entry_id is not null and not exists (
        select from audit.entry e where e.id = new.entry_id and e.member = asked.member_id and e.at >= asked.recorded_at)
    then
        raise exception 'entry % is no later correction of that person', new.entry_id using errcode = 'DV006';
    end if;
    return new;
end
$$;
create trigger check_step before insert on privacy.correction_step
    for each row execute function privacy.check_step();

-- A legal hold: what is kept of a person, or at an organization and below it, is not disposed of while it stands.
create table privacy.hold (
    id              bigint generated always as identity primary key,
    member_id       bigint      references members.member,
    organization_id integer     references organizations.organization,
    reason          text        not null check (reason <> ''),
    set_on          date        not null,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    constraint hold_of_one_thing check (num_nonnulls(member_id, organization_id) = 1)
);
create index hold_member on privacy.hold (member_id) where member_id is not null;

create table privacy.hold_lifted (
    hold_id     bigint      primary key references privacy.hold,
    reason      text        not null check (reason <> ''),
    lifted_on   date        not null,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null
);

-- How long what is kept, from a day on; the office says so with its basis. The audit never less than 24 months.
create table privacy.retention (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('PERSON', 'AUDIT')),
    months      integer     not null check (months between 1 and 1200),
    from_on     date        not null,
    basis       text        not null check (basis <> ''),
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    constraint audit_at_least_24_months check (kind <> 'AUDIT' or months >= 24)
);

-- Whose record was handed to the archive by a decision. The rows themselves stay: a recorded fact is never deleted.
create table privacy.archived (
    member_id       bigint      primary key references members.member,
    decision_number text        not null check (decision_number <> ''),
    decision_date   date        not null,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null
);

-- Whom to ask about personal data; the newest line counts.
create table privacy.contact (
    id          bigint generated always as identity primary key,
    words       text        not null check (words <> ''),
    recorded_at timestamptz not null default now(),
    recorded_by text        not null
);

-- Nobody is archived, and no hold is overlooked, by whoever forgets to ask. SQLSTATE DV007.
create function privacy.check_archived() returns trigger
    language plpgsql as $$
begin
    if exists (
        select from privacy.hold h
        where h.member_id = new.member_id and not exists (select from privacy.hold_lifted l where l.hold_id = h.id))
    then
        raise exception 'member % is on hold', new.member_id using errcode = 'DV007';
    end if;
    return new;
end
$$;
create trigger check_archived before insert on privacy.archived
    for each row execute function privacy.check_archived();

do $$
declare
    line text;
begin
    foreach line in array array
        ['correction_request', 'correction_step', 'hold', 'hold_lifted', 'retention', 'archived', 'contact']
    loop
        execute format('create trigger keep before update or delete on privacy.%I
            for each row execute function persistence.keep_line()', line);
        execute format('create trigger keep_all before truncate on privacy.%I
            for each statement execute function persistence.keep_line()', line);
    end loop;
end
$$;
