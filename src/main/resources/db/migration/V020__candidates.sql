-- Who may become a member: outstanding people of the masses whom a cell follows and helps (quần chúng ưu tú, cảm
-- tình đảng; handbook 2.1). Schema candidates is private; candidates_api is published. Neither family planning nor a
-- marriage to a foreigner, nor a citizen id, has a column here: docs/decisions/0028.
create schema candidates;
create schema candidates_api;

create sequence candidates.code_number;

create table candidates.candidate (
    id          bigint generated always as identity primary key,
    code        text        not null unique check (code <> ''),
    -- The cell that follows the person, or was the last to do so: derived below, for the second lock.
    home_id     integer     not null references organizations.organization,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null
);
create index candidate_home on candidates.candidate (home_id);

create function candidates.keep_candidate() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'home_id' <> to_jsonb(old) - 'home_id' then
        raise exception 'a candidate is neither deleted nor renumbered' using errcode = 'DV001';
    end if;
    return new;
end
$$;
create trigger keep before update or delete on candidates.candidate
    for each row execute function candidates.keep_candidate();
create trigger keep_all before truncate on candidates.candidate
    for each statement execute function persistence.keep_line();

-- What is so of the person, as far as we know: the words and codes of members.profile. One is believed at a time.
create table candidates.profile (
    id             bigint generated always as identity primary key,
    candidate_id   bigint      not null references candidates.candidate,
    full_name      text        not null check (full_name <> ''),
    given          text collate "vi-x-icu" not null,    -- this and the next three: by the trigger below
    middle         text collate "vi-x-icu" not null,
    family         text collate "vi-x-icu" not null,
    words          text[]      not null,
    sex            text        not null check (sex in ('MALE', 'FEMALE')),
    born_on        date        not null,
    born_precision text        not null default 'DAY' check (born_precision in ('DAY', 'MONTH', 'YEAR')),
    ethnicity      text        not null check (ethnicity ~ '^[0-9]{2}$'),
    religion       text        not null default 'NONE' check (religion in (
        'NONE', 'BUDDHIST', 'CATHOLIC', 'HOA_HAO', 'CAO_DAI', 'PROTESTANT', 'MUSLIM', 'OTHER')),
    general        text        check (general in ('LITERATE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY')),
    professional   text        not null default 'NONE' check (professional in (
        'NONE', 'ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTORATE')),
    title          text        check (title in ('ASSOCIATE_PROFESSOR', 'PROFESSOR')),
    theory         text        not null default 'NONE' check (theory in (
        'NONE', 'ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR')),
    occupation     text        not null default 'OTHER' check (occupation in (
        'STATE_OFFICIAL', 'PARTY_OFFICIAL', 'COMMUNE_OFFICIAL', 'VILLAGE_WORKER', 'PUBLIC_EMPLOYEE',
        'PRIVATE_SERVICE_WORKER', 'ENTERPRISE_MANAGER', 'ENTERPRISE_STAFF', 'ENTERPRISE_WORKER', 'FARMER',
        'ARMED_FORCES', 'STUDENT', 'PUPIL', 'OTHER', 'RETIRED')),
    hometown       text,
    union_member   boolean     not null default false,  -- đoàn viên
    union_officer  boolean     not null default false,  -- cán bộ đoàn (ADM-06)
    owner          boolean     not null default false,  -- of a private enterprise: a row of Biểu 2
    recorded_at    timestamptz not null default now(),
    recorded_by    text        not null,
    entered_at     timestamptz not null default now(),
    superseded_at  timestamptz not null default 'infinity',
    supersedes     bigint      references candidates.profile,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index profile_current on candidates.profile (candidate_id) where superseded_at = 'infinity';
create unique index profile_superseded_once on candidates.profile (supersedes);
create index profile_known on candidates.profile (candidate_id, recorded_at);
create index profile_words on candidates.profile using gin (words) where superseded_at = 'infinity';
create trigger keep before update or delete on candidates.profile
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on candidates.profile
    for each statement execute function persistence.keep_line();

-- As members.name sorts and finds names. (No generated columns: keep_fact would take them for a change.)
create function candidates.split_name() returns trigger
    language plpgsql as $$
begin
    new.given := regexp_replace(new.full_name, '^.* ', '');
    new.middle := case when new.full_name like '% % %' then regexp_replace(new.full_name, '^[^ ]+ (.*) [^ ]+$', '\1') else '' end;
    new.family := case when new.full_name like '% %' then split_part(new.full_name, ' ', 1) else '' end;
    new.words := string_to_array(persistence.plain(new.full_name), ' ');
    return new;
end
$$;
create trigger split_name before insert on candidates.profile
    for each row execute function candidates.split_name();

-- What happened to the person on the way: noted by the cell, followed by another one, helped by a member, what was
-- done, left off, admitted. Rows of one person are read in the order (effective_on, ordinal); a correction inherits
-- the ordinal. Who is followed by another cell has to be given helpers there.
create sequence candidates.follow_ordinal;
create table candidates.follow_fact (
    id             bigint generated always as identity primary key,
    candidate_id   bigint      not null references candidates.candidate,
    kind           text        not null check (kind in (
        'NOTED', 'MOVED', 'HELPER_ASSIGNED', 'HELPER_RELEASED', 'ACTIVITY', 'DROPPED', 'ADMITTED')),
    effective_on   date        not null,
    ordinal        bigint      not null default nextval('candidates.follow_ordinal'),
    cell_id        integer     references organizations.organization,  -- which follows from then on
    helper_id      bigint      references members.member,
    member_id      bigint      references members.member,              -- who the person has become
    paper_number   text,                                               -- minutes of the cell, decision
    words          text,                                               -- what was done; why
    recorded_at    timestamptz not null default now(),
    recorded_by    text        not null,
    entered_at     timestamptz not null default now(),
    superseded_at  timestamptz not null default 'infinity',
    supersedes     bigint      references candidates.follow_fact,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint follow_fact_cell check ((cell_id is not null) = (kind in ('NOTED', 'MOVED'))),
    constraint follow_fact_helper check ((helper_id is not null) = (kind in ('HELPER_ASSIGNED', 'HELPER_RELEASED'))),
    constraint follow_fact_member check ((member_id is not null) = (kind = 'ADMITTED')),
    constraint follow_fact_words check (kind not in ('ACTIVITY', 'DROPPED') or words <> '')
);
create index follow_fact_candidate on candidates.follow_fact (candidate_id, effective_on, ordinal);
create index follow_fact_helper on candidates.follow_fact (helper_id) where helper_id is not null;
create index follow_fact_member on candidates.follow_fact (member_id) where member_id is not null;
create unique index follow_fact_superseded_once on candidates.follow_fact (supersedes);
create trigger keep before update or delete on candidates.follow_fact
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on candidates.follow_fact
    for each statement execute function persistence.keep_line();

-- A correction is one INSERT: naming the fact it supersedes closes that fact, in the same statement.
create function candidates.supersede_profile() returns trigger
    language plpgsql as $$
declare
    before candidates.profile;
begin
    update candidates.profile set superseded_at = new.recorded_at
    where id = new.supersedes and superseded_at = 'infinity'
    returning * into before;
    if before.id is null or before.candidate_id <> new.candidate_id then
        raise exception 'the profile to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    return new;
end
$$;
create trigger supersede before insert on candidates.profile
    for each row when (new.supersedes is not null) execute function candidates.supersede_profile();

create function candidates.supersede_follow_fact() returns trigger
    language plpgsql as $$
declare
    before candidates.follow_fact;
begin
    update candidates.follow_fact set superseded_at = new.recorded_at
    where id = new.supersedes and superseded_at = 'infinity'
    returning * into before;
    if before.id is null or before.candidate_id <> new.candidate_id then
        raise exception 'the fact to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    new.ordinal := before.ordinal;
    return new;
end
$$;
create trigger supersede before insert on candidates.follow_fact
    for each row when (new.supersedes is not null) execute function candidates.supersede_follow_fact();

-- Which cell follows the person, from day to day, and who helps: derived from the facts by the triggers below, may be
-- thrown away and rebuilt.
create table candidates.followed (
    candidate_id bigint  not null,
    cell_id      integer not null,
    since        date    not null,
    until        date    not null,
    noted_on     date    not null,   -- since when without a break, by whichever cell
    ended_by     text,               -- the kind of the fact that ended it; null while it goes on
    valid        daterange not null generated always as (daterange(since, until)) stored,
    constraint followed_by_one_cell_on_every_day primary key (candidate_id, valid without overlaps)
);
create index followed_scope on candidates.followed (cell_id, since, until) include (candidate_id);

create table candidates.helped (
    candidate_id bigint not null,
    helper_id    bigint not null,
    since        date   not null,
    until        date   not null,
    valid        daterange not null generated always as (daterange(since, until)) stored,
    constraint helped_once_by_a_member_on_every_day primary key (candidate_id, helper_id, valid without overlaps)
);
create index helped_helper on candidates.helped (helper_id, since, until);

-- Replays the facts: `known` null means what we know now, else what was known at that instant; `who` null means all.
create function candidates.replayed(known timestamptz, who bigint[])
    returns table (candidate_id bigint, cell_id integer, since date, until date, noted_on date, ended_by text)
    language sql stable
as $$
    with told as (
        select f.candidate_id, f.kind, f.effective_on, f.ordinal, f.cell_id,
               case when f.kind = 'NOTED' then f.effective_on end as noted_on
        from candidates.follow_fact f
        where f.kind in ('NOTED', 'MOVED', 'DROPPED', 'ADMITTED')
          and f.recorded_at <= coalesce(known, 'infinity') and f.superseded_at > coalesce(known, '9999-12-31')
          and (who is null or f.candidate_id = any (who))
    ), states as (
        select t.candidate_id, t.cell_id, t.effective_on,
               lead(t.effective_on, 1, 'infinity'::date) over w as next_on,
               lead(t.kind) over w as next_kind,
               persistence.latest(t.noted_on) over w as noted_on
        from told t
        window w as (partition by t.candidate_id order by t.effective_on, t.ordinal)
    )
    select s.candidate_id, s.cell_id, s.effective_on, s.next_on, s.noted_on, s.next_kind
    from states s
    where s.cell_id is not null and s.effective_on < s.next_on
$$;

create function candidates.helpers_replayed(who bigint[])
    returns table (candidate_id bigint, helper_id bigint, since date, until date)
    language sql stable
as $$
    with facts as (
        select f.* from candidates.follow_fact f
        where f.superseded_at = 'infinity' and f.candidate_id = any (who)
    ), told as (
        select f.candidate_id, f.helper_id, f.effective_on, f.ordinal, f.kind = 'HELPER_ASSIGNED' as helps
        from facts f where f.helper_id is not null
        union all
        select k.candidate_id, k.helper_id, f.effective_on, f.ordinal, false
        from (select distinct candidate_id, helper_id from facts where helper_id is not null) k
        join facts f on f.candidate_id = k.candidate_id and f.kind in ('MOVED', 'DROPPED', 'ADMITTED')
    ), states as (
        select t.candidate_id, t.helper_id, t.helps, t.effective_on,
               lead(t.effective_on, 1, 'infinity'::date) over (
                   partition by t.candidate_id, t.helper_id order by t.effective_on, t.ordinal) as next_on
        from told t
    )
    select s.candidate_id, s.helper_id, s.effective_on, s.next_on
    from states s
    where s.helps and s.effective_on < s.next_on
$$;

-- As the owner: whoever hands a person over does not see him or her any more.
create function candidates.derive(who bigint[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    delete from candidates.followed where candidate_id = any (who);
    insert into candidates.followed (candidate_id, cell_id, since, until, noted_on, ended_by)
    select r.candidate_id, r.cell_id, r.since, r.until, r.noted_on, r.ended_by
    from candidates.replayed(null, who) r
    order by r.candidate_id, r.since;
    delete from candidates.helped where candidate_id = any (who);
    insert into candidates.helped (candidate_id, helper_id, since, until)
    select r.candidate_id, r.helper_id, r.since, r.until
    from candidates.helpers_replayed(who) r
    order by r.candidate_id, r.since;
    update candidates.candidate c set home_id = l.cell_id
    from (select distinct on (f.candidate_id) f.candidate_id, f.cell_id from candidates.follow_fact f
          where f.candidate_id = any (who) and f.superseded_at = 'infinity' and f.cell_id is not null
          order by f.candidate_id, f.effective_on desc, f.ordinal desc) l
    where c.id = l.candidate_id and c.home_id <> l.cell_id;
end
$$;

create function candidates.facts_changed() returns trigger
    language plpgsql as $$
declare
    who bigint[];
begin
    -- Closing a fact inside `supersede` is half of a correction; the INSERT around it derives.
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
        return null;
    end if;
    select array_agg(distinct candidate_id) into who from came;
    if who is not null then
        perform candidates.derive(who);
    end if;
    return null;
end
$$;
create trigger derive_by_insert after insert on candidates.follow_fact
    referencing new table as came for each statement execute function candidates.facts_changed();
create trigger derive_by_update after update on candidates.follow_fact
    referencing new table as came for each statement execute function candidates.facts_changed();

-- Whose code it is, wherever: that a code is taken cannot be hidden from who gives one.
create function candidates.holder(wanted text) returns bigint
    language sql stable security definer set search_path = ''
begin atomic
    select c.id from candidates.candidate c where c.code = wanted;
end;

create function candidates.free_code() returns text
    language plpgsql security definer set search_path = '' as $$
declare
    free text;
begin
    loop
        free := 'QC-' || lpad(nextval('candidates.code_number')::text, 6, '0');
        exit when candidates.holder(free) is null;
    end loop;
    return free;
end
$$;

-- The second lock (docs/decisions/0025): whoever runs the program sees the person only in a transaction whose sight
-- takes in the cell that follows him or her now. What is derived from the facts for counting names nobody.
alter table candidates.candidate enable row level security;
create policy sight on candidates.candidate
    using (home_id <@ (select members.sight())) with check (true);
alter table candidates.profile enable row level security;
create policy sight on candidates.profile
    using ((select true from candidates.candidate c where c.id = candidate_id)) with check (true);
alter table candidates.follow_fact enable row level security;
create policy sight on candidates.follow_fact
    using ((select true from candidates.candidate c where c.id = candidate_id)) with check (true);

-- Stock facts: one row for each stretch in which one cell follows the person. `member_id` is nobody: what counts
-- persons of both kinds has both columns.
create view candidates_api.followed as
select f.candidate_id, null::bigint as member_id, f.cell_id, f.since, f.until, f.noted_on, 'FOLLOWED' as state
from candidates.followed f;

create function candidates_api.followed_known(known timestamptz)
    returns table (candidate_id bigint, member_id bigint, cell_id integer, since date, until date, noted_on date, state text)
    language sql stable
as $$
    select r.candidate_id, null::bigint, r.cell_id, r.since, r.until, r.noted_on, 'FOLLOWED'
    from candidates.replayed(known, null) r
$$;

create view candidates_api.helped as
select candidate_id, helper_id, since, until from candidates.helped;

-- What happened, each where the person was followed then, by what we know now.
create view candidates_api.event as
select f.id, f.candidate_id, f.member_id, f.kind, f.effective_on, f.paper_number as decision_number,
       coalesce(f.cell_id,
                (select s.cell_id from candidates.followed s
                 where s.candidate_id = f.candidate_id and s.since <= f.effective_on and s.until >= f.effective_on
                 order by s.since limit 1),
                c.home_id) as cell_id,
       f.recorded_at, f.superseded_at
from candidates.follow_fact f
join candidates.candidate c on c.id = f.candidate_id;

-- What is so of a person, for counting: nobody is named.
create view candidates_api.trait as
select candidate_id, sex, born_on, ethnicity, religion, general, professional, title, theory, occupation,
       union_member, union_officer, owner, recorded_at, superseded_at
from candidates.profile;

-- The same with the names, as far as the second lock lets whoever asks; one row for each profile.
create view candidates_api.profile with (security_invoker) as
select p.id, p.candidate_id, c.code, p.full_name, p.given, p.middle, p.family, p.sex, p.born_on, p.born_precision,
       p.ethnicity, p.recorded_at, p.superseded_at
from candidates.profile p
join candidates.candidate c on c.id = p.candidate_id;

-- Who bears which code, and where he or she is followed or was last, for the sheets of other modules.
create view candidates_api.code as
select id as candidate_id, code, home_id as cell_id from candidates.candidate;

-- Who they are now, through the second lock: `since` is when the cell noted them, `state` FOLLOWED, DROPPED or
-- ADMITTED, and `cell_id` the cell that follows them or was the last.
create view candidates_api.candidate with (security_invoker) as
select c.id as candidate_id, c.code, c.home_id as cell_id, p.full_name, p.given, p.middle, p.family, p.sex,
       p.born_on, p.born_precision, p.ethnicity, p.union_member, p.union_officer,
       last.noted_on as since, coalesce(last.ended_by, 'FOLLOWED') as state,
       case when last.ended_by is not null then last.until end as ended_on, admitted.member_id
from candidates.candidate c
join candidates.profile p on p.candidate_id = c.id and p.superseded_at = 'infinity'
join lateral (select f.noted_on, f.ended_by, f.until from candidates.followed f
              where f.candidate_id = c.id order by f.since desc limit 1) last on true
left join lateral (select f.member_id from candidates.follow_fact f
                   where f.candidate_id = c.id and f.kind = 'ADMITTED' and f.superseded_at = 'infinity'
                   order by f.effective_on desc limit 1) admitted on true;
