-- Members and the ledger of their membership. Schema members is private; members_api is published.
create schema members;
create schema members_api;

-- Distinct names once: search and order run over this small table, not over the members.
-- Order is by given name, then middle names, then family name, in Vietnamese collation.
create table members.name (
    id        integer generated always as identity primary key,
    full_name text not null unique,
    given     text collate "vi-x-icu" not null,
    middle    text collate "vi-x-icu" not null,
    family    text collate "vi-x-icu" not null,
    plain     text not null generated always as (persistence.plain(full_name)) stored,
    words     text[] not null generated always as (string_to_array(persistence.plain(full_name), ' ')) stored
);
create index name_words on members.name using gin (words);
create trigger keep before update or delete on members.name
    for each row execute function persistence.keep_line();
create index name_order on members.name (given, middle, family, id);

-- Who a member is in our books. The citizen id is never stored in the clear: a cipher to show it
-- to those who may, a keyed hash (blind index) to find it.
create table members.member (
    id             bigint generated always as identity primary key,
    code           text        not null unique check (code <> ''),
    dossier_number text        unique,
    card_number    text        unique,
    citizen_cipher bytea,
    citizen_index  bytea       unique,
    -- Every organization where something was ever recorded of the member; 0 from the first moment on. Only grows.
    places         int4multirange not null default '{[0,1)}',
    recorded_at    timestamptz not null default now(),
    recorded_by    text        not null,
    check ((citizen_cipher is null) = (citizen_index is null))
) with (fillfactor = 90);

create table members.member_change (
    member_id      bigint not null references members.member,
    dossier_number text,
    card_number    text,
    citizen_cipher bytea,
    changed_at     timestamptz not null default now(),
    changed_by     text        not null
);
create index member_change_member on members.member_change (member_id);
create trigger keep before update or delete on members.member_change
    for each row execute function persistence.keep_line();

create function members.remember_member() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.id <> new.id or old.code <> new.code then
        raise exception 'a member is neither deleted nor renumbered' using errcode = 'DV001';
    end if;
    if (old.dossier_number, old.card_number, old.citizen_index)
        is distinct from (new.dossier_number, new.card_number, new.citizen_index)
    then
        insert into members.member_change (member_id, dossier_number, card_number, citizen_cipher, changed_by)
        values (old.id, old.dossier_number, old.card_number, old.citizen_cipher, new.recorded_by);
    end if;
    return new;
end
$$;
create trigger remember before update of id, code, dossier_number, card_number, citizen_index, citizen_cipher
    or delete on members.member
    for each row execute function members.remember_member();

-- Each member of `who` is known at the organization that stands beside it in `at`. As the owner: whoever records
-- need not see the member.
create function members_api.known_at(who bigint[], at integer[]) returns void
    language sql security definer set search_path = ''
begin atomic
    update members.member m
    set places = m.places + n.places
    from (
        select t.member_id, range_agg(int4range(t.organization_id, t.organization_id, '[]')) as places
        from unnest(who, at) as t (member_id, organization_id)
        where t.organization_id is not null
        group by t.member_id) n
    where m.id = n.member_id and not m.places @> n.places;
end;

