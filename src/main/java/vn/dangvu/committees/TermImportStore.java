package vn.dangvu.committees;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

import java.util.List;

/// The terms sheet, set-wise. A row that says something else than what is there of that congress
/// corrects it.
@Repository
class TermImportStore {

    private static final List<String> NUMBERS =
            List.of(
                    "ordinal",
                    "committee_size",
                    "standing_size",
                    "inspection_size",
                    "deputies",
                    "committee_least",
                    "committee_most",
                    "standing_least",
                    "standing_most");

    /// What a row says, in the order of the columns.
    private static final String SAID =
            """
            %1$s.ordinal::int, %1$s.from_year::int, %1$s.to_year::int, %1$s.planned_end::date, %1$s.committee_size::int,
            %1$s.standing_size::int, %1$s.inspection_size::int, %1$s.deputies::int, %1$s.committee_least::int,
            %1$s.committee_most::int, %1$s.standing_least::int, %1$s.standing_most::int,
            %1$s.decision_number::text, %1$s.decision_date::date, %1$s.decision_issuer::text, %1$s.note::text\
            """;

    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add organization_id integer, add kind text, add replaced bigint, add recorded_at timestamptz;
                update {s} s set
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    organization_id = v.organization_id, kind = v.kind
                from {s} t
                left join organizations_api.version v on v.code = t.organization_code
                     and v.since <= t.begins_on::date and v.until > t.begins_on::date
                where t.row_number = s.row_number and not s.refused;
                analyze {s}\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        for (String column : List.of("from_year", "to_year")) {
            rows.refuse(
                    column,
                    "term.year",
                    "s." + column,
                    "s." + column + "::numeric not between 1930 and 2200");
        }
        for (String column : NUMBERS) {
            int least = column.equals("deputies") ? 0 : 1;
            rows.refuse(
                    column,
                    "term.size",
                    "s." + column,
                    "s.%s::numeric not between %d and 500".formatted(column, least));
        }
        rows.refuse(
                "organization_code",
                "unknownOrganization",
                "s.organization_code",
                ImportPlaceStore.notOurs(rows));
        rows.refuse(
                "organization_code",
                "term.noTerm",
                "s.organization_code",
                "s.kind = 'PARTY_GROUP'");
        rows.refuse("begins_on", "future", "s.begins_on", "s.begins_on::date > {today}");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        rows.refuse(
                "decision_date", "future", "s.decision_date", "s.decision_date::date > {today}");
        rows.refuse(
                "planned_end",
                "endsBeforeItBegins",
                "s.planned_end",
                "s.planned_end::date <= s.begins_on::date");
        rows.refuse("to_year", "term.label", "s.to_year", "s.to_year::int < s.from_year::int");
        refuseHalfBounds(rows, "committee");
        refuseHalfBounds(rows, "standing");
        rows.refuse(
                "begins_on",
                "repeated",
                "s.organization_code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (
                        partition by organization_id, begins_on order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    private static void refuseHalfBounds(StagingStore rows, String of) {
        rows.refuse(
                of + "_most",
                "term.bounds",
                "coalesce(s.%s_most, '')".formatted(of),
                "num_nonnulls(s.%1$s_least, s.%1$s_most) = 1 or s.%1$s_most::int < s.%1$s_least::int"
                        .formatted(of));
    }

    /// Whatever was ever recorded word for word is there, corrected since or not.
    void compare(StagingStore rows) {
        rows.run(
                """
                update {s} s set replaced = t.id
                from committees.term t
                where not s.refused and t.superseded_at = 'infinity'
                  and t.organization_id = s.organization_id and t.begins_on = s.begins_on::date;
                update {s} s set outcome = case
                    when exists (
                        select from committees.term t
                        where t.organization_id = s.organization_id and t.begins_on = s.begins_on::date
                          and (%s) is not distinct from (%s)) then 'SAME'
                    when s.replaced is not null then 'CHANGED' else 'NEW' end
                where not refused\
                """
                        .formatted(SAID.formatted("t"), SAID.formatted("s")));
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select t.entered_at as at from committees.term t
                join organizations_api.closure c on c.descendant_id = t.organization_id
                where c.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    void keep(StagingStore rows) {
        rows.run(
                """
                insert into committees.term (organization_id, begins_on, ordinal, from_year, to_year, planned_end, committee_size,
                    standing_size, inspection_size, deputies, committee_least, committee_most, standing_least, standing_most,
                    decision_number, decision_date, decision_issuer, note, recorded_at, recorded_by, entered_at, supersedes)
                select s.organization_id, s.begins_on::date, %s,
                       case when s.replaced is null then s.recorded_at else {now} end, {who}, {now}, s.replaced
                from {s} s where not s.refused and s.outcome in ('NEW', 'CHANGED')
                order by s.organization_id, s.begins_on\
                """
                        .formatted(SAID.formatted("s")));
    }
}
