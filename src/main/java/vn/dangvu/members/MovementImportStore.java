package vn.dangvu.members;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The movements sheet, set-wise.
@Repository
class MovementImportStore {

    /// A row of the same member, kind, day and cells that was ever recorded, corrected since or
    /// not.
    private static final String THERE =
            """
            exists (select from members.movement m
                where m.member_id = s.member_id and m.kind = s.kind::members.movement_kind
                  and m.effective_on = s.effective_on::date
                  and m.from_cell is not distinct from s.from_cell and m.to_cell is not distinct from s.to_cell)\
            """;

    /// Adds whose row it is (nobody's, where the member is in other hands), between which cells,
    /// and where it stands among the rows of its day: who enters comes first, who leaves last.
    void prepare(StagingStore rows) {
        ImportScopeStore.make(rows);
        rows.run(
                """
                alter table {s} add outcome text, add member_id bigint, add from_cell integer, add to_cell integer, add ordinal bigint,
                    add recorded_at timestamptz, add way text;
                update {s} s set
                    way = case
                        when kind in ('OPENING_BALANCE', 'ADMISSION', 'READMISSION', 'RESTORATION', 'TRANSFER_IN') then 'IN'
                        when kind = 'INTERNAL_TRANSFER' then 'ACROSS'
                        when kind in ('TRANSFER_OUT', 'WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION', 'DEATH') then 'OUT'
                        else 'IN_PLACE' end,
                    recorded_at = least(coalesce(recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    member_id = (
                        select m.id from members.member m
                        where m.code = s.member_code and (members.home(m.id) is null or %s))
                where not refused;
                create temporary table coded on commit drop as
                select v.code, v.organization_id, v.since, v.until from organizations_api.version v
                where v.kind in ('CELL', 'GRASSROOTS_CELL');
                create index on coded (code);
                analyze coded;
                update {s} s set
                    from_cell = (select c.organization_id from coded c
                        where c.code = case when way = 'IN_PLACE' then coalesce(s.from_cell_code, s.to_cell_code) else s.from_cell_code end
                          and c.since <= s.effective_on::date and c.until >= s.effective_on::date
                        order by c.since limit 1),
                    to_cell = (select c.organization_id from coded c
                        where c.code = case when way = 'IN_PLACE' then coalesce(s.from_cell_code, s.to_cell_code) else s.to_cell_code end
                          and c.since <= s.effective_on::date and c.until > s.effective_on::date)
                where not refused;
                drop table coded;
                update {s} s set ordinal = o.base + o.place
                from (select row_number, (select last_value from members.movement_ordinal) as base,
                             row_number() over (order by effective_on::date,
                                 case way when 'IN' then 0 when 'IN_PLACE' then 1 when 'ACROSS' then 2 else 3 end, row_number) as place
                      from {s}) o
                where o.row_number = s.row_number;
                create index on {s} (member_id);
                analyze {s}\
                """
                        .formatted(ImportScopeStore.OURS.formatted("m.id")));
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse("member_code", "unknownMember", "s.member_code", "s.member_id is null");
        rows.refuse("effective_on", "future", "s.effective_on", "s.effective_on::date > {today}");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        rows.refuse(
                "decision_date", "future", "s.decision_date", "s.decision_date::date > {today}");
        rows.refuse(
                "from_cell_code",
                "mustBeEmpty",
                "s.from_cell_code",
                "s.way = 'IN' and s.from_cell_code is not null");
        rows.refuse(
                "to_cell_code",
                "mustBeEmpty",
                "s.to_cell_code",
                "s.way = 'OUT' and s.to_cell_code is not null");
        rows.refuse(
                "from_cell_code",
                "required",
                "s.from_cell_code",
                "s.from_cell_code is null and (s.way in ('OUT', 'ACROSS') or s.way = 'IN_PLACE' and"
                        + " s.to_cell_code is null)");
        rows.refuse(
                "from_cell_code",
                "unknownCell",
                "s.from_cell_code",
                "s.way <> 'IN' and s.from_cell_code is not null and (s.from_cell is null or not"
                    + " exists (select from importable i where i.organization_id = s.from_cell))");
        rows.refuse(
                "to_cell_code",
                "required",
                "s.to_cell_code",
                "s.way in ('IN', 'ACROSS') and s.to_cell_code is null");
        rows.refuse(
                "to_cell_code",
                "unknownCell",
                "s.to_cell_code",
                "s.way <> 'OUT' and s.to_cell_code is not null and (s.to_cell is null or not exists"
                        + " (select from importable i where i.organization_id = s.to_cell))");
        rows.refuse(
                "to_cell_code",
                "sameCell",
                "s.to_cell_code",
                "s.way = 'ACROSS' and s.from_cell = s.to_cell");
        rows.refuse(
                "standing",
                "standingMissing",
                "s.standing",
                "s.kind in ('OPENING_BALANCE', 'RESTORATION', 'TRANSFER_IN') and s.standing is"
                        + " null");
        rows.refuse(
                "until_on",
                "endsBeforeItBegins",
                "s.until_on",
                "s.until_on::date < s.effective_on::date");
        rows.refuse(
                "kind",
                "repeated",
                "s.member_code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (
                        partition by member_id, kind, effective_on, from_cell, to_cell order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    void markWhatIsThere(StagingStore rows) {
        rows.run(
                """
                update {s} s set outcome = case when %s then 'SAME' else 'NEW' end where not refused\
                """
                        .formatted(THERE));
    }

    /// Whoever is on the way with a slip goes nowhere else before that is settled.
    void refuseWhoIsOnTheWay(StagingStore rows) {
        rows.refuse(
                "kind",
                "onTheWay",
                "s.member_code",
                "s.outcome = 'NEW' and (s.way in ('OUT', 'ACROSS') or s.kind ="
                        + " 'TEMPORARY_TRANSFER') and exists (select from members.under_way u where"
                        + " u.member_id = s.member_id)");
    }

    /// Refuses what does not fit the ledger: of each member the first row that fails, again and
    /// again until the rest fits. Where a recorded fact fails, the row before it was the one that
    /// does not fit.
    void refuseBrokenChains(StagingStore rows) {
        int fallen;
        do {
            fallen =
                    rows.refuse(
                            "kind",
                            "brokenChain",
                            "s.member_code",
                            """
                            array[coalesce((select v.short_name from members.membership b
                                join organizations_api.version v on v.organization_id = b.cell_id and v.until = 'infinity'
                                where b.member_id = s.member_id order by b.since desc limit 1), '–'), s.effective_on]\
                            """,
                            """
                            s.row_number in (
                                select distinct on (c.member_id) c.culprit from (
                                    select l.*, coalesce(l.row_number, (
                                               select n.row_number from {s} n
                                               where n.member_id = l.member_id and n.outcome = 'NEW' and not n.refused
                                                 and (n.effective_on::date, n.ordinal) < (l.effective_on, l.ordinal)
                                               order by n.effective_on::date desc, n.ordinal desc limit 1)) as culprit
                                    from (
                                        select a.*, lag(a.to_cell) over (
                                            partition by a.member_id order by a.effective_on, a.ordinal) as held_by
                                        from (
                                            select member_id, null::integer as row_number, effective_on, ordinal, from_cell, to_cell
                                            from members.movement
                                            where superseded_at = 'infinity'
                                              and member_id in (select n.member_id from {s} n where n.outcome = 'NEW' and not n.refused)
                                            union all
                                            select member_id, row_number, effective_on::date, ordinal, from_cell, to_cell
                                            from {s} where outcome = 'NEW' and not refused
                                        ) a
                                    ) l
                                    where l.from_cell is distinct from l.held_by
                                ) c
                                order by c.member_id, c.effective_on, c.ordinal)\
                            """);
        } while (fallen > 0);
    }

    /// The openings of the members sheet are no movement that somebody recorded here.
    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select m.entered_at as at from members.movement m
                join importable i on i.organization_id = coalesce(m.to_cell, m.from_cell)
                where m.kind <> 'OPENING_BALANCE'\
                """,
                "s.outcome = 'NEW'");
    }

    void keep(StagingStore rows) {
        rows.run(
                """
                insert into members.movement (member_id, kind, effective_on, ordinal, from_cell, to_cell, standing, until_on, elsewhere,
                    route, reason, card_number, decision_number, decision_date, decision_issuer, note, recorded_at, recorded_by, entered_at)
                select member_id, kind::members.movement_kind, effective_on::date, ordinal, from_cell, to_cell,
                       case when kind in ('OPENING_BALANCE', 'RESTORATION', 'TRANSFER_IN') then standing::members.standing end,
                       until_on::date, elsewhere, case when kind in ('TRANSFER_IN', 'TRANSFER_OUT') then route end, reason, card_number, decision_number, decision_date::date, decision_issuer, note,
                       recorded_at, {who}, {now}
                from {s} where not refused and outcome = 'NEW'
                order by ordinal;
                select setval('members.movement_ordinal', greatest(
                    (select last_value from members.movement_ordinal), (select coalesce(max(ordinal), 1) from {s})))\
                """);
    }
}