-- What holds of a member from a day on, until the next such row: append-only facts, so that an
-- admission of 2019 counts with the education of 2019, and a correction leaves what we believed.
create table members.profile (
    id              bigint generated always as identity primary key,
    member_id       bigint      not null references members.member,
    effective_on    date        not null,
    name_id         integer     not null references members.name,
    sex             text        not null check (sex in ('MALE', 'FEMALE')),
    born_on         date        not null,
    born_precision  text        not null default 'DAY' check (born_precision in ('DAY', 'MONTH', 'YEAR')),
    born_on_card    date,
    ethnicity       text        not null check (ethnicity ~ '^[0-9]{2}$'),
    religion        text        not null default 'NONE' check (religion in (
        'NONE', 'BUDDHIST', 'CATHOLIC', 'HOA_HAO', 'CAO_DAI', 'PROTESTANT', 'MUSLIM', 'OTHER')),
    general         text        check (general in ('LITERATE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY')),
    professional    text        not null default 'NONE' check (professional in (
        'NONE', 'ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTORATE')),
    title           text        check (title in ('ASSOCIATE_PROFESSOR', 'PROFESSOR')),
    theory          text        not null default 'NONE' check (theory in (
        'NONE', 'ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR')),
    occupation      text        not null default 'OTHER' check (occupation in (
        'STATE_OFFICIAL', 'PARTY_OFFICIAL', 'COMMUNE_OFFICIAL', 'VILLAGE_WORKER', 'PUBLIC_EMPLOYEE',
        'PRIVATE_SERVICE_WORKER', 'ENTERPRISE_MANAGER', 'ENTERPRISE_STAFF', 'ENTERPRISE_WORKER', 'FARMER',
        'ARMED_FORCES', 'STUDENT', 'PUPIL', 'OTHER', 'RETIRED')),
    hometown        text,
    joined_on       date,       -- of those who came before the register: day of admission on the papers
    official_on     date,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    superseded_at   timestamptz not null default 'infinity',
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index profile_current on members.profile (member_id, effective_on desc) where superseded_at = 'infinity';
create index profile_known on members.profile (member_id, effective_on desc, recorded_at);
create index profile_name on members.profile (name_id) where superseded_at = 'infinity';
create trigger keep before update or delete on members.profile
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on members.profile
    for each statement execute function persistence.keep_line();

create type members.movement_kind as enum (
    'OPENING_BALANCE', 'ADMISSION', 'READMISSION', 'RESTORATION', 'TRANSFER_IN',
    'INTERNAL_TRANSFER', 'COLLECTIVE_TRANSFER',
    'RECOGNITION', 'TEMPORARY_TRANSFER', 'TEMPORARY_RETURN', 'EXEMPTION', 'EXEMPTION_END',
    'SUSPENSION', 'SUSPENSION_END', 'CARD_ISSUE', 'CARD_REISSUE',
    'TRANSFER_OUT', 'WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION', 'DEATH');

create type members.standing as enum ('PROBATIONARY', 'OFFICIAL');

-- The ledger. Each row takes a member from a cell to a cell; null is outside (not yet a member,
-- another committee, left, dead). Where both are the same, something happened in the cell.
-- Rows of one member are read in the order (effective_on, ordinal); a correction inherits the
-- ordinal of the fact it supersedes, so that order within a day survives it.
create sequence members.movement_ordinal;
create table members.movement (
    id              bigint generated always as identity primary key,
    member_id       bigint      not null references members.member,
    kind            members.movement_kind not null,
    effective_on    date        not null,
    ordinal         bigint      not null default nextval('members.movement_ordinal'),
    from_cell       integer     references organizations.organization,
    to_cell         integer     references organizations.organization,
    standing        members.standing,       -- with which the member enters; null where the kind says it
    until_on        date,                   -- of an exemption, suspension, temporary transfer: planned end
    elsewhere       text,                   -- the committee on the other side of a crossing transfer
    reason          text,
    card_number     text,
    decision_number text,
    decision_date   date,
    decision_issuer text,
    note            text,
    recorded_at     timestamptz not null default now(),   -- since when the office knows
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),   -- when it came into this system
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references members.movement,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint movement_shape check (case
        when kind in ('OPENING_BALANCE', 'ADMISSION', 'READMISSION', 'RESTORATION', 'TRANSFER_IN')
            then from_cell is null and to_cell is not null
        when kind in ('INTERNAL_TRANSFER', 'COLLECTIVE_TRANSFER')
            then from_cell is not null and to_cell is not null and from_cell <> to_cell
        when kind in ('TRANSFER_OUT', 'WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION', 'DEATH')
            then from_cell is not null and to_cell is null
        else from_cell is not null and from_cell = to_cell
    end),
    constraint movement_standing check (
        (standing is not null) = (kind in ('OPENING_BALANCE', 'RESTORATION', 'TRANSFER_IN')))
);
create index movement_member on members.movement (member_id, effective_on, ordinal);
create index movement_in on members.movement (to_cell, effective_on, kind) include (from_cell, member_id, superseded_at);
create index movement_out on members.movement (from_cell, effective_on, kind) include (to_cell, member_id, superseded_at);
create unique index movement_superseded_once on members.movement (supersedes);

create trigger keep before update or delete on members.movement
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on members.movement
    for each statement execute function persistence.keep_line();

-- A correction is one INSERT: naming the fact it supersedes closes that fact, in the same statement.
create function members.supersede() returns trigger
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
    end if;
    return new;
end
$$;
create trigger supersede before insert on members.movement
    for each row when (new.supersedes is not null) execute function members.supersede();

