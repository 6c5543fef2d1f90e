package vn.dangvu.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

import vn.dangvu.organizations.TreeDifference.Change;
import vn.dangvu.organizations.TreeDifference.Place;
import vn.dangvu.organizations.TreeDifference.What;
import vn.dangvu.organizations.TreeOnDay.Heads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of a tree between two days.
class TreeDifferenceTests {

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
                .extracting(node -> node.organization().code(), node -> node.heads().members())
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

        var difference = TreeDifference.between(before, after, Set.of());

        assertThat(difference.changes())
                .extracting(Change::what, change -> change.organization().code())
                .containsExactlyInAnyOrder(
                        tuple(What.ENDED, "E"),
                        tuple(What.RENAMED, "W.1"),
                        tuple(What.MOVED, "W.1"),
                        tuple(What.BEGAN, "N"));
        assertThat(difference.unchanged()).containsExactly(TOP, WEST);
        assertThat(TreeDifference.between(after, before, Set.of())).isEqualTo(difference);
    }

    @Test
    void saysUnderWhomItStoodBeforeAndAfter() {
        var moved = organization(4, "E.1", 3, "Chi bộ 1");

        var difference =
                TreeDifference.between(
                        tree(EARLY, TOP, EAST, CELL, WEST),
                        tree(LATE, TOP, EAST, WEST, moved),
                        Set.of());

        assertThat(difference.changes())
                .containsExactly(
                        new Change(What.MOVED, new Place(CELL, EAST), new Place(moved, WEST)));
    }

    @Test
    void tellsWhoWentElsewhereFromWhoEnded() {
        var all = List.of(TOP, EAST, CELL);
        var before = TreeOnDay.of(EARLY, Set.of(EAST.id()), all, Map.of());
        var after =
                TreeOnDay.of(
                        LATE,
                        Set.of(EAST.id()),
                        List.of(TOP, EAST, organization(4, "E.1", 1, "Chi bộ 1")),
                        Map.of());

        assertThat(TreeDifference.between(before, after, Set.of(CELL.id())).changes())
                .containsExactly(new Change(What.LEFT, new Place(CELL, EAST), null));
        assertThat(TreeDifference.between(before, after, Set.of()).changes())
                .containsExactly(new Change(What.ENDED, new Place(CELL, EAST), null));
    }

    private static TreeOnDay tree(LocalDate day, Organization... all) {
        return TreeOnDay.of(
                day, Set.of(TOP.id()), List.of(all), Map.of(CELL.id(), new Heads(5, 5)));
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
