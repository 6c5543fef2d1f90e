-- What is done to the tree by decision: changes of many organizations at once, what happened to each, and who
-- came from whom (handbook 1.4). A change can be undone as long as nothing stands on it.
create table organizations.change (
    id              bigint generated always as identity primary key,
    effective_on    date        not null,
    title           text        not null check (title <> ''),
    decision_number text,
    decision_date   date,
    decision_issuer text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    superseded_at   timestamptz not null default 'infinity', -- when it was undone
    superseded_by   text,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);

-- A change is a fact: it is undone once, and by somebody.
create function organizations.keep_change() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.superseded_at = 'infinity' and new.superseded_at < 'infinity' and new.superseded_by is not null
            and to_jsonb(new) - 'superseded_at' - 'superseded_by' = to_jsonb(old) - 'superseded_at' - 'superseded_by'
        then
            return new;
        end if;
    end if;
    raise exception 'a change of the tree is neither changed nor deleted' using errcode = 'DV001';
end
$$;
create trigger keep before update or delete on organizations.change
    for each row execute function organizations.keep_change();

-- Each organization that the change touched, as it was (before) and as it became (after): what an undo compares
-- and restores.
create table organizations.change_version (
    change_id bigint  not null references organizations.change,
    after     boolean not null,
    like organizations.version
);
create index change_version_change on organizations.change_version (change_id);
create trigger keep before update or delete on organizations.change_version
    for each row execute function persistence.keep_line();

create table organizations.event (
    id        bigint generated always as identity primary key,
    change_id bigint not null references organizations.change,
    ordinal   integer not null,
    kind      text   not null check (kind in (
        'ESTABLISHED', 'RENAMED', 'KIND_CHANGED', 'ABSORBED', 'CONSOLIDATED', 'SPLIT', 'SPLIT_OFF', 'HANDED_OVER',
        'DISSOLVED', 'ENDED', 'DISBANDED')),
    reception_number text, -- the decision of who takes over, where it is another one than that of the change
    reception_date   date,
    reception_issuer text,
    unique (change_id, ordinal)
);
create trigger keep before update or delete on organizations.event
    for each row execute function persistence.keep_line();

-- Who an event happened to (SUBJECT) and who came out of it or took over (SUCCESSOR).
create table organizations.event_part (
    event_id        bigint  not null references organizations.event,
    organization_id integer not null references organizations.organization,
    part            text    not null check (part in ('SUBJECT', 'SUCCESSOR')),
    primary key (event_id, organization_id, part)
);
create index event_part_organization on organizations.event_part (organization_id);
create trigger keep before update or delete on organizations.event_part
    for each row execute function persistence.keep_line();

-- Who goes on for an organization that ended: its facts are found there in restated figures. At most one at a time.
create table organizations.heir (
    change_id      bigint  not null references organizations.change,
    predecessor_id integer not null references organizations.organization,
    heir_id        integer not null references organizations.organization,
    primary key (change_id, predecessor_id),
    check (predecessor_id <> heir_id)
);
create index heir_predecessor on organizations.heir (predecessor_id);
create index heir_heir on organizations.heir (heir_id);
create trigger keep before update or delete on organizations.heir
    for each row execute function persistence.keep_line();

create view organizations_api.change as
select id, effective_on, title, decision_number, decision_date, decision_issuer, recorded_at, recorded_by, superseded_at
from organizations.change;

create view organizations_api.event as
select e.id, e.change_id, e.ordinal, e.kind, c.effective_on, c.decision_number, c.decision_date, c.decision_issuer,
       e.reception_number, e.reception_date, e.reception_issuer, c.recorded_at, c.superseded_at
from organizations.event e
join organizations.change c on c.id = e.change_id;

create view organizations_api.event_part as
select event_id, organization_id, part from organizations.event_part;

-- Heirs that count now, with the day from which they go on.
create view organizations_api.heir as
select h.predecessor_id, h.heir_id, c.effective_on as since
from organizations.heir h
join organizations.change c on c.id = h.change_id
where c.superseded_at = 'infinity';

-- A change of heirs is a change of the tree for whoever remembers something of it.
create function organizations.heirs_changed() returns trigger
    language plpgsql as $$
begin
    update organizations.tree_revision set revision = nextval('organizations.tree_revision_number');
    return null;
end
$$;
create trigger heirs_came after insert on organizations.heir
    for each statement execute function organizations.heirs_changed();
create trigger heirs_undone after update on organizations.change
    for each statement execute function organizations.heirs_changed();

