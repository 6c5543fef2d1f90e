package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.candidates.CandidateSheet;
import vn.dangvu.cases.CaseSheet;
import vn.dangvu.committees.PostSheet;
import vn.dangvu.committees.TermSheet;
import vn.dangvu.courses.CourseSheet;
import vn.dangvu.courses.ParticipantSheet;
import vn.dangvu.exchange.Column;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.transfers.SlipSheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The rows fit their sheets, say when the office knew, and nobody could be taken for another.
class SampleSheetsTests {

    private static final SampleCommittee SAMPLE = new SampleCommittee();
    private static final Map<Sheet, List<Map<String, Object>>> ROWS =
            Map.ofEntries(
                    Map.entry(OrganizationSheet.SHEET, SAMPLE.organizations()),
                    Map.entry(MemberSheet.SHEET, SAMPLE.members()),
                    Map.entry(MovementSheet.SHEET, SAMPLE.movements()),
                    Map.entry(RatingSheet.SHEET, SAMPLE.ratings()),
                    Map.entry(TermSheet.SHEET, SAMPLE.terms()),
                    Map.entry(PostSheet.SHEET, SAMPLE.posts()),
                    Map.entry(CandidateSheet.SHEET, SAMPLE.candidates()),
                    Map.entry(CourseSheet.SHEET, SAMPLE.courses()),
                    Map.entry(ParticipantSheet.SHEET, SAMPLE.participants()),
                    Map.entry(CaseSheet.SHEET, SAMPLE.cases()),
                    Map.entry(SlipSheet.SHEET, SAMPLE.slips()));

    @Test
    void rowsHaveWhatTheirSheetAsksFor() {
        var problems = new ArrayList<String>();
        ROWS.forEach((sheet, rows) -> {
            for (Map<String, Object> row : rows) {
                for (Column column : sheet.columns()) {
                    Object value = row.get(column.key());
                    if (value == null ? column.required() : !fits(column, value)) {
                        problems.add(column.heading() + ": " + row);
                    }
                }
                row.keySet().forEach(sheet::column);
            }
        });
        assertThat(problems).isEmpty();
    }

    private static boolean fits(Column column, Object value) {
        return switch (column.kind()) {
            case DATE -> value instanceof LocalDate;
            case NUMBER -> value instanceof Integer;
            case TICK -> value instanceof Boolean;
            case PARTIAL_DATE ->
                    value instanceof LocalDate
                            || value.toString().matches("((0[1-9]|1[0-2])/)?19\\d\\d");
            case DIGITS -> value.toString().matches("\\d{8}|\\d{12}");
            case CHOICE -> column.choices().stream().anyMatch(each -> each.code().equals(value));
            case TEXT -> written(value.toString());
        };
    }

    private static boolean written(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && !text.contains("  ")
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && "=+-@'".indexOf(text.charAt(0)) < 0;
    }

    @Test
    void nobodyCouldBeTakenForAnother() {
        var people = new HashMap<String, Map<String, Object>>();
        SAMPLE.members().forEach(row -> people.putIfAbsent(Replay.text(row, "code"), row));
        assertThat(people.values())
                .extracting(row -> row.get("full_name") + " " + row.get("born_on"))
                .doesNotHaveDuplicates();
        for (String number : List.of("citizen_id", "card_number", "dossier_number")) {
            assertThat(people.values())
                    .extracting(row -> row.get(number))
                    .filteredOn(Objects::nonNull)
                    .hasSizeGreaterThan(people.size() / 2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void namesakesAndTheNameEverybodyLooksForAreThere() {
        var names = new TreeMap<String, Integer>();
        SAMPLE.members().stream()
                .filter(row -> row.get("effective_on") == null)
                .forEach(row -> names.merge(Replay.text(row, "full_name"), 1, Integer::sum));
        assertThat(names).containsKey("Nguyễn Văn Ân");
        assertThat(names.values().stream().filter(count -> count > 1).count()).isGreaterThan(50);
    }

    @Test
    void theOfficeKnewSoonButNeverBeforehand() {
        var last = new HashMap<String, LocalDate>();
        var known = new HashMap<String, LocalDate>();
        SAMPLE.members()
                .forEach(row ->
                        known.putIfAbsent(
                                Replay.text(row, "code"), Replay.date(row, "recorded_on")));
        for (Map<String, Object> row : SAMPLE.movements()) {
            LocalDate effective = Replay.date(row, "effective_on");
            LocalDate recorded = Replay.date(row, "recorded_on");
            String code = Replay.text(row, "member_code");
            assertThat(recorded).isBetween(effective, effective.plusDays(21));
            assertThat(recorded)
                    .isBeforeOrEqualTo(LocalDate.of(effective.getYear() + 1, 1, 10))
                    .isAfterOrEqualTo(last.getOrDefault(code, LocalDate.MIN))
                    .isAfterOrEqualTo(known.get(code));
            if (row.get("decision_date") != null) {
                assertThat(Replay.date(row, "decision_date")).isBeforeOrEqualTo(recorded);
            }
            last.put(code, recorded);
        }
        assertThat(last.values()).allMatch(day -> day.isBefore(LocalDate.of(2021, 7, 12)));
    }

    @Test
    void whatChangesAboutAMemberIsKnownAfterItChanged() {
        var changes =
                SAMPLE.members().stream().filter(row -> row.get("effective_on") != null).toList();
        assertThat(changes).hasSizeGreaterThan(100);
        assertThat(changes)
                .allSatisfy(row ->
                        assertThat(Replay.date(row, "recorded_on"))
                                .isBetween(
                                        Replay.date(row, "effective_on"),
                                        Replay.date(row, "effective_on").plusDays(21)));
    }

    @Test
    void resultsAreKnownBeforeTheAnnualReport() {
        assertThat(SAMPLE.ratings())
                .allSatisfy(row -> {
                    int next = (int) Objects.requireNonNull(row.get("year")) + 1;
                    assertThat(Replay.date(row, "recorded_on"))
                            .isBetween(LocalDate.of(next, 1, 8), LocalDate.of(next, 1, 10));
                    assertThat(row.get("level") == null)
                            .isEqualTo(row.get("not_rated_reason") != null)
                            .isEqualTo(row.get("decision_number") == null);
                });
    }

    @Test
    void versionsOfAnOrganizationFollowEachOtherWithinItsParents() {
        var lastDay = new HashMap<String, LocalDate>();
        var codes = new HashSet<String>();
        for (Map<String, Object> row : SAMPLE.organizations()) {
            String code = Replay.text(row, "code");
            LocalDate from = Replay.date(row, "valid_from");
            if (!codes.add(code)) {
                assertThat(lastDay.get(code)).isEqualTo(from.minusDays(1));
            } else if (row.get("parent_code") != null) {
                assertThat(codes).contains(Replay.text(row, "parent_code"));
                assertThat(from).isAfter(LocalDate.of(1976, 6, 4));
            }
            lastDay.put(code, (LocalDate) row.getOrDefault("valid_to", LocalDate.MAX));
        }
    }
}
