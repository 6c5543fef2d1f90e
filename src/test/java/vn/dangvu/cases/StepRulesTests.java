package vn.dangvu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Procedure.Setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class StepRulesTests {

    private static final int CELL = 7;

    private static final Setting SETTING =
            new Setting(
                    LocalDate.parse("2026-03-16"),
                    Map.of(Decider.CELL, new Seat(CELL, "Chi bộ 7", "CELL", false, null)));

    private static final CaseFile OPENED =
            new CaseFile(
                    1, CaseKind.DEATH, CELL, 5L, null, LocalDate.parse("2026-03-10"), List.of());

    @ParameterizedTest(name = "opened on 10/03/2026, on {0}: {1}")
    @CsvSource({
        "2026-03-09, beforeOpening",
        "2026-03-10, ''",
        "2026-03-16, ''",
        "2026-03-17, inTheFuture"
    })
    void keepsAStepBetweenTheOpeningAndToday(String on, String objection) {
        assertThat(keys(StepKind.of("TALK", Decider.CELL), on)).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "a death on {0}: {1}")
    @CsvSource({"2026-03-01, ''", "2026-03-10, ''", "2026-03-17, inTheFuture"})
    void takesWhatACaseIsAboutFromBeforeItsOpening(String on, String objection) {
        assertThat(keys(StepKind.of("DIED", Decider.CELL).beforehand(), on))
                .isEqualTo(expected(objection));
    }

    @Test
    void keepsEverythingElseOfAKindThatMayComeBefore() {
        var kind =
                StepKind.vote("DIED", Decider.CELL, Majority.TWO_THIRDS)
                        .beforehand()
                        .needing(Field.DECISION)
                        .choosing("YES")
                        .because("WHY")
                        .repeating()
                        .to("NEXT");

        assertThat(kind.before()).isTrue();
        assertThat(kind.majority()).isEqualTo(Majority.TWO_THIRDS);
        assertThat(kind.needs()).containsExactly(Field.DECISION);
        assertThat(kind.outcomes()).containsExactly("YES");
        assertThat(kind.grounds()).containsExactly("WHY");
        assertThat(kind.repeats()).isTrue();
        assertThat(kind.stage()).isEqualTo("NEXT");
    }

    private static List<String> keys(StepKind kind, String on) {
        var entry = StepEntry.of(kind.code(), CELL, LocalDate.parse(on));
        return StepRules.objectionsTo(OPENED, kind, entry, true, SETTING).stream()
                .map(one -> one.key().replace("cases.objection.", ""))
                .toList();
    }

    private static List<String> expected(String objection) {
        return objection.isEmpty() ? List.of() : List.of(objection);
    }
}
