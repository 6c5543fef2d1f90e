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

-- Members on the way (TRF-01): whoever goes with a slip stands in the old cell until received, and goes nowhere else
-- before that is settled. The transfer itself belongs to module transfers, whose number stands here.
alter table members.movement
    add column transfer_id bigint;  -- the transfer that it settles; put right there
create index movement_transfer on members.movement (transfer_id) where transfer_id is not null;

-- Who is on the way now: derived from the transfers, may be thrown away and rebuilt. Somebody from outside has no
-- number in our books yet.
create table members.under_way (
    transfer_id bigint  primary key,
    member_id   bigint  unique references members.member,
    cell_id     integer,        -- where the member stands until then
    toward      integer references organizations.organization, -- who may take him or her in; null is outside
    released_by text    not null,
    check ((member_id is null) = (cell_id is null)),
    check (member_id is not null or toward is not null)
);

-- Lets `who` (null: somebody from outside) go on the way to `goal`, or to another one than before.
create function members_api.set_out(transfer bigint, who bigint, goal integer, released text) returns void
    language plpgsql as $$
declare
    stands integer;
begin
    select b.cell_id into stands from members.membership b where b.member_id = who and b.until = 'infinity';
    if who is not null and stands is null then
        raise exception 'member % stands in no cell to go from', who using errcode = 'DV006';
    end if;
    insert into members.under_way (transfer_id, member_id, cell_id, toward, released_by)
    values (transfer, who, stands, goal, released)
    on conflict (transfer_id) do update
        set member_id = excluded.member_id, cell_id = excluded.cell_id, toward = excluded.toward,
            released_by = excluded.released_by;
end
$$;

create function members_api.call_back(transfer bigint) returns void
    language sql
begin atomic
    delete from members.under_way where transfer_id = transfer;
end;

-- A fact that settles the transfer ends the way. Any other leaves the member where the transfer finds him or her;
-- whole cells that move, and corrections of the past, take it along (SQLSTATE DV006).
create function members.movement_held() returns trigger
    language plpgsql as $$
declare
    broken bigint;
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 or not exists (select from members.under_way) then
        return null;
    end if;
    if tg_op = 'INSERT' then
        delete from members.under_way u using came c
        where u.transfer_id = c.transfer_id and c.supersedes is null and coalesce(u.member_id, c.member_id) = c.member_id;
    end if;
    update members.under_way u set cell_id = b.cell_id
    from came c
    join members.membership b on b.member_id = c.member_id and b.until = 'infinity'
    where u.member_id = c.member_id and u.cell_id <> b.cell_id
      and (c.kind = 'COLLECTIVE_TRANSFER' or c.supersedes is not null or c.superseded_at < 'infinity');
    select u.member_id into broken
    from members.under_way u
    where u.member_id in (select c.member_id from came c)
      and not exists (
          select from members.membership b
          where b.member_id = u.member_id and b.until = 'infinity' and b.cell_id = u.cell_id)
    limit 1;
    if found then
        raise exception 'member % is on the way, and goes nowhere else before that is settled', broken
            using errcode = 'DV006';
    end if;
    return null;
end
$$;
-- By their names after those that derive the memberships.
create trigger held_by_insert after insert on members.movement
    referencing new table as came for each statement execute function members.movement_held();
create trigger held_by_update after update on members.movement
    referencing new table as came for each statement execute function members.movement_held();

-- A correction settles what the fact before it settled.
create or replace function members.supersede() returns trigger
    language plpgsql as $$
declare
    before members.movement;
begin
    if new.supersedes is not null then
        update members.movement set superseded_at = new.recorded_at
        where id = new.supersedes and superseded_at = 'infinity'
        returning * into before;
        if before.id is null or before.member_id <> new.member_id then
            raise exception 'the fact to correct is not there, or was corrected already' using errcode = 'DV005';
        end if;
        new.ordinal := before.ordinal;
        new.transfer_id := before.transfer_id;
    end if;
    return new;
end
$$;

-- Which fact settled which transfer, as we believe it now.
create view members_api.settled as
select transfer_id, id as movement_id, member_id, kind::text as kind, effective_on, from_cell, to_cell
from members.movement
where transfer_id is not null and superseded_at = 'infinity';

-- Slips and their way (handbook 2.6). Schema transfers is private; transfers_api is published.
create schema transfers;
create schema transfers_api;