-- Where each member is, from day to day, and how: derived from the ledger by the trigger below, may be
-- thrown away and rebuilt. A new row begins whenever the cell or the standing changes. It refers to nothing that
-- the ledger did not refer to.
create table members.membership (
    member_id  bigint  not null,
    cell_id    integer not null,
    since      date    not null,
    until      date    not null,
    standing   members.standing not null,
    exempt     boolean not null,
    suspended  boolean not null,
    away       boolean not null,    -- temporarily in another place (TRF-04: still counted here)
    valid      daterange not null generated always as (daterange(since, until)) stored,
    constraint one_membership_on_every_day primary key (member_id, valid without overlaps)
);
create index membership_scope on members.membership (cell_id, since, until)
    include (member_id, standing, exempt, suspended, away);
create index membership_member on members.membership (member_id, since desc) include (cell_id, until);

-- In whose hands a member is: the cell of today, or the last one; of whom every fact was taken back, the cell of
-- the last one; null of somebody who was never anywhere.
create function members.home(who bigint) returns integer
    language sql stable
begin atomic
    select coalesce(
        (select b.cell_id from members.membership b where b.member_id = who order by b.since desc limit 1),
        (select coalesce(m.to_cell, m.from_cell) from members.movement m where m.member_id = who order by m.id desc limit 1));
end;

-- Replays the ledger: `known` null means what we know now, else what was known at that instant.
create function members.replayed(known timestamptz, who bigint[])
    returns table (member_id bigint, cell_id integer, since date, until date, standing members.standing,
                   exempt boolean, suspended boolean, away boolean)
    language sql stable
as $$
    with told as (
        select m.member_id, m.kind, m.effective_on, m.ordinal, m.to_cell,
               case when m.kind in ('ADMISSION', 'READMISSION') then 'PROBATIONARY'::members.standing
                    when m.kind = 'RECOGNITION' then 'OFFICIAL'::members.standing
                    else m.standing end as standing,
               case when m.from_cell is null or m.to_cell is null or m.kind = 'EXEMPTION_END' then false
                    when m.kind = 'EXEMPTION' then true end as exempt,
               case when m.from_cell is null or m.to_cell is null or m.kind = 'SUSPENSION_END' then false
                    when m.kind = 'SUSPENSION' then true end as suspended,
               case when m.from_cell is null or m.to_cell is null
                        or m.kind in ('TEMPORARY_RETURN', 'INTERNAL_TRANSFER') then false
                    when m.kind = 'TEMPORARY_TRANSFER' then true end as away
        from members.movement m
        where m.recorded_at <= coalesce(known, 'infinity')
          and m.superseded_at > coalesce(known, '9999-12-31')
          and m.member_id = any (who)
    ), states as (
        select t.member_id, t.to_cell, t.effective_on,
               lead(t.effective_on, 1, 'infinity'::date) over w as next_on,
               persistence.latest(t.standing) over w as standing,
               persistence.latest(t.exempt) over w as exempt,
               persistence.latest(t.suspended) over w as suspended,
               persistence.latest(t.away) over w as away
        from told t
        window w as (partition by t.member_id order by t.effective_on, t.ordinal)
    ), days as (
        select s.*, row_number() over w
                    - row_number() over (partition by s.member_id, s.to_cell, s.standing, s.exempt, s.suspended, s.away
                                         order by s.effective_on) as run
        from states s
        where s.effective_on < s.next_on
        window w as (partition by s.member_id order by s.effective_on)
    )
    select d.member_id, d.to_cell, min(d.effective_on), max(d.next_on), d.standing, d.exempt, d.suspended, d.away
    from days d
    where d.to_cell is not null
    group by d.member_id, d.to_cell, d.standing, d.exempt, d.suspended, d.away, d.run
$$;

-- Refuses a ledger that does not hold together (SQLSTATE DV002), then derives the memberships anew.
create function members.derive(who bigint[]) returns void
    language plpgsql as $$
declare
    broken record;
