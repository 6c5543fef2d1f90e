-- A case may be about something that happened before it was opened: a death is reported days later. The opening comes
-- first all the same, and what it opened with did not last where the case stood elsewhere by then.
create or replace function cases_api.stage_known(known timestamptz)
    returns table (case_id bigint, kind text, cell_id integer, member_id bigint, candidate_id bigint, stage text,
                   what text, since date, until date, opened_on date)
    language sql stable
as $$
    select t.case_id, f.kind, t.cell_id, coalesce(f.member_id, e.entered_id), f.candidate_id, t.stage,
           f.kind || '.' || t.stage, t.effective_on, t.next_on, f.opened_on
    from (
        select s.case_id, s.cell_id, s.stage, s.effective_on,
               lead(s.effective_on, 1, 'infinity'::date) over (
                   partition by s.case_id order by s.kind <> 'OPENED', s.effective_on, s.ordinal) as next_on
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
