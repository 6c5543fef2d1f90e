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
