package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Preview.Move;
import vn.dangvu.reorganizations.Reorganizations.Execution;

import java.text.Normalizer;
import java.util.List;

/// Codes are found in whatever case somebody types them.
class SpellingTests extends VillagePlans {

    private static final OrganizationId HOME = new OrganizationId(Village.TOP);

    @Autowired PlansOfWorkbooks workbooks;

    @Test
    void vietnameseLettersAreFoundInAnyCaseAndForm() {
        var spelling = new Spelling(List.of("ĐUK.01", "Chi bộ Ất"));

        assertThat(spelling.of("đuk.01")).isEqualTo("ĐUK.01");
        assertThat(spelling.of("CHI BỘ ẤT")).isEqualTo("Chi bộ Ất");
        assertThat(spelling.of(Normalizer.normalize("chi bộ ất", Normalizer.Form.NFD)))
                .isEqualTo("Chi bộ Ất");
    }

    @Test
    void theExactOneIsMeantWhereTwoDifferByTheirCaseAlone() {
        var spelling = new Spelling(List.of("A1", "a1", "B1"));

        assertThat(spelling.of("a1")).isEqualTo("a1");
        assertThat(spelling.of("A1")).isEqualTo("A1");
        assertThat(new Spelling(List.of("ab", "aB")).of("AB")).isEqualTo("AB");
    }

    @Test
    void whatNobodyBearsStaysAsItWasTyped() {
        assertThat(new Spelling(List.of("E.1")).of("e.9")).isEqualTo("e.9");
    }

    @Test
    void aWorkbookIsCarriedOutThoughItsCodesAreInAnotherCase() {
        village.person("ĐV.7");
        village.fact("ĐV.7", "OPENING_BALANCE", "2015-01-01", null, Village.EAST_ONE);
        var book =
                book(
                        List.of(
                                line(Action.ABSORB, "e.2", "e.1"),
                                begin(Action.ESTABLISH, "", "w.9", "CELL", "w")),
                        new Assignment("đv.7", "W.9"),
                        new Assignment("A2", "w.9"),
                        new Assignment("a3", "W.9"));

        assertThat(workbooks.preview(Village.OFFICER, HOME, book).moves())
                .contains(
                        new Move(Village.EAST_TWO, Village.EAST_ONE, 4, false),
                        new Move(Village.EAST_ONE, -1, 3, true));
        assertThat(workbooks.execute(Village.OFFICER, HOME, book))
                .isInstanceOf(Execution.Done.class);
        assertThat(village.cellOf("ĐV.7", "2020-01-01")).isEqualTo("w.9");
        assertThat(village.cellOf("a2", "2020-01-01")).isEqualTo("w.9");
    }

    @Test
    void whoBearsNoSuchCodeInAnyCaseIsNotFound() {
        assertThat(
                        workbooks
                                .preview(
                                        Village.OFFICER,
                                        HOME,
                                        book(List.of(), new Assignment("ZZ", "E.2")))
                                .conflicts())
                .containsExactly(new Conflict.NoSuchMember(0, "ZZ"));
    }

    private static PlanWorkbook book(List<Line> lines, Assignment... assignments) {
        return new PlanWorkbook(
                "Sắp xếp",
                Village.day("2020-01-01"),
                "",
                new Plan.Decision("5-QĐ/T", null, null),
                lines,
                List.of(assignments),
                List.of());
    }
}
