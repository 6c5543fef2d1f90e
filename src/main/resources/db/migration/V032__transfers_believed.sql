-- Transfers follow the ledger when that is mended, and count only what is believed (decision 27).
alter table transfers.event
    add column movement_id bigint,  -- of a step that follows from a fact of the ledger: which
    add column supersedes  bigint references transfers.event; -- of a step told anew: the one in whose place it stands
create index event_movement on transfers.event (movement_id) where movement_id is not null;

-- A step that is told anew stands in the place of the one that was wrong, also among those of its day.
create function transfers.supersede() returns trigger
    language plpgsql as $$
declare
    before transfers.event;
begin
    if new.supersedes is not null then
        update transfers.event set superseded_at = new.recorded_at
        where id = new.supersedes and superseded_at = 'infinity'
        returning * into before;
        if before.id is null or before.transfer_id <> new.transfer_id then
            raise exception 'the step to tell anew is not there, or was taken back already' using errcode = 'DV005';
        end if;
        new.ordinal := before.ordinal;
    end if;
    return new;
end
$$;
create trigger supersede before insert on transfers.event
    for each row execute function transfers.supersede();

-- The organization of ours from which a slip from outside went on to a place outside (TRF-09): nobody else here knows of
-- it, and it says how that ended.
alter table transfers.stage add column kept_by integer;

drop function transfers.replayed;
-- Replays the events: `known` null means what we know now, else what was known at that instant.
create function transfers.replayed(known timestamptz, which bigint[])
    returns table (transfer_id bigint, member_id bigint, temporary boolean, cause text, state text, since date, until date,
                   from_cell integer, toward integer, there integer, elsewhere text, route text, cause_on date,
                   held_by text, slip_number text, slip_on date, due_on date, until_on date, kept_by integer)
    language sql stable
as $$
    with told as (
        select e.*, t.temporary, t.cause, t.member_id is null as outside, coalesce(t.member_id, (
                   select s.member_id from members_api.settled s where s.transfer_id = t.id limit 1)) as member_id,
               case e.kind
                   when 'ASKED' then 'ASKED'
                   -- Nobody under inspection goes, also if the request was given up: it says nothing of how far that is.
                   when 'HELD' then null when 'RELEASED' then null
                   when 'PRESENTED' then 'PRESENTED'
                   when 'SLIP_ISSUED' then 'ON_THE_WAY' when 'SLIP_REISSUED' then 'ON_THE_WAY'
                   when 'FORWARDED' then 'ON_THE_WAY'
                   when 'SLIP_LOST' then 'LOST'
                   -- Who came from outside and went on to a place outside is nobody's guest here.
                   when 'RECEIVED' then case when t.temporary and (t.member_id is not null or e.cell_id is not null)
                                             then 'THERE' else 'RECEIVED' end
                   when 'EXTENDED' then 'THERE'
                   when 'ENDED' then 'ENDED'
                   else 'CANCELLED' end as state,
               -- A goal is told as a whole: a new one elsewhere is none of ours any more.
               case when e.kind = 'ASKED' and e.elsewhere is null then null
                    when e.kind in ('ASKED', 'SLIP_ISSUED', 'PRESENTED', 'FORWARDED') then coalesce(e.toward, 0) end as goal,
               case e.kind when 'HELD' then coalesce(e.paper_number, '?') when 'RELEASED' then '' end as held
        from transfers.event e
        join transfers.transfer t on t.id = e.transfer_id
        where e.recorded_at <= coalesce(known, 'infinity')
          and e.superseded_at > coalesce(known, '9999-12-31')
          and e.transfer_id = any (which)
    ), states as (
        select t.transfer_id, t.member_id, t.temporary, t.cause, t.outside, t.effective_on,
               persistence.latest(t.state) over w as state,
               lead(t.effective_on, 1, 'infinity'::date) over w as next_on,
               persistence.latest(case when t.kind = 'ASKED' then t.cell_id end) over w as from_cell,
               persistence.latest(t.goal) over w as goal,
               persistence.latest(t.toward) over w as last_toward,
               persistence.latest(case when t.kind = 'RECEIVED' then t.cell_id end) over w as there,
               persistence.latest(t.elsewhere) over w as elsewhere,
               persistence.latest(t.route) over w as route,
               persistence.latest(t.cause_on) over w as cause_on,
               persistence.latest(t.held) over w as held,
               persistence.latest(case when t.kind in ('SLIP_ISSUED', 'SLIP_REISSUED', 'PRESENTED') then t.paper_number end)
                   over w as slip_number,
               persistence.latest(case when t.kind in ('SLIP_ISSUED', 'SLIP_REISSUED') then t.effective_on
                                       when t.kind = 'PRESENTED' then t.paper_date end) over w as slip_on,
               persistence.latest(t.due_on) over w as due_on,
               persistence.latest(t.until_on) over w as until_on
        from told t
        window w as (partition by t.transfer_id order by t.effective_on, t.ordinal)
    )
    select s.transfer_id, s.member_id, s.temporary, s.cause, s.state, s.effective_on, s.next_on, s.from_cell,
           nullif(s.goal, 0), s.there, s.elsewhere, s.route, s.cause_on, nullif(s.held, ''), s.slip_number, s.slip_on,
           s.due_on, s.until_on, case when s.outside and s.goal = 0 then s.last_toward end
    from states s
    where s.effective_on < s.next_on
