package vn.dangvu.reorganizations;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.members.Decision;
import vn.dangvu.members.PartyGroups;
import vn.dangvu.organizations.TreeChange;
import vn.dangvu.organizations.TreeChanges;
import vn.dangvu.reorganizations.Reckoning.Reckoned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Does what was reckoned, and takes it back: the tree first, then the members, then their groups.
@Component
class CarryingOut {

    private final TreeChanges changes;
    private final CollectiveTransfers transfers;
    private final PartyGroups groups;

    CarryingOut(TreeChanges changes, CollectiveTransfers transfers, PartyGroups groups) {
        this.changes = changes;
        this.transfers = transfers;
        this.groups = groups;
    }

    /// Only for a plan whose preview has no conflicts.
    long execute(Viewer viewer, Plan plan, Reckoned reckoned, Advance advance) {
        var outcome = reckoned.outcome();
        advance.at(Advance.Stage.TREE, 0, 0);
        var applied = changes.apply(viewer, change(plan, outcome));
        var cells = new HashMap<Integer, Integer>();
        outcome.leaving()
                .forEach((cell, goal) ->
                        goal.ifPresent(unit -> cells.put(cell, number(applied, unit.id()))));
        var members = new HashMap<Long, Integer>();
        reckoned.located()
                .forEach((code, one) -> {
                    Integer cell = outcome.assigned().get(code);
                    if (cell != null) {
                        members.put(one.member(), number(applied, cell));
                    }
                });
        var decision = plan.decision();
        transfers.move(
                viewer,
                applied.change(),
                plan.on(),
                cells,
                outcome.closed(),
                members,
                new Decision(decision.number(), decision.date(), decision.issuer()),
                (done, total) -> advance.at(Advance.Stage.MEMBERS, done, total));
        groups.placeBy(viewer, applied.change(), plan.on(), grouped(reckoned, applied));
        return applied.change();
    }

    private static Map<Long, Integer> grouped(Reckoned reckoned, TreeChanges.Applied applied) {
        var grouped = new HashMap<Long, Integer>();
        reckoned.located()
                .forEach((code, one) -> {
                    Integer group = reckoned.outcome().groups().get(code);
                    if (group != null) {
                        grouped.put(one.member(), number(applied, group));
                    }
                });
        return grouped;
    }

    private static int number(TreeChanges.Applied applied, int id) {
        var given = applied.numbers().get(id);
        return given == null ? id : given.value();
    }

    private static TreeChange change(Plan plan, Outcome outcome) {
        var decision = plan.decision();
        return new TreeChange(
                plan.on(),
                plan.title(),
                kept(decision),
                outcome.begun().stream().map(CarryingOut::version).toList(),
                outcome.revised().stream().map(each -> version(each.after())).toList(),
                List.copyOf(outcome.ended()),
                outcome.events().stream().map(CarryingOut::event).toList(),
                outcome.heirs());
    }

    void undo(Viewer viewer, long change, Advance advance) {
        groups.undo(viewer, change);
        transfers.undo(
                viewer, change, (done, total) -> advance.at(Advance.Stage.MEMBERS, done, total));
        advance.at(Advance.Stage.TREE, 0, 0);
        changes.undo(viewer, change);
    }

    private static TreeChange.Event event(Event event) {
        return new TreeChange.Event(
                event.kind(), event.subjects(), event.successors(), kept(event.reception()));
    }

    private static TreeChange.Decision kept(Plan.Decision decision) {
        return new TreeChange.Decision(decision.number(), decision.date(), decision.issuer());
    }

    private static TreeChange.Version version(Unit unit) {
        return new TreeChange.Version(
                unit.id(),
                unit.code(),
                unit.officialName(),
                unit.shortName(),
                unit.kind(),
                unit.unitType(),
                unit.parent());
    }
}
