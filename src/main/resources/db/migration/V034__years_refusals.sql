-- A badge that the province did not give, so that a list comes to its end and whoever was left out can be proposed
-- again; and figures on work and cards as they were known at an instant.
create table years.badge_refusal (
    id              bigint generated always as identity primary key,
    proposal_id     bigint      not null references years.badge_proposal,
    member_id       bigint      not null references members.member,
    cell_id         integer     not null references organizations.organization,
    effective_on    date        not null,   -- the day of the answer
    reason          text        not null check (reason <> ''),
    decision_number text,
    decision_date   date,
    decision_issuer text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references years.badge_refusal,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index badge_refusal_current on years.badge_refusal (proposal_id) where superseded_at = 'infinity';
create index badge_refusal_member on years.badge_refusal (member_id);
create unique index badge_refusal_superseded_once on years.badge_refusal (supersedes);
create trigger keep before update or delete on years.badge_refusal
    for each row execute function persistence.keep_fact();
create trigger keep_all before truncate on years.badge_refusal
    for each statement execute function persistence.keep_line();
create trigger supersede before insert on years.badge_refusal
    for each row when (new.supersedes is not null) execute function years.supersede();

-- Work with the result, and cards with the reason, that were believed at that instant: what is told in February does
-- not change the figure of December. The facts themselves are chosen by whoever asks.
create function years_api.assignment_known(known timestamptz)
    returns table (id bigint, member_id bigint, cell_id integer, year smallint, effective_on date, resolved_on date,
                   decision_number text, decision_date date, result text, recorded_at timestamptz,
                   superseded_at timestamptz)
    language sql stable
as $$
    select a.id, a.member_id, a.cell_id, a.year, make_date(a.year, 1, 1), a.effective_on,
           a.paper_number, a.effective_on, r.result, a.recorded_at, a.superseded_at
    from years.assignment a
    left join years.assignment_result r
        on r.member_id = a.member_id and r.year = a.year and r.recorded_at <= known and r.superseded_at > known
$$;

create function years_api.card_known(known timestamptz)
    returns table (id bigint, movement_id bigint, member_id bigint, cell_id integer, effective_on date, why text,
                   decision_number text, decision_date date, recorded_at timestamptz, superseded_at timestamptz)
    language sql stable
as $$
    select c.movement_id, c.movement_id, c.member_id, c.cell_id, c.effective_on,
           case when c.kind = 'CARD_ISSUE' then 'ISSUE' else coalesce(r.reason, 'UNSAID') end,
           c.decision_number, c.decision_date, c.recorded_at, c.superseded_at
    from members_api.card c
    left join lateral (
        select r.reason from members_api.card before
        join years.card_reason r on r.movement_id = before.movement_id
            and r.recorded_at <= known and r.superseded_at > known
        where before.member_id = c.member_id and before.ordinal = c.ordinal
        order by r.id desc limit 1) r on true
$$;

-- Why a card is given anew that waits for a second person: kept until the ledger has the card, and not longer. It is
-- no fact yet.
create table years.card_reason_waiting (
    id           bigint generated always as identity primary key,
    member_id    bigint      not null references members.member,
    effective_on date        not null,
    reason       text        not null check (reason in ('LOST', 'DAMAGED', 'NEW_MODEL')),
    paper_number text,
    paper_date   date,
    kept_where   text,
    recorded_at  timestamptz not null default now(),
    recorded_by  text        not null
);
create index card_reason_waiting_member on years.card_reason_waiting (member_id, effective_on);
