-- Acts that one prepares and another confirms.
create schema confirmations;

-- Which kinds of acts need two. Where nobody ever said so, one is enough.
create table confirmations.requirement (
    kind        text        primary key,
    needed      boolean     not null,
    since       timestamptz not null,
    decided_by  text        not null,
    prepared_by text,
    constraint two_people check (decided_by <> prepared_by),
    -- One alone may ask for a second pair of eyes, but not do away with it.
    constraint waived_by_two check (needed or prepared_by is not null)
);

-- What somebody wants to be done, until somebody else has decided about it. What is in it may be personal; it is kept
-- no longer than that: a confirmed act stands in the register, and what was not confirmed is nobody's business.
create table confirmations.prepared (
    id            bigint generated always as identity primary key,
    kind          text        not null,
    organizations integer[]   not null, -- where it is done; who confirms it has the power at each of them
    member        bigint,
    payload       text        check (payload is json object),
    prepared_by   text        not null,
    prepared_at   timestamptz not null,
    outcome       text        check (outcome in ('CONFIRMED', 'RETURNED', 'TAKEN_BACK')),
    decided_by    text,
    decided_at    timestamptz,
    reason        text,
    check (num_nulls(outcome, decided_by, decided_at) in (0, 3)),
    check ((outcome is null) = (payload is not null)),
    check ((outcome is not distinct from 'RETURNED') = (reason is not null)),
    constraint four_eyes check (outcome is distinct from 'CONFIRMED' or decided_by <> prepared_by),
    constraint own_only check (outcome is distinct from 'TAKEN_BACK' or decided_by = prepared_by)
);
-- The same act is prepared once.
create unique index prepared_once on confirmations.prepared (kind, md5(payload)) where outcome is null;
create index prepared_of on confirmations.prepared (prepared_by, decided_at) where outcome = 'RETURNED';

-- Files that belong to what is prepared.
create table confirmations.attachment (
    prepared_id bigint  not null references confirmations.prepared,
    ordinal     integer not null,
    name        text    not null,
    content     bytea   not null,
    primary key (prepared_id, ordinal)
);

-- Who prepared what is never changed; what was decided stays so; files go with the decision.
create function confirmations.keep_prepared() returns trigger
    language plpgsql
as $$
begin
    if old.outcome is not null or new.outcome is null
        or (new.kind, new.organizations, new.prepared_by, new.prepared_at)
            is distinct from (old.kind, old.organizations, old.prepared_by, old.prepared_at) then
        raise exception 'What was prepared is only decided about, once';
    end if;
    delete from confirmations.attachment where prepared_id = old.id;
    return new;
end
$$;
create trigger keep_prepared before update on confirmations.prepared
    for each row execute function confirmations.keep_prepared();
create trigger keep_all before delete on confirmations.prepared
    for each row execute function persistence.keep_line();
