package vn.dangvu.reorganizations;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Preview.Excepted;
import vn.dangvu.reorganizations.Preview.Told;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings a plan together with the tree and the ledger of its day: what it comes to.
@Component
class Reckoning {

    /// A plan brought together with the day it takes effect.
    record Reckoned(Outcome outcome, Map<String, Located> located, Preview preview) {}

    private final Organizations organizations;
    private final CollectiveTransfers transfers;
    private final LaterFacts later;
    private final Companions companions;
    private final Mandates mandates;

    Reckoning(
            Organizations organizations,
            CollectiveTransfers transfers,
            LaterFacts later,
            Companions companions,
            Mandates mandates) {
        this.organizations = organizations;
        this.transfers = transfers;
        this.later = later;
        this.companions = companions;
        this.mandates = mandates;
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
        var given = mandates.on(plan.on());
        var breaches = OrganizationRules.brokenBy(outcome, census, given, plan.on());
        var exceptions = exceptions(breaches, consents, conflicts);
        var touched = touched(outcome);
        var preview =
                new Preview(
                        census.before(touched),
                        census.after(touched),
                        census.moves(),
                        outcome.events().stream()
                                .map(e ->
                                        new Told(
                                                e.kind(),
                                                e.subjects(),
                                                e.successors(),
                                                e.reception()))
                                .toList(),
                        outcome.heirs(),
                        conflicts,
                        exceptions,
                        companions.of(outcome, touched, plan.on()),
                        Notes.of(outcome));
        return new Reckoned(outcome, located, preview);
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
            if (!assigned.contains(one.code())) {
                continue;
            }
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

    Undoing.InTheWay inTheWay(long change) {
        return later.inTheWay(change);
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
}
