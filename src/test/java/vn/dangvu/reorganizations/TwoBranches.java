package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.CollectiveTransfers.Present;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line.Action;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A tree of two branches, and plans for it on paper.
abstract class TwoBranches {

    static final Unit TOP = unit(1, "T", OrganizationKind.UPPER_GRASSROOTS, 0);
    static final Unit EAST = unit(2, "E", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 1);
    static final Unit EAST_ONE = unit(3, "E.1", OrganizationKind.CELL, 2);
    static final Unit EAST_TWO = unit(4, "E.2", OrganizationKind.CELL, 2);
    static final Unit GROUP = unit(5, "E.1.a", OrganizationKind.PARTY_GROUP, 3);
    static final Unit WEST = unit(6, "W", OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, 1);
    static final Unit WEST_ONE = unit(7, "W.1", OrganizationKind.CELL, 6);
    static final List<Unit> TREE = List.of(TOP, EAST, EAST_ONE, EAST_TWO, GROUP, WEST, WEST_ONE);

    static final List<Present> PRESENT =
            List.of(new Present(3, 5, 4), new Present(4, 4, 4), new Present(7, 3, 2));

    static Unit unit(int id, String code, OrganizationKind kind, int parent) {
        return new Unit(id, code, "Name " + code, code, kind, null, parent == 0 ? null : parent);
    }

    static List<Lines.Numbered> steps(Line... lines) {
        return Lines.read(Arrays.asList(lines), List.of()).steps();
    }

    static Outcome plan(Line... lines) {
        return plan(Arrays.asList(lines));
    }

    static Outcome plan(List<Line> lines, Assignment... assignments) {
        var read = Lines.read(lines, Arrays.asList(assignments));
        assertThat(read.conflicts()).isEmpty();
        return Planning.of(TREE, read.steps());
    }

    static List<Conflict> conflicts(Line... lines) {
        return plan(lines).conflicts();
    }

    static Census census(Outcome outcome, Located... located) {
        return Census.of(outcome, PRESENT, Arrays.asList(located));
    }

    static Located located(String code, Unit cell) {
        return new Located(code.hashCode(), code, code, cell.id(), true);
    }

    static Optional<Unit> after(Outcome outcome, String code) {
        return outcome.after().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    static Line line(Action action, String organization, String target) {
        return new Line(action, List.of(organization), target, "", "", "", "", "");
    }

    static Line kind(String organization, String kind) {
        return new Line(Action.CHANGE_KIND, List.of(organization), "", "", "", kind, "", "");
    }

    static Line rename(String organization, String code, String name) {
        return new Line(Action.RENAME, List.of(organization), code, name, "", "", "", "");
    }

    static Line begin(Action action, String organization, String code, String kind, String parent) {
        var codes = organization.isEmpty() ? List.<String>of() : List.of(organization);
        return new Line(action, codes, code, "Name " + code, code, kind, "", parent);
    }
}
