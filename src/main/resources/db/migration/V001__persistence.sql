-- What every module's tables stand on: extensions, and the guard of recorded facts.
create extension if not exists btree_gist;
create extension if not exists unaccent;

create schema persistence;

-- A name as somebody types it in a hurry: no marks, no capitals, one space. The dictionary is named,
-- because unaccent(text) alone depends on the search path and may not stand in an index.
create function persistence.plain(words text) returns text
    language sql immutable parallel safe strict
return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, words)), '\s+', ' ', 'g'));

-- Recorded facts stay as they were recorded. The one change allowed is to say, once, until when
-- we believed one (superseded_at). SQLSTATE DV001.
create function persistence.keep_fact() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.superseded_at = 'infinity'
            and new.superseded_at < 'infinity'
            and new.superseded_at >= old.recorded_at
            and to_jsonb(new) - 'superseded_at' = to_jsonb(old) - 'superseded_at'
        then
            return new;
        end if;
    end if;
    raise exception 'a recorded fact of %.% is neither changed nor deleted', tg_table_schema, tg_table_name
        using errcode = 'DV001';
end
$$;

-- For logs: not even superseded. SQLSTATE DV001.
create function persistence.keep_line() returns trigger
    language plpgsql as $$
begin
    raise exception 'a line of %.% is neither changed nor deleted', tg_table_schema, tg_table_name
        using errcode = 'DV001';
end
$$;

-- Who records takes a share of the books until the transaction ends; who changes the tree under them closes the books
-- for everybody else. So nobody is recorded into a cell that ends at the same moment.
create function persistence.share_books() returns void
    language sql volatile
as $$ select pg_advisory_xact_lock_shared('persistence'::regnamespace::oid::bigint) $$;

create function persistence.close_books() returns void
    language sql volatile
as $$ select pg_advisory_xact_lock('persistence'::regnamespace::oid::bigint) $$;

-- The last value that was said; for windows over facts.
create function persistence.latest_of(state anyelement, said anyelement) returns anyelement
    language sql immutable parallel safe
as 'select coalesce(said, state)';
create aggregate persistence.latest(anyelement) (sfunc = persistence.latest_of, stype = anyelement, parallel = safe);
