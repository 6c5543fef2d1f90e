-- Who did what, kept so that nobody can change it unseen: entries, the chain over them, and its signed days.
create schema audit;
create schema audit_api;

-- One row for one act, written in the transaction of the act.
create table audit.entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    on_behalf    text,
    address      text,
    act          text        not null,
    organization integer,
    member       bigint,
    subject_kind text,
    subject_id   text,
    -- The changed fields only. As text and not as jsonb, because the very bytes were hashed.
    before       text check (before is json object),
    after        text check (after is json object),
    detail       text,
    check ((subject_kind is null) = (subject_id is null))
);
create index entry_at on audit.entry (at);
create index entry_actor on audit.entry (actor, id);
create index entry_member on audit.entry (member, id) where member is not null;
create index entry_organization on audit.entry (organization, id) where organization is not null;

-- The place of each entry in the chain: numbered without a gap, in the order in which transactions ended.
create table audit.link (
    seq      bigint primary key check (seq > 0),
    entry_id bigint not null unique references audit.entry,
    prev     bytea  not null check (length(prev) = 32),
    hash     bytea  not null check (length(hash) = 32)
);

-- The end of the chain on a day, signed with the key of the home (Ed25519).
create table audit.checkpoint (
    day        date primary key,
    seq        bigint      not null,
    hash       bytea       not null,
    at         timestamptz not null,
    public_key bytea       not null,
    signature  bytea       not null
);

do $$
declare
    line text;
begin
    foreach line in array array ['entry', 'link', 'checkpoint'] loop
        execute format('create trigger keep before update or delete on audit.%I
            for each row execute function persistence.keep_line()', line);
        execute format('create trigger keep_all before truncate on audit.%I
            for each statement execute function persistence.keep_line()', line);
    end loop;
end
$$;

-- One field in the form that is hashed: null is told apart from empty, and no field can run into the next.
create function audit.field(value text) returns bytea
    language sql immutable parallel safe
return case
    when value is null then '\x00'::bytea
    else '\x01'::bytea || int4send(length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
end;

-- The bytes of an entry. The class CanonicalForm computes the same; a test holds both together.
create function audit.canonical(entry audit.entry) returns bytea
    language sql stable
return audit.field('dangvu-audit-1')
    || audit.field(entry.id::text)
    || audit.field(((extract(epoch from entry.at) * 1000000)::bigint)::text)
    || audit.field(entry.actor)
    || audit.field(entry.on_behalf)
    || audit.field(entry.address)
    || audit.field(entry.act)
    || audit.field(entry.organization::text)
    || audit.field(entry.member::text)
    || audit.field(entry.subject_kind)
    || audit.field(entry.subject_id)
    || audit.field(entry.before)
    || audit.field(entry.after)
    || audit.field(entry.detail);

-- Runs when the transaction is about to commit, so that the one place where transactions stand in a line is held for
-- an instant. Each statement in here sees what was committed before the lock was had. It runs with the rights of who
-- owns the tables: the program itself may not write a link.
create function audit.chain() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    head audit.link;
    link_hash bytea;
begin
    perform pg_advisory_xact_lock('audit'::regnamespace::oid::bigint);
    select * into head from audit.link order by seq desc limit 1;
    head.seq := coalesce(head.seq, 0);
    head.hash := coalesce(head.hash, decode(repeat('00', 32), 'hex'));
    link_hash := sha256(head.hash || audit.canonical(new));
    insert into audit.link (seq, entry_id, prev, hash) values (head.seq + 1, new.id, head.hash, link_hash);
    return null;
end
$$;
revoke execute on function audit.chain() from public;

create constraint trigger chain after insert on audit.entry
    deferrable initially deferred for each row execute function audit.chain();
