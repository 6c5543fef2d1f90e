-- The tree of Party organizations over time (handbook 1.6). Schema organizations is private;
-- organizations_api is what other modules read.
create schema organizations;
create schema organizations_api;

-- The id is the organization's locality number: given once, in preorder with gaps, never changed.
-- Facts are keyed by it, so that a subtree at any date is a few ranges of numbers.
create table organizations.organization (
    id          integer primary key,
    created_at  timestamptz not null default now(),
    created_by  text not null
);

-- What an organization was called, what it was, and under whom, from day to day.
create table organizations.version (
    organization_id integer     not null references organizations.organization,
    valid           daterange   not null
        check (not isempty(valid) and not lower_inf(valid)),
    official_name   text        not null check (official_name <> ''),
    short_name      text        not null check (short_name <> ''),
    code            text        not null check (code <> ''),
    kind            text        not null check (kind in (
        'PROVINCIAL_COMMITTEE', 'UPPER_GRASSROOTS', 'GRASSROOTS_PARTY_COMMITTEE', 'GRASSROOTS_CELL',
        'SUB_COMMITTEE', 'CELL', 'PARTY_GROUP')),
    unit_type       text        check (unit_type in (
        'COMMUNE', 'WARD', 'TOWN', 'PARTY_AGENCY', 'STATE_AGENCY', 'PUBLIC_SERVICE', 'PRIVATE_SERVICE',
        'ARMY', 'POLICE', 'STATE_ENTERPRISE', 'PRIVATE_ENTERPRISE', 'COOPERATIVE', 'ABROAD', 'OTHER')),
    parent_id       integer     check (parent_id <> organization_id),
    decision_number text,
    decision_date   date,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    primary key (organization_id, valid without overlaps),
    constraint version_code_is_unique_on_every_day exclude using gist (code with =, valid with &&),
    constraint parent_lives_as_long_as_the_child
        foreign key (parent_id, period valid) references organizations.version (organization_id, period valid)
        deferrable initially deferred
);
create index version_parent on organizations.version (parent_id);

-- Versions that we no longer believe: filled by the trigger below, never by hand.
create table organizations.version_past (
    like organizations.version,
    superseded_at timestamptz not null
);
create index version_past_organization on organizations.version_past (organization_id);
create trigger keep before update or delete on organizations.version_past
    for each row execute function persistence.keep_line();

create function organizations.remember_version() returns trigger
    language plpgsql as $$
begin
    if old.recorded_at < now() then
        insert into organizations.version_past select (old).*, now();
    end if;
    return null;
end
$$;
create trigger remember after update or delete on organizations.version
    for each row execute function organizations.remember_version();

-- Every ancestor of every organization (itself at depth 0) with the days on which that held.
-- Derived from the versions by the trigger below; may be thrown away and rebuilt.
create table organizations.closure (
    ancestor_id   integer  not null,
    descendant_id integer  not null,
    depth         smallint not null,
    since         date     not null,
    until         date     not null,
    primary key (descendant_id, ancestor_id, since, depth),
    check (since < until)
);
create index closure_down on organizations.closure (ancestor_id, since, until) include (descendant_id, depth);

-- Another number after every change of the tree: whoever remembers something of it compares. From a sequence,
-- so that a change that was rolled back leaves no number that comes again.
create sequence organizations.tree_revision_number;
create table organizations.tree_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint  not null
);
insert into organizations.tree_revision (revision) values (nextval('organizations.tree_revision_number'));

create function organizations.rebuild_closure(changed integer[]) returns void
    language plpgsql as $$
declare
    affected integer[];
begin
    select array_agg(distinct id) into affected from (
        select unnest(changed) as id
        union
        select descendant_id from organizations.closure where ancestor_id = any (changed)
    ) touched;

    delete from organizations.closure where descendant_id = any (affected);
    insert into organizations.closure (ancestor_id, descendant_id, depth, since, until)
    with recursive up (descendant_id, ancestor_id, depth, valid) as (
        select organization_id, organization_id, 0, valid
        from organizations.version
        where organization_id = any (affected)
        union all
        select up.descendant_id, v.parent_id, up.depth + 1, up.valid * v.valid
        from up
        join organizations.version v on v.organization_id = up.ancestor_id and v.valid && up.valid
        where v.parent_id is not null and up.depth < 24
    ), joined as (
        select ancestor_id, descendant_id, depth, unnest(range_agg(valid)) as valid
        from up
        group by ancestor_id, descendant_id, depth
    )
    select ancestor_id, descendant_id, depth, lower(valid), coalesce(upper(valid), 'infinity')
    from joined
    where not isempty(valid);

    if exists (select from organizations.closure where descendant_id = any (affected) and depth > 20)
    then
        raise exception 'an organization would stand below itself' using errcode = 'DV003';
    end if;
end
$$;

