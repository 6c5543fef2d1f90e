package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.CaseFiles.day;
import static vn.dangvu.years.CaseFiles.suspension;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.WorkingDays;

import java.util.List;
import java.util.Set;

/// Handbook 6.3: ninety working days, with extensions a hundred and eighty in all.
class SuspensionRulesTests {

    private static final String BEGAN = "2026-03-02";

    /// The ninetieth working day after 2 March 2026, with the holidays of that spring.
    private static final String LATEST = "2026-07-09";

    /// The hundred and eightieth.
    private static final String LATEST_OF_ALL = "2026-11-16";

    /// What comes next is a proposal or a decision, never that nobody is suspended.
    @Test
    void whatMostlyComesNextLeadsToTheDecision() {
        var db = DSL.using(SQLDialect.POSTGRES);
        var procedure = new SuspensionProcedure(new Standings(new StandingStore(db)));
        var proposed = suspension(BEGAN).with("PROPOSAL", BEGAN, null);

        assertThat(procedure.likely(suspension(BEGAN).file(), Set.of()))
                .containsExactly("PROPOSAL", "DECISION");
        assertThat(procedure.likely(proposed.file(), Set.of())).containsExactly("DECISION");
    }

    @Test
    void theLimitsAreCountedInWorkingDays() {
        assertThat(WorkingDays.VIETNAM.between(day(BEGAN), day(LATEST))).isEqualTo(90);
        assertThat(WorkingDays.VIETNAM.between(day(BEGAN), day(LATEST_OF_ALL))).isEqualTo(180);
    }

    @ParameterizedTest(name = "{0} days around the limit: {1}")
    @CsvSource({"-1, ", "0, ", "1, years.objection.suspendedTooLong"})
    void lastsNoMoreThanNinetyWorkingDays(int days, @Nullable String key) {
        assertThat(keys(suspension(BEGAN), "DECISION", BEGAN, after(LATEST, days)))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest(name = "{0} days around the limit: {1}")
    @CsvSource({"-1, ", "0, ", "1, years.objection.suspendedTooLongInAll"})
    void lastsNoMoreThanAHundredAndEightyInAll(int days, @Nullable String key) {
        var expected = key == null ? List.of() : List.of(key);
        var once = suspension(BEGAN).with("DECISION", BEGAN, LATEST);
        var twice =
                suspension(BEGAN)
                        .with("DECISION", BEGAN, LATEST)
                        .with("EXTENSION", "2026-07-01", "2026-08-31");

        assertThat(keys(once, "EXTENSION", LATEST, after(LATEST_OF_ALL, days))).isEqualTo(expected);
        assertThat(keys(twice, "EXTENSION", "2026-08-31", after(LATEST_OF_ALL, days)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "extended on {0}: {1}")
    @CsvSource({"2026-07-08, ", "2026-07-09, ", "2026-07-10, years.objection.lapsed"})
    void isExtendedBeforeItEnds(String on, @Nullable String key) {
        var running = suspension(BEGAN).with("DECISION", BEGAN, LATEST);

        assertThat(keys(running, "EXTENSION", on, "2026-09-30"))
                .isEqualTo(key == null ? List.of() : List.of(key));
        assertThat(keys(running, "EXTENSION", "2026-07-01", LATEST))
                .containsExactly("years.objection.notLater");
    }

    @ParameterizedTest(name = "lifted on {0}: {1}")
    @CsvSource({
        "2026-03-02, years.objection.beforeGrant",
        "2026-03-03, ",
        "2026-07-09, ",
        "2026-07-10, years.objection.suspensionOver"
    })
    void isLiftedWhileItRuns(String on, @Nullable String key) {
        var running = suspension(BEGAN).with("DECISION", BEGAN, LATEST);

        assertThat(keys(running, "LIFTED", on, null))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest(name = "expired on {0}: {1}")
    @CsvSource({
        "2026-07-09, years.objection.expiresOn",
        "2026-07-10, ",
        "2026-07-11, years.objection.expiresOn"
    })
    void expiresOnTheDayAfterItsLast(String on, @Nullable String key) {
        var running = suspension(BEGAN).with("DECISION", BEGAN, LATEST);

        assertThat(keys(running, "EXPIRED", on, null))
                .isEqualTo(key == null ? List.of() : List.of(key));
        running.with("EXTENSION", "2026-07-01", "2026-09-30");
        assertThat(keys(running, "EXPIRED", "2026-10-01", null)).isEmpty();
    }

    private static String after(String day, int days) {
        return day(day).plusDays(days).toString();
    }

    private static List<String> keys(
            CaseFiles file, String step, String on, @Nullable String until) {
        return SuspensionRules.objectionsTo(file.file(), CaseFiles.entry(step, on, until, null))
                .stream()
                .map(Objection::key)
                .toList();
    }
}