-- Somebody goes, or comes with a slip from outside: then nobody of ours until received.
create table transfers.transfer (
    id          bigint generated always as identity primary key,
    member_id   bigint      references members.member,
    temporary   boolean     not null,
    cause       text        not null check (cause in (
        'WORK', 'CONTRACT', 'STUDY', 'RESIDENCE', 'RETIREMENT', 'AWAITING_PENSION', 'GRADUATED', 'OTHER')),
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    entered_at  timestamptz not null default now()
);
create index transfer_member on transfers.transfer (member_id);
create trigger keep before update or delete on transfers.transfer
    for each row execute function persistence.keep_line();

-- What happened to a transfer, read in the order (effective_on, ordinal). Which columns say something depends on the
-- kind. What was recorded by mistake is taken back, the last step first.
create table transfers.event (
    id            bigint generated always as identity primary key,
    transfer_id   bigint      not null references transfers.transfer,
    kind          text        not null check (kind in (
        'ASKED', 'HELD', 'RELEASED', 'SLIP_ISSUED', 'PRESENTED', 'FORWARDED', 'SLIP_LOST', 'SLIP_REISSUED',
        'RECEIVED', 'EXTENDED', 'ENDED', 'CANCELLED', 'OVERTAKEN')),
    effective_on  date        not null,
    ordinal       bigint      not null generated always as identity,
    cell_id       integer     references organizations.organization,  -- left when asked, entered when received
    toward        integer     references organizations.organization,  -- the goal, where it is one of ours
    elsewhere     text        check (elsewhere <> ''),                -- the goal (of PRESENTED: the origin), as on paper
    route         text        check (route in ('INTERNAL', 'UPPER', 'WITHIN_PROVINCE', 'OTHER_PROVINCE', 'ABROAD')),
    cause_on      date,       -- when the decision took effect, or the move happened (TRF-01)
    months        integer     check (months > 0),                     -- of contract or study (TRF-03)
    due_on        date,       -- by the rules of its own day: to start, to present the slip
    until_on      date,       -- the planned end of a temporary stay
    signer        text        check (signer in ('GRASSROOTS', 'UPPER', 'PROVINCE')),
    paper_number  text,
    paper_date    date,
    paper_issuer  text,
    reason        text,
    note          text,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint event_start check (kind <> 'ASKED' or cell_id is not null and cause_on is not null),
    constraint event_goal check ((elsewhere is not null) = (kind in (
        'SLIP_ISSUED', 'PRESENTED', 'FORWARDED')) or kind = 'ASKED'),
    constraint event_toward check (toward is null or elsewhere is not null),
    constraint event_route check ((route is not null) = (kind in ('SLIP_ISSUED', 'PRESENTED', 'FORWARDED'))),
    constraint event_presented check (kind <> 'PRESENTED' or toward is not null),
    constraint event_slip check (kind not in ('SLIP_ISSUED', 'SLIP_REISSUED', 'PRESENTED') or paper_number is not null)
);
create index event_transfer on transfers.event (transfer_id, effective_on, ordinal);
create trigger keep before update or delete on transfers.event
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on transfers.event
    for each statement execute function persistence.keep_line();

-- The paper itself, with what it says of the person: it is handed to whoever receives, who may know no more than that.
create table transfers.slip (
    event_id       bigint  primary key references transfers.event,
    transfer_id    bigint  not null references transfers.transfer,
    full_name      text    not null check (full_name <> ''),
    given          text    collate "vi-x-icu" not null,
    middle         text    collate "vi-x-icu" not null,
    family         text    collate "vi-x-icu" not null,
    sex            text    not null check (sex in ('MALE', 'FEMALE')),
    born_on        date    not null,
    born_precision text    not null check (born_precision in ('DAY', 'MONTH', 'YEAR')),
    standing       text    not null check (standing in ('PROBATIONARY', 'OFFICIAL')),
    joined_on      date,
    official_on    date,
    card_number    text,
    dossier_number text,
    fees_until     date,       -- the last month paid for, by its first day
    documents      text,       -- what is handed over with it
    origin         text    not null check (origin <> '')    -- who introduces, as written on it
);
create index slip_transfer on transfers.slip (transfer_id, event_id);
create trigger keep before update or delete on transfers.slip
    for each row execute function persistence.keep_line();

