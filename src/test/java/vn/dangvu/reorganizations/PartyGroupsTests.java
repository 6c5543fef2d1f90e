package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.PartyGroups;
import vn.dangvu.members.PartyGroups.Placed;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Party groups against the real database: established by a plan, kept when the cell moves.
@DangvuTest(today = "2021-06-01")
@Transactional
class PartyGroupsTests {

    static final OrganizationId ONE = new OrganizationId(Village.EAST_ONE);
    static final OrganizationId TWO = new OrganizationId(Village.EAST_TWO);

    @Autowired DSLContext sql;
    @Autowired Reorganizations reorganizations;
    @Autowired PartyGroups groups;

    private Village village;

    @BeforeEach
    void settle() {
        village = new Village(sql);
        village.settle();
        // Whatever the sizes of the village are, they are so before any plan.
        execute(
                "2019-01-01",
                List.of(establish("E.1.a", "E.1"), establish("E.1.b", "E.1")),
                new Assignment("a1", "E.1.a"),
                new Assignment("a2", "E.1.b"));
    }

    @Test
    void aPlanEstablishesGroupsAndPutsMembersOfTheCellIntoThem() {
        assertThat(groupsOn(ONE, "2019-01-01"))
                .containsEntry("a1", "E.1.a")
                .containsEntry("a2", "E.1.b")
                .containsEntry("a3", "");
        assertThat(groupsOn(ONE, "2018-12-31")).containsEntry("a1", "");
        assertThat(village.cellOf("a1", "2019-01-01")).isEqualTo("E.1");
    }

    @Test
    void membersOfAGroupAreCountedInTheCell() {
        assertThat(village.figures("2019-06-01")).contains(Village.EAST_ONE + ",5");
    }

    @Test
    void groupsAndWhoIsInThemFollowACellThatIsAbsorbedAndComeBackWithIt() {
        var before = village.state();
        long plan = execute("2020-01-01", List.of(line(Action.ABSORB, "E.1", "E.2")));

        assertThat(groupsOn(TWO, "2020-01-01"))
                .containsEntry("a1", "E.1.a")
                .containsEntry("a2", "E.1.b")
                .containsEntry("b1", "");

        assertThat(reorganizations.undo(Village.OFFICER, plan)).isInstanceOf(Undoing.Done.class);
        assertThat(village.state()).isEqualTo(before);
        assertThat(groupsOn(ONE, "2020-01-01")).containsEntry("a1", "E.1.a");
    }

    @Test
    void anUndoTakesThemOutOfTheGroupsAgain() {
        long plan = execute("2020-01-01", List.of(), new Assignment("a1", "E.1.b"));
        assertThat(groupsOn(ONE, "2020-01-01")).containsEntry("a1", "E.1.b");

        reorganizations.undo(Village.OFFICER, plan);

        assertThat(groupsOn(ONE, "2020-01-01")).containsEntry("a1", "E.1.a");
    }

    @Test
    void whoLeavesTheCellLeavesTheGroup() {
        village.fact("a1", "INTERNAL_TRANSFER", "2020-07-01", Village.EAST_ONE, Village.EAST_TWO);

        assertThat(groupsOn(ONE, "2020-07-01")).doesNotContainKey("a1");
        assertThat(groupsOn(TWO, "2020-07-01")).containsEntry("a1", "");
    }

    @Test
    void membersAreMovedFromGroupToGroupByHand() {
        var wanted = new HashMap<Long, @Nullable Integer>();
        wanted.put(member("a1"), group("E.1.b"));
        wanted.put(member("a2"), null);
        wanted.put(member("a3"), null);

        int placed = groups.place(Village.OFFICER, ONE, day("2020-02-01"), wanted);

        assertThat(placed).isEqualTo(2);
        assertThat(groupsOn(ONE, "2020-02-01"))
                .containsEntry("a1", "E.1.b")
                .containsEntry("a2", "");
        assertThat(groupsOn(ONE, "2020-01-31")).containsEntry("a1", "E.1.a");
    }

    @Test
    void nobodyIsPutIntoAGroupOfAnotherCellOrWithoutTheRight() {
        Map<Long, @Nullable Integer> strange = Map.of(member("b1"), group("E.1.a"));
        Map<Long, @Nullable Integer> own = Map.of(member("a1"), group("E.1.b"));
        var reader =
                new Viewer("r", false, List.of(new Grant(Village.TOP, Role.VIEWER, true)), null);

        assertThatThrownBy(() -> groups.place(Village.OFFICER, TWO, day("2020-02-01"), strange))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.place(Village.OFFICER, ONE, day("2020-02-01"), strange))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.place(reader, ONE, day("2020-02-01"), own))
                .isInstanceOf(Forbidden.class);
    }

    private Map<String, String> groupsOn(OrganizationId cell, String day) {
        var codes = new HashMap<Integer, String>();
        groups.groups(Village.OFFICER, cell, day(day))
                .forEach(group -> codes.put(group.id().value(), group.code()));
        var found = new HashMap<String, String>();
        for (Placed placed : groups.members(Village.OFFICER, cell, day(day))) {
            Integer group = placed.group();
            found.put(placed.code(), group == null ? "" : codes.getOrDefault(group, "?"));
        }
        return found;
    }

    private long member(String code) {
        return sql.fetchSingle("select id from members.member where code = ?", code)
                .get(0, long.class);
    }

    private int group(String code) {
        return sql.fetchSingle(
                        "select organization_id from organizations.version where code = ?", code)
                .get(0, int.class);
    }

    private long execute(String on, List<Line> lines, Assignment... assignments) {
        var begun =
                reorganizations.begin(
                        Village.OFFICER, new OrganizationId(Village.TOP), "Tổ đảng", day(on));
        var decision = new Plan.Decision("1-QĐ", day(on), "Đảng ủy");
        var plan =
                begun.withLines(lines)
                        .withAssignments(Arrays.asList(assignments))
                        .headed(begun.title(), begun.on(), decision);
        assertThat(reorganizations.save(Village.OFFICER, plan)).isInstanceOf(Saving.Saved.class);
        assertThat(reorganizations.execute(Village.OFFICER, plan.id()))
                .isInstanceOf(Execution.Done.class);
        return plan.id();
    }

    private static Line establish(String code, String cell) {
        return new Line(
                Action.ESTABLISH,
                List.of(),
                code,
                "Tổ đảng " + code,
                code,
                "PARTY_GROUP",
                "",
                cell);
    }

    private static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
