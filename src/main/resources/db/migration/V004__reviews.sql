-- Results of the yearly review (handbook 3): one of four exclusive levels, or why there is none.
create schema reviews;
create schema reviews_api;

create table reviews.rating (
    id               bigint generated always as identity primary key,
    year             smallint    not null check (year between 1930 and 2200),
    subject          text        not null check (subject in ('GRASSROOTS', 'CELL', 'COLLECTIVE', 'MEMBER')),
    organization_id  integer     not null references organizations.organization, -- of a member: the cell
    member_id        bigint      references members.member,
    level            text        check (level in ('EXCELLENT', 'GOOD', 'FULFILLED', 'NOT_FULFILLED')),
    not_rated_reason text        check (not_rated_reason in (
        'UNDER_SIX_MONTHS', 'EXEMPT', 'SUSPENDED', 'ABSENT', 'OTHER')),
    decision_number  text,
    decision_date    date,
    recorded_at      timestamptz not null default now(),
    recorded_by      text        not null,
    entered_at       timestamptz not null default now(),
    superseded_at    timestamptz not null default 'infinity',
    supersedes       bigint      references reviews.rating,
    check ((level is null) <> (not_rated_reason is null)),
    check ((member_id is not null) = (subject = 'MEMBER')),
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index rating_of_organization on reviews.rating (year, subject, organization_id)
    where superseded_at = 'infinity' and member_id is null;
create unique index rating_of_member on reviews.rating (member_id, year)
    where superseded_at = 'infinity' and member_id is not null;
create index rating_scope on reviews.rating (organization_id, year, subject)
    include (level, not_rated_reason, member_id, superseded_at);
create trigger keep before update or delete on reviews.rating
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on reviews.rating
    for each statement execute function persistence.keep_line();

-- A rating belongs to whoever held its organization on the last day of its year.
create view reviews_api.rating as
select id, subject, organization_id as cell_id, member_id, level, not_rated_reason, year,
       make_date(year, 12, 31) as effective_on, decision_number, decision_date, recorded_at, superseded_at
from reviews.rating;
