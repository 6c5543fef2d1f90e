package vn.dangvu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.kernel.Texts;

import java.time.Instant;
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

    @ParameterizedTest(name = "resolved on 12/03/2026, the next stage on {0}: {1}")
    @CsvSource({"2026-03-11, beforeFormerStep", "2026-03-12, ''", "2026-03-13, ''"})
    void leadsNoCaseToAStageBeforeTheOneItIsIn(String on, String objection) {
        var turn = StepKind.of("CLOSED_SO", Decider.CELL).to(StepKind.CLOSED);
        var entry = StepEntry.of("CLOSED_SO", CELL, LocalDate.parse(on));

        assertThat(told(StepRules.turningBack(resolved(), turn, entry)))
                .isEqualTo(expected(objection));
        assertThat(StepRules.turningBack(resolved(), turn.beforehand(), entry)).isEmpty();
        assertThat(StepRules.turningBack(resolved(), StepKind.of("PAPER", Decider.CELL), entry))
                .isEmpty();
    }

    @Test
    void saysOfAStepThatIsThereThatItCanBePutRight() {
        var turn = StepKind.of("RESOLVED", Decider.CELL);
        var entry = StepEntry.of("RESOLVED", CELL, LocalDate.parse("2026-03-12"));

        assertThat(
                        told(
                                StepRules.objectionsTo(
                                        resolved(), turn, entry, "departures", false, SETTING)))
                .containsExactly("recordedAlready");
    }

    @Test
    void namesTheFieldInWhichNothingWasChosen() {
        var kind = StepKind.of("COMPLAINT", Decider.CELL).choosing("UPPER").needing(Field.OUTCOME);
        var entry = StepEntry.of("COMPLAINT", CELL, LocalDate.parse("2026-03-12"));

        assertThat(StepRules.missing("departures.expulsion", kind, entry))
                .extracting(one -> one.told(Texts.VIETNAMESE))
                .containsExactly("Chưa chọn: Cấp giải quyết.");
        assertThat(StepRules.missing("departures.death", kind, entry))
                .extracting(one -> one.told(Texts.VIETNAMESE))
                .containsExactly("Chưa chọn: Kết quả.");
    }

    private static CaseFile resolved() {
        return OPENED.with(step(1, StepKind.OPENED, "2026-03-10", "FIRST"))
                .with(step(2, "RESOLVED", "2026-03-12", "SECOND"));
    }

    private static Step step(long id, String kind, String on, String stage) {
        return new Step(
                id,
                StepEntry.of(kind, CELL, LocalDate.parse(on)),
                stage,
                CELL,
                id,
                null,
                null,
                List.of(),
                "",
                null,
                null,
                Instant.EPOCH,
                "test",
                null,
                null);
    }

    private static List<String> told(List<Objection> objections) {
        return objections.stream().map(one -> one.key().replace("cases.objection.", "")).toList();
    }

    private static List<String> keys(StepKind kind, String on) {
        var entry = StepEntry.of(kind.code(), CELL, LocalDate.parse(on));
        return told(StepRules.objectionsTo(OPENED, kind, entry, "departures.death", true, SETTING));
    }

    private static List<String> expected(String objection) {
        return objection.isEmpty() ? List.of() : List.of(objection);
    }
}
