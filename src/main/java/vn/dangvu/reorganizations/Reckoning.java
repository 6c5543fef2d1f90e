package vn.dangvu.reorganizations;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeChange;
import vn.dangvu.organizations.TreeChanges;
import vn.dangvu.reorganizations.Preview.Told;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings a plan together with the tree and the ledger: what it comes to, and carrying it out.
@Component
class Reckoning {

    private final Organizations organizations;
    private final TreeChanges changes;
    private final CollectiveTransfers transfers;

    Reckoning(Organizations organizations, TreeChanges changes, CollectiveTransfers transfers) {
        this.organizations = organizations;
        this.changes = changes;
        this.transfers = transfers;
    }

    Preview preview(Viewer viewer, Plan plan) {
        var read = Lines.read(plan.lines(), plan.assignments());
        var found = organizations.recordable(viewer, plan.on());
        var outcome = Planning.of(found.stream().map(Reckoning::unit).toList(), read.steps());
        var located = located(viewer, plan, outcome);
        var cells =
                found.stream()
                        .filter(one -> one.kind().holdsMembers())
                        .map(Organization::id)
                        .toList();
        var census = Census.of(outcome, transfers.present(cells, plan.on()), located.values());
        var conflicts = new ArrayList<Conflict>(read.conflicts());
        conflicts.addAll(outcome.conflicts());
        outcome.assigned().keySet().stream()
                .filter(code -> !located.containsKey(code))
                .forEach(code -> conflicts.add(new Conflict.NoSuchMember(0, code)));
        conflicts.addAll(census.conflicts());
        conflicts.addAll(later(viewer, plan, outcome));
        var touched = touched(outcome);
        return new Preview(
                census.before(touched),
                census.after(touched),
                census.moves(),
                outcome.events().stream()
                        .map(e -> new Told(e.kind(), e.subjects(), e.successors()))
                        .toList(),
                outcome.heirs(),
                conflicts);
    }

    /// What was already recorded of touched organizations from a later day on.
    private List<Conflict> later(Viewer viewer, Plan plan, Outcome outcome) {
        var ids = touched(outcome).stream().filter(id -> id >= 0).map(OrganizationId::new).toList();
        return organizations.changedAfter(viewer, ids, plan.on()).stream()
                .<Conflict>map(version ->
                        new Conflict.LaterFact(version.code(), version.since(), "version", 1))
                .toList();
    }

    List<Located> members(Viewer viewer, Plan plan, Collection<String> codes) {
        return transfers.located(viewer, codes, plan.on());
    }

    private Map<String, Located> located(Viewer viewer, Plan plan, Outcome outcome) {
        var located = new LinkedHashMap<String, Located>();
        if (!outcome.assigned().isEmpty()) {
            transfers
                    .located(viewer, outcome.assigned().keySet(), plan.on())
                    .forEach(one -> located.put(one.code(), one));
        }
        return located;
    }

    private static Set<Integer> touched(Outcome outcome) {
        var touched = new HashSet<Integer>(outcome.ended());
        outcome.begun().forEach(unit -> touched.add(unit.id()));
        outcome.revised().forEach(revision -> touched.add(revision.after().id()));
        return touched;
    }

    /// Only for a plan whose preview has no conflicts.
    long carryOut(Viewer viewer, Plan plan) {
        var read = Lines.read(plan.lines(), plan.assignments());
        var found = organizations.recordable(viewer, plan.on());
        var outcome = Planning.of(found.stream().map(Reckoning::unit).toList(), read.steps());
        var located = located(viewer, plan, outcome);
        var applied = changes.apply(viewer, change(plan, outcome));
        var cells = new HashMap<Integer, Integer>();
        outcome.leaving()
                .forEach((cell, goal) ->
                        goal.ifPresent(unit -> cells.put(cell, number(applied, unit.id()))));
        var members = new HashMap<Long, Integer>();
        outcome.assigned()
                .forEach((code, cell) -> {
                    var one = located.get(code);
                    if (one != null) {
                        members.put(one.member(), number(applied, cell));
                    }
                });
        var decision = plan.decision();
        transfers.move(
                viewer,
                applied.change(),
                plan.on(),
                cells,
                members,
                new Decision(decision.number(), decision.date(), decision.issuer()));
        return applied.change();
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
                new TreeChange.Decision(decision.number(), decision.date(), decision.issuer()),
                outcome.begun().stream().map(Reckoning::version).toList(),
                outcome.revised().stream().map(each -> version(each.after())).toList(),
                List.copyOf(outcome.ended()),
                outcome.events().stream()
                        .map(e -> new TreeChange.Event(e.kind(), e.subjects(), e.successors()))
                        .toList(),
                outcome.heirs());
    }

    Undoing.InTheWay inTheWay(long change) {
        var begun = changes.begunBy(change);
        return new Undoing.InTheWay(
                changes.changedSince(change).stream().map(Organization::code).toList(),
                transfers.standingOn(change, begun));
    }

    void undo(Viewer viewer, long change) {
        transfers.undo(viewer, change);
        changes.undo(viewer, change);
    }

    private static Unit unit(Organization found) {
        var parent = found.parent();
        return new Unit(
                found.id().value(),
                found.code(),
                found.officialName(),
                found.shortName(),
                found.kind(),
                found.unitType(),
                parent == null ? null : parent.value());
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
