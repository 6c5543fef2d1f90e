package vn.dangvu.reorganizations;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.organizations.Belongings;
import vn.dangvu.organizations.Belongings.Belonging;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeChanges;
import vn.dangvu.organizations.TreeChanges.Later;
import vn.dangvu.organizations.TreeChanges.Reach;
import vn.dangvu.organizations.TreeChanges.Reach.Placed;
import vn.dangvu.reorganizations.Reorganizations.Undoing.Recorded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Looks at what is recorded of days after a plan: a plan may be dated in the past, and what
/// happened since must still be possible.
@Component
class LaterFacts {

    private final TreeChanges changes;
    private final CollectiveTransfers transfers;
    private final List<Belongings> belongings;

    LaterFacts(TreeChanges changes, CollectiveTransfers transfers, List<Belongings> belongings) {
        this.changes = changes;
        this.transfers = transfers;
        this.belongings = List.copyOf(belongings);
    }

    List<Conflict> against(Plan plan, Outcome outcome) {
        var conflicts = new ArrayList<Conflict>();
        for (var later : changes.later(plan.on(), reach(outcome))) {
            conflicts.add(conflict(plan, later));
        }
        for (int id : changes.beganOn(plan.on(), outcome.ended())) {
            conflicts.add(new Conflict.BeganTheSameDay(outcome.tree().unit(id).code()));
        }
        var leaving = outcome.leaving();
        var nowhere =
                outcome.closed().stream()
                        .filter(cell -> leaving.getOrDefault(cell, Optional.empty()).isEmpty())
                        .toList();
        for (var coming : transfers.comingLater(nowhere, plan.on())) {
            String code = outcome.tree().unit(coming.cell()).code();
            conflicts.add(new Conflict.LaterFact(code, plan.on(), "member", coming.members()));
        }
        for (var each : belongings) {
            for (var kept : each.since(outcome.ended(), plan.on())) {
                String code = outcome.tree().unit(kept.organization()).code();
                conflicts.add(
                        new Conflict.LaterFact(code, plan.on(), kept.kind().name(), kept.count()));
            }
        }
        return conflicts;
    }

    private static Conflict conflict(Plan plan, Later later) {
        return later.what().equals("code")
                ? new Conflict.CodeTaken(lineOf(plan, later.code()), later.code())
                : new Conflict.LaterFact(later.code(), later.on(), later.what(), 1);
    }

    /// The line that gives the code; 0 if none is found.
    private static int lineOf(Plan plan, String code) {
        for (int at = 0; at < plan.lines().size(); at++) {
            var line = plan.lines().get(at);
            boolean gives = line.action().begins() || line.action() == Line.Action.RENAME;
            if (gives && line.target().equals(code)) {
                return at + 1;
            }
        }
        return 0;
    }

    private static Reach reach(Outcome outcome) {
        var touched = new LinkedHashSet<>(outcome.ended());
        var codes = new ArrayList<String>();
        var placed = new ArrayList<Placed>();
        for (var revision : outcome.revised()) {
            var after = revision.after();
            touched.add(after.id());
            if (!after.code().equals(revision.before().code())) {
                codes.add(after.code());
            }
            if (!Objects.equals(after.parent(), revision.before().parent())) {
                above(outcome, after).forEach(id -> placed.add(new Placed(after.id(), id)));
            }
        }
        outcome.begun().forEach(unit -> codes.add(unit.code()));
        return new Reach(touched, outcome.ended(), relied(outcome), codes, placed);
    }

    /// Everything that is to stand above `unit` and is there already.
    private static Set<Integer> above(Outcome outcome, Unit unit) {
        var above = new LinkedHashSet<Integer>();
        for (Integer at = unit.parent(); at != null; ) {
            if (at >= 0) {
                above.add(at);
            }
            at = outcome.tree().knows(at) ? outcome.tree().unit(at).parent() : null;
        }
        return above;
    }

    /// Who must live on and stay what they are, because others come below, into or after them.
    private static Set<Integer> relied(Outcome outcome) {
        var relied = new HashSet<Integer>(outcome.heirs().values());
        relied.addAll(outcome.assigned().values());
        outcome.leaving().values().forEach(goal -> goal.ifPresent(unit -> relied.add(unit.id())));
        outcome.begun().forEach(unit -> addParent(relied, unit));
        outcome.revised().forEach(revision -> addParent(relied, revision.after()));
        relied.removeIf(id -> id < 0);
        return relied;
    }

    private static void addParent(Set<Integer> relied, Unit unit) {
        if (unit.parent() != null) {
            relied.add(unit.parent());
        }
    }

    /// What stands in the way of undoing `change`.
    Reorganizations.Undoing.InTheWay inTheWay(long change) {
        List<OrganizationId> cells = changes.cellsBy(change);
        return new Reorganizations.Undoing.InTheWay(
                changes.inTheWay(change).stream().map(found -> found.code()).toList(),
                transfers.inTheWay(change, cells),
                recorded(change));
    }

    /// What was recorded at organizations that would never have begun.
    private List<Recorded> recorded(long change) {
        var begun =
                changes.begunBy(change).stream()
                        .collect(toMap(one -> one.id().value(), Organization::code));
        return begun.isEmpty()
                ? List.of()
                : belongings.stream()
                        .flatMap(each -> each.ever(begun.keySet()).stream())
                        .sorted(comparing(Belonging::organization).thenComparing(Belonging::kind))
                        .map(each -> recorded(each, begun))
                        .toList();
    }

    private static Recorded recorded(Belonging each, Map<Integer, String> codes) {
        String code = Objects.requireNonNull(codes.get(each.organization()));
        return new Recorded(code, each.kind(), each.count());
    }
}
