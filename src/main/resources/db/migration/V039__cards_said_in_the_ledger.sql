-- Why a card was given anew stands in two places: as a choice in `years`, and in the ledger's own words, which
-- registers that were brought in have alone ("Thẻ bị mất"). What the ledger says is read where nobody chose, so that
-- the record, the figures and form 7 tell one thing. Words that say both, or neither, say nothing. Whole words: there is
-- "hư" in "nhưng", and "mờ" in "mời"; what ends a word is named, as "ư" is no letter to every collation.
create function members.card_reason(words text) returns text
    language sql immutable
as $$
    select case
        when lost and not damaged then 'LOST'
        when damaged and not lost then 'DAMAGED'
        when not lost and not damaged and words ~* 'mẫu mới' then 'NEW_MODEL'
    end
    from (select words ~* '(^|[ ,.;:()/-])(mất|thất lạc)($|[ ,.;:()/-])' as lost,
                 words ~* '(^|[ ,.;:()/-])(hỏng|hư|rách|nát|mờ)($|[ ,.;:()/-])' as damaged) told
$$;

create or replace view members_api.card as
select id as movement_id, member_id, kind::text as kind, to_cell as cell_id, effective_on, ordinal,
       decision_number, decision_date, recorded_at, superseded_at, members.card_reason(reason) as said
from members.movement
where kind in ('CARD_ISSUE', 'CARD_REISSUE');

create or replace view years_api.card as
select c.movement_id as id, c.movement_id, c.member_id, c.cell_id, c.effective_on,
       case when c.kind = 'CARD_ISSUE' then 'ISSUE' else coalesce(r.reason, c.said, 'UNSAID') end as why,
       c.decision_number, c.decision_date, c.recorded_at, c.superseded_at
from members_api.card c
left join lateral (
    select r.reason from members_api.card before
    join years.card_reason r on r.movement_id = before.movement_id and r.superseded_at = 'infinity'
    where before.member_id = c.member_id and before.ordinal = c.ordinal
    order by r.id desc limit 1) r on true;

create or replace function years_api.card_known(known timestamptz)
    returns table (id bigint, movement_id bigint, member_id bigint, cell_id integer, effective_on date, why text,
                   decision_number text, decision_date date, recorded_at timestamptz, superseded_at timestamptz)
    language sql stable
as $$
    select c.movement_id, c.movement_id, c.member_id, c.cell_id, c.effective_on,
           case when c.kind = 'CARD_ISSUE' then 'ISSUE' else coalesce(r.reason, c.said, 'UNSAID') end,
           c.decision_number, c.decision_date, c.recorded_at, c.superseded_at
    from members_api.card c
    left join lateral (
        select r.reason from members_api.card before
        join years.card_reason r on r.movement_id = before.movement_id
            and r.recorded_at <= known and r.superseded_at > known
        where before.member_id = c.member_id and before.ordinal = c.ordinal
        order by r.id desc limit 1) r on true
$$;
