package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.organizations.TreeEvent.Kind;
import vn.dangvu.reorganizations.Line.Action;

import java.util.List;

/// Each organization's change of name or kind is told once, however many steps it took.
class NetEventsTests extends TwoBranches {

    @Test
    void twoWhoExchangeTheirCodesOverAThirdAreToldOnceEach() {
        var outcome =
                plan(
                        rename("E.1", "X", "Một"),
                        rename("E.2", "E.1", "Hai"),
                        rename("X", "E.2", "Một"));

        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.events())
                .containsExactly(changed(Kind.RENAMED, EAST_ONE), changed(Kind.RENAMED, EAST_TWO));
    }

    @Test
    void aRenamingInTwoStepsIsToldOnce() {
        assertThat(plan(rename("E.1", "X", "Một"), rename("X", "Y", "Hai")).events())
                .containsExactly(changed(Kind.RENAMED, EAST_ONE));
    }

    @Test
    void whoIsCalledAsBeforeInTheEndWasNotRenamed() {
        assertThat(plan(rename("E.1", "X", "Một"), back("X", "E.1")).events()).isEmpty();
    }

    @Test
    void whatBeginsOrEndsByThePlanWasNeverCalledOtherwise() {
        assertThat(
                        plan(
                                        begin(Action.ESTABLISH, "", "W.2", "CELL", "W"),
                                        rename("W.2", "W.3", "Ba"),
                                        rename("E.2", "", "Hai"),
                                        line(Action.ABSORB, "E.2", "E.1"))
                                .events())
                .extracting(Event::kind)
                .containsExactly(Kind.ESTABLISHED, Kind.ABSORBED);
    }

    @Test
    void aKindThatChangesOverAnotherIsToldOnce() {
        var outcome = plan(kind("E", "SUB_COMMITTEE"), kind("E", "UPPER_GRASSROOTS"));

        assertThat(outcome.events()).containsExactly(changed(Kind.KIND_CHANGED, EAST));
        assertThat(plan(kind("E", "SUB_COMMITTEE"), kind("E", EAST.kind().name())).events())
                .isEmpty();
    }

    private static Line back(String code, String to) {
        return new Line(Action.RENAME, List.of(code), to, "Name " + to, to, "", "", "");
    }

    private static Event changed(Kind kind, Unit unit) {
        return new Event(kind, List.of(unit.id()), List.of(unit.id()));
    }
}
