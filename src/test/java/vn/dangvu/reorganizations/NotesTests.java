package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line.Action;

import java.util.List;

/// What is to be noted of a plan though it stands in nobody's way.
class NotesTests extends TwoBranches {

    @Test
    void oneDecisionIsTooFewForAHandOverAcrossSuperiors() {
        assertThat(Notes.of(plan(handOver("E.1", "W", Plan.Decision.NONE))))
                .containsExactly(new Note.NoReception(List.of("E.1"), "W"));
    }

    @Test
    void theDecisionOfReceptionGoesWithTheEvent() {
        var reception = new Plan.Decision("9-QĐ/W", null, "Đảng ủy W");

        var outcome = plan(handOver("E.1", "W", reception));

        assertThat(Notes.of(outcome)).isEmpty();
        assertThat(outcome.events()).extracting(Event::reception).containsExactly(reception);
    }

    @Test
    void noReceptionIsMissedWhereOneOfTheSuperiorsEndsOrBegins() {
        assertThat(
                        Notes.of(
                                plan(
                                        begin(
                                                Action.ESTABLISH,
                                                "",
                                                "N",
                                                "GRASSROOTS_PARTY_COMMITTEE",
                                                "T"),
                                        handOver("E.1", "N", Plan.Decision.NONE))))
                .isEmpty();
        assertThat(
                        Notes.of(
                                plan(
                                        handOver("W.1", "E", Plan.Decision.NONE),
                                        line(Action.DISSOLVE, "W", ""))))
                .isEmpty();
    }

    @Test
    void aNameThatSaysTheOldKindIsNoted() {
        var cell =
                new Unit(
                        8,
                        "C",
                        "Chi bộ Trường học",
                        "Chi bộ Trường học",
                        OrganizationKind.GRASSROOTS_CELL,
                        null,
                        1);
        var changed = kind("C", "GRASSROOTS_PARTY_COMMITTEE");
        var tree = List.of(TOP, cell);

        assertThat(Notes.of(Planning.of(tree, steps(changed))))
                .containsExactly(
                        new Note.NameOfOldKind(
                                "C",
                                "Chi bộ Trường học",
                                OrganizationKind.GRASSROOTS_PARTY_COMMITTEE));
        assertThat(Notes.of(Planning.of(tree, steps(changed, rename("C", "", "Đảng bộ Trường")))))
                .isEmpty();
    }

    private static Line handOver(String organization, String to, Plan.Decision reception) {
        return new Line(Action.HAND_OVER, List.of(organization), to, "", "", "", "", "", reception);
    }
}
