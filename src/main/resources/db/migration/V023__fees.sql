-- Party fees (đảng phí, handbook 2.10): what a member pays by, what was paid for which month, and what a cell sent up.
-- Schema fees is private; fees_api is published. A month is its first day; amounts are whole đồng.
create schema fees;
create schema fees_api;

-- What a member pays by from a month on, until the next such row. Which of the amounts is asked says the group under the
-- policy of the month (FeePolicy): the monthly base of a rate, or an amount that was agreed.
create table fees.basis (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member,
    from_month    date        not null check (extract(day from from_month) = 1),
    fee_group     text        not null check (fee_group in (
        'SALARIED', 'PENSIONER', 'BENEFIT', 'ENTERPRISE', 'NO_INSURANCE', 'RETIREMENT_AGE', 'STUDENT', 'ABROAD')),
    base          bigint      check (base between 1 and 10000000000),
    agreed        bigint      check (agreed between 1 and 10000000000),
    note          text,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references fees.basis,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index basis_current on fees.basis (member_id, from_month) where superseded_at = 'infinity';
create index basis_member on fees.basis (member_id, from_month);
create unique index basis_superseded_once on fees.basis (supersedes);

-- Months in which a member need not pay, by a decision. Fifty years in the Party are not recorded: they are reckoned.
create table fees.exemption (
    id              bigint generated always as identity primary key,
    member_id       bigint      not null references members.member,
    ground          text        not null check (ground in ('SOCIAL_PENSION', 'POOR', 'HARDSHIP')),
    from_month      date        not null check (extract(day from from_month) = 1),
    until_month     date        check (extract(day from until_month) = 1 and until_month >= from_month),  -- the last one
    decision_number text,
    decision_date   date,
    decision_issuer text,
    note            text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    entered_at      timestamptz not null default now(),
    superseded_at   timestamptz not null default 'infinity',
    supersedes      bigint      references fees.exemption,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint one_exemption_in_every_month exclude using gist (
        member_id with =, daterange(from_month, until_month, '[]') with &&) where (superseded_at = 'infinity')
);
create index exemption_member on fees.exemption (member_id, from_month);
create unique index exemption_superseded_once on fees.exemption (supersedes);

-- Who is temporarily in this cell pays here (TRF-04), though he or she is counted at home.
create table fees.guest (
    id            bigint generated always as identity primary key,
    cell_id       integer     not null references organizations.organization,
    member_id     bigint      not null references members.member,
    from_month    date        not null check (extract(day from from_month) = 1),
    until_month   date        check (extract(day from until_month) = 1 and until_month >= from_month),
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references fees.guest,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint one_place_to_pay_in_every_month exclude using gist (
        member_id with =, daterange(from_month, until_month, '[]') with &&) where (superseded_at = 'infinity')
);
create index guest_cell on fees.guest (cell_id, from_month);
create index guest_member on fees.guest (member_id, from_month);
create unique index guest_superseded_once on fees.guest (supersedes);

-- What a cell took in from a member for a month, all in all; nothing, with a reason, is an amount, too.
create table fees.payment (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member,
    month         date        not null check (extract(day from month) = 1),
    cell_id       integer     not null references organizations.organization,
    amount        bigint      not null check (amount between 0 and 10000000000),
    paid_on       date,
    note          text        check (note <> ''),
    excused       boolean     not null default false,    -- whether what is missing has a cause (handbook 2.8)
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references fees.payment,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    constraint payment_has_a_day check ((paid_on is not null) = (amount > 0)),
    constraint excuse_has_a_reason check (not excused or note is not null)
);
create unique index payment_current on fees.payment (member_id, month, cell_id) where superseded_at = 'infinity';
create index payment_cell on fees.payment (cell_id, month);
create unique index payment_superseded_once on fees.payment (supersedes);

-- The sheet of a cell and a month as it was sent up. Sent again, it supersedes the one before.
create table fees.closing (
    id            bigint generated always as identity primary key,
    cell_id       integer     not null references organizations.organization,
    month         date        not null check (extract(day from month) = 1),
    document      text        not null,       -- the regulation by which the dues were reckoned
    due           bigint      not null check (due >= 0),
    paid          bigint      not null check (paid >= 0),
    kept_percent  smallint    check (kept_percent between 0 and 100),    -- of what was taken in; null where nobody said
    kept          bigint      check (kept between 0 and paid),
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    entered_at    timestamptz not null default now(),
    superseded_at timestamptz not null default 'infinity',
    supersedes    bigint      references fees.closing,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at),
    check ((kept is null) = (kept_percent is null))
);
create unique index closing_current on fees.closing (cell_id, month) where superseded_at = 'infinity';
create index closing_month on fees.closing (month, cell_id);
create unique index closing_superseded_once on fees.closing (supersedes);

