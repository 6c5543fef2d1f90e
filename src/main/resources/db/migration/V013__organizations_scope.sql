-- The same ranges, found by looking from each organization to the one before it. Numbering all organizations
-- and joining them took time with the square of their number: most of the time of a report.
create or replace function organizations_api.scope(root integer, first date, after date)
    returns table (lo integer, hi integer, since date, until date)
    language sql stable
begin atomic
    with below as (
        select r.descendant_id as id, greatest(r.since, first) as since, least(r.until, after) as until
        from organizations_api.reach r
        where r.ancestor_id = root and r.since < after and r.until > first
    ), neighbours as (
        select b.id, b.since, b.until, lag(b.id) over (partition by b.since, b.until order by b.id) as before
        from below b
    ), islands as (
        select n.id, n.since, n.until,
               count(*) filter (where exists (
                   select from organizations.organization o where o.id > n.before and o.id < n.id))
                   over (partition by n.since, n.until order by n.id) as island
        from neighbours n
    )
    select min(i.id), max(i.id), i.since, i.until
    from islands i
    group by i.since, i.until, i.island
    order by 1, 3;
end;
