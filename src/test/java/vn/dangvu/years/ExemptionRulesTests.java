package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.CaseFiles.alone;
import static vn.dangvu.years.CaseFiles.committee;
import static vn.dangvu.years.CaseFiles.exemption;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;

import java.util.List;

/// Handbook 2.7: who exempts whom, until when, and how it ends.
class ExemptionRulesTests {

    @ParameterizedTest(name = "{0}: the cell {1}")
    @CsvSource({
        "OLD_AGE, true",
        "ILLNESS, true",
        "LONG_TREATMENT, false",
        "LONE_ABROAD, false",
        "ITINERANT, false",
        "WAITING_RETIREMENT, false",
        "MATERNITY, false"
    })
    void theGroundSaysWhetherTheCellDecidesOrProposes(String ground, boolean cell) {
        var file = exemption("2026-01-05", ground);
        var proposed = exemption("2026-01-05", ground).with("PROPOSAL", "2026-01-10", null);

        assertThat(keys(file, "CELL_DECISION", "2026-01-10", "2026-06-30", committee()))
                .isEqualTo(cell ? List.of() : List.of("years.objection.committeeDecides"));
        assertThat(keys(file, "PROPOSAL", "2026-01-10", null, committee()))
                .isEqualTo(cell ? List.of("years.objection.cellDecides") : List.of());
        assertThat(keys(file, "CELL_DECISION", "2026-01-10", "2026-06-30", alone())).isEmpty();
        assertThat(keys(proposed, "COMMITTEE_DECISION", "2026-01-20", "2026-06-30", committee()))
                .isEqualTo(cell ? List.of("years.objection.cellDecides") : List.of());
    }

