-- Case files: a matter of one person on its way through a procedure, step by step, each with its paper and its vote.
-- Schema cases is private; cases_api is published.
create schema cases;
create schema cases_api;

create table cases.case_file (
    id           bigint generated always as identity primary key,
    kind         text        not null check (kind ~ '^[A-Z][A-Z_]*$'),
    cell_id      integer     not null references organizations.organization,  -- where it was opened
    member_id    bigint      references members.member,
    candidate_id bigint      references candidates.candidate,  -- who is not a member yet
    opened_on    date        not null,
    recorded_at  timestamptz not null default now(),
    recorded_by  text        not null,
    entered_at   timestamptz not null default now(),
    check (num_nonnulls(member_id, candidate_id) = 1)
);
create index case_file_member on cases.case_file (member_id, kind) where member_id is not null;
create index case_file_candidate on cases.case_file (candidate_id, kind) where candidate_id is not null;
create index case_file_cell on cases.case_file (cell_id, kind);

-- What happened in a case, as facts. A correction is one INSERT that names the fact it supersedes; a step that never
-- happened is superseded by nothing. Steps of a case are read in the order (effective_on, ordinal).
create sequence cases.step_ordinal;
create table cases.step (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references cases.case_file,
    kind            text        not null check (kind ~ '^[A-Z][A-Z0-9_]*$'),
    stage           text        check (stage ~ '^[A-Z][A-Z_]*$'),   -- which the case is in from here on; null: as before
    cell_id         integer     not null references organizations.organization,  -- where the person stood
    organization_id integer     not null references organizations.organization,  -- whose act it is
    effective_on    date        not null,
    ordinal         bigint      not null default nextval('cases.step_ordinal'),
    decision_number text,
    decision_date   date,
    decision_issuer text,
    vote_base       integer,
    vote_present    integer,
    vote_for        integer,
    vote_against    integer,
    vote_blank      integer,
    vote_counted    boolean,                        -- whether the register counted the base; else it was typed
    majority        text        check (majority in ('MORE_THAN_HALF', 'TWO_THIRDS')),
    passed          boolean,                        -- of a vote, by that majority
    outcome         text,
    ground          text,
    until_on        date,
    person_id       bigint      references members.member,  -- introducer, member who helps
    kept_where      text,                           -- of a paper: it exists, and where; never what is in it
    words           text,
    consent_number  text,
    consent_date    date,
    consent_issuer  text,
    excused         text[]      not null default '{}',       -- ids of the rules from which the consent exempts
    policy          text        not null,           -- the regulation that was in force for the case
    movement_id     bigint      references members.movement, -- what it did in the ledger
    entered_id      bigint      references members.member,   -- whom it made a member
    note            text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references cases.step,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint step_vote_is_whole check (
        num_nulls(vote_base, vote_present, vote_for, vote_against, vote_blank, vote_counted, majority, passed) in (0, 8)),
    constraint step_vote_adds_up check (
        vote_base is null
        or vote_base >= 0 and vote_present between 0 and vote_base
           and vote_for >= 0 and vote_against >= 0 and vote_blank >= 0
           and vote_for + vote_against + vote_blank <= vote_present),
    constraint step_excused_by_a_paper check (excused = '{}' or consent_number is not null and consent_date is not null)
);
create index step_case on cases.step (case_id, effective_on, ordinal);
create index step_place on cases.step (cell_id, effective_on, kind) include (case_id, superseded_at);
create unique index step_superseded_once on cases.step (supersedes);
create index step_movement on cases.step (movement_id) where movement_id is not null;

-- Who does not count in the base although the register has them there, or counts although it does not (VOTE-02, VOTE-03).
create table cases.vote_exception (
    step_id   bigint  not null references cases.step,
    member_id bigint  not null references members.member,
    reason    text    not null check (reason in ('PROSECUTED', 'ABSENT_CONGRESS', 'AWAY', 'EXEMPT', 'SUSPENDED', 'VOTES')),
    primary key (step_id, member_id)
);

do $$
declare
    line text;
