package vn.dangvu.access.proof;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reorganizations of a world at random, carried out by the program itself, some undone; and drafts
/// of branches that are never carried out.
final class Plans {

    private static final int CARRIED_OUT = 5;

    private final World world;
    private final Organizations organizations;
    private final Reorganizations reorganizations;
    final List<Long> numbers = new ArrayList<>();

    /// By a code that a plan gives: whose plan it is.
    final Map<String, Integer> planned = new HashMap<>();

    int executed;
    int undone;

    Plans(World world, Organizations organizations, Reorganizations reorganizations) {
        this.world = world;
        this.organizations = organizations;
        this.reorganizations = reorganizations;
    }

    void make() {
        var done = new ArrayList<Long>();
        for (int at = 0; at < CARRIED_OUT; at++) {
            var plan = save(world.top());
            if (reorganizations.execute(officer(world.top()), plan.id())
                    instanceof Execution.Done) {
                executed++;
                done.add(plan.id());
            }
        }
        if (!done.isEmpty() && world.random.nextBoolean()) {
            var undoing = reorganizations.undo(officer(world.top()), done.getLast());
            undone += undoing instanceof Undoing.Done ? 1 : 0;
        }
        var branches =
                organizations.children(
                        officer(world.top()), new OrganizationId(world.top()), World.TODAY);
        branches.forEach(branch -> save(branch.id().value()));
    }

    private Plan save(int home) {
        var officer = officer(home);
        var on = LocalDate.of(2001, 1, 1).plusDays(world.random.nextInt(3_700));
        var tree = organizations.recordable(officer, on);
        var begun = reorganizations.begin(officer, new OrganizationId(home), "Sắp xếp", on);
        numbers.add(begun.id());
        var lines = new ArrayList<Line>();
        for (int at = 0; !tree.isEmpty() && at < 1 + world.random.nextInt(2); at++) {
            var line = line(tree);
            planned.put(line.target(), home);
            lines.add(line);
        }
        var told =
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        on,
                        new Plan.Decision("1-QĐ/T", on, null),
                        lines,
                        List.of(),
                        begun.revision(),
                        begun.stage());
        return reorganizations.save(officer, told) instanceof Saving.Saved(Plan saved)
                ? saved
                : begun;
    }

    private Line line(List<Organization> tree) {
        var cells = of(tree, OrganizationKind.CELL);
        var committees = of(tree, OrganizationKind.GRASSROOTS_PARTY_COMMITTEE);
        int what = world.random.nextInt(6);
        if (cells.isEmpty() || committees.isEmpty()) {
            return renamed(world.any(tree));
        }
        var one = world.any(cells);
        return switch (what) {
            case 0 -> line(Action.ABSORB, List.of(one.code()), world.any(cells).code());
            case 1, 2 -> line(Action.HAND_OVER, List.of(one.code()), world.any(committees).code());
            case 3 -> begin(one, world.any(cells));
            case 4 -> {
                var committee = world.any(committees);
                yield world.random.nextBoolean()
                        ? line(
                                Action.ABSORB,
                                List.of(committee.code()),
                                world.any(committees).code())
                        : handedOver(committee, of(tree, OrganizationKind.UPPER_GRASSROOTS));
            }
            default -> renamed(world.any(tree));
        };
    }

    private Line handedOver(Organization committee, List<Organization> uppers) {
        return uppers.isEmpty()
                ? renamed(committee)
                : line(Action.HAND_OVER, List.of(committee.code()), world.any(uppers).code());
    }

    private Line renamed(Organization one) {
        String code = world.nextCode();
        return new Line(
                Action.RENAME, List.of(one.code()), code, "Đảng bộ " + code, "", "", "", "");
    }

    private Line begin(Organization one, Organization other) {
        String code = world.nextCode();
        return new Line(
                Action.CONSOLIDATE,
                List.of(one.code(), other.code()),
                code,
                "Chi bộ " + code,
                "Nơi " + code,
                one.kind().name(),
                "",
                parentOf(one));
    }

    private String parentOf(Organization one) {
        return one.parent() == null
                ? ""
                : organizations.get(officer(world.top()), one.parent(), one.since()).code();
    }

    private static Line line(Action action, List<String> codes, String target) {
        return new Line(action, codes, target, "", "", "", "", "");
    }

    private static List<Organization> of(List<Organization> tree, OrganizationKind kind) {
        return tree.stream().filter(one -> one.kind() == kind).toList();
    }

    static Viewer officer(int organization) {
        return new Viewer(
                "officer", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
