package vn.dangvu.reorganizations;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeChange;
import vn.dangvu.organizations.TreeChanges;
import vn.dangvu.reorganizations.Preview.Excepted;
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

    /// A plan brought together with the day it takes effect.
    record Reckoned(Outcome outcome, Map<String, Located> located, Preview preview) {}

    private final Organizations organizations;
    private final TreeChanges changes;
    private final CollectiveTransfers transfers;
    private final LaterFacts later;

    Reckoning(
            Organizations organizations,
            TreeChanges changes,
            CollectiveTransfers transfers,
            LaterFacts later) {
        this.organizations = organizations;
        this.changes = changes;
        this.transfers = transfers;
        this.later = later;
    }

    Reckoned reckon(Viewer viewer, Plan plan, List<Consent> consents) {
        var read = Lines.read(plan.lines(), plan.assignments());
        var found = organizations.recordable(viewer, plan.on());
        var outcome = Planning.of(found.stream().map(Reckoning::unit).toList(), read.steps());
        var conflicts = new ArrayList<Conflict>(read.conflicts());
        conflicts.addAll(outcome.conflicts());
        var located = located(viewer, plan, outcome, conflicts);
        var cells =
                found.stream()
                        .filter(one -> one.kind().holdsMembers())
                        .map(Organization::id)
                        .toList();
        var census = Census.of(outcome, transfers.present(cells, plan.on()), located.values());
        conflicts.addAll(census.conflicts());
        conflicts.addAll(later.against(plan, outcome));
        var breaches = OrganizationRules.brokenBy(outcome, census, plan.on());
        var exceptions = exceptions(breaches, consents, conflicts);
        var touched = touched(outcome);
        var preview =
                new Preview(
                        census.before(touched),
                        census.after(touched),
                        census.moves(),
                        outcome.events().stream()
                                .map(e -> new Told(e.kind(), e.subjects(), e.successors()))
                                .toList(),
                        outcome.heirs(),
                        conflicts,
                        exceptions);
        return new Reckoned(outcome, located, preview);
    }

    List<Located> members(Viewer viewer, Plan plan, Collection<String> codes) {
        return transfers.located(viewer, codes, plan.on());
    }

    /// Those who are named one by one, as far as they can be moved by this viewer.
    private Map<String, Located> located(
            Viewer viewer, Plan plan, Outcome outcome, List<Conflict> conflicts) {
        var located = new LinkedHashMap<String, Located>();
        var assigned = outcome.assigned().keySet();
        if (assigned.isEmpty()) {
            return located;
        }
        var seen = new HashSet<String>();
        for (var one : transfers.located(viewer, assigned, plan.on())) {
            seen.add(one.code());
            if (outcome.tree().knows(one.cell())) {
                located.put(one.code(), one);
            } else {
                conflicts.add(new Conflict.NotYours(0, one.code()));
            }
        }
        assigned.stream()
                .filter(code -> !seen.contains(code))
                .sorted()
                .forEach(code -> conflicts.add(new Conflict.NoSuchMember(0, code)));
        return located;
    }

    /// What rules allow with a consent that is recorded; the rest is added to `conflicts`.
    private static List<Excepted> exceptions(
            List<RuleBreach> breaches, List<Consent> consents, List<Conflict> conflicts) {
        var exceptions = new ArrayList<Excepted>();
        for (var breach : breaches) {
            var consent = consents.stream().filter(one -> one.isTo(breach)).findFirst();
            if (consent.isPresent()) {
                exceptions.add(new Excepted(breach, consent.get()));
            } else {
                conflicts.add(new Conflict.AgainstRule(breach));
            }
        }
        return exceptions;
    }

    private static Set<Integer> touched(Outcome outcome) {
        var touched = new HashSet<Integer>(outcome.ended());
        outcome.begun().forEach(unit -> touched.add(unit.id()));
        outcome.revised().forEach(revision -> touched.add(revision.after().id()));
        return touched;
    }

    /// Only for a plan whose preview has no conflicts.
    long carryOut(Viewer viewer, Plan plan, Reckoned reckoned, Advance advance) {
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
        return later.inTheWay(change);
    }

    void undo(Viewer viewer, long change, Advance advance) {
        transfers.undo(
                viewer, change, (done, total) -> advance.at(Advance.Stage.MEMBERS, done, total));
        advance.at(Advance.Stage.TREE, 0, 0);
        changes.undo(viewer, change);
    }

    static Unit unit(Organization found) {
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