begin
    select l.member_id, l.id, l.kind, l.effective_on into broken
    from (
        select m.member_id, m.id, m.kind, m.effective_on, m.from_cell,
               lag(m.to_cell) over (partition by m.member_id order by m.effective_on, m.ordinal) as held_by
        from members.movement m
        where m.superseded_at = 'infinity' and m.member_id = any (who)
    ) l
    where l.from_cell is distinct from l.held_by
    limit 1;
    if found then
        raise exception 'fact % (%, %) takes member % from a cell the member is not in',
            broken.id, broken.kind, broken.effective_on, broken.member_id
            using errcode = 'DV002';
    end if;
    delete from members.membership where member_id = any (who);
    insert into members.membership (member_id, cell_id, since, until, standing, exempt, suspended, away)
    select member_id, cell_id, since, until, standing, exempt, suspended, away
    from members.replayed(null, who)
    order by member_id, since;
end
$$;

create function members.movement_changed() returns trigger
    language plpgsql as $$
declare
    who bigint[];
begin
    -- Closing a fact inside `supersede` is half of a correction; the INSERT around it derives.
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
        return null;
    end if;
    select array_agg(distinct member_id) into who from came;
    if who is not null then
        if tg_op = 'INSERT' then
            perform members_api.known_at(array_agg(c.member_id), array_agg(c.cell_id))
            from (select member_id, from_cell from came union select member_id, to_cell from came) c (member_id, cell_id);
        end if;
        perform members.derive(who);
    end if;
    return null;
end
$$;
create trigger derive_by_insert after insert on members.movement
    referencing new table as came for each statement execute function members.movement_changed();
create trigger derive_by_update after update on members.movement
    referencing new table as came for each statement execute function members.movement_changed();

-- Stock facts: one row for each stretch in a cell with one standing.
create view members_api.membership as
select member_id, cell_id, since, until, standing::text as standing, exempt, suspended, away
from members.membership;

create function members_api.membership_known(known timestamptz)
    returns table (member_id bigint, cell_id integer, since date, until date, standing text,
                   exempt boolean, suspended boolean, away boolean)
    language sql stable
as $$
    select member_id, cell_id, since, until, standing::text, exempt, suspended, away
    from members.replayed(known, (select array_agg(id) from members.member))
$$;

-- Flow facts, double entry: +1 where a member came, -1 where one left, 0 where something happened.
create view members_api.flow as
select id, member_id, kind::text as kind, to_cell as cell_id, from_cell as other_cell_id,
       case when from_cell = to_cell then 0 else 1 end as direction,
       effective_on, decision_number, decision_date, elsewhere, recorded_at, superseded_at
from members.movement
where to_cell is not null
union all
select id, member_id, kind::text, from_cell, to_cell, -1,
       effective_on, decision_number, decision_date, elsewhere, recorded_at, superseded_at
from members.movement
where from_cell is not null and from_cell is distinct from to_cell;

-- What was so of a member, for counting: nobody is named.
create view members_api.trait as
select member_id, effective_on, sex, born_on, ethnicity, religion, general, professional, title,
       theory, occupation, joined_on, recorded_at, superseded_at
from members.profile;

-- The same with the names, as far as the second lock lets whoever asks; one row for each profile fact.
create view members_api.profile with (security_invoker) as
select p.id, p.member_id, m.code, p.effective_on, p.name_id, n.full_name, n.given, n.middle, n.family,
       p.sex, p.born_on, p.born_precision, p.ethnicity, p.religion, p.general, p.professional, p.title,
       p.theory, p.occupation, p.joined_on, p.recorded_at, p.superseded_at
from members.profile p
join members.name n on n.id = p.name_id
join members.member m on m.id = p.member_id;

-- Who bears which code, for the sheets of other modules.
create view members_api.member as
select id as member_id, code from members.member;

-- The second lock. Whoever runs the program sees the person of a member only in a transaction whose sight (ranges of
-- locality numbers, set when it begins) takes in a place of the member; where nothing is set, nobody. The owner of the
-- tables is exempt: so are views for counting, which name nobody. Coarser than the first lock, which knows days:
-- it holds when a query forgot to ask. (Performance paper, 5: no policy on tables that are counted.)
create function members.sight() returns int4multirange
    language sql stable
begin atomic
    select coalesce(nullif(current_setting('dangvu.sight', true), ''), '{}')::int4multirange;
end;

alter table members.member enable row level security;
create policy sight on members.member
    using (places && (select members.sight())) with check (true);
-- A scalar question, so that it is asked of each row by its key and never of all members at once.
alter table members.profile enable row level security;
create policy sight on members.profile
    using ((select true from members.member m where m.id = member_id)) with check (true);
alter table members.member_change enable row level security;
create policy sight on members.member_change
    using ((select true from members.member m where m.id = member_id)) with check (true);
