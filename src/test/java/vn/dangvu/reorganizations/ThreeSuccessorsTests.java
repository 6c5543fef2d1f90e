package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.District.Group;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A committee of 105 grassroots organizations and 4.558 members becomes three: 22 with 567, 52
/// with 3.413, 31 with 578. A dozen members change sides besides, so that somebody could be lost.
@DangvuTest(today = "2025-07-15")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeSuccessorsTests {

    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final int CROSSING = 12;

    /// As published of the day after; the dozen still stand in the second.
    private static final List<Group> GROUPS =
            List.of(
                    new Group(22, 4, 60, 567 - CROSSING),
                    new Group(52, 40, 80, 3_413 + CROSSING),
                    new Group(31, 5, 40, 578));

    @Autowired DSLContext sql;
    @Autowired ApplicationContext context;
    @Autowired Reorganizations reorganizations;
    @Autowired Organizations organizations;
    @Autowired Figures figures;

    private String state = "";
    private long plan;

    @BeforeAll
    void settle() {
        new District(sql).settle(GROUPS);
        state = new Village(sql).state();
        var begun = reorganizations.begin(officer(), new OrganizationId(District.TOP), "Ba", ON);
        plan = begun.id();
        var told =
                begun.headed("Ba", ON, new Plan.Decision("1-QĐ/TU", ON, null))
                        .withLines(lines())
                        .withAssignments(crossing());
        assertThat(reorganizations.save(officer(), told))
                .isInstanceOf(Reorganizations.Saving.Saved.class);
    }

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int part = 1; part <= 3; part++) {
            lines.add(
                    new Line(
                            Action.SPLIT,
                            List.of("Q"),
                            "S" + part,
                            "Đảng bộ phường " + part,
                            "",
                            "UPPER_GRASSROOTS",
                            "WARD",
                            ""));
        }
        for (int part = 1; part <= 3; part++) {
            String group = "G" + part + ".";
            var codes =
                    IntStream.rangeClosed(1, GROUPS.get(part - 1).organizations())
                            .mapToObj(at -> group + "%02d".formatted(at))
                            .toList();
            lines.add(new Line(Action.HAND_OVER, codes, "S" + part, "", "", "", "", ""));
        }
        return lines;
    }

    private static List<Assignment> crossing() {
        return IntStream.rangeClosed(1, CROSSING)
                .mapToObj(at -> new Assignment("G2.05.1-" + at, "G1.20"))
                .toList();
    }

    @Test
    @Order(1)
    void thePreviewHasTheExactSumsOfAllThree() {
        var preview = reorganizations.preview(officer(), plan);

        assertThat(preview.conflicts()).isEmpty();
        assertThat(Preview.total(preview.before())).isEqualTo(4_558);
        assertThat(Preview.total(preview.after())).isEqualTo(4_558);
        assertThat(preview.after())
                .filteredOn(node -> node.code().startsWith("S"))
                .extracting(Preview.Node::members)
                .containsExactly(567L, 3_413L, 578L);
        assertThat(preview.moves())
                .containsExactly(new Preview.Move(number("G2.05.1"), number("G1.20"), 12, true));
    }

    @Test
    @Order(2)
    void theScreenSaysTheSame() throws ClassNotFoundException {
        var controller = Class.forName("vn.dangvu.reorganizations.web.PreviewController");
        String page =
                new AskedBy(officer(), context, controller)
                        .text("/reorganizations/" + plan + "/preview");

        assertThat(page)
                .contains("không ai bị bỏ sót", "4.558")
                .containsSubsequence("Đảng bộ phường 1", "567")
                .containsSubsequence("Đảng bộ phường 2", "3.413")
                .containsSubsequence("Đảng bộ phường 3", "578");
    }

    @Test
    @Order(3)
    void carriedOutEverybodyStandsInOneCellTheDayBeforeAndTheDayAfter() {
        var before = cells(ON.minusDays(1));
        assertThat(before).hasSize(4_558);

        assertThat(reorganizations.execute(officer(), plan)).isInstanceOf(Execution.Done.class);

        assertThat(cells(ON.minusDays(1))).isEqualTo(before);
        var after = cells(ON.plusDays(1));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).allSatisfy((_, cells) -> assertThat(cells).hasSize(1));
        assertThat(before).allSatisfy((_, cells) -> assertThat(cells).hasSize(1));
        var moved = crossing().stream().map(Assignment::member).toList();
        assertThat(after.entrySet())
                .filteredOn(one -> !one.getValue().equals(before.get(one.getKey())))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(moved);
    }

    @Test
    @Order(4)
    void theFiguresCountTheSameOrganizationsAndMembers() {
        var day = new Period(ON, ON);
        var wanted = List.of(List.of(22L, 567L), List.of(52L, 3_413L), List.of(31L, 578L));
        for (int part = 1; part <= 3; part++) {
            var question = new Question(new OrganizationId(number("S" + part)), day, null);
            assertThat(
                            List.of(
                                    count(question, "organizations.grassroots"),
                                    count(question, "members.closing")))
                    .isEqualTo(wanted.get(part - 1));
        }
    }

    @Test
    @Order(5)
    void undoneItIsTheSameState() {
        assertThat(reorganizations.undo(officer(), plan)).isInstanceOf(Undoing.Done.class);
        assertThat(new Village(sql).state()).isEqualTo(state);
    }

    private long count(Question question, String code) {
        return figures.of(officer(), question, code).count();
    }

    /// The cells of every member at the end of a day, by code of the member.
    private Map<String, List<Integer>> cells(LocalDate day) {
        return sql.fetch(
                        """
                        select m.code, b.cell_id from members.membership b join members.member m on m.id = b.member_id
                        where b.since <= cast(? as date) and b.until > cast(? as date)\
                        """,
                        day,
                        day)
                .intoGroups(row -> row.get(0, String.class), row -> row.get(1, Integer.class));
    }

    private int number(String code) {
        return organizations.byCode(officer(), code, ON).orElseThrow().id().value();
    }

    /// Of everything that stands, or stood, at the top.
    private Viewer officer() {
        var grants =
                sql.fetch(
                                "select distinct organization_id from organizations.version where"
                                        + " parent_id is null")
                        .map(row -> new Grant(row.get(0, Integer.class), Role.OFFICER, true));
        return new Viewer("officer", false, grants, null);
    }
}