begin
    foreach line in array array['case_file', 'vote_exception'] loop
        execute format('create trigger keep before update or delete on cases.%I
            for each row execute function persistence.keep_line()', line);
        execute format('create trigger keep_all before truncate on cases.%I
            for each statement execute function persistence.keep_line()', line);
    end loop;
end
$$;
create trigger keep before update or delete on cases.step
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on cases.step
    for each statement execute function persistence.keep_line();

create function cases.supersede() returns trigger
    language plpgsql as $$
declare
    before cases.step;
begin
    update cases.step set superseded_at = new.recorded_at
    where id = new.supersedes and superseded_at = 'infinity'
    returning * into before;
    if before.id is null or before.case_id <> new.case_id then
        raise exception 'the step to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    new.ordinal := before.ordinal;
    return new;
end
$$;
create trigger supersede before insert on cases.step
    for each row when (new.supersedes is not null) execute function cases.supersede();

-- Where a case stands now: with its member, or where its candidate is followed. An organization that has ended keeps
-- its cases; organizations_api knows where it stands.
create view cases_api.case_file as
select f.id as case_id, f.kind, f.opened_on, f.candidate_id, who.member_id,
       coalesce(
           (select b.cell_id from members_api.membership b where b.member_id = who.member_id order by b.since desc limit 1),
           (select c.cell_id from candidates_api.code c where c.candidate_id = f.candidate_id),
           f.cell_id) as cell_id
from cases.case_file f
cross join lateral (
    select coalesce(f.member_id, (
        select s.entered_id from cases.step s
        where s.case_id = f.id and s.entered_id is not null and s.superseded_at = 'infinity' limit 1)) as member_id) who;

-- Steps as events, for figures.
create view cases_api.step as
select s.id, s.case_id, f.kind as case_kind, s.kind, f.kind || '.' || s.kind as what, s.stage, s.cell_id, s.organization_id,
       coalesce(f.member_id, s.entered_id) as member_id, f.candidate_id, s.effective_on,
       s.decision_number, s.decision_date, s.passed::text as passed, s.outcome, s.ground, s.until_on, s.movement_id,
       s.recorded_at, s.superseded_at
from cases.step s
join cases.case_file f on f.id = s.case_id;

-- How long a case was in each stage, as states. One row for each stretch; where the stage is CLOSED there is none.
create function cases_api.stage_known(known timestamptz)
    returns table (case_id bigint, kind text, cell_id integer, member_id bigint, candidate_id bigint, stage text,
                   what text, since date, until date, opened_on date)
    language sql stable
as $$
    select t.case_id, f.kind, t.cell_id, coalesce(f.member_id, e.entered_id), f.candidate_id, t.stage,
           f.kind || '.' || t.stage, t.effective_on, t.next_on, f.opened_on
    from (
        select s.case_id, s.cell_id, s.stage, s.effective_on,
               lead(s.effective_on, 1, 'infinity'::date) over (partition by s.case_id order by s.effective_on, s.ordinal) as next_on
        from cases.step s
        where s.stage is not null
          and s.recorded_at <= coalesce(known, 'infinity') and s.superseded_at > coalesce(known, '9999-12-31')
    ) t
    join cases.case_file f on f.id = t.case_id
    left join lateral (
        select s.entered_id from cases.step s
        where s.case_id = t.case_id and s.entered_id is not null and s.superseded_at = 'infinity' limit 1) e on true
    where t.stage <> 'CLOSED' and t.effective_on < t.next_on
$$;
create view cases_api.stage as select * from cases_api.stage_known(null);

-- How long cases were in the stages that they left: an event on the day on which a stage ended.
create view cases_api.passage as
select t.next_id as id, t.case_id, f.kind as case_kind, t.stage, f.kind || '.' || t.stage as what, t.cell_id,
       coalesce(f.member_id, (
           select e.entered_id from cases.step e
           where e.case_id = f.id and e.entered_id is not null and e.superseded_at = 'infinity' limit 1)) as member_id,
       f.candidate_id, t.next_on as effective_on, t.next_on - t.effective_on as days,
       t.decision_number, t.recorded_at, 'infinity'::timestamptz as superseded_at
from (
    select s.case_id, s.cell_id, s.stage, s.effective_on,
           lead(s.effective_on) over w as next_on, lead(s.id) over w as next_id,
           lead(s.decision_number) over w as decision_number, greatest(s.recorded_at, lead(s.recorded_at) over w) as recorded_at
    from cases.step s
    where s.stage is not null and s.superseded_at = 'infinity'
    window w as (partition by s.case_id order by s.effective_on, s.ordinal)
) t
join cases.case_file f on f.id = t.case_id
where t.next_on is not null;
