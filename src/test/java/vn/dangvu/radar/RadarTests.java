package vn.dangvu.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import vn.dangvu.access.CurrentViewer;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the radar finds, and for whom.
@DangvuTest(today = "2021-06-30", world = "radar")
@Import(RadarOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RadarTests {

    private static final LocalDate TODAY = RadarOffice.TODAY;
    private static final int ALL = 10_000;

    @TempDir static Path folder;

    @Autowired RadarOffice office;
    @Autowired Radar radar;
    @Autowired CurrentViewer current;
    @Autowired ApplicationContext context;

    private Viewer officer;

    @BeforeAll
    void prepare() {
        office.prepare(folder);
        officer = office.viewer("G", Role.OFFICER);
    }

    @Test
    void findsWhatRunsOut() {
        assertThat(found("members.probationEnding"))
                .containsExactly("2021-07-20 Thái Văn Sắp", "2021-09-28 Thái Văn Chín");
        assertThat(found("members.probationOver"))
                .containsExactly(
                        WorkingDays.VIETNAM.after(LocalDate.of(2021, 5, 3), 30) + " Thái Văn Quá");
        assertThat(found("members.exemptionEnding")).containsExactly("2021-08-01 Mai Văn Miễn");
        assertThat(found("members.temporaryEnding")).containsExactly("2021-06-29 Mai Văn Tạm");
        assertThat(found("members.suspensionEnding"))
                .containsExactly(
                        WorkingDays.VIETNAM.after(LocalDate.of(2021, 3, 1), 90) + " Mai Văn Đình");
        assertThat(found("members.cardMissing")).containsExactly("2021-02-03 Mai Văn Thẻ");
        assertThat(found("years.badgeEligible")).containsExactly("2021-09-02 Bùi Văn Huy");
    }

    @Test
    void findsWhatIsNotRight() {
        assertThat(found("members.alike")).containsExactly("null Quách Văn Đôi");
        assertThat(found("members.citizenIdDisagrees")).containsExactly("null Quách Văn Số");
        assertThat(found("members.birthDayUnknown")).containsExactly("null Quách Văn Năm");
        assertThat(found("members.ageUnlikely")).containsExactly("null Quách Văn Thọ");
        assertThat(found("members.joinedTooYoung")).containsExactly("null Quách Văn Trẻ");
        assertThat(found("members.officialTooEarly")).containsExactly("null Quách Văn Sớm");
        assertThat(found("members.noDossierNumber")).containsExactly("null Quách Văn Thiếu");
        assertThat(found("members.noCardNumber")).containsExactly("null Quách Văn Thiếu");
    }

    @Test
    void neverTellsAnythingOfACitizenIdButThatItDiffers() {
        var entry = entries(officer, Within.DAYS_180, "members.citizenIdDisagrees").getFirst();
        String said = new AlertWords(Texts.VIETNAMESE).sentence(entry.alert());

        assertThat(said)
                .isEqualTo("Năm sinh và giới tính trong hồ sơ không khớp với số định danh.");
        assertThat(entry.toString()).doesNotContain("4711", "0681", "1990");
    }

    @Test
    void findsWhatWaitsOfTheLeadership() {
        assertThat(due("committees.RESULT_OPEN"))
                .containsExactly(
                        "G "
                                + WorkingDays.VIETNAM.after(
                                        WorkingDays.VIETNAM.after(LocalDate.of(2021, 6, 10), 7),
                                        15));
        assertThat(due("committees.NO_TERM")).containsExactly("G.1 null", "G.2 null");
        assertThat(due("committees.NO_SECRETARY"))
                .containsExactly("G null", "G.1 null", "G.2 null");
        assertThat(due("committees.TERM_ENDING")).isEmpty();
        var above = office.viewer("U", Role.INSPECTOR);
        assertThat(ask(above, "U", TODAY, Within.DAYS_180, "committees.TERM_ENDING"))
                .extracting(entry -> entry.code() + " " + entry.alert().due())
                .containsExactly("K 2021-12-01");
        assertThat(
                        ask(
                                above,
                                "U",
                                LocalDate.of(2021, 12, 2),
                                Within.DAYS_7,
                                "committees.TERM_OVER"))
                .extracting(entry -> entry.code() + " " + entry.alert().due())
                .containsExactly("K 2021-12-01");
    }

    @Test
    void everyNumberIsThatOfItsEntries() {
        for (Within within : Within.values()) {
            var whole = radar.look(officer, question("G", TODAY, within, null), ALL);
            whole.tallies()
                    .forEach((kind, tally) -> {
                        var alerts =
                                whole.entries().stream()
                                        .map(Entry::alert)
                                        .filter(alert -> alert.kind().equals(kind))
                                        .toList();
                        assertThat(tally).as(kind).isEqualTo(Tally.of(alerts, TODAY));
                    });
            assertThat(whole.entries()).hasSize(whole.total().all());
            var first = radar.look(officer, question("G", TODAY, within, null), 1);
            assertThat(first.tallies()).isEqualTo(whole.tallies());
            assertThat(first.entries()).hasSize(whole.tallies().size());
            var alone = radar.look(officer, question("G", TODAY, within, "members.alike"), ALL);
            assertThat(alone.tallies()).isEqualTo(whole.tallies());
        }
    }

    @Test
    void eachWindowHoldsTheOneBeforeIt() {
        int before = 0;
        for (Within within :
                List.of(Within.DAYS_7, Within.DAYS_15, Within.DAYS_30, Within.DAYS_180)) {
            var found = radar.look(officer, question("G", TODAY, within, null), ALL);
            assertThat(found.entries())
                    .allSatisfy(entry ->
                            assertThat(entry.alert().due())
                                    .satisfiesAnyOf(
                                            due -> assertThat(due).isNull(),
                                            due ->
                                                    assertThat(due)
                                                            .isBeforeOrEqualTo(
                                                                    within.until(TODAY))));
            assertThat(found.total().all()).isGreaterThanOrEqualTo(before);
            before = found.total().all();
        }
    }

    @Test
    void onlyWhatIsLateIsThatAlone() {
        var found = radar.look(officer, question("G", TODAY, Within.LATE, null), ALL);

        assertThat(found.total().late()).isEqualTo(3).isEqualTo(found.total().all());
        assertThat(found.entries())
                .extracting(entry -> entry.alert().who())
                .containsExactlyInAnyOrder("Thái Văn Quá", "Mai Văn Tạm", "Mai Văn Thẻ");
    }

    @Test
    void theMostUrgentKindComesFirstAndWhatHasNoDayLast() {
        var kinds =
                List.copyOf(
                        radar.look(officer, question("G", TODAY, Within.DAYS_180, null), ALL)
                                .tallies()
                                .keySet());

        assertThat(kinds.subList(0, 3))
                .containsExactlyInAnyOrder(
                        "members.probationOver", "members.cardMissing", "members.temporaryEnding");
        assertThat(kinds.indexOf("members.suspensionEnding"))
                .isLessThan(kinds.indexOf("members.exemptionEnding"))
                .isGreaterThan(2);
        assertThat(kinds.getLast()).isEqualTo("members.noCardNumber");
    }

    @Test
    void theDayThatIsAskedForMayHavePassedOrBeToCome() {
        assertThat(ask(officer, "G", LocalDate.of(2021, 4, 20), Within.DAYS_7, PROBATION))
                .isEmpty();
        assertThat(ask(officer, "G", LocalDate.of(2021, 4, 26), Within.DAYS_7, PROBATION))
                .extracting(Entry::who)
                .containsExactly("Thái Văn Quá");
        assertThat(
                        ask(
                                officer,
                                "G",
                                LocalDate.of(2021, 10, 1),
                                Within.LATE,
                                "members.probationOver"))
                .extracting(Entry::who)
                .containsExactly("Thái Văn Quá", "Thái Văn Sắp");
        assertThat(ask(officer, "G", LocalDate.of(2010, 1, 1), Within.DAYS_180, PROBATION))
                .isEmpty();
    }

    private static final String PROBATION = "members.probationEnding";

    @Test
    void looksBelowTheOrganizationAndNowhereElse() {
        assertThat(ask(officer, "G.2", TODAY, Within.DAYS_180, PROBATION)).isEmpty();
        assertThat(ask(officer, "G.2", TODAY, Within.DAYS_180, "members.alike")).hasSize(1);
        assertThat(ask(office.viewer("U", Role.INSPECTOR), "U", TODAY, Within.DAYS_30, PROBATION))
                .extracting(Entry::who)
                .containsExactly("Thái Văn Sắp", "Xuân Thị Khác");
        assertThatThrownBy(() -> ask(officer, "K", TODAY, Within.DAYS_30, PROBATION))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> radar.due(officer, office.id("U"), TODAY, TODAY, TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void alertsAreAboutPersonsAndNotForWhoSeesFiguresOnly() {
        var leader = office.viewer("G", Role.LEADER);

        assertThatThrownBy(() -> ask(leader, "G", TODAY, Within.DAYS_30, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> radar.due(leader, office.id("G"), TODAY, TODAY, TODAY))
                .isInstanceOf(Forbidden.class);
        assertThat(radar.begins(leader, TODAY)).isEmpty();
    }

    @Test
    void whoMayOnlyReadOpensTheRecordAndNotTheForm() {
        String form = "/members/%d/movements/new?kind=RECOGNITION".formatted(office.member("T1"));
        var inspector = office.viewer("G", Role.INSPECTOR);

        assertThat(entries(officer, Within.DAYS_30, PROBATION).getFirst())
                .satisfies(entry -> assertThat(entry.recordable()).isTrue())
                .satisfies(entry -> assertThat(entry.address()).isEqualTo(form));
        assertThat(entries(inspector, Within.DAYS_30, PROBATION).getFirst())
                .satisfies(entry -> assertThat(entry.recordable()).isFalse())
                .satisfies(entry ->
                        assertThat(entry.address()).isEqualTo("/members/" + office.member("T1")));
    }

    @Test
    void aCalendarHasWhatIsDueInItsDaysAndNothingWithoutOne() {
        var july =
                radar.due(
                                officer,
                                office.id("G"),
                                TODAY,
                                LocalDate.of(2021, 7, 1),
                                LocalDate.of(2021, 7, 31))
                        .entries();

        assertThat(july)
                .extracting(entry -> Objects.requireNonNull(entry.alert().due()))
                .isSorted()
                .allSatisfy(due -> assertThat(due).isBetween("2021-07-01", "2021-07-31"));
        assertThat(july)
                .extracting(entry -> entry.alert().kind())
                .contains(PROBATION, "committees.RESULT_OPEN", "members.suspensionEnding");
        assertThat(radar.due(officer, office.id("G"), TODAY, TODAY.minusYears(1), TODAY).entries())
                .extracting(Entry::who)
                .contains("Thái Văn Quá", "Mai Văn Tạm", "Mai Văn Thẻ");
    }

    @Test
    void whatIsDueIsNotLostBehindWhatIsLate() {
        var late = new Crowd(Radar.IN_CALENDAR + 5, 1);
        var crowded = late.radar(context);
        var found =
                crowded.due(
                        officer, office.id("G"), TODAY, TODAY.minusDays(180), TODAY.plusDays(180));

        assertThat(found.entries()).hasSize(Radar.IN_CALENDAR);
        assertThat(found.left()).isEqualTo(6);
        assertThat(found.entries().getLast().alert().due()).isEqualTo(TODAY.plusDays(1));
        // Of what is late the oldest is left out.
        assertThat(found.entries())
                .filteredOn(entry -> TODAY.minusDays(100).equals(entry.alert().due()))
                .hasSize(14);
        assertThat(
                        crowded.due(officer, office.id("G"), TODAY, TODAY, TODAY.plusDays(180))
                                .entries())
                .hasSize(1);
    }

    /// What leaves the office is told.
    @Test
    void takingEverythingAwayIsWrittenToTheAccessLog() {
        var question = new Question(office.id("G"), TODAY, Within.DAYS_180, null);
        int before = office.noted("EXPORTED", officer);

        var taken = radar.export(officer, question);

        assertThat(taken).isEqualTo(radar.look(officer, question, ALL));
        assertThat(office.noted("EXPORTED", officer)).isEqualTo(before + 1);
        var leader = office.viewer("G", Role.LEADER);
        assertThatThrownBy(() -> radar.export(leader, question)).isInstanceOf(Forbidden.class);
        assertThat(office.noted("EXPORTED", leader)).isZero();
    }

    /// A source that forgot whom it may show would find nobody beyond the viewer.
    @Test
    void whatIsFoundInSomebodysSteadIsHeldByTheSecondLock() {
        var above = office.viewer("U", Role.INSPECTOR);

        assertThat(current.as(officer, () -> ask(above, "U", TODAY, Within.DAYS_30, PROBATION)))
                .extracting(Entry::who)
                .containsExactly("Thái Văn Sắp");
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        var seen = new HashSet<String>();
        for (var texts : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            var words = new AlertWords(texts);
            for (String kind : radar.kinds()) {
                assertThat(words.heading(kind)).isNotBlank();
                assertThat(words.about(kind)).isNotBlank();
                assertThat(words.act(kind)).isNotBlank();
            }
            for (Entry entry : entries(officer, Within.DAYS_180, null)) {
                seen.add(entry.alert().kind());
                assertThat(words.sentence(entry.alert()))
                        .doesNotContain("{", "}", "null")
                        .doesNotContain(Objects.requireNonNullElse(entry.who(), "{"));
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    @Test
    void aNameThatStandsInASentenceIsTakenOut() {
        var alert =
                new Alert(
                        "members.alike",
                        office.id("G"),
                        1L,
                        "Mai Văn Lộ",
                        null,
                        List.of(TODAY, "chi bộ của Mai Văn Lộ"),
                        "/members/1");

        assertThat(new AlertWords(Texts.VIETNAMESE).sentence(alert))
                .contains("30/06/2021", "chi bộ của …")
                .doesNotContain("Mai Văn Lộ");
    }

    @Test
    void theWayDownAndWhatIsBelowMayBeChosen() {
        assertThat(radar.around(officer, office.id("G"), TODAY))
                .extracting(one -> one.code())
                .containsExactly("G", "G.1", "G.2");
        assertThat(radar.around(office.viewer("U", Role.OFFICER), office.id("G.1"), TODAY))
                .extracting(one -> one.code())
                .containsExactly("U", "G", "G.1");
        assertThat(radar.around(office.viewer("U", Role.LEADER), office.id("G"), TODAY)).isEmpty();
    }

    @Test
    void countsByKind() {
        var found = radar.look(officer, question("G", TODAY, Within.DAYS_180, null), 0);

        assertThat(found.entries()).isEmpty();
        assertThat(found.tallies())
                .contains(
                        entry("members.probationEnding", new Tally(0, 2, 0)),
                        entry("members.probationOver", new Tally(1, 0, 0)),
                        entry("members.alike", new Tally(0, 0, 1)));
    }

    /// Day and name of what is found in G.
    private List<String> found(String kind) {
        return entries(officer, Within.DAYS_180, kind).stream()
                .map(entry -> entry.alert().due() + " " + entry.who())
                .toList();
    }

    /// Organization and day.
    private List<String> due(String kind) {
        return entries(officer, Within.DAYS_180, kind).stream()
                .map(entry -> entry.code() + " " + entry.alert().due())
                .collect(Collectors.toList());
    }

    private List<Entry> entries(Viewer viewer, Within within, @Nullable String kind) {
        return ask(viewer, "G", TODAY, within, kind);
    }

    private List<Entry> ask(
            Viewer viewer, String place, LocalDate day, Within within, @Nullable String kind) {
        return radar.look(viewer, question(place, day, within, kind), ALL).entries();
    }

    private Question question(String place, LocalDate day, Within within, @Nullable String kind) {
        return new Question(office.id(place), day, within, kind);
    }
}
