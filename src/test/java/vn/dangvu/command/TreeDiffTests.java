package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

import vn.dangvu.command.TreeDiff.Change;
import vn.dangvu.command.TreeDiff.What;
import vn.dangvu.members.CollectiveTransfers.Present;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What became of a tree between two days.
class TreeDiffTests {

    static final LocalDate EARLY = LocalDate.of(2025, 2, 28);
    static final LocalDate LATE = LocalDate.of(2025, 3, 1);

    static final Organization TOP = organization(1, "T", 0, "Đảng bộ T");
    static final Organization EAST = organization(2, "E", 1, "Đảng bộ E");
    static final Organization WEST = organization(3, "W", 1, "Đảng bộ W");
    static final Organization CELL = organization(4, "E.1", 2, "Chi bộ 1");

    @Test
    void sumsMembersFromBelow() {
        var tree = tree(EARLY, TOP, EAST, CELL, WEST);

        assertThat(tree.nodes())
                .extracting(node -> node.organization().code(), TreeOnDay.Node::members)
                .containsExactly(tuple("T", 5L), tuple("E", 5L), tuple("E.1", 5L), tuple("W", 0L));
    }

    @Test
    void namesWhatBeganEndedMovedAndIsCalledOtherwise() {
        var before = tree(EARLY, TOP, EAST, CELL, WEST);
        var after =
                tree(
                        LATE,
                        TOP,
                        WEST,
                        organization(4, "W.1", 3, "Chi bộ 1"),
                        organization(5, "N", 1, "Đảng bộ N"));

        assertThat(TreeDiff.between(before, after))
                .containsExactlyInAnyOrder(
                        new Change(What.ENDED, "E", "Đảng bộ E", "", ""),
                        new Change(
                                What.RENAMED,
                                "W.1",
                                "Chi bộ 1",
                                "Chi bộ 1 (E.1)",
                                "Chi bộ 1 (W.1)"),
                        new Change(What.MOVED, "W.1", "Chi bộ 1", "E", "W"),
                        new Change(What.BEGAN, "N", "Đảng bộ N", "", ""));
        assertThat(TreeDiff.between(after, before)).isEqualTo(TreeDiff.between(before, after));
    }

    @Test
    void tellsWhoWentElsewhereFromWhoEnded() {
        var before = TreeOnDay.of(EARLY, EAST.id(), List.of(TOP, EAST, CELL), Map.of());
        var after =
                TreeOnDay.of(
                        LATE,
                        EAST.id(),
                        List.of(TOP, EAST, organization(4, "E.1", 1, "Chi bộ 1")),
                        Map.of());

        assertThat(TreeDiff.between(before, after))
                .containsExactly(new Change(What.LEFT, "E.1", "Chi bộ 1", "", ""));
    }

    private static TreeOnDay tree(LocalDate day, Organization... all) {
        return TreeOnDay.of(day, TOP.id(), List.of(all), Map.of(4, new Present(4, 5, 5)));
    }

    private static Organization organization(int id, String code, int parent, String name) {
        return new Organization(
                new OrganizationId(id),
                code,
                name,
                name,
                OrganizationKind.CELL,
                null,
                parent == 0 ? null : new OrganizationId(parent),
                EARLY,
                null,
                null,
                null);
    }
}
