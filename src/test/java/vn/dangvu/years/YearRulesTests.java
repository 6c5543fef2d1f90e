package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.CaseFiles.day;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.cases.Objection;
import vn.dangvu.members.Decision;
import vn.dangvu.years.ResidenceEntry.Kind;

import java.time.LocalDate;
import java.util.List;

/// Cards (2.4, 2.5), yearly work and the link with the residence (2.11), discipline (6.3).
class YearRulesTests {

    private static final LocalDate TODAY = day("2026-02-10");
    private static final Decision PAPER = new Decision("12-QĐ/ĐU", day("2026-01-15"), "Đảng ủy");

    @ParameterizedTest(name = "{0}, number {1}: {2}")
    @CsvSource({
        "2025-09-01, 12345678, ",
        "2025-09-01, 001095012345, years.objection.oldCardNumber",
        "2025-09-01, , years.objection.noCardNumber",
        "2025-09-02, 001095012345, ",
        "2025-09-02, 12345678, years.objection.newCardNumber",
        "2025-09-02, , years.objection.noCitizenId",
        "2025-09-03, 001095012345, "
    })
    void aCardBearsTheCitizenIdFromTheSecondOfSeptember2025On(
            LocalDate on, @Nullable String number, @Nullable String key) {
        var card = new CardEntry(null, on, number, PAPER, CardEntry.Report.NONE);

        assertThat(keys(CardRules.objectionsTo(card, "number"))).isEqualTo(list(key));
        assertThat(CardRules.fromCitizenId(on, null)).isEqualTo(on.isAfter(day("2025-09-01")));
        assertThat(CardRules.fromCitizenId(on, "1")).isFalse();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "LOST, 2025-09-02, years.objection.noReport",
        "DAMAGED, 2025-09-02, ",
        "NEW_MODEL, 2025-09-01, years.objection.noNewModelYet",
        "NEW_MODEL, 2025-09-02, "
    })
    void aCardIsGivenAnewForItsReason(CardReason reason, LocalDate on, @Nullable String key) {
        String number = on.isBefore(day("2025-09-02")) ? "12345678" : "001095012345";
        var card = new CardEntry(reason, on, number, PAPER, CardEntry.Report.NONE);
        var reported =
                new CardEntry(reason, on, number, PAPER, new CardEntry.Report("3-BC", on, "tủ 1"));

        assertThat(keys(CardRules.objectionsTo(card, "number"))).isEqualTo(list(key));
        assertThat(keys(CardRules.objectionsTo(reported, "number")))
                .isEqualTo(reason == CardReason.LOST ? List.of() : list(key));
    }

    @ParameterizedTest(name = "resolved on {0} for 2026: {1}")
    @CsvSource({
        ", years.objection.noResolution",
        "2025-11-30, years.objection.otherYear",
        "2025-12-01, ",
        "2026-02-10, ",
        "2026-02-11, years.objection.inTheFuture"
    })
    void workIsResolvedForItsYear(@Nullable LocalDate on, @Nullable String key) {
        assertThat(keys(AssignmentRules.resolved(on, 2026, TODAY, "on").stream().toList()))
                .isEqualTo(list(key));
        assertThat(
                        keys(
                                AssignmentRules.resolved(day("2026-01-01"), 2025, TODAY, "on")
                                        .stream()
                                        .toList()))
                .containsExactly("years.objection.otherYear");
        assertThat(AssignmentRules.resolved(day("2025-12-31"), 2025, TODAY, "on")).isEmpty();
    }

    @ParameterizedTest(name = "considered on {0}: {1}")
    @CsvSource({
        ", years.objection.noResultDay",
        "2026-01-09, years.objection.beforeAssignment",
        "2026-01-10, ",
        "2026-02-10, ",
        "2026-02-11, years.objection.inTheFuture"
    })
    void aResultComesAfterTheWork(@Nullable LocalDate on, @Nullable String key) {
        assertThat(
                        keys(
                                AssignmentRules.considered(
                                                on, "resultOn", day("2026-01-10"), "result", TODAY)
                                        .toList()))
                .isEqualTo(list(key));
        assertThat(
                        keys(
                                AssignmentRules.considered(TODAY, "resultOn", null, "result", TODAY)
                                        .toList()))
                .containsExactly("years.objection.noAssignment");
    }

    @Test
    void theResidenceIsIntroducedFirstAndCommentsOnceAYear() {
        var introduced = fact(1, entry(Kind.INTRODUCED, "2025-03-01"));
        var comment = fact(2, comment("2025-12-01", 2025));
        var ended = fact(3, entry(Kind.ENDED, "2026-01-05"));

        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        entry(Kind.RECEIVED, "2025-03-10"), List.of(), TODAY)))
                .containsExactly("years.objection.notIntroduced");
        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        entry(Kind.RECEIVED, "2025-02-28"),
                                        List.of(introduced),
                                        TODAY)))
                .containsExactly("years.objection.notIntroduced");
        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        entry(Kind.RECEIVED, "2025-03-01"),
                                        List.of(introduced),
                                        TODAY)))
                .isEmpty();
        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        comment("2026-01-02", 2025),
                                        List.of(introduced, comment),
                                        TODAY)))
                .containsExactly("years.objection.commentThere");
        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        comment("2026-01-02", 2026),
                                        List.of(introduced, comment),
                                        TODAY)))
                .isEmpty();
        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        comment("2026-01-05", 2026),
                                        List.of(introduced, ended),
                                        TODAY)))
                .containsExactly("years.objection.notIntroduced");
        assertThat(
                        keys(
                                ResidenceRules.objectionsTo(
                                        entry(Kind.INTRODUCED, "2026-02-11"), List.of(), TODAY)))
                .containsExactly("years.objection.inTheFuture");
    }

    @ParameterizedTest(name = "{0} of a probationary member: {1}")
    @CsvSource({"REPRIMAND, ", "WARNING, ", "DISMISSAL, years.objection.probationaryPenalty"})
    void aProbationaryMemberIsReprimandedOrWarned(Penalty.Form form, @Nullable String key) {
        var entry =
                new MeritEntry(
                        MeritEntry.Kind.DISCIPLINE,
                        form.name(),
                        null,
                        day("2026-01-20"),
                        null,
                        PAPER);

        assertThat(keys(MeritRules.objectionsTo(entry, true, TODAY))).isEqualTo(list(key));
        assertThat(MeritRules.objectionsTo(entry, false, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "probationary: {0}")
    @ValueSource(booleans = {true, false})
    void anExpulsionIsRecordedByItsCase(boolean probationary) {
        var entry =
                new MeritEntry(
                        MeritEntry.Kind.DISCIPLINE,
                        Penalty.Form.EXPULSION.name(),
                        null,
                        day("2026-01-20"),
                        null,
                        PAPER);

        assertThat(keys(MeritRules.objectionsTo(entry, probationary, TODAY)))
                .containsExactly("years.objection.expulsionByCase");
    }

    @Test
    void timeThatCountsOtherwiseHasAnEndAndAPaper() {
        assertThat(keys(MeritRules.objectionsTo(time("2020-01-01", null, PAPER), false, TODAY)))
                .containsExactly("years.objection.noUntil");
        assertThat(
                        keys(
                                MeritRules.objectionsTo(
                                        time("2020-01-02", "2020-01-01", PAPER), false, TODAY)))
                .containsExactly("years.objection.untilBeforeBegin");
        assertThat(
                        keys(
                                MeritRules.objectionsTo(
                                        time("2020-01-01", "2020-01-01", Decision.NONE),
                                        false,
                                        TODAY)))
                .containsExactly("years.objection.noDecision");
        assertThat(MeritRules.objectionsTo(time("2020-01-01", "2020-01-01", PAPER), false, TODAY))
                .isEmpty();
        var formless =
                new MeritEntry(
                        MeritEntry.Kind.AWARD, "REPRIMAND", null, TODAY, null, Decision.NONE);
        assertThat(keys(MeritRules.objectionsTo(formless, false, TODAY)))
                .containsExactly("years.objection.noForm");
    }

    private static MeritEntry time(String on, @Nullable String until, Decision paper) {
        return new MeritEntry(
                MeritEntry.Kind.NOT_COUNTED,
                null,
                null,
                day(on),
                until == null ? null : day(until),
                paper);
    }

    private static ResidenceEntry entry(Kind kind, String on) {
        String place = kind == Kind.INTRODUCED ? "Chi ủy tổ dân phố 5" : null;
        return new ResidenceEntry(kind, day(on), place, null, null, "1-GT", null, null);
    }

    private static ResidenceEntry comment(String on, int year) {
        return new ResidenceEntry(Kind.COMMENT, day(on), null, year, true, null, null, null);
    }

    private static ResidenceFact fact(long id, ResidenceEntry entry) {
        return new ResidenceFact(id, 5, 7, entry, true);
    }

    private static List<String> list(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Objection::key).toList();
    }
}
