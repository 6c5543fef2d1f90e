-- Which line counts where two sheets tell of one member and month, and until when hardship exempts.

-- The last month in which an exemption holds; null without end. Hardship that the older regulation let go on holds as
-- long as the newer one allows each time, from its first month on (handbook 2.10). The numbers are those of FeePolicy: a
-- test holds the two against each other.
create function fees.last_month(ground text, from_month date, until_month date) returns date
    language sql immutable
as $$
    select case when ground = 'HARDSHIP'
        then least(until_month, (greatest(from_month, date '2026-02-01') + interval '11 months')::date)
        else until_month end
$$;

-- The lines of the sheets that stand, as known at an instant or now, with what is paid; where two cells counted a member
-- for one month, the one that sent its sheet last. That a member pays elsewhere (TRF-04) is said by the home cell, and
-- hides nothing: whichever of the two sent its sheet first, the line of where he or she pays counts.
create or replace function fees.lines(known timestamptz)
    returns table (line_id bigint, cell_id integer, member_id bigint, month date, kind text, due bigint, paid bigint, excused boolean)
    language sql stable
as $$
    select l.id, c.cell_id, l.member_id, c.month, l.kind, l.due, coalesce(p.paid, 0), coalesce(p.excused, false)
    from fees.closing c
    join fees.line l on l.closing_id = c.id
    left join lateral (
        select sum(p.amount)::bigint as paid, bool_or(p.excused) as excused
        from fees.payment p
        where p.member_id = l.member_id and p.month = c.month
          and p.recorded_at <= coalesce(known, 'infinity') and p.superseded_at > coalesce(known, '9999-12-31')) p on true
    where c.recorded_at <= coalesce(known, 'infinity') and c.superseded_at > coalesce(known, '9999-12-31')
      and not exists (
          select from fees.line other
          join fees.closing k on k.id = other.closing_id
          where other.member_id = l.member_id and k.month = c.month and k.id <> c.id
            and case when (other.kind = 'ELSEWHERE') = (l.kind = 'ELSEWHERE') then k.id > c.id else l.kind = 'ELSEWHERE' end
            and k.recorded_at <= coalesce(known, 'infinity') and k.superseded_at > coalesce(known, '9999-12-31'))
$$;

-- For how many of the twelve months up to that of `as_of` a member paid nothing without a cause (handbook 2.8), by the
-- sheets that are in: grounds for a case that people decide. The cell is the one of today.
create or replace function fees_api.arrears(as_of date)
    returns table (member_id bigint, cell_id integer, months integer, first_month date, last_month date)
    language sql stable security definer set search_path = ''
as $$
    select l.member_id, b.cell_id, count(*)::integer, min(l.month), max(l.month)
    from fees.lines(null) l
    join members_api.membership b on b.member_id = l.member_id and b.since <= as_of and b.until > as_of
    where l.kind = 'OWED' and l.due > 0 and l.paid = 0 and not l.excused
      and l.month <= as_of and l.month > as_of - interval '12 months'
      and not exists (
          select from fees.exemption e
          where e.member_id = l.member_id and e.superseded_at = 'infinity' and e.from_month <= l.month
            and coalesce(fees.last_month(e.ground, e.from_month, e.until_month), 'infinity') >= l.month)
    group by l.member_id, b.cell_id
$$;
