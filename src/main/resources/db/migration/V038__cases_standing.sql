-- How each case stands: derived from its steps by the triggers below, may be thrown away and rebuilt. Boards and lists
-- begin here, or with the people of the organization that is asked for; they went through every case there ever was.
create table cases.standing (
    case_id      bigint  primary key,
    kind         text    not null,
    cell_id      integer not null,      -- where it was opened
    member_id    bigint,                -- whom it is about, or whom it made a member
    candidate_id bigint,
    opened_on    date    not null,      -- as it is believed
    stage        text,                  -- null of one whose opening was taken back
    since        date
);
create index standing_member on cases.standing (member_id, kind) where member_id is not null;
create index standing_candidate on cases.standing (candidate_id, kind) where candidate_id is not null;
create index standing_cell on cases.standing (cell_id, kind) where candidate_id is null;
create index standing_open on cases.standing (kind, stage, since) where stage <> 'CLOSED';
create index standing_closed on cases.standing (kind, since desc, case_id) where stage = 'CLOSED';

create index step_person on cases.step (person_id) where person_id is not null;

-- The opening comes first, also of a case about something that happened before it was opened.
create function cases.derive(which bigint[]) returns void
    language sql as $$
    insert into cases.standing (case_id, kind, cell_id, member_id, candidate_id, opened_on, stage, since)
    select f.id, f.kind, f.cell_id, coalesce(f.member_id, t.entered_id), f.candidate_id,
           coalesce(t.opened_on, f.opened_on), t.stage, t.since
    from cases.case_file f
    left join lateral (
        select min(s.effective_on) filter (where s.kind = 'OPENED') as opened_on,
               min(s.entered_id) as entered_id,
               (array_agg(s.stage order by s.kind = 'OPENED', s.effective_on desc, s.ordinal desc)
                   filter (where s.stage is not null))[1] as stage,
               (array_agg(s.effective_on order by s.kind = 'OPENED', s.effective_on desc, s.ordinal desc)
                   filter (where s.stage is not null))[1] as since
        from cases.step s
        where s.case_id = f.id and s.superseded_at = 'infinity') t on true
    where f.id = any (which)
    on conflict (case_id) do update
        set member_id = excluded.member_id, opened_on = excluded.opened_on, stage = excluded.stage, since = excluded.since
$$;
select cases.derive((select array_agg(id) from cases.case_file));

create function cases.file_came() returns trigger
    language plpgsql as $$
begin
    perform cases.derive((select array_agg(id) from came));
    return null;
end
$$;
create trigger derive after insert on cases.case_file
    referencing new table as came for each statement execute function cases.file_came();

create function cases.step_changed() returns trigger
    language plpgsql as $$
begin
    perform cases.derive((select array_agg(distinct case_id) from came));
    return null;
end
$$;
create trigger derive_by_insert after insert on cases.step
    referencing new table as came for each statement execute function cases.step_changed();
create trigger derive_by_update after update on cases.step
    referencing new table as came for each statement execute function cases.step_changed();

create or replace view cases_api.case_file as
select t.case_id, t.kind, t.opened_on, t.candidate_id, t.member_id,
       coalesce(
           (select b.cell_id from members_api.membership b where b.member_id = t.member_id order by b.since desc limit 1),
           (select c.cell_id from candidates_api.code c where c.candidate_id = t.candidate_id),
           t.cell_id) as cell_id
from cases.standing t;
