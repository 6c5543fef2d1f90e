package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.departures.Dossier.OFFICIAL;
import static vn.dangvu.departures.Dossier.alone;
import static vn.dangvu.departures.Dossier.belowCommittee;
import static vn.dangvu.departures.Dossier.day;
import static vn.dangvu.departures.Dossier.entry;
import static vn.dangvu.departures.Dossier.expected;
import static vn.dangvu.departures.Dossier.keys;
import static vn.dangvu.departures.Dossier.leaver;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Withdrawal, expulsion, death, restoration, and the regimes.
class OtherDepartureRulesTests {

    // ---------- withdrawal

    @Test
    void letsNobodyGoBeforeAViolationIsDealtWith() {
        var file = Dossier.of(CaseKind.WITHDRAWAL, "2025-08-01", "OTHER");
        assertThat(keys(withdrawal(file, "CELL_RESOLUTION")))
                .containsExactly("violationNotChecked");

        file.with("VIOLATION_CHECK", "2025-08-10", "PENDING");
        var pending = withdrawal(file, "CELL_RESOLUTION");
        assertThat(keys(pending)).containsExactly("disciplineFirst");
        assertThat(pending.getFirst().source()).hasToString("Hướng dẫn 06-HD/TW (2025), điểm 11.2");

        file.with("VIOLATION_CHECK", "2025-08-20", "SETTLED");
        assertThat(withdrawal(file, "CELL_RESOLUTION")).isEmpty();
    }

    @Test
    void stopsADecisionWhereAViolationCameToLightSince() {
        var file =
                Dossier.of(CaseKind.WITHDRAWAL, "2025-08-01", "OTHER")
                        .with("VIOLATION_CHECK", "2025-08-10", "NONE")
                        .voted("CELL_RESOLUTION", "2025-08-12", true)
                        .voted("COMMITTEE_RESOLUTION", "2025-08-20", true);
        assertThat(withdrawal(file, "DECISION")).isEmpty();

        file.with("VIOLATION_CHECK", "2025-08-21", "PENDING");
        assertThat(keys(withdrawal(file, "DECISION"))).containsExactly("disciplineFirst");
    }

    // ---------- expulsion

    @Test
    void expelsNobodyOnProbation() {
        assertThat(
                        keys(
                                ExpulsionRules.official(leaver(Standing.PROBATIONARY, null, null))
                                        .toList()))
                .containsExactly("expulsionOfProbationer");
        assertThat(ExpulsionRules.official(OFFICIAL)).isEmpty();
    }

    @Test
    void expelsWithoutAProposalOnlyWhomACourtConvicted() {
        var proposed = Dossier.of(CaseKind.EXPULSION, "2025-08-01", "VIOLATION");
        var convicted = Dossier.of(CaseKind.EXPULSION, "2025-08-01", "CONVICTED");

        assertThat(keys(expulsion(proposed, "DECISION", "2025-09-01")))
                .containsExactly("committeeFirst");
        assertThat(expulsion(convicted, "DECISION", "2025-09-01")).isEmpty();
    }

    @ParameterizedTest(name = "announced on 15/09/2025, complained on {0}: {1}")
    @CsvSource({"2025-10-24,", "2025-10-27,", "2025-10-28, complaintLate"})
    void takesAComplaintAboutDisciplineWithinThirtyWorkingDays(
            String on, @Nullable String objection) {
        var file =
                Dossier.of(CaseKind.EXPULSION, "2025-08-01", "VIOLATION")
                        .with("NOTIFIED", "2025-09-15");
        var found = expulsion(file, "COMPLAINT", on);

        assertThat(keys(found)).isEqualTo(expected(objection));
        assertThat(found)
                .allSatisfy(late -> assertThat(late.source()).hasToString("Quy định 296-QĐ/TW"));
    }

    // ---------- death