-- How each transfer stands, from day to day: derived from the events by the triggers below, may be thrown away and
-- rebuilt. Names nobody.
create table transfers.stage (
    transfer_id bigint  not null,
    member_id   bigint,
    temporary   boolean not null,
    cause       text    not null,
    state       text    not null,
    since       date    not null,
    until       date    not null,
    from_cell   integer,
    toward      integer,
    there       integer,    -- the cell that took in
    elsewhere   text,
    route       text,
    cause_on    date,
    held_by     text,       -- the paper by which it is blocked (TRF-02)
    slip_number text,
    slip_on     date,
    due_on      date,
    until_on    date,
    places      int4multirange not null,    -- every organization of ours that ever had a part in it
    primary key (transfer_id, since)
);
create index stage_from on transfers.stage (from_cell, since, until);
create index stage_toward on transfers.stage (toward, since, until);
create index stage_there on transfers.stage (there, since, until);
-- A member is on one way at a time.
create unique index one_way_at_a_time on transfers.stage (member_id)
    where until = 'infinity' and state in ('ASKED', 'ON_THE_WAY', 'LOST');

-- Replays the events: `known` null means what we know now, else what was known at that instant.
create function transfers.replayed(known timestamptz, which bigint[])
    returns table (transfer_id bigint, member_id bigint, temporary boolean, cause text, state text, since date, until date,
                   from_cell integer, toward integer, there integer, elsewhere text, route text, cause_on date,
                   held_by text, slip_number text, slip_on date, due_on date, until_on date)
    language sql stable
