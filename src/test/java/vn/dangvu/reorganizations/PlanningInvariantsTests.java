package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.CollectiveTransfers.Present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What holds of every plan without conflicts, shown on thousands that were made up.
class PlanningInvariantsTests {

    private static final int SEEDS = 6_000;

    /// A plan on its tree, with members in the cells.
    private record Case(long seed, Outcome outcome, Census census) {

        boolean possible() {
            return outcome.conflicts().isEmpty() && census.conflicts().isEmpty();
        }
    }

    @Test
    void nobodyIsLeftOutAndNobodyLandsTwice() {
        int possible = 0;
        for (var each : cases()) {
            if (!each.possible()) {
                continue;
            }
            possible++;
            var before = each.census().before(each.outcome().ended());
            var after = each.census().after(each.outcome().ended());
            assertThat(Preview.total(after))
                    .as("seed %d", each.seed())
                    .isEqualTo(Preview.total(before));
            assertThat(after)
                    .as("seed %d", each.seed())
                    .allSatisfy(node -> assertThat(node.members()).isNotNegative());
        }
        assertThat(possible).isGreaterThan(SEEDS / 2);
    }

    @Test
    void everyLivingOrganizationHasALivingSuperiorAndNoneStandsBelowItself() {
        for (var each : cases()) {
            if (each.possible()) {
                var living = byId(each.outcome().after());
                for (Unit unit : living.values()) {
                    assertThat(depth(unit, living)).as("seed %d", each.seed()).isLessThan(20);
                }
            }
        }
    }

    @Test
    void nothingIsPutWhereItsKindCannotStand() {
        for (var each : cases()) {
            if (each.possible()) {
                var living = byId(each.outcome().after());
                for (Unit unit : living.values()) {
                    // What stood wrongly before the plan is no matter of it.
                    if (unit.parent() != null && !stoodSo(each.outcome(), unit)) {
                        assertThat(at(living, unit.parent()).kind().holds(unit.kind()))
                                .as("seed %d: %s", each.seed(), unit)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean stoodSo(Outcome outcome, Unit unit) {
        var before = byId(outcome.before());
        var after = byId(outcome.after());
        var was = before.get(unit.id());
        Integer parent = unit.parent();
        return was != null
                && parent != null
                && was.kind() == unit.kind()
                && parent.equals(was.parent())
                && at(before, parent).kind() == at(after, parent).kind();
    }

    @Test
    void noTwoBearTheSameCode() {
        for (var each : cases()) {
            assertThat(each.outcome().after())
                    .as("seed %d", each.seed())
                    .extracting(Unit::code)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatEndsLeavesNobodyBehind() {
        for (var each : cases()) {
            if (!each.possible()) {
                continue;
            }
            var ended = each.outcome().ended();
            assertThat(each.outcome().after())
                    .as("seed %d", each.seed())
                    .noneMatch(unit -> unit.parent() != null && ended.contains(unit.parent()));
            var own = each.census().own();
            assertThat(ended).allSatisfy(id -> assertThat(own.getOrDefault(id, 0L)).isZero());
        }
    }

    @Test
    void heirsLiveInTheEndAndNeverFormACircle() {
        for (var each : cases()) {
            var living = byId(each.outcome().after());
            assertThat(each.outcome().heirs())
                    .allSatisfy((ended, heir) -> {
                        assertThat(living).as("seed %d", each.seed()).containsKey(heir);
                        assertThat(living).as("seed %d", each.seed()).doesNotContainKey(ended);
                    });
        }
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>(SEEDS);
        for (long seed = 0; seed < SEEDS; seed++) {
            cases.add(made(seed));
        }
        return cases;
    }

    private static Case made(long seed) {
        var random = new Random(seed);
        var plans = new RandomPlans(random);
        var tree = plans.tree(16);
        var lines = plans.lines(tree, 6);
        var cells = tree.stream().filter(unit -> unit.kind().holdsMembers()).toList();
        var present = new ArrayList<Present>();
        var located = new ArrayList<Located>();
        var assignments = new ArrayList<Assignment>();
        var goals =
                Planning.of(tree, Lines.read(lines, List.of()).steps()).after().stream()
                        .filter(Destinations::takes)
                        .toList();
        for (Unit cell : cells) {
            int members = random.nextInt(6);
            present.add(new Present(cell.id(), members, members));
            for (int at = 0; at < members && !goals.isEmpty(); at++) {
                if (random.nextInt(3) == 0) {
                    String code = cell.code() + "/" + at;
                    located.add(new Located(located.size(), code, code, cell.id(), true));
                    assignments.add(new Assignment(code, plans.any(goals).code()));
                }
            }
        }
        var read = Lines.read(lines, assignments);
        assertThat(read.conflicts()).isEmpty();
        var outcome = Planning.of(tree, read.steps());
        return new Case(seed, outcome, Census.of(outcome, present, located));
    }

    private static int depth(Unit unit, Map<Integer, Unit> living) {
        var passed = new HashSet<Integer>();
        for (Optional<Unit> at = Optional.of(unit);
                at.isPresent();
                at = Optional.ofNullable(at.get().parent()).map(id -> at(living, id))) {
            assertThat(passed.add(at.get().id())).as("below itself: %s", unit).isTrue();
        }
        return passed.size();
    }

    private static Unit at(Map<Integer, Unit> living, int id) {
        assertThat(living).containsKey(id);
        return living.getOrDefault(id, living.values().iterator().next());
    }

    private static Map<Integer, Unit> byId(List<Unit> units) {
        var map = new HashMap<Integer, Unit>();
        units.forEach(unit -> map.put(unit.id(), unit));
        return map;
    }
}
