-- What happens in a member's years between recognition and exit: badges, cards, yearly work, the link with the place
-- of residence, awards and discipline (handbook 2.5, 2.9, 2.11, 6.3). Exemption and suspension are cases; what they do
-- stands in the ledger. Of illness and of discipline it is kept that there is a paper, and never what is in it:
-- docs/decisions/0034. Schema years is private; years_api is published.
create schema years;
create schema years_api;

-- Awards, discipline, and time that does not count as seniority although the ledger has it, or counts although it does
-- not (ADM-17).
create table years.merit (
    id              bigint generated always as identity primary key,
    member_id       bigint      not null references members.member,
    cell_id         integer     not null references organizations.organization,  -- where the member stood
    kind            text        not null check (kind in ('AWARD', 'DISCIPLINE', 'NOT_COUNTED', 'COUNTED')),
    form            text,
    given_by        text        check (given_by in ('CELL', 'SUB_COMMITTEE', 'GRASSROOTS', 'UPPER', 'PROVINCE', 'CENTRAL')),
    effective_on    date        not null,
    until_on        date,       -- of time: the first day that is as the ledger has it again
    decision_number text,
    decision_date   date,
    decision_issuer text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references years.merit,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint merit_form check (case kind
        when 'AWARD' then form in ('PRAISE', 'PAPER', 'CERTIFICATE', 'FLAG', 'OTHER')
        when 'DISCIPLINE' then form in ('REPRIMAND', 'WARNING', 'DISMISSAL', 'EXPULSION')
        else form is null end),
    constraint merit_span check ((until_on is not null) = (kind in ('NOT_COUNTED', 'COUNTED')) and until_on > effective_on is not false)
);
create index merit_member on years.merit (member_id, effective_on);
create unique index merit_superseded_once on years.merit (supersedes);

-- The list of proposals of a committee for a round (3/2, 19/5, 2/9, 7/11).
create table years.badge_list (
    id              bigint generated always as identity primary key,
    organization_id integer     not null references organizations.organization,
    round_on        date        not null,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    unique (organization_id, round_on)
);

