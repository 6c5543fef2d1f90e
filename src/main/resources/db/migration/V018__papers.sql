-- Papers that are written for a case: drafted, numbered, issued, kept (handbook 7.4).
-- Schema papers is private.
create schema papers;

-- What a paper is and where it belongs. All of it stays; what happens to the paper stands in the tables below.
create table papers.paper (
    id              bigint generated always as identity primary key,
    organization_id integer     not null references organizations.organization,    -- which issues it
    type            text        not null check (type ~ '^[A-Z]{2,3}$'),            -- see PaperType
    kind            text        not null check (kind ~ '^[A-Z][A-Z_]*$'),          -- a word of the module that fills it
    subject_module  text        check (subject_module ~ '^[a-z]+$'),               -- the case it comes from
    subject_id      bigint,
    member_id       bigint      references members.member,                         -- whom it is about, where it is one
    replaces        bigint      references papers.paper,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    check ((subject_module is null) = (subject_id is null)),
    unique (id, organization_id, type)
);
create index paper_organization on papers.paper (organization_id, id);
create index paper_subject on papers.paper (subject_module, subject_id) where subject_id is not null;
create index paper_member on papers.paper (member_id) where member_id is not null;
create index paper_replaces on papers.paper (replaces) where replaces is not null;

-- What is written on it, version by version. The text is what was hashed, letter by letter.
create table papers.version (
    id              bigint generated always as identity primary key,
    paper_id        bigint      not null,
    organization_id integer     not null,
    type            text        not null,
    member_id       bigint      references members.member,                         -- that of the paper, set below
    ordinal         integer     not null check (ordinal > 0),
    content         text        not null check (content is json object),
    sha256          bytea       not null,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    foreign key (paper_id, organization_id, type) references papers.paper (id, organization_id, type),
    unique (paper_id, ordinal),
    unique (id, paper_id, sha256),
    constraint version_hash check (sha256 = sha256(convert_to(content, 'UTF8')))
);
create index version_member on papers.version (member_id) where member_id is not null;

-- One version is issued, once. Numbers run from 01 for each type in each term of a committee; where no term is known,
-- in each year. `series_since` is the first day of either.
create table papers.issue (
    paper_id        bigint      primary key,
    version_id      bigint      not null,
    organization_id integer     not null,
    type            text        not null,
    number          integer     not null check (number between 1 and 99999),
    series_since    date        not null,
    series_label    text        not null check (series_label <> ''),
    issued_on       date        not null,
    content_sha256  bytea       not null,
    docx_sha256     bytea       not null,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    foreign key (paper_id, organization_id, type) references papers.paper (id, organization_id, type),
    foreign key (version_id, paper_id, content_sha256) references papers.version (id, paper_id, sha256),
    unique (paper_id, docx_sha256),
    check (issued_on >= series_since),
    constraint number_once_in_a_series unique (organization_id, type, series_since, number)
);
create index issue_order on papers.issue (organization_id, type, issued_on);

-- The Word file that was printed and signed, as it was written.
create table papers.original (
    paper_id        bigint      primary key,
    organization_id integer     not null,
    docx            bytea       not null,
    docx_sha256     bytea       not null,
    foreign key (paper_id, docx_sha256) references papers.issue (paper_id, docx_sha256),
    constraint original_hash check (docx_sha256 = sha256(docx))
);

-- A paper that does not hold: a draft that was given up, or an issued paper that was taken back, alone or by another.
create table papers.withdrawal (
    paper_id        bigint      primary key references papers.paper,
    withdrawn_on    date        not null,
    reason          text        not null check (reason <> ''),
    by_paper_id     bigint      references papers.issue,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    check (by_paper_id <> paper_id)
);
create index withdrawal_by on papers.withdrawal (by_paper_id) where by_paper_id is not null;

-- Once issued or withdrawn nothing is written on a paper any more, and only its last version is issued. Who writes on
-- a paper holds it until the transaction ends. SQLSTATE DV008.
create function papers.check_version() returns trigger
    language plpgsql as $$
begin
    select member_id into new.member_id from papers.paper where id = new.paper_id for no key update;
    if exists (select from papers.issue where paper_id = new.paper_id)
        or exists (select from papers.withdrawal where paper_id = new.paper_id) then
        raise exception 'paper % was issued or withdrawn: nothing is written on it any more', new.paper_id
            using errcode = 'DV008';
    end if;
    return new;
end
$$;
create trigger check_version before insert on papers.version
    for each row execute function papers.check_version();

create function papers.check_issue() returns trigger
    language plpgsql as $$
begin
    perform from papers.paper where id = new.paper_id for no key update;
    if exists (select from papers.withdrawal where paper_id = new.paper_id) then
        raise exception 'paper % was withdrawn', new.paper_id using errcode = 'DV008';
    end if;
    if new.version_id is distinct from
        (select id from papers.version where paper_id = new.paper_id order by ordinal desc limit 1) then
        raise exception 'version % is not the last of paper %', new.version_id, new.paper_id using errcode = 'DV008';
    end if;
    return new;
end
$$;
create trigger check_issue before insert on papers.issue
    for each row execute function papers.check_issue();

-- Who replaces a paper issues at the same place.
create function papers.check_withdrawal() returns trigger
    language plpgsql as $$
begin
    perform from papers.paper where id = new.paper_id for no key update;
    if new.by_paper_id is not null and not exists (
        select from papers.paper p where p.id = new.by_paper_id and p.replaces = new.paper_id)
    then
        raise exception 'paper % does not replace paper %', new.by_paper_id, new.paper_id using errcode = 'DV008';
    end if;
    return new;
end
$$;
create trigger check_withdrawal before insert on papers.withdrawal
    for each row execute function papers.check_withdrawal();

do $$
declare
    line text;
begin
    foreach line in array array['paper', 'version', 'issue', 'original', 'withdrawal']
    loop
        execute format('create trigger keep before update or delete on papers.%I
            for each row execute function persistence.keep_line()', line);
        execute format('create trigger keep_all before truncate on papers.%I
            for each statement execute function persistence.keep_line()', line);
    end loop;
end
$$;

-- Papers name people. The second lock (V003) stands before what is written on them.
alter table papers.version enable row level security;
create policy sight on papers.version
    using (organization_id <@ (select members.sight())) with check (true);
alter table papers.original enable row level security;
create policy sight on papers.original
    using (organization_id <@ (select members.sight())) with check (true);
