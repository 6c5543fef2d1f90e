-- Facts of an organization that has ended stand where it stood on its last day, for ever. So a member who is
-- moved on the day after the last day of the cell crosses no boundary that the cell did not cross, and one who
-- has not been moved yet is still counted above. The same nearness as in `within`.
create view organizations_api.reach as
select c.ancestor_id, c.descendant_id, c.depth, c.since,
       case when c.until = life.until then 'infinity'::date else c.until end as until
from organizations.closure c
join organizations.closure life on life.descendant_id = c.descendant_id and life.ancestor_id = c.descendant_id;

create or replace function organizations_api.scope(root integer, first date, after date)
    returns table (lo integer, hi integer, since date, until date)
    language sql stable
begin atomic
    with below as (
        select r.descendant_id as id, greatest(r.since, first) as since, least(r.until, after) as until
        from organizations_api.reach r
        where r.ancestor_id = root and r.since < after and r.until > first
    ), numbered as materialized (
        select o.id, row_number() over (order by o.id) as place
        from organizations.organization o
        where o.id between (select min(id) from below) and (select max(id) from below)
    ), islands as (
        select b.id, b.since, b.until,
               n.place - row_number() over (partition by b.since, b.until order by b.id) as island
        from below b
        join numbered n on n.id = b.id
    )
    select min(i.id), max(i.id), i.since, i.until
    from islands i
    group by i.since, i.until, i.island
    order by 1, 3;
end;
