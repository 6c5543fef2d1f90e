-- Who is told of what waits without signing in: by a calendar with a private address, by mail. What waits is kept
-- nowhere; it is found anew each time.
create schema radar;

-- A calendar of one account. Whoever has its address reads it; of the address only its hash is kept. A new one takes
-- the place of the old one, which ends at that moment.
create table radar.feed (
    id           integer generated always as identity primary key,
    account_id   integer     not null references access.account,
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    language     text        not null check (language in ('vi', 'en')),
    created_at   timestamptz not null,
    revoked_at   timestamptz check (revoked_at >= created_at),
    last_used_at timestamptz,
    uses         bigint      not null default 0 check (uses >= 0)
);
create unique index feed_of on radar.feed (account_id) where revoked_at is null;

-- What an account wants by mail: the last line of an account counts.
create table radar.digest_choice (
    id         bigint generated always as identity primary key,
    account_id integer     not null references access.account,
    rhythm     text        not null check (rhythm in ('OFF', 'DAILY', 'WEEKLY')),
    email      text        check (email ~ '^[^\s@<>]+@[^\s@<>]+$'),
    language   text        not null check (language in ('vi', 'en')),
    chosen_at  timestamptz not null,
    check ((rhythm = 'OFF') = (email is null))
);
create index digest_choice_of on radar.digest_choice (account_id, id desc);
create trigger keep before update or delete on radar.digest_choice
    for each row execute function persistence.keep_line();

-- Every attempt to send one, and how it ended. The words of a mail are kept nowhere.
create table radar.digest (
    id         bigint generated always as identity primary key,
    account_id integer     not null references access.account,
    rhythm     text        not null check (rhythm in ('DAILY', 'WEEKLY')),
    tried_at   timestamptz not null,
    outcome    text        not null check (outcome in ('SENT', 'NOTHING', 'FAILED')),
    entries    integer     not null check (entries >= 0),
    trouble    text        check (trouble in ('UNREACHABLE', 'SIGN_IN', 'ADDRESS', 'REFUSED', 'BROKEN')),
    check ((outcome = 'FAILED') = (trouble is not null)),
    check ((outcome = 'NOTHING') <= (entries = 0))
);
create index digest_of on radar.digest (account_id, tried_at desc);
create trigger keep before update or delete on radar.digest
    for each row execute function persistence.keep_line();