-- Who stood on it, with what was due by the rules and what had been paid by then.
create table fees.line (
    id         bigint generated always as identity primary key,
    closing_id bigint not null references fees.closing,
    member_id  bigint not null references members.member,
    kind       text   not null check (kind in ('OWED', 'EXEMPT', 'ELSEWHERE', 'UNKNOWN')),
    fee_group  text,
    ground     text,
    due        bigint not null check (due >= 0),
    paid       bigint not null check (paid >= 0),
    check (kind = 'OWED' or due = 0),
    unique (closing_id, member_id)
);
create index line_member on fees.line (member_id, closing_id);
create trigger keep before update or delete on fees.line
    for each row execute function persistence.keep_line();

-- What an organization decided about fees from a month on: parameters of the rules, not rules. What it leaves open, the
-- nearest organization above it says (region, rounding, share of its cells, day), or nobody.
create table fees.setting (
    id                 bigint generated always as identity primary key,
    organization_id    integer     not null references organizations.organization,
    from_month         date        not null check (extract(day from from_month) = 1),
    region             smallint    check (region between 1 and 4),              -- of the minimum wage
    rounding           smallint    check (rounding in (1, 100, 500, 1000)),     -- đồng
    kept_percent       smallint    check (kept_percent between 0 and 100),      -- of what it takes in itself
    cells_keep_percent smallint    check (cells_keep_percent between 0 and 100),
    sheet_day          smallint    check (sheet_day between 1 and 28),          -- of the month after, on which sheets are due
    recorded_at        timestamptz not null default now(),
    recorded_by        text        not null,
    entered_at         timestamptz not null default now(),
    superseded_at      timestamptz not null default 'infinity',
    supersedes         bigint      references fees.setting,
    check (recorded_at < 'infinity' and superseded_at >= recorded_at)
);
create unique index setting_current on fees.setting (organization_id, from_month) where superseded_at = 'infinity';
create unique index setting_superseded_once on fees.setting (supersedes);

-- A correction is one INSERT: naming the fact it supersedes closes that fact, in the same statement.
create function fees.supersede() returns trigger
    language plpgsql as $$
declare
    closed integer;
begin
    execute format('update %I.%I set superseded_at = $1 where id = $2 and superseded_at = ''infinity''', tg_table_schema, tg_table_name)
        using new.recorded_at, new.supersedes;
    get diagnostics closed = row_count;
    if closed = 0 then
        raise exception 'the fact to correct is not there, or was corrected already' using errcode = 'DV005';
    end if;
    return new;
end
$$;

do $$
declare
    fact text;
