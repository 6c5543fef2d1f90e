package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Files.day;
import static vn.dangvu.admissions.Files.entry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Objection;

import java.util.List;

class RecognitionRulesTests {

    private static final Certificate LEARNED =
            new Certificate("7", day("2019-10-01"), day("2024-10-01"));

    private static final RecognitionRules.Facts FACTS =
            new RecognitionRules.Facts(day("2019-03-15"), LEARNED, null);

    @ParameterizedTest(name = "ADM-14, ADM-15: admitted on 15/03/2019, resolution on {0}: {1}")
    @CsvSource({"2020-03-14, probationNotOver", "2020-03-15,", "2020-03-16,"})
    void letsTheCellConsiderWhenTheTwelveMonthsAreOver(String on, @Nullable String objection) {
        assertThat(keys(resolution(complete(), FACTS, on))).isEqualTo(expected(objection));
    }

    /// ADM-15 reaches back; it does not reach whoever has left or died since.
    @Test
    void recognizesNobodyWhoIsNoMemberAnyMore() {
        for (String step :
                List.of("CELL_RESOLUTION", "SUPERIOR", "COMMITTEE_RESOLUTION", "DECISION")) {
            assertThat(keys(RecognitionRules.left(entry(step, "2020-04-01"), false).toList()))
                    .containsExactly("memberLeft");
            assertThat(RecognitionRules.left(entry(step, "2020-04-01"), true)).isEmpty();
        }
        assertThat(RecognitionRules.left(entry("ENDED", "2020-04-01"), false)).isEmpty();
    }

    /// ADM-16.
    @Test
    void asksForTheClassForNewMembers() {
        var facts = new RecognitionRules.Facts(day("2019-03-15"), null, null);

        assertThat(keys(resolution(complete(), facts, "2020-03-16")))
                .containsExactly("noNewMemberClass");
    }

    @Test
    void asksForThePapersOfTheDossier() {
        assertThat(keys(resolution(Files.recognition("2019-03-15"), FACTS, "2020-03-16")))
                .containsExactly(
                        "missing.SELF_REVIEW",
                        "missing.HELPER_COMMENT",
                        "missing.OPINIONS_MASS",
                        "missing.OPINIONS_RESIDENCE");
    }

    @ParameterizedTest(name = "VOTE-08: after {0} failed ballots: {1}")
    @CsvSource({"2, cellDecidesFirst", "3, superiorDecides", "4, superiorDecides"})
    void leavesItToTheSuperiorAfterThreeFailedBallots(int failed, String objection) {
        var file = complete();
        for (int ballot = 0; ballot < failed; ballot++) {
            file.voted("CELL_RESOLUTION", day("2020-03-16").plusMonths(ballot).toString(), false);
        }
        var against =
                objection.startsWith("cell")
                        ? step(file, "SUPERIOR", "2020-07-20")
                        : resolution(file, FACTS, "2020-07-20");
        var free =
                objection.startsWith("cell")
                        ? resolution(file, FACTS, "2020-07-20")
                        : step(file, "SUPERIOR", "2020-07-20");

        assertThat(keys(against)).containsExactly(objection);
        assertThat(keys(free)).isEmpty();
    }

    @ParameterizedTest(name = "ADM-10: resolved on 16/03/2020, decided on {0}: {1}")
    @CsvSource({"2020-04-27,", "2020-04-28,", "2020-04-29, decidedLate"})
    void wantsTheDecisionInThirtyWorkingDays(String on, @Nullable String objection) {
        var file = complete();
        file.voted("CELL_RESOLUTION", "2020-03-16", true);

        assertThat(keys(step(file, "DECISION", on))).isEqualTo(expected(objection));
    }

    /// ADM-15: thirty working days from the end of the twelve months.
    @Test
    void countsFromTheEndOfTheTwelveMonthsHoweverLateItIsDecided() {
        assertThat(RecognitionRules.end(FACTS, AdmissionPolicy.inForceOn(day("2020-09-01"))))
                .hasValue(day("2020-03-15"));
        assertThat(
                        RecognitionRules.considerDue(
                                FACTS, AdmissionPolicy.inForceOn(day("2020-03-15"))))
                .hasValue(day("2020-04-27"));
    }

    @Test
    void wantsAnOfficialMemberToHelp() {
        var facts =
                new RecognitionRules.Facts(
                        day("2019-03-15"),
                        LEARNED,
                        new Introducer(3, "Lê Văn Cường", false, day("2018-01-01")));

        assertThat(
                        keys(
                                RecognitionRules.objectionsTo(
                                        Files.recognition("2019-03-15").file(),
                                        entry("HELPER", "2019-03-20"),
                                        facts,
                                        AdmissionPolicy.inForceOn(day("2019-03-20")))))
                .containsExactly("helperNotOfficial");
    }

    private static Files complete() {
        var file = Files.recognition("2019-03-15");
        RecognitionSteps.CHECKLIST.forEach(
                item -> file.told(item, "2020-03-10", "YES", null, null));
        return file;
    }

    private static List<Objection> resolution(Files file, RecognitionRules.Facts facts, String on) {
        return RecognitionRules.objectionsTo(
                file.file(),
                entry("CELL_RESOLUTION", on),
                facts,
                AdmissionPolicy.inForceOn(day(on)));
    }

    private static List<Objection> step(Files file, String step, String on) {
        return RecognitionRules.objectionsTo(
                file.file(), entry(step, on), FACTS, AdmissionPolicy.inForceOn(day(on)));
    }

    private static List<String> expected(@Nullable String objection) {
        return objection == null ? List.of() : List.of(objection);
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.key().substring("admissions.objection.".length()))
                .toList();
    }
}
