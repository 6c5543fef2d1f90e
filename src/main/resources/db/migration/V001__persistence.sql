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