begin
    foreach fact in array array['basis', 'exemption', 'guest', 'payment', 'closing', 'setting']
    loop
        execute format('create trigger keep before update or delete on fees.%I
            for each row execute function persistence.keep_fact()', fact);
        execute format('create trigger supersede before insert on fees.%I
            for each row when (new.supersedes is not null) execute function fees.supersede()', fact);
    end loop;
    foreach fact in array array['basis', 'exemption', 'guest', 'payment', 'closing', 'setting', 'line']
    loop
        execute format('create trigger keep_all before truncate on fees.%I
            for each statement execute function persistence.keep_line()', fact);
    end loop;
end
$$;

-- Whoever pays in a cell is known there, wherever the own cell is.
create function fees.known_there() returns trigger
    language plpgsql as $$
begin
    perform members_api.known_at(array_agg(member_id), array_agg(cell_id)) from came;
    return null;
end
$$;
create trigger known_there after insert on fees.guest
    referencing new table as came for each statement execute function fees.known_there();

-- Incomes and hardships are behind the second lock, as the names are (V003).
alter table fees.basis enable row level security;
create policy sight on fees.basis
    using ((select true from members.member m where m.id = member_id)) with check (true);
alter table fees.exemption enable row level security;
create policy sight on fees.exemption
    using ((select true from members.member m where m.id = member_id)) with check (true);

-- The lines of the sheets that stand, as known at an instant or now, with what is paid; where two cells counted a member
-- for one month, the one that sent its sheet last.
create function fees.lines(known timestamptz)
    returns table (line_id bigint, cell_id integer, member_id bigint, month date, kind text, due bigint, paid bigint, excused boolean)
    language sql stable
as $$
    select l.id, c.cell_id, l.member_id, c.month, l.kind, l.due, coalesce(p.paid, 0), coalesce(p.excused, false)
    from fees.closing c
    join fees.line l on l.closing_id = c.id
    left join lateral (
        select sum(p.amount)::bigint as paid, bool_or(p.excused) as excused
        from fees.payment p
        where p.member_id = l.member_id and p.month = c.month
          and p.recorded_at <= coalesce(known, 'infinity') and p.superseded_at > coalesce(known, '9999-12-31')) p on true
    where c.recorded_at <= coalesce(known, 'infinity') and c.superseded_at > coalesce(known, '9999-12-31')
      and not exists (
          select from fees.line other
          join fees.closing later on later.id = other.closing_id
          where other.member_id = l.member_id and later.month = c.month and later.id > c.id
            and later.recorded_at <= coalesce(known, 'infinity') and later.superseded_at > coalesce(known, '9999-12-31'))
$$;

-- Stock facts: how a member stands with the fee of a month whose sheet is in, on each of its days.
create function fees_api.standing_known(known timestamptz)
    returns table (cell_id integer, member_id bigint, standing text, since date, until date)
    language sql stable
as $$
    select l.cell_id, l.member_id,
           case when l.kind <> 'OWED' then l.kind when l.paid >= l.due then 'PAID_UP' else 'IN_ARREARS' end,
           l.month, (l.month + interval '1 month')::date
    from fees.lines(known) l
$$;
create view fees_api.standing as select * from fees_api.standing_known(null);

-- Cells on the days of the months whose sheet is in.
create function fees_api.sheet_known(known timestamptz)
    returns table (organization_id integer, kind text, since date, until date)
    language sql stable
as $$
    select c.cell_id, v.kind, c.month, (c.month + interval '1 month')::date
    from fees.closing c
    join lateral (
        select v.kind from organizations_api.version v
        where v.organization_id = c.cell_id and v.since < c.month + interval '1 month' order by v.since desc limit 1) v on true
    where c.recorded_at <= coalesce(known, 'infinity') and c.superseded_at > coalesce(known, '9999-12-31')
$$;
create view fees_api.sheet as select * from fees_api.sheet_known(null);

-- For how many of the twelve months up to that of `as_of` a member paid nothing without a cause (handbook 2.8), by the
-- sheets that are in: grounds for a case that people decide. The cell is the one of today.
create function fees_api.arrears(as_of date)
    returns table (member_id bigint, cell_id integer, months integer, first_month date, last_month date)
    language sql stable security definer set search_path = ''
as $$
    select l.member_id, b.cell_id, count(*)::integer, min(l.month), max(l.month)
    from fees.lines(null) l
    join members_api.membership b on b.member_id = l.member_id and b.since <= as_of and b.until > as_of
    where l.kind = 'OWED' and l.due > 0 and l.paid = 0 and not l.excused
      and l.month <= as_of and l.month > as_of - interval '12 months'
      and not exists (
          select from fees.exemption e
          where e.member_id = l.member_id and e.superseded_at = 'infinity'
            and e.from_month <= l.month and coalesce(e.until_month, 'infinity') >= l.month)
    group by l.member_id, b.cell_id
$$;
