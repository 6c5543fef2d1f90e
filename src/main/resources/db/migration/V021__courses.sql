-- Classes that the way into the Party asks for, and their certificates: the awareness class (lớp bồi dưỡng nhận thức về
-- Đảng, ADM-03) of candidates and the class of new members (lớp bồi dưỡng đảng viên mới, ADM-16) of probationary
-- members. Schema courses is private; courses_api is published. Nobody is named here: persons are numbers, whose names
-- are behind the second lock.
create schema courses;
create schema courses_api;

create sequence courses.code_number;

create table courses.course (
    id              bigint generated always as identity primary key,
    code            text        not null unique check (code <> ''),
    kind            text        not null check (kind in ('AWARENESS', 'NEW_MEMBER')),
    organization_id integer     not null references organizations.organization,     -- which holds it
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now()
);
create index course_organization on courses.course (organization_id);
create trigger keep before update or delete on courses.course
    for each row execute function persistence.keep_line();
create trigger keep_all before truncate on courses.course
    for each statement execute function persistence.keep_line();

-- What is said of a class; one is believed at a time.
create table courses.detail (
    id               bigint generated always as identity primary key,
    course_id        bigint      not null references courses.course,
    name             text        not null check (name <> ''),
    begins_on        date        not null,
    ends_on          date        not null,
    planned_sessions smallint    not null default 0 check (planned_sessions between 0 and 60),
    place            text,
    decision_number  text,
    decision_date    date,
    decision_issuer  text,
    recorded_at      timestamptz not null default now(),
    recorded_by      text        not null,
    entered_at       timestamptz not null default now(),
    superseded_at    timestamptz not null default 'infinity',
    supersedes       bigint      references courses.detail,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint detail_in_order check (ends_on >= begins_on)
);
create unique index detail_current on courses.detail (course_id) where superseded_at = 'infinity';

create table courses.session (
    id            bigint generated always as identity primary key,
    course_id     bigint      not null references courses.course,
    number        smallint    not null check (number between 1 and 60),
    held_on       date        not null,
    topic         text,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references courses.session,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index session_current on courses.session (course_id, number) where superseded_at = 'infinity';

-- Who takes part: a candidate, or a member (who came to the new members' class, or took the awareness class before our
-- books knew him or her).
create table courses.enrolment (
    id            bigint generated always as identity primary key,
    course_id     bigint      not null references courses.course,
    candidate_id  bigint      references candidates.candidate,
    member_id     bigint      references members.member,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references courses.enrolment,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint enrolment_of_one_person check (num_nonnulls(candidate_id, member_id) = 1)
);
create unique index enrolment_current on courses.enrolment (course_id, coalesce(candidate_id, -member_id))
    where superseded_at = 'infinity';
create index enrolment_candidate on courses.enrolment (candidate_id) where candidate_id is not null;
create index enrolment_member on courses.enrolment (member_id) where member_id is not null;

create table courses.attendance (
    id             bigint generated always as identity primary key,
    enrolment_id   bigint      not null references courses.enrolment,
    session_number smallint    not null check (session_number between 1 and 60),
    present        boolean     not null,
    recorded_at    timestamptz not null default now(),
    recorded_by    text        not null,
    entered_at     timestamptz not null default now(),
    superseded_at  timestamptz not null default 'infinity',
    supersedes     bigint      references courses.attendance,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index attendance_current on courses.attendance (enrolment_id, session_number)
    where superseded_at = 'infinity';

create table courses.result (
    id            bigint generated always as identity primary key,
    enrolment_id  bigint      not null references courses.enrolment,
    outcome       text        not null check (outcome in ('PASSED', 'FAILED', 'LEFT')),
    grade         text        check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'AVERAGE')),
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references courses.result,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint result_grade_of_who_passed check (grade is null or outcome = 'PASSED')
);
create unique index result_current on courses.result (enrolment_id) where superseded_at = 'infinity';

-- A certificate of one of our classes, or (without an enrolment) of one that was held elsewhere.
create table courses.certificate (
    id              bigint generated always as identity primary key,
    kind            text        not null check (kind in ('AWARENESS', 'NEW_MEMBER')),
    candidate_id    bigint      references candidates.candidate,
    member_id       bigint      references members.member,
    enrolment_id    bigint      references courses.enrolment,
    organization_id integer     references organizations.organization,  -- which issued it, where it is one of ours
    number          text        not null check (number <> ''),
    issued_on       date        not null,
    issuer          text        not null check (issuer <> ''),
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references courses.certificate,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint certificate_of_one_person check (num_nonnulls(candidate_id, member_id) = 1),
    constraint certificate_of_a_class_or_of_elsewhere check ((enrolment_id is null) = (organization_id is null))
);
-- One number is given once by an organization for a kind.
create unique index certificate_number on courses.certificate (organization_id, kind, number)
    where superseded_at = 'infinity' and organization_id is not null;
create unique index certificate_of_enrolment on courses.certificate (enrolment_id)
    where superseded_at = 'infinity' and enrolment_id is not null;