-- Who stands in the list; what is superseded by nothing was taken off.
create table years.badge_proposal (
    id              bigint generated always as identity primary key,
    list_id         bigint      not null references years.badge_list,
    member_id       bigint      not null references members.member,
    cell_id         integer     not null references organizations.organization,  -- where the member stands, or stood last
    years           smallint    not null check (years in (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)),
    how             text        not null check (how in ('REGULAR', 'EARLY', 'POSTHUMOUS')),
    began_on        date        not null,   -- since when seniority counts, as it was reckoned
    reached_on      date        not null,   -- when the years are full, as it was reckoned
    effective_on    date        not null,   -- the day on which it was considered
    paper_number    text,                   -- of who asks for it early or posthumously
    paper_date      date,
    kept_where      text,                   -- that there is a medical record, and where; never what is in it
    progress_number text,                   -- minutes of the cell that acknowledges progress after discipline
    progress_date   date,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references years.badge_proposal,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index badge_proposal_current on years.badge_proposal (member_id, years, list_id) where superseded_at = 'infinity';
create index badge_proposal_list on years.badge_proposal (list_id);
create unique index badge_proposal_superseded_once on years.badge_proposal (supersedes);

-- With the letter by which a list was sent it is frozen, until the sending is taken back.
create table years.badge_sending (
    id              bigint generated always as identity primary key,
    list_id         bigint      not null references years.badge_list,
    effective_on    date        not null,
    decision_number text,
    decision_date   date,
    decision_issuer text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references years.badge_sending,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index badge_sending_current on years.badge_sending (list_id) where superseded_at = 'infinity';
create unique index badge_sending_superseded_once on years.badge_sending (supersedes);

create function years.keep_sent_list() returns trigger
    language plpgsql as $$
begin
    if exists (select from years.badge_sending s where s.list_id = new.list_id and s.superseded_at = 'infinity') then
        raise exception 'the list % has been sent', new.list_id using errcode = 'DV005';
    end if;
    return new;
end
$$;
create trigger keep_sent before insert or update on years.badge_proposal
    for each row execute function years.keep_sent_list();

-- A badge that was given. Of those from before the register there is neither list nor proposal.
create table years.badge (
    id              bigint generated always as identity primary key,
    member_id       bigint      not null references members.member,
    cell_id         integer     not null references organizations.organization,
    years           smallint    not null check (years in (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)),
    how             text        not null check (how in ('REGULAR', 'EARLY', 'POSTHUMOUS')),
    effective_on    date        not null,   -- the round; early and posthumously, the decision
    badge_number    text,
    proposal_id     bigint      references years.badge_proposal,
    decision_number text,
    decision_date   date,
    decision_issuer text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references years.badge,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint badge_of_a_list_is_numbered check (proposal_id is null or badge_number is not null)
);
-- Once for each number of years; what is given here bears a number of its own (one run for each kind).
create unique index badge_once on years.badge (member_id, years) where superseded_at = 'infinity';
create unique index badge_numbered_once on years.badge (years, badge_number)
    where superseded_at = 'infinity' and proposal_id is not null;
create index badge_place on years.badge (cell_id, effective_on);
create unique index badge_superseded_once on years.badge (supersedes);

-- Why a card was given anew: the ledger knows that it was (handbook 2.5).
create table years.card_reason (
    id            bigint generated always as identity primary key,
    movement_id   bigint      not null references members.movement,
    member_id     bigint      not null references members.member,
    reason        text        not null check (reason in ('LOST', 'DAMAGED', 'NEW_MODEL')),
    paper_number  text,       -- of the report on the loss
    paper_date    date,
    kept_where    text,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references years.card_reason,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index card_reason_current on years.card_reason (movement_id) where superseded_at = 'infinity';
create index card_reason_member on years.card_reason (member_id);
create unique index card_reason_superseded_once on years.card_reason (supersedes);

-- Which work a member was given for a year by the cell, and at its end how it went (handbook 2.11).
create table years.assignment (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member,
    cell_id       integer     not null references organizations.organization,  -- whose resolution it is
    year          smallint    not null check (year between 1930 and 2200),
    effective_on  date        not null,   -- the day of the resolution
    work          text        not null check (work <> ''),
    paper_number  text,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references years.assignment,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index assignment_current on years.assignment (member_id, year) where superseded_at = 'infinity';
create index assignment_cell on years.assignment (cell_id, year);
create unique index assignment_superseded_once on years.assignment (supersedes);

create table years.assignment_result (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member,
    cell_id       integer     not null references organizations.organization,
    year          smallint    not null check (year between 1930 and 2200),
    effective_on  date        not null,   -- the day on which the cell considered it
    result        text        not null check (result in ('DONE', 'PARTLY', 'NOT')),
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references years.assignment_result,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index assignment_result_current on years.assignment_result (member_id, year) where superseded_at = 'infinity';
create unique index assignment_result_superseded_once on years.assignment_result (supersedes);

-- The link of a working member with the committee of the place of residence (213-QĐ/TW): introduced there, received
-- (the slip came back), commented on once a year, no longer there.
create table years.residence (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member,
    cell_id       integer     not null references organizations.organization,
    kind          text        not null check (kind in ('INTRODUCED', 'RECEIVED', 'COMMENT', 'ENDED')),
    effective_on  date        not null,
    place         text,                   -- the committee there
    year          smallint    check (year between 1930 and 2200),
    positive      boolean,                -- of a comment: agreed or not
    paper_number  text,
    paper_date    date,
    kept_where    text,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references years.residence,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint residence_place check ((place is not null) = (kind = 'INTRODUCED')),
    constraint residence_comment check (num_nonnulls(year, positive) = case kind when 'COMMENT' then 2 else 0 end)
);
create index residence_member on years.residence (member_id, effective_on);
create unique index residence_comment_current on years.residence (member_id, year)
    where superseded_at = 'infinity' and kind = 'COMMENT';
create unique index residence_superseded_once on years.residence (supersedes);

-- A correction is one INSERT: naming the fact it supersedes closes that fact, in the same statement.
create function years.supersede() returns trigger
    language plpgsql as $$
declare
    closed bigint;
begin
    execute format('update years.%I set superseded_at = $1 where id = $2 and superseded_at = ''infinity'' returning id',
                   tg_table_name)
        into closed using new.recorded_at, new.supersedes;
    if closed is null then
        raise exception 'the fact to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    return new;
end
$$;

do $$
declare
    line text;
begin
    foreach line in array array['merit', 'badge_proposal', 'badge_sending', 'badge', 'card_reason', 'assignment',
                                'assignment_result', 'residence'] loop
        execute format('create trigger keep before update or delete on years.%I
            for each row execute function persistence.keep_fact()', line);
        execute format('create trigger keep_all before truncate on years.%I
            for each statement execute function persistence.keep_line()', line);
        execute format('create trigger supersede before insert on years.%I
            for each row when (new.supersedes is not null) execute function years.supersede()', line);
    end loop;
end
$$;
create trigger keep before update or delete on years.badge_list
    for each row execute function persistence.keep_line();
create trigger keep_all before truncate on years.badge_list
    for each statement execute function persistence.keep_line();

-- Cards in the ledger, without their numbers. A correction inherits the ordinal.
create view members_api.card as
select id as movement_id, member_id, kind::text as kind, to_cell as cell_id, effective_on, ordinal,
       decision_number, decision_date, recorded_at, superseded_at
from members.movement
where kind in ('CARD_ISSUE', 'CARD_REISSUE');

-- Who has a card, and with how many digits: 12 are those of the citizen id (handbook 2.4).
create view members_api.card_held as
select id as member_id, length(card_number) as digits
from members.member
where card_number is not null;

-- Seniority in the Party (ADM-17): from the day on which the admission was signed. Of whom nobody here admitted the
-- papers say the day of joining, which is that of the ceremony, some days later.
create view years.began as
select m.member_id,
       case when first.kind in ('ADMISSION', 'READMISSION')
            then least(first.decision_date, first.effective_on) else p.joined_on end as began_on,
       case when first.kind not in ('ADMISSION', 'READMISSION') then 'PAPERS'
            when first.decision_date < first.effective_on then 'DECISION' else 'CEREMONY' end as origin
from members_api.member m
cross join lateral (
    select f.kind, f.effective_on, f.decision_date from members_api.flow f
    where f.member_id = m.member_id and f.direction = 1 and f.superseded_at = 'infinity'
    order by f.effective_on, f.id limit 1) first
left join lateral (
    select t.joined_on from members_api.trait t
    where t.member_id = m.member_id and t.superseded_at = 'infinity'
    order by t.effective_on desc limit 1) p on true;

-- The time out of Party life, half-open: between leaving (not for another committee) and coming back, and what
-- decisions say of it. The last one has no end while the member is out.
create function years.gaps(who bigint[]) returns table (member_id bigint, since date, until date)
    language sql stable
as $$
    with gone as (
        select w.member_id, range_agg(daterange(w.left_on, w.back_on)) as days
        from (
            select f.member_id, f.kind, f.effective_on as left_on,
                   lead(least(f.effective_on, f.decision_date))
                       over (partition by f.member_id order by f.effective_on, f.id) as back_on
            from members_api.flow f
            where f.member_id = any (who) and f.superseded_at = 'infinity'
              and f.kind in ('WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION',
                             'OPENING_BALANCE', 'ADMISSION', 'READMISSION', 'RESTORATION', 'TRANSFER_IN')) w
        where w.kind in ('WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION') and w.left_on <= coalesce(w.back_on, 'infinity')
        group by w.member_id
    ), said as (
        select c.member_id,
               range_agg(daterange(c.effective_on, c.until_on)) filter (where c.kind = 'NOT_COUNTED') as not_counted,
               range_agg(daterange(c.effective_on, c.until_on)) filter (where c.kind = 'COUNTED') as counted
        from years.merit c
        where c.member_id = any (who) and c.kind in ('NOT_COUNTED', 'COUNTED') and c.superseded_at = 'infinity'
        group by c.member_id
    )
    select g.member_id, lower(g.days), upper(g.days)
    from (
        select member_id,
               unnest(coalesce(gone.days, '{}') + coalesce(said.not_counted, '{}') - coalesce(said.counted, '{}')) as days
        from gone full join said using (member_id)) g
$$;

-- Since when seniority counts as of today, the gaps that are over taken off; null where the papers do not say when
-- the member joined.
create view years_api.seniority as
select b.member_id, b.began_on + coalesce(sum(g.until - greatest(g.since, b.began_on)), 0)::integer as counts_from, b.began_on, b.origin
from years.began b
left join lateral years.gaps(array[b.member_id]) g on g.until is not null and g.until > b.began_on
group by b.member_id, b.began_on, b.origin;

create view years_api.badge as
select b.id, b.member_id, b.cell_id, b.years::text as kind, b.how, b.effective_on,
       b.decision_number, b.decision_date, b.recorded_at, b.superseded_at
from years.badge b;

-- Every card that was given, with why: ISSUE, LOST, DAMAGED, NEW_MODEL, or UNSAID of one given anew without a reason.
create view years_api.card as
select c.movement_id as id, c.movement_id, c.member_id, c.cell_id, c.effective_on,
       case when c.kind = 'CARD_ISSUE' then 'ISSUE' else coalesce(r.reason, 'UNSAID') end as why,
       c.decision_number, c.decision_date, c.recorded_at, c.superseded_at
from members_api.card c
left join lateral (
    select r.reason from members_api.card before
    join years.card_reason r on r.movement_id = before.movement_id and r.superseded_at = 'infinity'
    where before.member_id = c.member_id and before.ordinal = c.ordinal
    order by r.id desc limit 1) r on true;

-- Who was given work for which year. Counted in that year, whenever it was resolved.
create view years_api.assignment as
select a.id, a.member_id, a.cell_id, a.year, make_date(a.year, 1, 1) as effective_on, a.effective_on as resolved_on,
       a.paper_number as decision_number, a.effective_on as decision_date, r.result, a.recorded_at, a.superseded_at
from years.assignment a
left join years.assignment_result r on r.member_id = a.member_id and r.year = a.year and r.superseded_at = 'infinity';

create view years_api.merit as
select m.id, m.member_id, m.cell_id, m.kind, m.form, m.given_by, m.effective_on, m.decision_number, m.decision_date,
       m.recorded_at, m.superseded_at
from years.merit m
where m.kind in ('AWARD', 'DISCIPLINE');
