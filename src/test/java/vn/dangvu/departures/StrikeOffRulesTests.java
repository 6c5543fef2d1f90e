package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.departures.Dossier.OFFICIAL;
import static vn.dangvu.departures.Dossier.alone;
import static vn.dangvu.departures.Dossier.belowCommittee;
import static vn.dangvu.departures.Dossier.belowDecidingCommittee;
import static vn.dangvu.departures.Dossier.day;
import static vn.dangvu.departures.Dossier.entry;
import static vn.dangvu.departures.Dossier.expected;
import static vn.dangvu.departures.Dossier.keys;
import static vn.dangvu.departures.Dossier.leaver;
import static vn.dangvu.departures.Dossier.reviewed;
import static vn.dangvu.departures.Dossier.strikeOff;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Standing;

import java.util.List;

class StrikeOffRulesTests {

    private static final Leaver ON_PROBATION =
            leaver(Standing.PROBATIONARY, day("2024-10-15"), null);

    @Test
    void asksForASelfReviewOrThreeRequestsInVain() {
        var file = strikeOff("CARD_RETURNED");
        assertThat(keys(resolution(file, "2025-09-10"))).containsExactly("selfReviewFirst");

        file.with("SELF_REVIEW", "2025-08-05", "REFUSED")
                .with("SELF_REVIEW", "2025-08-12", "REFUSED");
        var twice = resolution(file, "2025-09-10");
        assertThat(keys(twice)).containsExactly("selfReviewFirst");
        assertThat(twice.getFirst().facts()).containsExactly(2L, 3);
        assertThat(twice.getFirst().source()).hasToString("Hướng dẫn 06-HD/TW (2025), điểm 11.1");

        file.with("SELF_REVIEW", "2025-08-19", "REFUSED");
        assertThat(keys(resolution(file, "2025-08-18"))).containsExactly("selfReviewFirst");
        assertThat(resolution(file, "2025-08-19")).isEmpty();
        assertThat(resolution(file, "2025-09-10")).isEmpty();
    }

    @Test
    void isContentWithASelfReviewThatWasMade() {
        assertThat(resolution(reviewed("CARD_RETURNED"), "2025-08-04")).isEmpty();
    }

