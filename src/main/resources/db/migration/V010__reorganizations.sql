-- Plans of reorganization: drafts that people work on together, until one is carried out as a change of the tree.
create schema reorganizations;

create table reorganizations.plan (
    id              bigint generated always as identity primary key,
    home_id         integer     not null references organizations.organization, -- whose officers work on it
    title           text        not null check (title <> ''),
    effective_on    date        not null,
    decision_number text,
    decision_date   date,
    decision_issuer text,
    revision        integer     not null default 0,
    created_at      timestamptz not null default now(),
    created_by      text        not null,
    changed_at      timestamptz not null default now(),
    changed_by      text        not null,
    change_id       bigint      references organizations.change,
    executed_at     timestamptz,
    executed_by     text,
    undone_at       timestamptz,
    undone_by       text,
    check ((change_id is null) = (executed_at is null)),
    check (undone_at is null or executed_at is not null)
);
create index plan_home on reorganizations.plan (home_id);

-- One line of a plan, flat as a sheet has it.
create table reorganizations.line (
    plan_id       bigint  not null references reorganizations.plan,
    ordinal       integer not null,
    action        text    not null check (action in (
        'ESTABLISH', 'RENAME', 'CHANGE_KIND', 'ABSORB', 'CONSOLIDATE', 'SPLIT', 'SPLIT_OFF', 'HAND_OVER', 'DISSOLVE',
        'END', 'DISBAND', 'MOVE_MEMBERS')),
    organizations text[]  not null,
    target        text    not null,
    official_name text    not null,
    short_name    text    not null,
    kind          text    not null,
    unit_type     text    not null,
    parent        text    not null,
    reception_number text, -- of a hand-over: the decision of the superior that takes over (handbook 1.4)
    reception_date   date,
    reception_issuer text,
    primary key (plan_id, ordinal)
);

-- Members who go to a cell of their own.
create table reorganizations.assignment (
    plan_id     bigint not null references reorganizations.plan,
    ordinal     integer not null,
    member_code text   not null,
    cell_code   text   not null,
    rule        text   not null default '', -- the words of the rule that chose; empty where a person did
    primary key (plan_id, ordinal)
);

-- Exceptions that a regulation allows with somebody's consent.
create table reorganizations.consent (
    plan_id bigint not null references reorganizations.plan,
    rule_id text   not null,
    code    text   not null,
    number  text   not null,
    dated   date,
    primary key (plan_id, rule_id, code)
);

create table reorganizations.comment (
    id         bigint generated always as identity primary key,
    plan_id    bigint      not null references reorganizations.plan,
    at         timestamptz not null default now(),
    by         text        not null,
    words      text        not null check (words <> '')
);
create index comment_plan on reorganizations.comment (plan_id, at);
create trigger keep before update or delete on reorganizations.comment
    for each row execute function persistence.keep_line();

-- A plan that was carried out is what was carried out.
create function reorganizations.keep_executed() returns trigger
    language plpgsql as $$
begin
    if exists (select from reorganizations.plan p where p.id = coalesce(new.plan_id, old.plan_id) and p.executed_at is not null) then
        raise exception 'a plan that was carried out is not changed' using errcode = 'DV001';
    end if;
    return coalesce(new, old);
end
$$;
create trigger keep_executed before insert or update or delete on reorganizations.line
    for each row execute function reorganizations.keep_executed();
create trigger keep_executed before insert or update or delete on reorganizations.assignment
    for each row execute function reorganizations.keep_executed();
create trigger keep_executed before insert or update or delete on reorganizations.consent
    for each row execute function reorganizations.keep_executed();
