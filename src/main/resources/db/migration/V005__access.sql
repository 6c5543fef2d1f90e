-- Who may use the system, and where.
create schema access;
create schema access_api;

create table access.account (
    id                   integer generated always as identity primary key,
    username             text        not null check (username = lower(username) and username <> ''),
    display_name         text        not null,
    password_hash        text        not null,
    must_change_password boolean     not null default true,
    administrator        boolean     not null default false,
    disabled_at          timestamptz,
    -- Grows when the password is set anew or the account is disabled: older sessions end.
    revision             integer     not null default 0,
    created_at           timestamptz not null default now(),
    created_by           text        not null,
    unique (username)
);

-- A role at an organization counts for its subtree. A viewer sees figures, and rows only where granted.
create table access.role_grant (
    id              integer generated always as identity primary key,
    account_id      integer     not null references access.account,
    organization_id integer     not null references organizations.organization,
    role            text        not null
        check (role in ('OFFICER', 'SECRETARY', 'INSPECTOR', 'LEADER', 'VIEWER', 'AUDITOR')),
    sees_rows       boolean     not null,
    valid_from      date        not null default current_date,
    valid_until     date,       -- the first day without it
    granted_at      timestamptz not null default now(),
    granted_by      text        not null,
    revoked_at      timestamptz,
    -- The role at an organization that ended, in whose place this one was given; it may live again.
    passed_from     integer     references access.role_grant,
    kept_at         timestamptz, -- an administrator saw that it lives again and left the role here
    check (role not in ('OFFICER', 'SECRETARY', 'INSPECTOR') or sees_rows),
    check (role <> 'AUDITOR' or not sees_rows),
    check (valid_until > valid_from)
);
create unique index role_grant_once on access.role_grant (account_id, organization_id) where revoked_at is null;

-- Failed sign-ins, for throttling; old lines are swept.
create table access.failed_sign_in (
    at       timestamptz not null default now(),
    username text        not null,
    address  text        not null
);
create index failed_sign_in_at on access.failed_sign_in (username, at);
create index failed_sign_in_from on access.failed_sign_in (address, at);