create function organizations.version_changed() returns trigger
    language plpgsql as $$
declare
    changed integer[];
begin
    if tg_op = 'DELETE' then
        select array_agg(distinct organization_id) into changed from gone;
    else
        select array_agg(distinct organization_id) into changed from came;
    end if;
    if changed is null then
        return null;
    end if;
    perform organizations.rebuild_closure(changed);
    update organizations.tree_revision set revision = nextval('organizations.tree_revision_number');
    return null;
end
$$;
create trigger changed_by_insert after insert on organizations.version
    referencing new table as came for each statement execute function organizations.version_changed();
create trigger changed_by_update after update on organizations.version
    referencing new table as came for each statement execute function organizations.version_changed();
create trigger changed_by_delete after delete on organizations.version
    referencing old table as gone for each statement execute function organizations.version_changed();

-- A life has no gap. Checked at commit, because a change of version first ends one and then begins the next.
create function organizations.life_without_gap() returns trigger
    language plpgsql as $$
begin
    if (select count(*) > 1
        from (select unnest(range_agg(valid)) from organizations.version
              where organization_id = new.organization_id) pieces)
    then
        raise exception 'the life of organization % has a gap', new.organization_id using errcode = 'DV004';
    end if;
    return null;
end
$$;
create constraint trigger life_without_gap after insert or update on organizations.version
    deferrable initially deferred for each row execute function organizations.life_without_gap();

-- Versions as others read them: half-open days, 'infinity' while still so.
create view organizations_api.version as
select organization_id, lower(valid) as since, coalesce(upper(valid), 'infinity') as until,
       official_name, short_name, code, kind, unit_type, parent_id, decision_number, decision_date,
       recorded_at, 'infinity'::timestamptz as superseded_at
from organizations.version;

create view organizations_api.version_known as
select * from organizations_api.version
union all
select organization_id, lower(valid), coalesce(upper(valid), 'infinity'),
       official_name, short_name, code, kind, unit_type, parent_id, decision_number, decision_date,
       recorded_at, superseded_at
from organizations.version_past;

create view organizations_api.closure as
select ancestor_id, descendant_id, depth, since, until from organizations.closure;

-- Facts of an organization that has ended stand where it stood on its last day, for ever; those of days before it
-- began stand where it began. So a member who is moved on the day after the last day of the cell crosses no boundary
-- that the cell did not cross, and one who has not been moved yet is still counted above. The same nearness as in
-- `within`.
create view organizations_api.reach as
select c.ancestor_id, c.descendant_id, c.depth,
       case when c.since = life.since then '-infinity'::date else c.since end as since,
       case when c.until = life.until then 'infinity'::date else c.until end as until
from organizations.closure c
join organizations.closure life on life.descendant_id = c.descendant_id and life.ancestor_id = c.descendant_id;

-- The organizations below `root` (with itself) as ranges of locality numbers, each with the days
-- between `first` and before `after` on which facts there belong to it. Who moved within, to another depth, was
-- below it all the time. A range never takes in a stranger's number: it ends where any other organization lies
-- before the next of ours; one whose beginning was undone is nobody's. (Numbering all organizations and joining them took time with the square of their number.)
create function organizations_api.scope(root integer, first date, after date)
    returns table (lo integer, hi integer, since date, until date)
    language sql stable
begin atomic
    with held as (
        select r.descendant_id as id, range_agg(daterange(greatest(r.since, first), least(r.until, after))) as days
        from organizations_api.reach r
        where r.ancestor_id = root and r.since < after and r.until > first
        group by r.descendant_id
    ), below as (
        select h.id, lower(d.days) as since, upper(d.days) as until
        from held h, unnest(h.days) as d (days)
    ), neighbours as (
        select b.id, b.since, b.until, lag(b.id) over (partition by b.since, b.until order by b.id) as before
        from below b
    ), islands as (
        select n.id, n.since, n.until,
               count(*) filter (where exists (
                   select from organizations.closure o where o.descendant_id > n.before and o.descendant_id < n.id))
                   over (partition by n.since, n.until order by n.id) as island
        from neighbours n
    )
    select min(i.id), max(i.id), i.since, i.until
    from islands i
    group by i.since, i.until, i.island
    order by 1, 3;
end;

-- Whether `target` stands below one of `roots` on `day` (an organization that has ended, or not
-- yet begun: on the nearest day it lived).
create function organizations_api.within(roots integer[], target integer, day date) returns boolean
    language sql stable
begin atomic
    select exists (
        select from organizations.closure c
        where c.descendant_id = target
          and c.ancestor_id = any (roots)
          and c.since <= near.day and c.until > near.day)
    from (
        select case
                   when day < min(since) then min(since)
                   when day >= max(until) then (max(until) - 1)
                   else day
               end as day
        from organizations.closure
        where descendant_id = target and ancestor_id = target
    ) near;
end;
