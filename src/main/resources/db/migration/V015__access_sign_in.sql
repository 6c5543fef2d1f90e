-- Ways in beside the password, and the sessions that are open.

-- Failures at a machine the person is known at hold up nobody else, and nobody else's hold up that machine.
alter table access.failed_sign_in
    add column step   text not null default 'PASSWORD' check (step in ('PASSWORD', 'CODE')),
    add column device text;
create index failed_sign_in_of on access.failed_sign_in (device, at) where device is not null;

alter table access.account add column second_step_required boolean not null default false;

-- A code of six digits after the password (RFC 6238).
create table access.second_step (
    account_id   integer primary key references access.account,
    secret       bytea  not null, -- sealed with a key of the home
    confirmed_at timestamptz,     -- null while it is being set up
    last_step    bigint not null default 0 -- of the last code taken: each is taken once
);

-- In place of a code when the phone is lost; only their hashes, keyed by the home.
create table access.recovery_code (
    account_id integer not null references access.account,
    code_hash  bytea   not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- The sessions that were opened and not ended. The key of a session is kept nowhere but in it.
create table access.session (
    id           integer generated always as identity primary key,
    key_hash     bytea       not null unique,
    account_id   integer     not null references access.account,
    revision     integer     not null, -- of the account; an older one counts no more
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    address      text        not null,
    user_agent   text        not null
);
create index session_of on access.session (account_id);

-- The handle by which authenticators know an account; it says nothing about the person.
create table access.passkey_handle (
    account_id integer primary key references access.account,
    handle     bytea not null unique
);

create table access.passkey (
    id                     integer generated always as identity primary key,
    account_id             integer     not null references access.account,
    credential_id          bytea       not null unique,
    label                  text        not null,
    public_key             bytea       not null,
    signature_count        bigint      not null,
    verified               boolean     not null,
    transports             text        not null,
    backup_eligible        boolean     not null,
    backed_up              boolean     not null,
    attestation            bytea,
    attestation_client_data bytea,
    created_at             timestamptz not null,
    last_used_at           timestamptz not null
);
create index passkey_of on access.passkey (account_id);
