-- Who leads an organization: its terms, and who was elected or appointed to what until when (handbook 1.2, 1.3).
-- Schema committees is private; committees_api is published.
create schema committees;
create schema committees_api;

-- From one congress to the next (TERM-01). A term that began with an appointed committee, without a congress, has
-- no ordinal. What was not decided, or is not known, is null.
create table committees.term (
    id              bigint generated always as identity primary key,
    organization_id integer     not null references organizations.organization,
    ordinal         smallint    check (ordinal > 0),    -- of the congress: VIII is 8
    from_year       smallint    not null check (from_year between 1930 and 2200),  -- TERM-05: 2020–2025
    to_year         smallint    not null check (to_year between 1930 and 2200),
    begins_on       date        not null,               -- the day of the congress
    planned_end     date        not null,
    committee_size  smallint    check (committee_size > 0),
    standing_size   smallint    check (standing_size > 0),
    inspection_size smallint    check (inspection_size > 0),
    deputies        smallint    check (deputies >= 0),
    committee_least smallint    check (committee_least > 0),   -- COM-04: bounds set for this congress
    committee_most  smallint    check (committee_most >= committee_least),
    standing_least  smallint    check (standing_least > 0),
    standing_most   smallint    check (standing_most >= standing_least),
    decision_number text,
    decision_date   date,
    decision_issuer text,
    note            text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references committees.term,
    check (to_year >= from_year and planned_end > begins_on),
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index term_current on committees.term (organization_id, begins_on) where superseded_at = 'infinity';
create index term_organization on committees.term (organization_id, begins_on);
create unique index term_superseded_once on committees.term (supersedes);
create trigger keep before update or delete on committees.term
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on committees.term
    for each statement execute function persistence.keep_line();

-- What happened to a member in a body of an organization. Rows are read in the order (effective_on, ordinal); a
-- correction inherits the ordinal. Only who comes into a post is given a position: a member has one in a body, so
-- the others say by themselves which. COM-07 says which position is of which body.
create sequence committees.post_ordinal;
create table committees.post_fact (
    id              bigint generated always as identity primary key,
    organization_id integer     not null references organizations.organization,
    body            text        not null,
    position        text,
    member_id       bigint      not null references members.member,
    act             text        not null check (act in (
        'ELECTED', 'APPOINTED', 'CEASED', 'DISMISSED', 'SUSPENDED', 'RESUMED')),
    effective_on    date        not null,
    ordinal         bigint      not null default nextval('committees.post_ordinal'),
    decision_number text,
    decision_date   date,
    decision_issuer text,
    consent_number  text,       -- of a superior to an exception (COM-03, COM-05)
    consent_date    date,
    consent_issuer  text,
    note            text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references committees.post_fact,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint post_fact_position check ((position is not null) = (act in ('ELECTED', 'APPOINTED'))),
    constraint post_fact_body check (case body
        when 'COMMITTEE' then coalesce(position in ('SECRETARY', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER'), true)
        when 'STANDING_COMMITTEE' then coalesce(position = 'MEMBER', true)
        when 'INSPECTION_COMMISSION' then coalesce(position in ('CHAIR', 'DEPUTY_CHAIR', 'MEMBER'), true)
        when 'CELL_COMMITTEE' then coalesce(position in ('SECRETARY', 'DEPUTY', 'MEMBER'), true)
        when 'CELL' then coalesce(position in ('SECRETARY', 'DEPUTY'), true)
        when 'PARTY_GROUP' then coalesce(position = 'GROUP_LEADER', true)
        else false
    end)
);
create index post_fact_organization on committees.post_fact (organization_id, effective_on, ordinal);
create index post_fact_member on committees.post_fact (member_id, effective_on, ordinal);
create unique index post_fact_superseded_once on committees.post_fact (supersedes);
create trigger keep before update or delete on committees.post_fact
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on committees.post_fact
    for each statement execute function persistence.keep_line();

-- A correction is one INSERT: naming the fact it supersedes closes that fact, in the same statement.
create function committees.supersede_post() returns trigger
    language plpgsql as $$
declare
    before committees.post_fact;
begin
    update committees.post_fact set superseded_at = new.recorded_at
    where id = new.supersedes and superseded_at = 'infinity'
    returning * into before;
    if before.id is null or before.organization_id <> new.organization_id then
        raise exception 'the fact to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    new.ordinal := before.ordinal;
    return new;
end
$$;
create trigger supersede before insert on committees.post_fact
    for each row when (new.supersedes is not null) execute function committees.supersede_post();

create function committees.supersede_term() returns trigger
    language plpgsql as $$
declare
    before committees.term;
begin
    update committees.term set superseded_at = new.recorded_at
    where id = new.supersedes and superseded_at = 'infinity'
    returning * into before;
    if before.id is null or before.organization_id <> new.organization_id then
        raise exception 'the term to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    return new;
end
$$;
create trigger supersede before insert on committees.term
    for each row when (new.supersedes is not null) execute function committees.supersede_term();

-- Who holds which post, from day to day: derived from the facts by the triggers below, may be thrown away and
-- rebuilt. Whoever was not elected again leaves with the next congress. That a post ends with its organization is
-- not written here: the tree says it (committees_api.post), so that nothing is to be mended when a reorganization
-- is undone.
create table committees.post_held (
    organization_id integer not null,
    body            text    not null,
    member_id       bigint  not null,
    position        text    not null,
    since           date    not null,
    until           date    not null,
    suspended       boolean not null,
    fact_id         bigint  not null,
    valid           daterange not null generated always as (daterange(since, until)) stored,
    constraint one_position_in_a_body_on_every_day
        primary key (organization_id, body, member_id, valid without overlaps),
    constraint one_head_on_every_day
        exclude using gist (organization_id with =, position with =, valid with &&)
        where (position in ('SECRETARY', 'CHAIR', 'GROUP_LEADER'))
);
create index post_held_member on committees.post_held (member_id, since);
create index post_held_scope on committees.post_held (organization_id, since, until);

-- Replays the facts: `known` null means what we know now, else what was known at that instant.
create function committees.replayed(known timestamptz, which integer[])
    returns table (organization_id integer, body text, member_id bigint, "position" text, since date, until date,
                   suspended boolean, fact_id bigint)
    language sql stable
as $$
    with facts as (
        select f.organization_id, f.body, f.member_id, f.effective_on, f.ordinal,
               case when f.act in ('CEASED', 'DISMISSED') then '' else f.position end as position,
               case when f.act = 'SUSPENDED' then true else false end as suspended,
               case when f.position is not null then f.id end as fact_id
        from committees.post_fact f
        where f.recorded_at <= coalesce(known, 'infinity')
          and f.superseded_at > coalesce(known, '9999-12-31')
          and f.organization_id = any (which)
    ), told as (
        select * from facts
        union all
        select k.organization_id, k.body, k.member_id, t.begins_on, 0, '', false, null
        from (select distinct f.organization_id, f.body, f.member_id from facts f) k
        join committees.term t on t.organization_id = k.organization_id
        where t.recorded_at <= coalesce(known, 'infinity') and t.superseded_at > coalesce(known, '9999-12-31')
    ), states as (
        select t.organization_id, t.body, t.member_id, t.effective_on,
               lead(t.effective_on, 1, 'infinity'::date) over w as next_on,
               persistence.latest(t.position) over w as position,
               persistence.latest(t.suspended) over w as suspended,
               persistence.latest(t.fact_id) over w as fact_id
        from told t
        window w as (partition by t.organization_id, t.body, t.member_id order by t.effective_on, t.ordinal)
    )
    select s.organization_id, s.body, s.member_id, s.position, s.effective_on, s.next_on, s.suspended, s.fact_id
    from states s
    where s.position <> '' and s.effective_on < s.next_on
$$;

create function committees.derive(which integer[]) returns void
    language plpgsql as $$
begin
    delete from committees.post_held where organization_id = any (which);
    insert into committees.post_held (organization_id, body, member_id, position, since, until, suspended, fact_id)
    select organization_id, body, member_id, position, since, until, suspended, fact_id
    from committees.replayed(null, which)
    order by organization_id, since;
end
$$;

create function committees.facts_changed() returns trigger
    language plpgsql as $$
declare
    which integer[];
begin
    -- Closing a fact inside `supersede` is half of a correction; the INSERT around it derives.
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
        return null;
    end if;
    select array_agg(distinct organization_id) into which from came;
    if which is not null then
        perform committees.derive(which);
    end if;
    return null;
end
$$;

-- Whoever was given a post somewhere is known there, wherever the cell is.
create function committees.known_there() returns trigger
    language plpgsql as $$
begin
    perform members_api.known_at(array_agg(member_id), array_agg(organization_id))
    from (select distinct member_id, organization_id from came) c;
    return null;
end
$$;
create trigger known_there after insert on committees.post_fact
    referencing new table as came for each statement execute function committees.known_there();

create trigger derive_by_insert after insert on committees.post_fact
    referencing new table as came for each statement execute function committees.facts_changed();
create trigger derive_by_update after update on committees.post_fact
    referencing new table as came for each statement execute function committees.facts_changed();
create trigger derive_by_insert after insert on committees.term
    referencing new table as came for each statement execute function committees.facts_changed();
create trigger derive_by_update after update on committees.term
    referencing new table as came for each statement execute function committees.facts_changed();

-- How long each organization lived, by the tree as we know it now.
create view committees.life as
select c.descendant_id as organization_id, c.since, c.until
from organizations_api.closure c
where c.ancestor_id = c.descendant_id;

-- Stock facts: one row for each stretch in a post.
create view committees_api.post as
select p.organization_id, p.member_id, p.body, p.position, p.suspended, p.fact_id, p.since,
       least(p.until, l.until) as until
from committees.post_held p
join committees.life l on l.organization_id = p.organization_id and l.until > p.since;

create function committees_api.post_known(known timestamptz)
    returns table (organization_id integer, member_id bigint, body text, "position" text, suspended boolean,
                   fact_id bigint, since date, until date)
    language sql stable
as $$
    select p.organization_id, p.member_id, p.body, p.position, p.suspended, p.fact_id, p.since, least(p.until, l.until)
    from committees.replayed(known, (select array_agg(distinct f.organization_id) from committees.post_fact f)) p
    join committees.life l on l.organization_id = p.organization_id and l.until > p.since
$$;

-- Terms of now, or as known at an instant; each until the next congress, or until the organization ended.
create function committees_api.term_known(known timestamptz)
    returns table (id bigint, organization_id integer, "ordinal" integer, from_year integer, to_year integer,
                   since date, until date, planned_end date)
    language sql stable
as $$
    select t.id, t.organization_id, t.ordinal, t.from_year, t.to_year, t.begins_on, least(t.next_on, l.until), t.planned_end
    from (
        select f.*, lead(f.begins_on, 1, 'infinity'::date) over (partition by f.organization_id order by f.begins_on) as next_on
        from committees.term f
        where f.recorded_at <= coalesce(known, 'infinity') and f.superseded_at > coalesce(known, '9999-12-31')
    ) t
    join committees.life l on l.organization_id = t.organization_id and l.until > t.begins_on
$$;
create view committees_api.term as select * from committees_api.term_known(null);

-- Posts of now, or as known at an instant, for the views below: the branch that is not asked costs nothing.
create function committees.posts(known timestamptz)
    returns table (organization_id integer, member_id bigint, body text, "position" text, since date, until date)
    language sql stable
as $$
    select p.organization_id, p.member_id, p.body, p.position, p.since, p.until
    from committees_api.post p where known is null
    union all
    select p.organization_id, p.member_id, p.body, p.position, p.since, p.until
    from committees_api.post_known(known) p where known is not null
$$;

create function committees.officials(known timestamptz)
    returns table (cell_id integer, member_id bigint, since date, until date)
    language sql stable
as $$
    select m.cell_id, m.member_id, m.since, m.until
    from members_api.membership m where known is null and m.standing = 'OFFICIAL'
    union all
    select m.cell_id, m.member_id, m.since, m.until
    from members_api.membership_known(known) m where known is not null and m.standing = 'OFFICIAL'
$$;

-- Grassroots organizations on the days on which they have a leadership collective: two persons or more in the
-- committee that their kind elects, and in a cell nine official members, who alone may elect one (COM-01, COM-02).
-- The nine stands in CommitteePolicy, too; a test holds both together.
create function committees_api.collective_known(known timestamptz)
    returns table (organization_id integer, kind text, since date, until date)
    language sql stable
as $$
    with kinds as (
        select v.organization_id, v.kind, range_agg(daterange(v.since, v.until)) as days
        from organizations_api.version v
        where v.kind in ('GRASSROOTS_PARTY_COMMITTEE', 'GRASSROOTS_CELL')
        group by v.organization_id, v.kind
    ), seats as (
        select p.organization_id, p.body, s.day, sum(sum(s.step)) over w as persons,
               lead(s.day, 1, 'infinity'::date) over w as next_day
        from committees.posts(known) p
        cross join lateral (values (p.since, 1), (p.until, -1)) s (day, step)
        where p.body in ('COMMITTEE', 'CELL_COMMITTEE')
        group by p.organization_id, p.body, s.day
        window w as (partition by p.organization_id, p.body order by s.day)
    ), bodies as (
        select organization_id, body, range_agg(daterange(day, next_day)) as days
        from seats
        where persons >= 2
        group by organization_id, body
    ), heads as (
        select m.cell_id, s.day, sum(sum(s.step)) over w as officials,
               lead(s.day, 1, 'infinity'::date) over w as next_day
        from committees.officials(known) m
        cross join lateral (values (m.since, 1), (m.until, -1)) s (day, step)
        where m.cell_id in (select v.organization_id from organizations_api.version v where v.kind = 'GRASSROOTS_CELL')
        group by m.cell_id, s.day
        window w as (partition by m.cell_id order by s.day)
    ), large as (
        select cell_id, range_agg(daterange(day, next_day)) as days
        from heads
        where officials >= 9
        group by cell_id
    ), collectives as (
        select k.organization_id, k.kind, unnest(k.days * b.days) as days
        from kinds k
        join bodies b on b.organization_id = k.organization_id and b.body = 'COMMITTEE'
        where k.kind = 'GRASSROOTS_PARTY_COMMITTEE'
        union all
        select k.organization_id, k.kind, unnest(k.days * b.days * o.days)
        from kinds k
        join bodies b on b.organization_id = k.organization_id and b.body = 'CELL_COMMITTEE'
        join large o on o.cell_id = k.organization_id
        where k.kind = 'GRASSROOTS_CELL'
    )
    select organization_id, kind, lower(days), upper(days) from collectives
$$;
create view committees_api.collective as select * from committees_api.collective_known(null);

-- Organizations on the days on which something is missing that each of them must have: a secretary (COM-01, COM-02),
-- a term that is not over (TERM-01).
create function committees_api.missing_known(known timestamptz)
    returns table (organization_id integer, what text, kind text, since date, until date)
    language sql stable
as $$
    with kinds as (
        select v.organization_id, v.kind, range_agg(daterange(v.since, v.until)) as days
        from organizations_api.version v
        where v.kind <> 'PARTY_GROUP'
        group by v.organization_id, v.kind
    ), there as (
        select p.organization_id, 'SECRETARY' as what, range_agg(daterange(p.since, p.until)) as days
        from committees.posts(known) p
        where p.position = 'SECRETARY'
        group by p.organization_id
        union all
        select t.organization_id, 'TERM', range_agg(daterange(t.since, least(t.until, t.planned_end + 1)))
        from committees_api.term_known(known) t
        where t.since <= t.planned_end
        group by t.organization_id
    ), missing as (
        select k.organization_id, w.what, k.kind, unnest(k.days - coalesce(t.days, '{}')) as days
        from kinds k
        cross join (values ('SECRETARY'), ('TERM')) w (what)
        left join there t on t.organization_id = k.organization_id and t.what = w.what
    )
    select organization_id, what, kind, lower(days), upper(days) from missing
$$;
create view committees_api.missing as select * from committees_api.missing_known(null);
