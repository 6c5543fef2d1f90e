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

    @Test
    void leavesItToTheSuperiorAfterThreeFailedBallotsAndNotAfterTwo() {
        var file = complete();
        file.voted("CELL_RESOLUTION", "2020-03-16", false)
                .voted("CELL_RESOLUTION", "2020-04-16", false);
        assertThat(keys(resolution(file, FACTS, "2020-05-18"))).isEmpty();
        assertThat(keys(step(file, "SUPERIOR", "2020-05-18"))).containsExactly("cellDecidesFirst");

        file.voted("CELL_RESOLUTION", "2020-05-18", false);

        assertThat(keys(resolution(file, FACTS, "2020-06-18"))).containsExactly("superiorDecides");
        assertThat(keys(step(file, "SUPERIOR", "2020-06-18"))).isEmpty();
    }

    @ParameterizedTest(name = "ADM-10: resolved on 16/03/2020, decided on {0}: {1}")
    @CsvSource({"2020-04-28,", "2020-04-29, decidedLate"})
    void wantsTheDecisionInThirtyWorkingDays(String on, @Nullable String objection) {
        var file = complete();
        file.voted("CELL_RESOLUTION", "2020-03-16", true);

        assertThat(keys(step(file, "DECISION", on))).isEqualTo(expected(objection));
    }

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
