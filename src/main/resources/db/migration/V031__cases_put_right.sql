-- The day on which a case was opened can be put right like that of any step. What is asked of the case then is the day
-- that is believed, not the one that was written first.
create or replace view cases_api.case_file as
select f.id as case_id, f.kind,
       coalesce(
           (select o.effective_on from cases.step o
            where o.case_id = f.id and o.kind = 'OPENED' and o.superseded_at = 'infinity'),
           f.opened_on) as opened_on,
       f.candidate_id, who.member_id,
       coalesce(
           (select b.cell_id from members_api.membership b where b.member_id = who.member_id order by b.since desc limit 1),
           (select c.cell_id from candidates_api.code c where c.candidate_id = f.candidate_id),
           f.cell_id) as cell_id
from cases.case_file f
cross join lateral (
    select coalesce(f.member_id, (
        select s.entered_id from cases.step s
        where s.case_id = f.id and s.entered_id is not null and s.superseded_at = 'infinity' limit 1)) as member_id) who;

create or replace function cases_api.stage_known(known timestamptz)
    returns table (case_id bigint, kind text, cell_id integer, member_id bigint, candidate_id bigint, stage text,
                   what text, since date, until date, opened_on date)
    language sql stable
as $$
    select t.case_id, f.kind, t.cell_id, coalesce(f.member_id, e.entered_id), f.candidate_id, t.stage,
           f.kind || '.' || t.stage, t.effective_on, t.next_on, coalesce(t.opened_on, f.opened_on)
    from (
        select s.case_id, s.cell_id, s.stage, s.effective_on,
               lead(s.effective_on, 1, 'infinity'::date) over (
                   partition by s.case_id order by s.kind <> 'OPENED', s.effective_on, s.ordinal) as next_on,
               min(s.effective_on) filter (where s.kind = 'OPENED') over (partition by s.case_id) as opened_on
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

-- How long cases were in the stages that they left: the opening comes first, and what a case about the past opened with
-- did not last.
create or replace view cases_api.passage as
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
    window w as (partition by s.case_id order by s.kind <> 'OPENED', s.effective_on, s.ordinal)
) t
join cases.case_file f on f.id = t.case_id
where t.next_on is not null and t.next_on >= t.effective_on;

-- A paper of a case says where its person comes from.
create or replace view members_api.profile with (security_invoker) as
select p.id, p.member_id, m.code, p.effective_on, p.name_id, n.full_name, n.given, n.middle, n.family,
       p.sex, p.born_on, p.born_precision, p.ethnicity, p.religion, p.general, p.professional, p.title,
       p.theory, p.occupation, p.joined_on, p.recorded_at, p.superseded_at, p.hometown
from members.profile p
join members.name n on n.id = p.name_id
join members.member m on m.id = p.member_id;

create or replace view candidates_api.profile with (security_invoker) as
select p.id, p.candidate_id, c.code, p.full_name, p.given, p.middle, p.family, p.sex, p.born_on, p.born_precision,
       p.ethnicity, p.recorded_at, p.superseded_at, p.hometown
from candidates.profile p
join candidates.candidate c on c.id = p.candidate_id;
