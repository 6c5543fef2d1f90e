-- How far the committee on the other side of a crossing transfer is (TRF-05); null where nobody told.
alter table members.movement
    add column route text,
    add constraint movement_route check (route in ('WITHIN_PROVINCE', 'OTHER_PROVINCE', 'ABROAD')),
    add constraint movement_route_of_crossing check (route is null or kind in ('TRANSFER_IN', 'TRANSFER_OUT'));

create or replace view members_api.flow as
select id, member_id, kind::text as kind, to_cell as cell_id, from_cell as other_cell_id,
       case when from_cell = to_cell then 0 else 1 end as direction,
       effective_on, decision_number, decision_date, elsewhere, recorded_at, superseded_at, route
from members.movement
where to_cell is not null
union all
select id, member_id, kind::text, from_cell, to_cell, -1,
       effective_on, decision_number, decision_date, elsewhere, recorded_at, superseded_at, route
from members.movement
where from_cell is not null and from_cell is distinct from to_cell;
