package vn.dangvu.committees;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.committees.Sizes.Range;
import vn.dangvu.exchange.Finding;
import vn.dangvu.exchange.StagingStore;
import vn.dangvu.kernel.Citation;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds the rows of the terms sheet to the rules of their own day. History holds exceptions: a row
/// that breaks one goes in with a warning.
@Repository
class TermRulesStore {

    private static final int BATCH = 5_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    void check(StagingStore rows) {
        var today = LocalDate.ofInstant(rows.staging().now(), ZONE);
        try (var found =
                rows.lazily(
                        "select s.* from {s} s where not s.refused and s.outcome in ('NEW',"
                                + " 'CHANGED') order by s.row_number")) {
            while (found.hasNext()) {
                var findings = new ArrayList<Finding>();
                for (Record row : found.fetchNext(BATCH)) {
                    check(row, today, findings);
                }
                rows.warn(findings);
            }
        }
    }

    private static void check(Record row, LocalDate today, List<Finding> findings) {
        var entry = entry(row);
        var kind = OrganizationKind.valueOf(row.get("kind", String.class));
        var setting = new Setting(kind, true, 0, entry.sizes(), Map.of(), today);
        int number = row.get("row_number", int.class);
        TermRules.objectionsTo(entry, setting, List.of()).stream()
                .map(objection -> finding(number, objection))
                .forEach(found -> found.ifPresent(findings::add));
        TermRules.warningsOf(entry, kind, OptionalInt.empty()).stream()
                .map(warning -> finding(number, warning))
                .forEach(found -> found.ifPresent(findings::add));
    }

    private static Optional<Finding> finding(int row, Objection objection) {
        return switch (objection) {
            case Objection.StandingTooLarge(int standing, int committee, _, var source) ->
                    told(row, "standing_size", "standingTooLarge", source, standing, committee);
            case Objection.CellCommitteeTooLarge(int size, int most, var source) ->
                    told(row, "committee_size", "cellCommitteeTooLarge", source, size, most);
            case Objection.TooManyDeputies(int deputies, int most, var source) ->
                    told(row, "deputies", "tooManyDeputies", source, deputies, most);
            case Objection.SizeOutside(var body, int size, var allowed, var source) ->
                    told(
                            row,
                            body == Body.COMMITTEE ? "committee_size" : "standing_size",
                            "sizeOutside",
                            source,
                            size,
                            allowed.least(),
                            allowed.most());
            default -> Optional.empty();
        };
    }

    /// What we only remember is told where somebody types it, not here.
    private static Optional<Finding> finding(int row, Warning warning) {
        return switch (warning) {
            case Warning.TermTooLong(int months, int usual, var source) ->
                    told(row, "planned_end", "termTooLong", source, months, usual);
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> told(
            int row, String column, String rule, @Nullable Citation source, Object... facts) {
        var arguments = new ArrayList<String>();
        for (Object fact : facts) {
            arguments.add(fact.toString());
        }
        arguments.add(source == null ? "" : source.toString());
        arguments.add(source == null ? "" : source.ruleId());
        return Optional.of(new Finding(row, column, "", "term." + rule, arguments));
    }

    private static TermEntry entry(Record row) {
        return new TermEntry(
                number(row, "ordinal"),
                row.get("from_year", int.class),
                row.get("to_year", int.class),
                day(row, "begins_on"),
                day(row, "planned_end"),
                new Sizes(
                        number(row, "committee_size"),
                        number(row, "standing_size"),
                        number(row, "inspection_size"),
                        number(row, "deputies"),
                        range(row, "committee"),
                        range(row, "standing")),
                new Decision(null, null, null),
                null);
    }

    private static LocalDate day(Record row, String column) {
        return LocalDate.parse(row.get(column, String.class));
    }

    private static @Nullable Integer number(Record row, String column) {
        return row.get(column, Integer.class);
    }

    private static @Nullable Range range(Record row, String of) {
        Integer least = number(row, of + "_least");
        Integer most = number(row, of + "_most");
        return least == null || most == null ? null : new Range(least, most);
    }
}