    @ParameterizedTest(name = "06-HD/TW 11.1: refused on purpose, resolved on {0}: {1}")
    @CsvSource({"2025-06-30, selfReviewFirst", "2025-07-01,", "2026-08-01,"})
    void goesOnAtOnceWhereItIsRefusedOnPurposeSinceTheGuidanceSaysSo(
            String on, @Nullable String objection) {
        var file =
                Dossier.of(CaseKind.STRIKE_OFF, "2025-06-02", "CARD_RETURNED")
                        .with("SELF_REVIEW", "2025-06-20", "DELIBERATE");

        assertThat(keys(resolution(file, on))).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "three months: {0} since 15/05/2025, resolved on {1}: {2}")
    @CsvSource({
        "NO_FEE, 2025-08-14, tooEarly.NO_FEE",
        "NO_FEE, 2025-08-15,",
        "NO_FEE, 2025-08-16,",
        "NO_MEETINGS, 2025-08-14, tooEarly.NO_MEETINGS",
        "NO_MEETINGS, 2025-08-15,",
        "NO_MEETINGS, 2025-08-16,"
    })
    void waitsThreeMonthsWithoutMeetingsOrFee(
            String ground, String on, @Nullable String objection) {
        var file = reviewed(ground).with("BASIS", "2025-05-15");

        assertThat(keys(resolution(file, on))).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "twelve months: educated since 20/08/2024, resolved on {0}: {1}")
    @CsvSource({"2025-08-19, tooEarly.NO_PROGRESS", "2025-08-20,", "2025-08-21,"})
    void waitsTwelveMonthsOfEducation(String on, @Nullable String objection) {
        var file = reviewed("NO_PROGRESS").with("BASIS", "2024-08-20");

        assertThat(keys(resolution(file, on))).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "two years: 10/06/2025 and {0}, resolved on {1}: {2}")
    @CsvSource({
        "2025-12-31, 2026-02-01, tooEarly.TWO_YEARS",
        "2026-01-01, 2026-02-01,",
        "2026-12-31, 2026-12-30, tooEarly.TWO_YEARS",
        "2026-12-31, 2026-12-31,",
        "2027-01-01, 2027-02-01, tooEarly.TWO_YEARS"
    })
    void waitsForTheSecondOfTwoYears(String again, String on, @Nullable String objection) {
        var file = reviewed("TWO_YEARS").with("BASIS", "2025-06-10").with("BASIS", again);

        assertThat(keys(resolution(file, on))).isEqualTo(expected(objection));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_FEE", "NO_MEETINGS", "NO_PROGRESS", "TWO_YEARS"})
    void asksSinceWhenAGroundThatLastsHolds(String ground) {
        var found = resolution(reviewed(ground), "2025-09-10");

        assertThat(keys(found)).containsExactly("noBasis." + ground);
        assertThat(found.getFirst().source()).hasToString("Quy định 294-QĐ/TW, điểm 8.1");
    }

    @Test
    void countsFromTheFirstDayThatWasTold() {
        var file = reviewed("NO_FEE").with("BASIS", "2025-08-05").with("BASIS", "2025-05-15");

        assertThat(resolution(file, "2025-08-15")).isEmpty();
    }

    @Test
    void asksForAConclusionOnPoliticalCriteria() {
        var file = reviewed("POLITICAL").with("BASIS", "2025-08-05");
        assertThat(keys(resolution(file, "2025-09-10"))).containsExactly("noConclusion");

        file.paper("BASIS", "2025-08-06", "12-KL/BTVĐU");
        assertThat(resolution(file, "2025-09-10")).isEmpty();
    }

    @ParameterizedTest(name = "probation since 15/10/2024, resolved on {0}: {1}")
    @CsvSource({"2025-10-14, probationNotOver", "2025-10-15,", "2025-10-16,"})
    void findsAProbationerNotQualifiedOnlyWhenTheTwelveMonthsAreOver(
            String on, @Nullable String objection) {
        assertThat(
                        keys(
                                objections(
                                        reviewed("NOT_QUALIFIED"),
                                        entry("CELL_RESOLUTION", on),
                                        ON_PROBATION,
                                        belowCommittee())))
                .isEqualTo(expected(objection));
    }

    @Test
    void doesNotGuessWhenAProbationBegan() {
        var unknown = leaver(Standing.PROBATIONARY, null, null);

        assertThat(
                        keys(
                                objections(
                                        reviewed("NOT_QUALIFIED"),
                                        entry("CELL_RESOLUTION", "2025-12-01"),
                                        unknown,
                                        belowCommittee())))
                .containsExactly("probationNotKnown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_QUALIFIED", "VIOLATION"})
    void keepsTheGroundsOfProbationersForProbationers(String ground) {
        var opening = Dossier.told("OPENED", "2025-08-01", null, ground, Decision.NONE);

        assertThat(keys(objections(strikeOff(ground), opening, OFFICIAL, belowCommittee())))
                .containsExactly("groundOfProbationer");
        assertThat(objections(strikeOff(ground), opening, ON_PROBATION, belowCommittee()))
                .isEmpty();
    }

    @Test
    void strikesNobodyOffWhoIsNotThere() {
        var gone = new Leaver(null, Standing.OFFICIAL, null, null, null, true, false, null);

        assertThat(
                        keys(
                                objections(
                                        reviewed("CARD_RETURNED"),
                                        entry("CELL_RESOLUTION", "2025-09-10"),
                                        gone,
                                        belowCommittee())))
                .containsExactly("notAMember");
    }

    @Test
    void leavesItToTheSuperiorAfterThreeFailedBallotsOnAProbationerAndNotAfterTwo() {
        var file =
                reviewed("VIOLATION")
                        .voted("CELL_RESOLUTION", "2025-09-01", false)
                        .voted("CELL_RESOLUTION", "2025-09-08", false);
        assertThat(keys(onProbation(file, "CELL_RESOLUTION", "2025-09-15"))).isEmpty();
        assertThat(keys(onProbation(file, "SUPERIOR", "2025-09-15")))
                .containsExactly("ballotsFirst");

        file.voted("CELL_RESOLUTION", "2025-09-15", false);

        assertThat(keys(onProbation(file, "CELL_RESOLUTION", "2025-09-22")))
                .containsExactly("superiorDecides");
        assertThat(keys(onProbation(file, "SUPERIOR", "2025-09-22"))).isEmpty();
        file.with("SUPERIOR", "2025-09-22");
        assertThat(keys(onProbation(file, "DECISION", "2025-09-22"))).isEmpty();
        assertThat(keys(onProbation(file, "DECISION", "2025-09-21")))
                .containsExactly("before.SUPERIOR");
    }

    @Test
    void countsTheBallotsOfTheCommitteeInTheSameWay() {
        var file = reviewed("VIOLATION").voted("CELL_RESOLUTION", "2025-09-01", true);
        for (String on : List.of("2025-09-08", "2025-09-09", "2025-09-10")) {
            assertThat(keys(onProbation(file, "COMMITTEE_RESOLUTION", on))).isEmpty();
            file.voted("COMMITTEE_RESOLUTION", on, false);
        }

        assertThat(keys(onProbation(file, "COMMITTEE_RESOLUTION", "2025-09-11")))
                .containsExactly("superiorDecides");
        assertThat(keys(onProbation(file, "SUPERIOR", "2025-09-11"))).isEmpty();
    }

    @Test
    void letsACellVoteOnAnOfficialMemberAsOftenAsItLikes() {
        var file = reviewed("CARD_RETURNED");
        for (String on : List.of("2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22")) {
            assertThat(resolution(file, on)).isEmpty();
            file.voted("CELL_RESOLUTION", on, false);
        }
        assertThat(keys(decided(file, "SUPERIOR", "2025-09-29", belowCommittee())))
                .containsExactly("ballotsFirst");
    }

    @Test
    void asksTheGrassrootsCommitteeFirstUnlessItDecidesItselfOrIsNotThere() {
        var file = reviewed("CARD_RETURNED").voted("CELL_RESOLUTION", "2025-09-10", true);

        assertThat(keys(decided(file, "DECISION", "2025-09-20", belowCommittee())))
                .containsExactly("committeeFirst");
        assertThat(decided(file, "DECISION", "2025-09-20", belowDecidingCommittee())).isEmpty();
        assertThat(decided(file, "DECISION", "2025-09-20", alone())).isEmpty();

        file.voted("COMMITTEE_RESOLUTION", "2025-09-18", false);
        assertThat(keys(decided(file, "DECISION", "2025-09-20", belowCommittee())))
                .as("one that failed is none")
                .containsExactly("committeeFirst");
        file.voted("COMMITTEE_RESOLUTION", "2025-09-19", true);
        assertThat(decided(file, "DECISION", "2025-09-20", belowCommittee())).isEmpty();
    }

    @Test
    void takesTheStepsInTheirOrder() {
        var file =
                reviewed("CARD_RETURNED")
                        .voted("CELL_RESOLUTION", "2025-09-10", true)
                        .voted("COMMITTEE_RESOLUTION", "2025-09-19", true)
                        .voted("DECISION", "2025-10-01", true)
                        .with("NOTIFIED", "2025-10-06")
                        .with("COMPLAINT", "2025-10-20", "UPPER");

        assertThat(keys(decided(file, "SUB_APPRAISAL", "2025-09-09", alone())))
                .containsExactly("before.CELL_RESOLUTION");
        assertThat(keys(decided(file, "COMMITTEE_RESOLUTION", "2025-09-09", alone())))
                .containsExactly("before.CELL_RESOLUTION");
        assertThat(keys(decided(file, "DECISION", "2025-09-18", belowCommittee())))
                .containsExactly("before.COMMITTEE_RESOLUTION");
        assertThat(keys(decided(file, "NOTIFIED", "2025-09-30", alone())))
                .containsExactly("before.DECISION");
        assertThat(keys(decided(file, "COMPLAINT", "2025-10-05", alone())))
                .containsExactly("before.NOTIFIED");
        assertThat(keys(decided(file, "RESOLVED", "2025-10-19", alone())))
                .containsExactly("before.COMPLAINT");
        assertThat(decided(file, "RESOLVED", "2025-10-20", alone())).isEmpty();
    }

    @ParameterizedTest(name = "handed over on {0}, complained on {1}: {2}")
    @CsvSource({
        // Six weeks without a day off.
        "2025-09-15, 2025-10-24,",
        "2025-09-15, 2025-10-27,",
        "2025-09-15, 2025-10-28, complaintLate",
        // Two days off for the national day.
        "2025-08-20, 2025-10-03,",
        "2025-08-20, 2025-10-06, complaintLate",
        // New Year, a Saturday worked, and Tết.
        "2026-01-20, 2026-03-10,",
        "2026-01-20, 2026-03-11, complaintLate"
    })
    void looksIntoAComplaintWithinThirtyWorkingDays(
            String notified, String on, @Nullable String objection) {
        var file = reviewed("CARD_RETURNED").with("NOTIFIED", notified);
        var found = decided(file, "COMPLAINT", on, alone());

        assertThat(keys(found)).isEqualTo(expected(objection));
        assertThat(found)
                .allSatisfy(late -> {
                    assertThat(late.source()).hasToString("Quy định 294-QĐ/TW, điểm 8.2.3");
                    assertThat(late.excusable()).isFalse();
                });
    }

    @ParameterizedTest(name = "handed over on 15/09/2025, closed on {0}: {1}")
    @CsvSource({"2025-10-26, complaintOpen", "2025-10-27, complaintOpen", "2025-10-28,"})
    void closesNoCaseWhileAComplaintMayCome(String on, @Nullable String objection) {
        var file = reviewed("CARD_RETURNED").with("NOTIFIED", "2025-09-15");

        assertThat(keys(decided(file, "FINAL", on, alone()))).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "{0} answers by {1}")
    @CsvSource({"UPPER, 2026-03-03", "PROVINCE, 2026-03-03", "CENTRAL, 2026-07-10"})
    void givesNinetyWorkingDaysToAnswerAndTheCentreTwiceAsMany(String level, String last) {
        var file = reviewed("CARD_RETURNED").with("COMPLAINT", "2025-10-20", level).file();
        var policy = DeparturePolicy.inForceOn(day("2025-10-20"));

        assertThat(DepartureRules.complaintDue(file, policy)).hasValue(day(last));
    }

    @Test
    void countsALateAnswerAllTheSame() {
        var file = reviewed("CARD_RETURNED").with("COMPLAINT", "2025-10-20", "UPPER");

        assertThat(decided(file, "RESOLVED", "2026-03-04", alone())).isEmpty();
    }

    @Test
    void bringsNobodyBackIntoACellThatIsNotThereUnlessTheyAreBackAlready() {
        var file = reviewed("CARD_RETURNED").with("COMPLAINT", "2025-10-20", "UPPER");
        var reversed = Dossier.told("RESOLVED", "2025-11-20", "REVERSED", null, Decision.NONE);
        var upheld = Dossier.told("RESOLVED", "2025-11-20", "UPHELD", null, Decision.NONE);
        var ended = new Leaver(null, Standing.OFFICIAL, null, null, null, false, false, null);
        var back =
                new Leaver(
                        Standing.OFFICIAL, Standing.OFFICIAL, null, null, null, false, true, null);

        assertThat(keys(objections(file, reversed, ended, alone()))).containsExactly("cellEnded");
        assertThat(objections(file, reversed, back, alone())).isEmpty();
        assertThat(objections(file, upheld, ended, alone())).isEmpty();
    }

    private static List<Objection> resolution(Dossier file, String on) {
        return decided(file, "CELL_RESOLUTION", on, belowCommittee());
    }

    private static List<Objection> decided(Dossier file, String step, String on, Setting setting) {
        return objections(file, entry(step, on), OFFICIAL, setting);
    }

    private static List<Objection> onProbation(Dossier file, String step, String on) {
        return objections(file, entry(step, on), ON_PROBATION, belowCommittee());
    }

    /// By the rules of the step's own day.
    private static List<Objection> objections(
            Dossier file, StepEntry entry, Leaver leaver, Setting setting) {
        return StrikeOffRules.objectionsTo(
                file.file(), entry, leaver, setting, DeparturePolicy.inForceOn(entry.on()));
    }
}