create index certificate_candidate on courses.certificate (candidate_id) where candidate_id is not null;
create index certificate_member on courses.certificate (member_id) where member_id is not null;

-- A correction is one INSERT: naming the fact it supersedes closes that fact, in the same statement.
create function courses.supersede() returns trigger
    language plpgsql as $$
declare
    closed integer;
begin
    execute format('update courses.%I set superseded_at = $1 where id = $2 and superseded_at = ''infinity''', tg_table_name)
        using new.recorded_at, new.supersedes;
    get diagnostics closed = row_count;
    if closed <> 1 then
        raise exception 'the fact to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    return new;
end
$$;

do $$
declare
    fact text;
begin
    foreach fact in array array['detail', 'session', 'enrolment', 'attendance', 'result', 'certificate']
    loop
        execute format('create trigger keep before update or delete on courses.%I
            for each row execute function persistence.keep_fact()', fact);
        execute format('create trigger keep_all before truncate on courses.%I
            for each statement execute function persistence.keep_line()', fact);
        execute format('create trigger supersede before insert on courses.%I
            for each row when (new.supersedes is not null) execute function courses.supersede()', fact);
        execute format('create unique index %I on courses.%I (supersedes)', fact || '_superseded_once', fact);
        execute format('create index %I on courses.%I (%s)', fact || '_known', fact,
            case when fact in ('attendance', 'result') then 'enrolment_id'
                 when fact = 'certificate' then 'issued_on' else 'course_id' end);
    end loop;
end
$$;

-- The same person before and after the admission: who a candidate has become.
create view courses.became as
select e.candidate_id, e.member_id
from candidates_api.event e
where e.kind = 'ADMITTED' and e.superseded_at = 'infinity';

-- How many months a certificate counts from the day on which it was issued; null is for ever. The months stand in
-- CoursePolicy, too; a test holds both together. (All regimes we know say the same.)
create function courses_api.validity_months(kind text, issued_on date) returns integer
    language sql immutable parallel safe
return case when kind = 'AWARENESS' then 60 end;

-- The cell of a person on a day: which follows the candidate, or holds the member, then; or else on the nearest day.
create function courses.cell(candidate bigint, member bigint, day date) returns integer
    language sql stable
begin atomic
    select coalesce(
        (select f.cell_id from candidates_api.followed f where f.candidate_id = candidate
         order by f.since <= day and f.until > day desc, f.since <= day desc, abs(f.since - day) limit 1),
        (select b.cell_id from members_api.membership b where b.member_id = member
         order by b.since <= day and b.until > day desc, b.since <= day desc, abs(b.since - day) limit 1));
end;

-- Flow facts: classes that were held (results are there), on their last day, at whoever held them.
create view courses_api.course as
select c.id, c.kind, c.organization_id as cell_id, d.ends_on as effective_on, d.decision_number, d.name,
       c.recorded_at, 'infinity'::timestamptz as superseded_at
from courses.course c
join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
where exists (select from courses.enrolment e join courses.result r on r.enrolment_id = e.id and r.superseded_at = 'infinity'
              where e.course_id = c.id and e.superseded_at = 'infinity');

-- Who took part, on the last day of the class, in the cell where the person was then; `outcome` is null while there is
-- no result.
create view courses_api.participant as
select e.id, c.kind, c.id as course_id, d.name as course, courses.cell(e.candidate_id, e.member_id, d.ends_on) as cell_id,
       e.candidate_id, e.member_id, r.outcome, r.grade, d.ends_on as effective_on, d.decision_number,
       e.recorded_at, e.superseded_at
from courses.enrolment e
join courses.course c on c.id = e.course_id
join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
left join courses.result r on r.enrolment_id = e.id and r.superseded_at = 'infinity';

-- Certificates by the day of issue, in the cell where the person was then.
create view courses_api.certificate as
select t.id, t.kind, t.candidate_id, t.member_id, courses.cell(t.candidate_id, t.member_id, t.issued_on) as cell_id,
       t.number as decision_number, t.issued_on as effective_on, t.issuer, coalesce(d.name, t.issuer) as course,
       case when t.enrolment_id is null then 'ELSEWHERE' else 'OURS' end as origin, t.recorded_at, t.superseded_at
from courses.certificate t
left join courses.enrolment e on e.id = t.enrolment_id
left join courses.detail d on d.course_id = e.course_id and d.superseded_at = 'infinity';

-- From when until when a person has a certificate that counts; who is a member since has it on.
create view courses_api.certified as
select t.kind, t.candidate_id, coalesce(t.member_id, b.member_id) as member_id, t.number, t.issued_on as since,
       coalesce((t.issued_on + make_interval(months => courses_api.validity_months(t.kind, t.issued_on)))::date + 1,
                'infinity'::date) as until,
       t.issuer, t.id as certificate_id
from courses.certificate t
left join courses.became b on b.candidate_id = t.candidate_id
where t.superseded_at = 'infinity';
