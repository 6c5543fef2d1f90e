-- In which party group (tổ đảng) of the cell a member is (ORG-05). A group holds no membership: whoever is in one
-- stays a member of the cell for every figure. A line counts only while the group stands below the cell the member
-- is in, so that members who follow their cell keep their group if it follows, too, and who leaves the cell leaves it.
create table members.group_place (
    id            bigint generated always as identity primary key,
    member_id     bigint      not null references members.member,
    group_id      integer     references organizations.organization, -- null: in none any more
    effective_on  date        not null,
    change_id     bigint      references organizations.change,
    recorded_at   timestamptz not null default now(),
    recorded_by   text        not null,
    superseded_at timestamptz not null default 'infinity',
    superseded_by text
);
create index group_place_member on members.group_place (member_id, effective_on);
create index group_place_change on members.group_place (change_id) where change_id is not null;

-- Taken back once, and by somebody.
create function members.keep_group_place() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.superseded_at = 'infinity' and new.superseded_at < 'infinity' and new.superseded_by is not null
            and to_jsonb(new) - 'superseded_at' - 'superseded_by' = to_jsonb(old) - 'superseded_at' - 'superseded_by'
        then
            return new;
        end if;
    end if;
    raise exception 'a place in a party group is neither changed nor deleted' using errcode = 'DV001';
end
$$;
create trigger keep before update or delete on members.group_place
    for each row execute function members.keep_group_place();

-- What an organization has besides its place in the tree: its official code (handbook 1.6), the unit it belongs to,
-- and the mass organizations attached to it. From day to day: the latest line of a kind that was not taken back
-- counts; one that is empty says that there is none any more.
create table organizations.attribute (
    id              bigint generated always as identity primary key,
    organization_id integer     not null references organizations.organization,
    kind            text        not null check (kind in (
        'OFFICIAL_CODE', 'UNIT_NAME', 'YOUTH_UNION', 'TRADE_UNION', 'WOMEN_UNION', 'VETERANS', 'FARMERS', 'FRONT', 'OTHER')),
    value           text        not null,
    effective_on    date        not null,
    decision_number text,
    decision_date   date,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    superseded_at   timestamptz not null default 'infinity',
    superseded_by   text,
    check (kind <> 'OFFICIAL_CODE' or value = '' or value ~ '^[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]{3}\.[0-9]{3}$')
);
create index attribute_organization on organizations.attribute (organization_id, kind, effective_on);

create function organizations.keep_attribute() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.superseded_at = 'infinity' and new.superseded_at < 'infinity' and new.superseded_by is not null
            and to_jsonb(new) - 'superseded_at' - 'superseded_by' = to_jsonb(old) - 'superseded_at' - 'superseded_by'
        then
            return new;
        end if;
    end if;
    raise exception 'an attribute is neither changed nor deleted' using errcode = 'DV001';
end
$$;
create trigger keep before update or delete on organizations.attribute
    for each row execute function organizations.keep_attribute();