-- Few versions end without another one after them: those are found here.
create index version_ended on organizations.version (upper(valid)) where not upper_inf(valid);

-- Every organization that ended by `day`, with who goes on for it: its heir; without one, the superior under whom
-- it ended (null: nobody, it was a top). That one may have ended too.
create function organizations.gone(day date)
    returns table (organization_id integer, next_id integer, inherited boolean)
    language sql stable
begin atomic
    select v.organization_id, coalesce(h.heir_id, v.parent_id), h.heir_id is not null
    from organizations.version v
    left join organizations_api.heir h on h.predecessor_id = v.organization_id and h.since <= day
    where not upper_inf(v.valid) and upper(v.valid) <= day
      and not exists (
          select from organizations.version n
          where n.organization_id = v.organization_id and lower(n.valid) = upper(v.valid));
end;

-- Every organization that ended by `day`, with who goes on for it then: the last of the line.
create function organizations_api.holders(day date) returns table (organization_id integer, holder_id integer)
    language sql stable
begin atomic
    with recursive gone as materialized (
        select * from organizations.gone(day)
    ), line as (
        select g.organization_id, g.next_id as at from gone g where g.next_id is not null
        union
        select l.organization_id, g.next_id
        from line l
        join gone g on g.organization_id = l.at and g.next_id is not null
    )
    select l.organization_id, l.at
    from line l
    where not exists (select from gone g where g.organization_id = l.at and g.next_id is not null);
end;

-- The organizations below each of `roots` by the tree of `day`, with all those for which they go on: whose facts
-- are restated to it. Everything that ever began by `day` stands in exactly one place, so that the parts of a
-- committee add up to it. What has ended and has an heir holds nothing itself any more.
create function organizations_api.restated(roots integer[], day date)
    returns table (ancestor_id integer, organization_id integer)
    language sql stable
begin atomic
    with recursive gone as materialized (
        select * from organizations.gone(day)
    ), held as (
        select c.ancestor_id, c.descendant_id as id
        from organizations.closure c
        where c.ancestor_id = any (roots) and c.since <= day and c.until > day
        union
        select g.organization_id, g.organization_id from gone g
        where g.organization_id = any (roots) and not g.inherited
        union
        select h.ancestor_id, g.organization_id
        from held h
        join gone g on g.next_id = h.id
    )
    select h.ancestor_id, h.id from held h;
end;

-- The same as ranges of locality numbers, for queries over facts of any day.
create function organizations_api.scope_restated(root integer, day date) returns table (lo integer, hi integer)
    language sql stable
begin atomic
    with neighbours as (
        select b.organization_id as id, lag(b.organization_id) over (order by b.organization_id) as before
        from organizations_api.restated(array[root], day) b
    ), islands as (
        select n.id, count(*) filter (where exists (
                   select from organizations.closure o where o.descendant_id > n.before and o.descendant_id < n.id))
                   over (order by n.id) as island
        from neighbours n
    )
    select min(i.id), max(i.id) from islands i group by i.island order by 1;
end;

-- Whoever goes on for an organization may look at what it was, and at what stood below it to the end: so one
-- whose superior has ended as well is followed upwards. Under a superior that lives nothing is followed: the
-- tree of the last day says who sees it.
create or replace function organizations_api.within(roots integer[], target integer, day date) returns boolean
    language sql stable
begin atomic
    with recursive line as (
        select target as id
        union
        select coalesce(h.heir_id, v.parent_id)
        from line l
        join organizations.version v on v.organization_id = l.id and not upper_inf(v.valid) and upper(v.valid) <= day
        left join organizations_api.heir h on h.predecessor_id = l.id and h.since <= day
        where not exists (
            select from organizations.version n
            where n.organization_id = v.organization_id and lower(n.valid) = upper(v.valid))
          and (h.heir_id is not null or not exists (
            select from organizations.version p
            where p.organization_id = v.parent_id and (upper_inf(p.valid) or upper(p.valid) > day)))
    ), near as (
        select l.id, case
                   when day < min(c.since) then min(c.since)
                   when day >= max(c.until) then (max(c.until) - 1)
                   else day
               end as day
        from line l
        join organizations.closure c on c.descendant_id = l.id and c.ancestor_id = l.id
        group by l.id
    )
    select exists (
        select from near n
        join organizations.closure c on c.descendant_id = n.id
        where c.ancestor_id = any (roots) and c.since <= n.day and c.until > n.day);
end;
