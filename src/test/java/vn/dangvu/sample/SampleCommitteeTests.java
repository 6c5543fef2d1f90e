package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Every published figure of the committee, counted naively over the rows of the sheets. The
/// numbers are those of the articles (see [Published]), written down here once more.
class SampleCommitteeTests {

    private static final SampleCommittee SAMPLE = new SampleCommittee();
    private static final List<Map<String, Object>> MOVEMENTS = SAMPLE.movements();
    private static final List<Map<String, Object>> RATINGS = SAMPLE.ratings();
    private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "ADMISSION, 145",
        "RECOGNITION, 132",
        "TRANSFER_OUT, 165",
        "TRANSFER_IN, 70",
        "WITHDRAWAL, 2",
        "STRIKE_OFF, 1",
        "CARD_ISSUE, 148",
        "READMISSION, 0",
        "RESTORATION, 0",
        "DEATH, 6",
        "EXPULSION, 1"
    })
    void flowsOf2019AreAsPublished(String kind, int count) {
        assertThat(flow(kind, LocalDate.of(2019, 1, 1), END_OF_2019)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, 2653", "2018-12-31, 2708", "2019-12-31, 2748", "2021-07-12, 2712"})
    void membersAreAsManyAsPublished(LocalDate day, int members) {
        assertThat(new Replay(SAMPLE, day).present()).hasSize(members);
    }

    @Test
    void levelsOfMembersIn2019AreAsPublished() {
        assertThat(levels(2019, "MEMBER"))
                .isEqualTo(
                        Map.of(
                                "EXCELLENT", 386,
                                "GOOD", 2607 - 386,
                                "FULFILLED", 49,
                                "NOT_FULFILLED", 6,
                                "EXEMPT", 34,
                                "UNDER_SIX_MONTHS", 38,
                                "SUSPENDED", 2,
                                "ABSENT", 8,
                                "OTHER", 4));
        assertThat(levels(2019, "MEMBER").values().stream().mapToInt(n -> n).sum()).isEqualTo(2748);
    }

    @Test
    void levelsOfOrganizationsAndCollectivesIn2019AreAsPublished() {
        assertThat(levels(2019, "GRASSROOTS"))
                .isEqualTo(
                        Map.of(
                                "EXCELLENT", 17,
                                "GOOD", 62 - 17,
                                "FULFILLED", 4,
                                "UNDER_SIX_MONTHS", 2));
        assertThat(levels(2019, "COLLECTIVE"))
                .isEqualTo(
                        Map.of("EXCELLENT", 17, "GOOD", 37, "FULFILLED", 4, "UNDER_SIX_MONTHS", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, 34, 32",
        "2019-12-31, 34, 34",
        "2020-12-31, 34, 34",
        "2021-07-12, 34, 34"
    })
    void grassrootsOrganizationsAreAsManyAsPublished(LocalDate day, int committees, int cells) {
        assertThat(organizations(day, "GRASSROOTS_PARTY_COMMITTEE")).isEqualTo(committees);
        assertThat(organizations(day, "GRASSROOTS_CELL")).isEqualTo(cells);
    }

    @Test
    void eightGrassrootsCellsAreTooSmallForACollective() {
        var officials = new HashMap<String, Integer>();
        new Replay(SAMPLE, END_OF_2019)
                .present()
                .values()
                .forEach(state ->
                        officials.merge(
                                Objects.requireNonNull(state.cell),
                                state.official ? 1 : 0,
                                Integer::sum));
        assertThat(SAMPLE.organizations())
                .filteredOn(row -> Objects.equals(row.get("kind"), "GRASSROOTS_CELL"))
                .filteredOn(row -> row.get("valid_to") == null)
                .extracting(row -> Replay.text(row, "code"))
                .filteredOn(code -> officials.getOrDefault(code, 0) < 9)
                .hasSize(8)
                .noneMatch(code -> rated(2019, "COLLECTIVE", code));
    }

    @Test
    void nineMembersAreExcellentFiveYearsRunning() {
        assertThat(excellentEveryYear(2015, 2019)).isEqualTo(9);
    }

    @Test
    void theFirstHalfOf2021IsAsPublished() {
        var profiles = firstProfiles();
        var admitted =
                MOVEMENTS.stream()
                        .filter(
                                in(
                                        "ADMISSION",
                                        LocalDate.of(2021, 1, 1),
                                        LocalDate.of(2021, 6, 30)))
                        .toList();
        var education = new TreeMap<String, Integer>();
        int young = 0;
        for (Map<String, Object> row : admitted) {
            var profile = Objects.requireNonNull(profiles.get(Replay.text(row, "member_code")));
            String professional = Replay.text(profile, "professional");
            education.merge(
                    professional.equals("NONE") ? Replay.text(profile, "occupation") : professional,
                    1,
                    Integer::sum);
            young += ageOn(profile, Replay.date(row, "effective_on")) <= 30 ? 1 : 0;
        }
        assertThat(admitted).hasSize(52);
        assertThat(education.getOrDefault("COLLEGE", 0) + education.getOrDefault("INTERMEDIATE", 0))
                .isEqualTo(6);
        assertThat(education)
                .containsEntry("MASTER", 14)
                .containsEntry("UNIVERSITY", 27)
                .containsEntry("STUDENT", 5)
                .hasSize(5);
        assertThat(young).isEqualTo(11);
        assertThat(flow("ADMISSION", LocalDate.of(2021, 7, 1), LocalDate.of(2021, 7, 12))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2016, 128", "2017, 131", "2018, 138"})
    void everyYearOfTheTermAdmitsTheTarget(int year, int admitted) {
        assertThat(flow("ADMISSION", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(admitted)
                .isGreaterThanOrEqualTo(120);
    }

    @Test
    void meansOfTheYearlyPercentsRoundToThosePublished() {
        assertThat(mean("EXCELLENT") + mean("GOOD")).isBetween(96.5, 97.4999);
        assertThat(mean("EXCELLENT")).isCloseTo(13.8, within(0.0499));
        assertThat(mean("FULFILLED")).isCloseTo(2.6, within(0.0499));
        assertThat(mean("NOT_FULFILLED")).isCloseTo(0.4, within(0.0499));
    }

    @Test
    void theSameRowsComeOutEveryTime() {
        var again = new SampleCommittee();
        assertThat(again.organizations().toString()).isEqualTo(SAMPLE.organizations().toString());
        assertThat(again.members().toString()).isEqualTo(SAMPLE.members().toString());
        assertThat(again.movements().toString()).isEqualTo(MOVEMENTS.toString());
        assertThat(again.ratings().toString()).isEqualTo(RATINGS.toString());
    }

    private static long flow(String kind, LocalDate from, LocalDate to) {
        return MOVEMENTS.stream().filter(in(kind, from, to)).count();
    }

    private static Predicate<Map<String, Object>> in(String kind, LocalDate from, LocalDate to) {
        return row ->
                Objects.equals(row.get("kind"), kind)
                        && !Replay.date(row, "effective_on").isBefore(from)
                        && !Replay.date(row, "effective_on").isAfter(to);
    }

    private static Map<String, Integer> levels(int year, String subject) {
        var levels = new HashMap<String, Integer>();
        for (Map<String, Object> row : RATINGS) {
            if (Objects.equals(row.get("year"), year)
                    && Objects.equals(row.get("subject"), subject)) {
                String column = row.containsKey("level") ? "level" : "not_rated_reason";
                levels.merge(Replay.text(row, column), 1, Integer::sum);
            }
        }
        return levels;
    }

    private static boolean rated(int year, String subject, String code) {
        return RATINGS.stream()
                .filter(row -> Objects.equals(row.get("year"), year))
                .filter(row -> Objects.equals(row.get("subject"), subject))
                .anyMatch(row -> Objects.equals(row.get("organization_code"), code));
    }

    private static double mean(String level) {
        double sum = 0;
        for (int year = 2016; year <= 2020; year++) {
            var levels = levels(year, "MEMBER");
            int rated =
                    levels.getOrDefault("EXCELLENT", 0)
                            + levels.getOrDefault("GOOD", 0)
                            + levels.getOrDefault("FULFILLED", 0)
                            + levels.getOrDefault("NOT_FULFILLED", 0);
            sum += 100.0 * levels.getOrDefault(level, 0) / rated;
        }
        return sum / 5;
    }

    private static long excellentEveryYear(int from, int to) {
        var years = new HashMap<String, Integer>();
        RATINGS.stream()
                .filter(row -> Objects.equals(row.get("level"), "EXCELLENT"))
                .filter(row -> row.get("member_code") != null)
                .filter(row -> year(row) >= from && year(row) <= to)
                .forEach(row -> years.merge(Replay.text(row, "member_code"), 1, Integer::sum));
        return years.values().stream().filter(count -> count == to - from + 1).count();
    }

    private static long organizations(LocalDate day, String kind) {
        return SAMPLE.organizations().stream()
                .filter(row -> Objects.equals(row.get("kind"), kind))
                .filter(row -> !Replay.date(row, "valid_from").isAfter(day))
                .filter(row -> !day.isAfter(lastDay(row)))
                .count();
    }

    private static int year(Map<String, Object> row) {
        return Integer.parseInt(Replay.text(row, "year"));
    }

    private static LocalDate lastDay(Map<String, Object> row) {
        return (LocalDate) row.getOrDefault("valid_to", LocalDate.MAX);
    }

    private static Map<String, Map<String, Object>> firstProfiles() {
        var first = new HashMap<String, Map<String, Object>>();
        SAMPLE.members().forEach(row -> first.putIfAbsent(Replay.text(row, "code"), row));
        return first;
    }

    private static int ageOn(Map<String, Object> profile, LocalDate day) {
        return Replay.date(profile, "born_on").until(day).getYears();
    }
}
