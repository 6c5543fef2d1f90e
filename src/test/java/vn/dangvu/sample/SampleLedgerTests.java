package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The sample's ledger holds together, and keeps the rules of the handbook named with each test.
class SampleLedgerTests {

    private static final SampleCommittee SAMPLE = new SampleCommittee();
    private static final List<Map<String, Object>> MOVEMENTS = SAMPLE.movements();
    private static final List<Map<String, Object>> RATINGS = SAMPLE.ratings();
    private static final List<Map<String, Object>> VERSIONS = SAMPLE.organizations();
    private static final Map<String, Map<String, Object>> ORGANIZATIONS = new TreeMap<>();

    static {
        VERSIONS.forEach(row -> ORGANIZATIONS.put(Replay.text(row, "code"), row));
    }

    @Test
    void everyFactTakesTheMemberFromWhereTheMemberIs() {
        assertThat(new Replay(SAMPLE, LocalDate.of(2021, 12, 31)).complaints).isEmpty();
    }

    @Test
    void aMemberHasAtMostOneFactADay() {
        // So that no import can take them in another order.
        assertThat(MOVEMENTS)
                .extracting(row -> row.get("member_code") + " " + row.get("effective_on"))
                .doesNotHaveDuplicates();
    }

    @Test
    void membersAreInCellsOnDaysOnWhichTheseExist() {
        assertThat(MOVEMENTS)
                .allSatisfy(row -> {
                    LocalDate day = Replay.date(row, "effective_on");
                    if (row.get("to_cell_code") != null) {
                        assertThat(holdsMembers(row.get("to_cell_code"), day)).isTrue();
                    }
                    if (row.get("from_cell_code") != null) {
                        assertThat(holdsMembers(row.get("from_cell_code"), day.minusDays(1)))
                                .isTrue();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020})
    void organizationsHaveAsManyMembersAsTheirKindAsksFor(int year) {
        // ORG-01, ORG-02, ORG-03, and the collectives of COM-01, COM-02
        var members = new TreeMap<String, Integer>();
        var officials = new TreeMap<String, Integer>();
        for (Replay.State state : endOf(year).values()) {
            String cell = Objects.requireNonNull(state.cell);
            for (String code : new TreeSet<>(List.of(cell, grassroots(cell)))) {
                members.merge(code, 1, Integer::sum);
                officials.merge(code, state.official ? 1 : 0, Integer::sum);
            }
        }
        var collectives = results(year, "COLLECTIVE").keySet();
        members.forEach((code, count) -> {
            var least = Map.of("CELL", 5, "GRASSROOTS_CELL", 5, "GRASSROOTS_PARTY_COMMITTEE", 30);
            var most = Map.of("CELL", 40, "GRASSROOTS_CELL", 29, "GRASSROOTS_PARTY_COMMITTEE", 999);
            String kind = kind(code);
            assertThat(count).as(code).isBetween(least.get(kind), most.get(kind));
            assertThat(officials.get(code)).as(code).isGreaterThanOrEqualTo(3);
            boolean collective =
                    kind.equals("GRASSROOTS_PARTY_COMMITTEE")
                            || kind.equals("GRASSROOTS_CELL")
                                    && officials.getOrDefault(code, 0) >= 9;
            assertThat(collectives.contains(code)).as(code).isEqualTo(collective);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020})
    void everyMemberOfAYearsEndIsRatedOrHasAReasonThatTheLedgerKnows(int year) {
        var results = results(year, "MEMBER");
        var present = endOf(year);
        assertThat(results.keySet()).isEqualTo(present.keySet());
        present.forEach((code, state) -> {
            var row = Objects.requireNonNull(results.get(code));
            assertThat(row.get("organization_code")).isEqualTo(state.cell);
            boolean young =
                    state.admittedOn != null && state.admittedOn.isAfter(LocalDate.of(year, 7, 1));
            Object reason = row.get("not_rated_reason");
            assertThat(Objects.equals(reason, "UNDER_SIX_MONTHS")).isEqualTo(young);
            assertThat(Objects.equals(reason, "EXEMPT")).isEqualTo(state.exempt);
            assertThat(Objects.equals(reason, "SUSPENDED")).isEqualTo(state.suspended);
            assertThat(reason == null).isEqualTo(row.get("level") != null);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020})
    void excellentMembersAreAtMostAFifthOfTheGoodOnes(int year) {
        var excellent = new TreeMap<String, Integer>();
        var good = new TreeMap<String, Integer>();
        results(year, "MEMBER")
                .values()
                .forEach(row -> {
                    String code = grassroots(Replay.text(row, "organization_code"));
                    boolean best = Objects.equals(row.get("level"), "EXCELLENT");
                    boolean next = Objects.equals(row.get("level"), "GOOD");
                    excellent.merge(code, best ? 1 : 0, Integer::sum);
                    good.merge(code, next ? 1 : 0, Integer::sum);
                });
        assertThat(excellent)
                .allSatisfy(
                        (code, count) -> assertThat(5 * count).isLessThanOrEqualTo(good.get(code)));
    }

    @Test
    void membersAreAdmittedAtAgesThatTheCharterKnows() {
        // ADM-01
        var born = new HashMap<String, LocalDate>();
        SAMPLE.members()
                .forEach(row -> {
                    if (row.get("born_on") instanceof LocalDate day) {
                        born.put(Replay.text(row, "code"), day);
                    }
                });
        assertThat(of("ADMISSION"))
                .allSatisfy(row -> {
                    var day = Objects.requireNonNull(born.get(Replay.text(row, "member_code")));
                    assertThat(day.until(Replay.date(row, "effective_on")).getYears())
                            .isBetween(18, 59);
                });
    }

    @Test
    void recognitionTakesEffectTwelveMonthsAfterAdmission() {
        // ADM-14, ADM-15
        var admitted = new HashMap<String, LocalDate>();
        SAMPLE.members()
                .forEach(row -> admitted.putIfAbsent(Replay.text(row, "code"), joined(row)));
        for (Map<String, Object> row : MOVEMENTS) {
            String code = Replay.text(row, "member_code");
            LocalDate day = Replay.date(row, "effective_on");
            switch (Replay.text(row, "kind")) {
                case "ADMISSION", "READMISSION" -> admitted.put(code, day);
                case "RECOGNITION" ->
                        assertThat(day)
                                .isEqualTo(admitted.getOrDefault(code, LocalDate.MIN).plusYears(1));
                default -> {}
            }
        }
        assertThat(of("RECOGNITION")).hasSizeGreaterThan(700);
    }

    @Test
    void everyTransferThatCrossesSaysHowFar() {
        // TRF-05
        for (Map<String, Object> row : MOVEMENTS) {
            boolean crosses = Replay.text(row, "kind").matches("TRANSFER_(IN|OUT)");
            assertThat(row.containsKey("route")).isEqualTo(crosses);
            if (crosses) {
                String place = Replay.text(row, "elsewhere");
                boolean here = place.matches(".*(Lâm Đồng|Đà Lạt|Bảo Lộc|Huyện ủy).*");
                assertThat(row.get("route")).isEqualTo(here ? "WITHIN_PROVINCE" : "OTHER_PROVINCE");
            }
        }
    }

    @Test
    void whoComesBackLeftLongEnoughAgo() {
        // ADM-18
        var left = new HashMap<String, LocalDate>();
        var back = new ArrayList<String>();
        for (Map<String, Object> row : MOVEMENTS) {
            String code = Replay.text(row, "member_code");
            LocalDate day = Replay.date(row, "effective_on");
            if (row.get("to_cell_code") == null) {
                left.put(code, day);
            } else if (Replay.text(row, "kind").equals("READMISSION")) {
                back.add(code);
                assertThat(left.getOrDefault(code, day).plusMonths(36)).isBeforeOrEqualTo(day);
            }
        }
        assertThat(back).isNotEmpty();
        assertThat(of("RESTORATION")).isNotEmpty();
    }

    @Test
    void cardsComeInBatchesAfterTheDecisionOnRecognition() {
        var decided = new HashMap<String, LocalDate>();
        of("RECOGNITION")
                .forEach(row ->
                        decided.put(
                                Replay.text(row, "member_code"),
                                Replay.date(row, "decision_date")));
        var batches =
                Set.of(
                        MonthDay.of(2, 3),
                        MonthDay.of(5, 19),
                        MonthDay.of(9, 2),
                        MonthDay.of(11, 7));
        assertThat(of("CARD_ISSUE"))
                .allSatisfy(row -> {
                    LocalDate day = Replay.date(row, "effective_on");
                    assertThat(MonthDay.from(day)).isIn(batches);
                    assertThat(decided.getOrDefault(Replay.text(row, "member_code"), LocalDate.MIN))
                            .isBefore(day);
                });
    }

    private static List<Map<String, Object>> of(String kind) {
        return MOVEMENTS.stream().filter(row -> Objects.equals(row.get("kind"), kind)).toList();
    }

    private static LocalDate joined(Map<String, Object> row) {
        return (LocalDate) row.getOrDefault("joined_on", LocalDate.MAX);
    }

    private static Map<String, Replay.State> endOf(int year) {
        return new Replay(SAMPLE, LocalDate.of(year, 12, 31)).present();
    }

    /// By the code of the member, or of the organization.
    private static Map<String, Map<String, Object>> results(int year, String subject) {
        var results = new TreeMap<String, Map<String, Object>>();
        for (Map<String, Object> row : RATINGS) {
            if (Objects.equals(row.get("year"), year)
                    && Objects.equals(row.get("subject"), subject)) {
                String key = subject.equals("MEMBER") ? "member_code" : "organization_code";
                results.put(Replay.text(row, key), row);
            }
        }
        return results;
    }

    private static String kind(String code) {
        return Replay.text(Objects.requireNonNull(ORGANIZATIONS.get(code)), "kind");
    }

    private static String grassroots(String cell) {
        return kind(cell).equals("CELL")
                ? Replay.text(Objects.requireNonNull(ORGANIZATIONS.get(cell)), "parent_code")
                : cell;
    }

    private static boolean holdsMembers(Object code, LocalDate day) {
        return VERSIONS.stream()
                .filter(row -> Objects.equals(row.get("code"), code))
                .filter(row -> Replay.text(row, "kind").endsWith("CELL"))
                .filter(row -> !Replay.date(row, "valid_from").isAfter(day))
                .anyMatch(row ->
                        !day.isAfter((LocalDate) row.getOrDefault("valid_to", LocalDate.MAX)));
    }
}