as $$
    with told as (
        select e.*, t.temporary, t.cause, coalesce(t.member_id, (
                   select s.member_id from members_api.settled s where s.transfer_id = t.id limit 1)) as member_id,
               case e.kind
                   when 'ASKED' then 'ASKED' when 'HELD' then 'ASKED' when 'RELEASED' then 'ASKED'
                   when 'PRESENTED' then 'PRESENTED'
                   when 'SLIP_ISSUED' then 'ON_THE_WAY' when 'SLIP_REISSUED' then 'ON_THE_WAY'
                   when 'FORWARDED' then 'ON_THE_WAY'
                   when 'SLIP_LOST' then 'LOST'
                   when 'RECEIVED' then case when t.temporary then 'THERE' else 'RECEIVED' end
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
        select t.transfer_id, t.member_id, t.temporary, t.cause, t.state, t.effective_on,
               lead(t.effective_on, 1, 'infinity'::date) over w as next_on,
               persistence.latest(case when t.kind = 'ASKED' then t.cell_id end) over w as from_cell,
               persistence.latest(t.goal) over w as goal,
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
           s.due_on, s.until_on
    from states s
    where s.effective_on < s.next_on
$$;

-- Derives how transfers stand, and with it who is on the way.
create function transfers.derive(which bigint[]) returns void
    language plpgsql as $$
declare
    one record;
begin
    delete from transfers.stage where transfer_id = any (which);
    insert into transfers.stage
    select r.*, p.places
    from transfers.replayed(null, which) r
    join (
        select e.transfer_id, range_agg(int4range(o.id, o.id, '[]')) as places
        from transfers.event e, unnest(array[e.cell_id, e.toward]) as o (id)
        where e.transfer_id = any (which) and o.id is not null
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
        if one.state in ('ON_THE_WAY', 'LOST', 'PRESENTED') then
            perform members_api.set_out(one.id, one.member_id, one.toward, one.released_by);
        else
            perform members_api.call_back(one.id);
        end if;
    end loop;
end
$$;

create function transfers.event_changed() returns trigger
    language plpgsql as $$
declare
    which bigint[];
begin
    select array_agg(distinct transfer_id) into which from came;
    if which is not null then
        perform transfers.derive(which);
    end if;
    return null;
end
$$;
create trigger derive_by_insert after insert on transfers.event
    referencing new table as came for each statement execute function transfers.event_changed();
create trigger derive_by_update after update on transfers.event
    referencing new table as came for each statement execute function transfers.event_changed();

-- How a transfer stands now. Who is still here stands in the cell of today, even if whole cells moved meanwhile.
create view transfers_api.current as
select s.transfer_id, s.member_id, s.temporary, s.cause, s.state, s.since,
       case when s.state in ('ASKED', 'ON_THE_WAY', 'LOST', 'THERE') then coalesce(b.cell_id, s.from_cell) else s.from_cell
           end as cell_id,
       s.toward as toward_id, s.there as there_id, s.elsewhere, s.route, s.cause_on, s.held_by, s.slip_number, s.slip_on,
       s.due_on, s.until_on, s.places
from transfers.stage s
left join members_api.membership b on b.member_id = s.member_id and b.until = 'infinity' and s.from_cell is not null
where s.until = 'infinity';

-- Stock facts at the cell that is left: one row for each stretch in one state.
create view transfers_api.stage as
select transfer_id, member_id, from_cell as cell_id, state, temporary, cause, route, slip_number as decision_number,
       due_on, until_on, since, until
from transfers.stage;

create function transfers_api.stage_known(known timestamptz)
    returns table (transfer_id bigint, member_id bigint, cell_id integer, state text, temporary boolean, cause text,
                   route text, decision_number text, due_on date, until_on date, since date, until date)
    language sql stable
as $$
    select r.transfer_id, r.member_id, r.from_cell, r.state, r.temporary, r.cause, r.route, r.slip_number, r.due_on,
           r.until_on, r.since, r.until
    from transfers.replayed(known, (select array_agg(id) from transfers.transfer)) r
$$;

-- The same at the place that takes in: who is awaited there, and who stays there for a time.
create view transfers_api.guest as
select transfer_id, member_id, coalesce(there, toward) as cell_id, state, temporary, cause, route,
       slip_number as decision_number, due_on, until_on, since, until
from transfers.stage
where coalesce(there, toward) is not null;

create function transfers_api.guest_known(known timestamptz)
    returns table (transfer_id bigint, member_id bigint, cell_id integer, state text, temporary boolean, cause text,
                   route text, decision_number text, due_on date, until_on date, since date, until date)
    language sql stable
as $$
    select r.transfer_id, r.member_id, coalesce(r.there, r.toward), r.state, r.temporary, r.cause, r.route, r.slip_number,
           r.due_on, r.until_on, r.since, r.until
    from transfers.replayed(known, (select array_agg(id) from transfers.transfer)) r
    where coalesce(r.there, r.toward) is not null
$$;

-- Flow facts: where each happened.
create view transfers_api.event as
select e.id, e.transfer_id, coalesce(t.member_id, s.member_id) as member_id, e.kind,
       case when e.kind = 'RECEIVED' then coalesce(e.cell_id, a.cell_id)
            when a.cell_id is not null then a.cell_id
            else p.toward end as cell_id,
       e.kind = 'RECEIVED' and e.cell_id is not null as came, t.temporary, t.cause,
       coalesce(e.route, (
           select r.route from transfers.event r
           where r.transfer_id = e.transfer_id and r.route is not null and r.superseded_at = 'infinity'
             and (r.effective_on, r.ordinal) <= (e.effective_on, e.ordinal)
           order by r.effective_on desc, r.ordinal desc limit 1)) as route,
       e.effective_on, e.paper_number as decision_number, e.recorded_at, e.superseded_at
from transfers.event e
join transfers.transfer t on t.id = e.transfer_id
left join transfers.event a on a.transfer_id = e.transfer_id and a.kind = 'ASKED' and a.superseded_at = 'infinity'
left join transfers.event p on p.transfer_id = e.transfer_id and p.kind = 'PRESENTED' and p.superseded_at = 'infinity'
left join lateral (
    select x.member_id from members_api.settled x where x.transfer_id = e.transfer_id limit 1) s on true;

-- The second lock, as on members (V003): who runs the program reads what a slip says only where a place of the
-- transfer is in sight.
alter table transfers.slip enable row level security;
create policy sight on transfers.slip
    using ((select true from transfers.stage s
            where s.transfer_id = slip.transfer_id and s.until = 'infinity' and s.places && (select members.sight())))
    with check (true);

-- Who goes, by the last slip: as far as the second lock lets whoever asks.
create view transfers_api.person with (security_invoker) as
select distinct on (s.transfer_id) s.transfer_id, s.full_name, s.given, s.middle, s.family,
       to_char(s.born_on, case s.born_precision when 'DAY' then 'YYYY-MM-DD' when 'MONTH' then 'YYYY-MM' else 'YYYY' end) as born
from transfers.slip s
order by s.transfer_id, s.event_id desc;
