-- What the statistical forms count that no view told before (handbook 7.1).

-- Admissions, with those of members who come again.
create view members_api.admission as
select id, member_id, kind::text as kind, to_cell as cell_id, effective_on, recorded_at, superseded_at
from members.movement
where kind in ('ADMISSION', 'READMISSION');

-- Of a year, without reading the movements of all years.
create index movement_admission on members.movement (effective_on, to_cell)
    where kind in ('ADMISSION', 'READMISSION');

-- With which standing a member goes on after a fact (null: with the one before); read in the order
-- (effective_on, ordinal).
create view members_api.standing as
select id as movement_id, member_id, effective_on, ordinal,
       case when kind in ('ADMISSION', 'READMISSION') then 'PROBATIONARY'
            when kind = 'RECOGNITION' then 'OFFICIAL'
            else standing::text end as standing,
       recorded_at, superseded_at
from members.movement;