$$;

-- Derives how transfers stand, and with it who is on the way. A place has a part in a transfer by a step that is
-- believed; who goes from outside to outside is on no way of ours.
create or replace function transfers.derive(which bigint[]) returns void
    language plpgsql as $$
declare
    one record;
begin
    delete from transfers.stage where transfer_id = any (which);
    insert into transfers.stage (transfer_id, member_id, temporary, cause, state, since, until, from_cell, toward, there,
        elsewhere, route, cause_on, held_by, slip_number, slip_on, due_on, until_on, places, kept_by)
    select r.transfer_id, r.member_id, r.temporary, r.cause, r.state, r.since, r.until, r.from_cell, r.toward, r.there,
           r.elsewhere, r.route, r.cause_on, r.held_by, r.slip_number, r.slip_on, r.due_on, r.until_on, p.places, r.kept_by
    from transfers.replayed(null, which) r
    join (
        select e.transfer_id, range_agg(int4range(o.id, o.id, '[]')) as places
        from transfers.event e, unnest(array[e.cell_id, e.toward]) as o (id)
        where e.transfer_id = any (which) and e.superseded_at = 'infinity' and o.id is not null
        group by e.transfer_id) p on p.transfer_id = r.transfer_id
    order by r.transfer_id, r.since;
    for one in
        select w.id, s.state, s.member_id, s.toward, (
                   select e.recorded_by from transfers.event e
                   where e.transfer_id = w.id and e.superseded_at = 'infinity'
                   order by e.effective_on desc, e.ordinal desc limit 1) as released_by
        from unnest(which) as w (id)
        left join transfers.stage s on s.transfer_id = w.id and s.until = 'infinity'
        order by w.id
    loop
        if one.state in ('ON_THE_WAY', 'LOST', 'PRESENTED') and (one.member_id is not null or one.toward is not null) then
            perform members_api.set_out(one.id, one.member_id, one.toward, one.released_by);
        else
            perform members_api.call_back(one.id);
        end if;
    end loop;
end
$$;

-- What stands in the place of another step is derived once it is there.
create or replace function transfers.event_changed() returns trigger
    language plpgsql as $$
declare
    which bigint[];
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
        return null;
    end if;
    select array_agg(distinct transfer_id) into which from came;
    if which is not null then
        perform transfers.derive(which);
    end if;
    return null;
end
$$;

-- How a transfer stands now. Who is still here stands in the cell of today, even if whole cells moved meanwhile; so does
-- whoever is under inspection and was not released when the request was given up.
create or replace view transfers_api.current as
select s.transfer_id, s.member_id, s.temporary, s.cause, s.state, s.since,
       case when s.state in ('ASKED', 'ON_THE_WAY', 'LOST', 'THERE') or s.state = 'CANCELLED' and s.held_by is not null
            then coalesce(b.cell_id, s.from_cell) else s.from_cell end as cell_id,
       s.toward as toward_id, s.there as there_id, s.elsewhere, s.route, s.cause_on, s.held_by, s.slip_number, s.slip_on,
       s.due_on, s.until_on, s.places, s.kept_by
from transfers.stage s
left join members_api.membership b on b.member_id = s.member_id and b.until = 'infinity' and s.from_cell is not null
where s.until = 'infinity';

-- Who goes, by the last slip that was not taken back: as far as the second lock lets whoever asks.
create or replace view transfers_api.person with (security_invoker) as
select distinct on (s.transfer_id) s.transfer_id, s.full_name, s.given, s.middle, s.family,
       to_char(s.born_on, case s.born_precision when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born,
       s.origin
from transfers.slip s
where exists (select from transfers.event e where e.id = s.event_id and e.superseded_at = 'infinity')
order by s.transfer_id, s.event_id desc;

select transfers.derive(array_agg(id)) from transfers.transfer;