    @ParameterizedTest(name = "joined on {0}, died on {1}: badge of {2}")
    @CsvSource({
        // Thirty years on 20/03/2026: a year early, and until the round of 19/5.
        "1996-03-20, 2025-03-19,",
        "1996-03-20, 2025-03-20, 30",
        "1996-03-20, 2026-03-20, 30",
        "1996-03-20, 2026-05-19, 30",
        "1996-03-20, 2026-05-20,",
        // Between thirty and forty there is none.
        "1990-01-05, 2025-01-05,",
        // Forty-five comes five years after forty.
        "1980-06-01, 2024-06-01, 45",
        "1980-06-01, 2024-05-31,",
        // Ninety is the last.
        "1935-01-01, 2024-12-31, 90",
        "1930-01-01, 2024-12-31,"
    })
    void offersTheBadgeThatWasNearlyReachedOrNotGivenYet(
            String joined, String died, @Nullable Integer years) {
        var policy = DeparturePolicy.inForceOn(day(died));

        assertThat(DeathRules.nearBadge(day(joined), day(died), policy).orElse(null))
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-03, 2025-02-03",
        "2025-02-04, 2025-05-19",
        "2025-05-20, 2025-09-02",
        "2025-09-03, 2025-11-07",
        "2025-11-08, 2026-02-03"
    })
    void knowsTheRoundsInWhichBadgesAreGiven(String on, String round) {
        assertThat(DeathRules.round(day(on))).isEqualTo(day(round));
    }

    /// Against a model that looks at every day.
    @Test
    void offersABadgeExactlyWhenADayByDayCountDoes() {
        var random = new Random(27);
        for (int turn = 0; turn < 3_000; turn++) {
            var joined = day("1930-01-01").plusDays(random.nextInt(27_000));
            var died = day("2011-11-01").plusDays(random.nextInt(5_400));
            var policy = DeparturePolicy.inForceOn(died);

            assertThat(DeathRules.nearBadge(joined, died, policy).isPresent())
                    .as("joined %s, died %s", joined, died)
                    .isEqualTo(counted(joined, died));
        }
    }

    private static boolean counted(LocalDate joined, LocalDate died) {
        boolean early =
                Stream.iterate(died, one -> one.plusDays(1))
                        .limit(367)
                        .filter(one -> !one.isAfter(died.plusYears(1)))
                        .anyMatch(one -> anniversary(joined, one));
        boolean notGivenYet =
                Stream.iterate(died, one -> one.minusDays(1))
                        .limit(200)
                        .takeWhile(one -> !isRound(one) || one.equals(died))
                        .anyMatch(one -> anniversary(joined, one));
        return early || notGivenYet;
    }

    private static boolean anniversary(LocalDate joined, LocalDate day) {
        return DeathRules.BADGES.stream().anyMatch(years -> joined.plusYears(years).equals(day));
    }

    private static boolean isRound(LocalDate day) {
        return List.of("02-03", "05-19", "09-02", "11-07").contains("%tm-%<td".formatted(day));
    }

    @Test
    void closesACaseOnlyWhenABadgeWasDecidedUpon() {
        var file = Dossier.of(CaseKind.DEATH, "2025-06-10", null).with("DIED", "2025-06-01");
        var near =
                new Leaver(
                        null, Standing.OFFICIAL, null, day("1995-12-01"), null, true, false, null);

        assertThat(keys(death(file, near))).containsExactly("badgeFirst");
        assertThat(death(file, leaver(null, null, null))).isEmpty();
        file.with("BADGE", "2025-06-12", "NOT_DUE");
        assertThat(death(file, near)).isEmpty();
    }

    // ---------- restoration

    @ParameterizedTest
    @EnumSource(
            value = MovementKind.class,
            names = {"STRIKE_OFF", "EXPULSION"})
    void restoresWhoeverWasPutOut(MovementKind how) {
        assertThat(putOut(leaver(null, null, how))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MovementKind.class,
            names = {"WITHDRAWAL", "DEATH", "TRANSFER_OUT"})
    void restoresNobodyWhoLeftOtherwise(MovementKind how) {
        assertThat(keys(putOut(leaver(null, null, how)))).containsExactly("notPutOut");
    }

    @Test
    void restoresNobodyWhoIsAMember() {
        assertThat(keys(putOut(leaver(Standing.OFFICIAL, null, MovementKind.STRIKE_OFF))))
                .containsExactly("isMember");
    }

    @Test
    void restoresNobodyBeforeItIsVerified() {
        var file = Dossier.of(CaseKind.RESTORATION, "2025-08-01", "WRONG_DECISION");
        assertThat(keys(restoration(file, "2025-09-10"))).containsExactly("notVerified");
        file.with("VERIFIED", "2025-09-01", "NO");
        assertThat(keys(restoration(file, "2025-09-10"))).containsExactly("notVerified");

        file.with("VERIFIED", "2025-09-05", "YES");
        assertThat(keys(restoration(file, "2025-09-04"))).containsExactly("before.VERIFIED");
        assertThat(restoration(file, "2025-09-05")).isEmpty();
    }

    // ---------- the regimes

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2011-10-31, 45-QĐ/TW",
        "2016-07-24, 45-QĐ/TW",
        "2016-07-25, 29-QĐ/TW",
        "2021-07-29, 29-QĐ/TW",
        "2021-07-30, 24-QĐ/TW",
        "2025-01-19, 24-QĐ/TW",
        "2025-01-20, 232-QĐ/TW",
        "2025-06-30, 232-QĐ/TW",
        "2025-07-01, '294-QĐ/TW, điểm 8.1'",
        "2026-04-07, '294-QĐ/TW, điểm 8.1'",
        "2026-04-08, 20-QĐ/TW",
        "2026-07-25, 20-QĐ/TW",
        "2026-07-26, 208-QĐ/TW"
    })
    void citesTheRegulationOfTheDayAndThePlaceOnlyOfTheOneThatWasRead(String on, String cited) {
        assertThat(DeparturePolicy.inForceOn(day(on)).cite("điểm 8.1", "2.8"))
                .hasToString("Quy định " + cited);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-07-25, 46-QĐ/TW",
        "2016-07-26, 30-QĐ/TW",
        "2021-07-28, 22-QĐ/TW (2021)",
        "2025-05-29, 22-QĐ/TW (2021)",
        "2025-05-30, 296-QĐ/TW",
        "2026-04-10, 296-QĐ/TW",
        "2026-04-11, 21-QĐ/TW (2026)"
    })
    void citesTheRegulationOnDisciplineOfTheDay(String on, String cited) {
        assertThat(DeparturePolicy.discipline(day(on), "6.3")).hasToString("Quy định " + cited);
    }

    @Test
    void letsTheGrassrootsCommitteeDecideSinceTheLatestRegulation() {
        assertThat(DeparturePolicy.inForceOn(day("2026-07-25")).decides())
                .isEqualTo(Decider.UPPER_COMMITTEE);
        assertThat(DeparturePolicy.inForceOn(day("2026-07-26")).decides())
                .isEqualTo(Decider.GRASSROOTS_COMMITTEE);
    }

    private static List<Objection> withdrawal(Dossier file, String step) {
        return WithdrawalRules.objectionsTo(
                file.file(),
                entry(step, "2025-09-10"),
                OFFICIAL,
                belowCommittee(),
                policy("2025-09-10"));
    }

    private static List<Objection> expulsion(Dossier file, String step, String on) {
        Setting setting = step.equals("DECISION") ? belowCommittee() : alone();
        return ExpulsionRules.objectionsTo(
                file.file(), entry(step, on), OFFICIAL, setting, policy(on));
    }

    private static List<Objection> death(Dossier file, Leaver leaver) {
        return DeathRules.objectionsTo(
                file.file(), entry("PAPERS", "2025-06-20"), leaver, policy("2025-06-20"));
    }

    private static List<Objection> putOut(Leaver leaver) {
        return RestorationRules.putOut(leaver, policy("2025-09-10")).toList();
    }

    private static List<Objection> restoration(Dossier file, String on) {
        return RestorationRules.objectionsTo(
                file.file(), entry("DECISION", on), leaver(null, null, null), policy(on));
    }

    private static DeparturePolicy policy(String on) {
        return DeparturePolicy.inForceOn(day(on));
    }
}