    @Test
    void theCommitteeWaitsForTheCell() {
        var file = exemption("2026-01-05", "MATERNITY");
        var failed = exemption("2026-01-05", "MATERNITY").failed("PROPOSAL", "2026-01-10", null);
        var proposed = exemption("2026-01-05", "MATERNITY").with("PROPOSAL", "2026-01-10", null);

        for (var waiting : List.of(file, failed)) {
            assertThat(keys(waiting, "COMMITTEE_DECISION", "2026-01-20", "2026-06-30", committee()))
                    .containsExactly("years.objection.cellProposesFirst");
        }
        assertThat(keys(proposed, "COMMITTEE_DECISION", "2026-01-09", "2026-06-30", committee()))
                .containsExactly("years.objection.cellProposesFirst");
        assertThat(keys(proposed, "COMMITTEE_DECISION", "2026-01-10", "2026-06-30", committee()))
                .isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeItIsAsked() {
        assertThat(
                        keys(
                                exemption("2026-01-05", "OLD_AGE"),
                                "CELL_DECISION",
                                "2026-01-04",
                                null,
                                committee()))
                .containsExactly("years.objection.beforeRequest");
        assertThat(
                        keys(
                                exemption("2026-01-05", "OLD_AGE"),
                                "CELL_DECISION",
                                "2026-01-05",
                                null,
                                committee()))
                .isEmpty();
    }

    @Test
    void onlyOldAgeAndIllnessNeedNoEnd() {
        var proposed = exemption("2026-01-05", "MATERNITY").with("PROPOSAL", "2026-01-10", null);

        assertThat(
                        keys(
                                exemption("2026-01-05", "ILLNESS"),
                                "CELL_DECISION",
                                "2026-01-10",
                                null,
                                committee()))
                .isEmpty();
        assertThat(keys(proposed, "COMMITTEE_DECISION", "2026-01-20", null, committee()))
                .containsExactly("years.objection.noEnd");
    }

    /// Less than twelve months in all.
    @ParameterizedTest(name = "from 2026-02-01 to {0}")
    @CsvSource({
        "2027-01-29, ",
        "2027-01-30, ",
        "2027-01-31, years.objection.itinerantTooLong",
        "2027-02-01, years.objection.itinerantTooLong"
    })
    void itinerantWorkIsShorterThanTwelveMonths(String until, @Nullable String key) {
        var proposed = exemption("2026-01-05", "ITINERANT").with("PROPOSAL", "2026-01-10", null);
        var renewed =
                exemption("2026-01-05", "ITINERANT")
                        .with("PROPOSAL", "2026-01-10", null)
                        .with("COMMITTEE_DECISION", "2026-02-01", "2026-06-30")
                        .with("EXTENSION_PROPOSAL", "2026-06-01", null);
        var expected = key == null ? List.of() : List.of(key);

        assertThat(keys(proposed, "COMMITTEE_DECISION", "2026-02-01", until, committee()))
                .isEqualTo(expected);
        assertThat(keys(renewed, "COMMITTEE_EXTENSION", "2026-06-10", until, committee()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "renewed on {0} until {1}: {2}")
    @CsvSource({
        "2026-06-29, 2026-12-31, ",
        "2026-06-30, 2026-12-31, ",
        "2026-07-01, 2026-12-31, years.objection.lapsed",
        "2026-06-30, 2026-07-01, ",
        "2026-06-30, 2026-06-30, years.objection.notLater"
    })
    void isRenewedBeforeItEndsToALaterDay(String on, String until, @Nullable String key) {
        var running =
                exemption("2026-01-05", "ILLNESS")
                        .with("CELL_DECISION", "2026-01-10", "2026-06-30");

        assertThat(keys(running, "EXTENSION", on, until, committee()))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void whatHasNoEndIsNotRenewedAndEachRenewalIsProposedAnew() {
        var endless = exemption("2026-01-05", "ILLNESS").with("CELL_DECISION", "2026-01-10", null);
        var maternity =
                exemption("2026-01-05", "MATERNITY")
                        .with("PROPOSAL", "2026-01-10", null)
                        .with("COMMITTEE_DECISION", "2026-01-20", "2026-06-30");

        assertThat(keys(endless, "EXTENSION", "2026-06-01", "2026-12-31", committee()))
                .containsExactly("years.objection.withoutEnd");
        assertThat(keys(maternity, "COMMITTEE_EXTENSION", "2026-06-01", "2026-07-31", committee()))
                .containsExactly("years.objection.cellProposesFirst");
        maternity.with("EXTENSION_PROPOSAL", "2026-05-20", null);
        assertThat(keys(maternity, "COMMITTEE_EXTENSION", "2026-06-01", "2026-07-31", committee()))
                .isEmpty();
    }

    /// The exemption ends with the day after its last one.
    @ParameterizedTest(name = "back on {0}: {1}")
    @CsvSource({
        "2026-01-10, years.objection.beforeGrant",
        "2026-01-11, ",
        "2026-06-30, ",
        "2026-07-01, ",
        "2026-07-02, years.objection.returnedLate"
    })
    void endsWithTheReturnAtItsEndAtTheLatest(String on, @Nullable String key) {
        var running =
                exemption("2026-01-05", "ILLNESS")
                        .with("CELL_DECISION", "2026-01-10", "2026-06-30");

        assertThat(keys(running, "RETURNED", on, null, committee()))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    /// What comes next is a decision or a proposal, never that it is given up.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ILLNESS, CELL_DECISION", "MATERNITY, PROPOSAL"})
    void whatMostlyComesNextIsWhoeverDecidesByTheGround(String ground, String step) {
        var db = DSL.using(SQLDialect.POSTGRES);
        var procedure = new ExemptionProcedure(new Standings(new StandingStore(db)));
        var file = exemption("2026-01-05", ground).file();

        assertThat(procedure.likely(file, procedure.notNeeded(file, committee())))
                .containsExactly(step);
    }

    private static List<String> keys(
            CaseFiles file, String step, String on, @Nullable String until, Setting setting) {
        return ExemptionRules.objectionsTo(
                        file.file(), CaseFiles.entry(step, on, until, null), setting)
                .stream()
                .map(Objection::key)
                .toList();
    }
}
