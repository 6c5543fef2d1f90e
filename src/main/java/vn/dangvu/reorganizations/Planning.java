package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Carries the steps of a plan out on paper, and says what stands against them.
///
/// A step that cannot be taken is left out and the others go on, so that one look shows every
/// conflict of a plan.
final class Planning {

    private final PlannedTree tree;
    private final Findings findings;
    private final MemberSteps members;

    private Planning(List<Unit> before) {
        this.tree = new PlannedTree(before);
        this.findings = new Findings(tree);
        this.members = new MemberSteps(tree, findings);
    }

    /// @param before every organization on the day before the plan takes effect
    static Outcome of(List<Unit> before, List<Lines.Numbered> steps) {
        var planning = new Planning(before);
        for (var next : steps) {
            planning.findings.beginStep(next.line());
            planning.take(next.step());
        }
        var tree = planning.tree;
        tree.settleGroups();
        tree.endedBeforeTheyLived()
                .forEach(unit -> planning.findings.add(new Conflict.BeganTheSameDay(unit.code())));
        Hierarchy.check(tree).forEach(planning.findings::add);
        var goals = planning.members.destinations();
        return new Outcome(
                before, tree, goals.cells(tree), goals.groups(tree), planning.findings.conflicts());
    }

    private void take(Step next) {
        switch (next) {
            case Step.Establish(var organization) ->
                    begin(organization)
                            .ifPresent(unit -> tree.tell(Kind.ESTABLISHED, List.of(), ids(unit)));
            case Step.Rename rename -> rename(rename);
            case Step.ChangeKind(String code, OrganizationKind kind) -> changeKind(code, kind);
            case Step.Absorb(var codes, String into) -> absorb(codes, into);
            case Step.Consolidate(var codes, var into) -> consolidate(codes, into);
            case Step.Split split -> split(split);
            case Step.SplitOff(String code, var into) -> splitOff(code, into);
            case Step.HandOver handOver -> handOver(handOver);
            case Step.End end -> end(end);
            case Step.AssignCell(String from, String to) -> members.assignCell(from, to);
            case Step.Assign(var codes, String cell) -> members.assign(codes, cell);
        }
    }

    private void rename(Step.Rename rename) {
        findings.find(rename.code())
                .ifPresent(unit -> {
                    String code = Objects.requireNonNullElse(rename.newCode(), unit.code());
                    if (!code.equals(unit.code()) && !tree.free(code)) {
                        findings.add(new Conflict.CodeTaken(findings.step(), code));
                        return;
                    }
                    if (rename.changesNothingOf(unit)) {
                        findings.add(new Conflict.NoChange(findings.step(), unit.code()));
                        return;
                    }
                    tree.change(unit.named(code, rename.officialName(), rename.shortName()));
                    tree.tell(Kind.RENAMED, ids(unit), ids(unit));
                });
    }

    private void changeKind(String code, OrganizationKind kind) {
        findings.find(code)
                .ifPresent(unit -> {
                    if (unit.kind() == kind) {
                        findings.add(new Conflict.NoChange(findings.step(), unit.code()));
                        return;
                    }
                    tree.change(unit.as(kind));
                    tree.tell(Kind.KIND_CHANGED, ids(unit), ids(unit));
                });
    }

    private void absorb(List<String> codes, String into) {
        findings.find(into)
                .ifPresent(heir -> {
                    var joining = joining(codes, heir);
                    if (!joining.isEmpty()) {
                        tree.tell(Kind.ABSORBED, ids(joining), ids(heir));
                    }
                });
    }

    private void consolidate(List<String> codes, Step.Beginning into) {
        begin(into)
                .ifPresent(heir -> {
                    var joining = joining(codes, heir);
                    tree.tell(Kind.CONSOLIDATED, ids(joining), ids(heir));
                });
    }

    /// Those that end and hand everything to `heir`.
    private List<Unit> joining(List<String> codes, Unit heir) {
        var joining = new ArrayList<Unit>();
        for (String code : codes) {
            findings.find(code)
                    .filter(unit -> findings.isNot(unit, heir))
                    .ifPresent(unit -> {
                        joining.add(unit);
                        handBelow(unit, heir);
                        finish(unit, heir);
                    });
        }
        return joining;
    }

    private void split(Step.Split split) {
        findings.find(split.code())
                .ifPresent(unit -> {
                    var parts =
                            split.into().stream().flatMap(part -> begin(part).stream()).toList();
                    var main =
                            parts.stream()
                                    .filter(part -> part.code().equals(split.main()))
                                    .findFirst();
                    if (main.isEmpty()) {
                        findings.add(
                                new Conflict.NoSuchOrganization(findings.step(), split.main()));
                        return;
                    }
                    finish(unit, main.get());
                    tree.tell(Kind.SPLIT, ids(unit), ids(parts));
                });
    }

    private void splitOff(String code, Step.Beginning into) {
        findings.find(code)
                .ifPresent(unit ->
                        begin(into)
                                .ifPresent(
                                        part -> tree.tell(Kind.SPLIT_OFF, ids(unit), ids(part))));
    }

    private void handOver(Step.HandOver handOver) {
        findings.find(handOver.to())
                .ifPresent(superior -> {
                    var moved =
                            handOver.codes().stream()
                                    .flatMap(code -> findings.find(code).stream())
                                    .filter(unit -> standsElsewhere(unit, superior))
                                    .filter(unit -> placed(unit, superior))
                                    .toList();
                    if (!moved.isEmpty()) {
                        tree.tell(
                                new Event(
                                        Kind.HANDED_OVER,
                                        ids(moved),
                                        ids(superior),
                                        handOver.reception()));
                    }
                });
    }

    /// A step that came before may have brought it there: then it is told where it went.
    private boolean standsElsewhere(Unit unit, Unit superior) {
        var was = tree.asItWas(unit.id()).orElse(unit);
        if (unit.isUnder(superior) && was.isUnder(superior)) {
            findings.add(new Conflict.NoChange(findings.step(), unit.code()));
            return false;
        }
        return true;
    }

    private void end(Step.End end) {
        findings.find(end.code())
                .ifPresent(unit -> {
                    Optional<Unit> heir =
                            end.heir() == null ? Optional.empty() : findings.find(end.heir());
                    heir.filter(other -> findings.isNot(unit, other))
                            .ifPresent(other -> handBelow(unit, other));
                    finish(unit, heir.orElse(null));
                    var kind =
                            switch (end.ending()) {
                                case DISSOLUTION -> Kind.DISSOLVED;
                                case END_OF_OPERATION -> Kind.ENDED;
                                case DISBANDMENT -> Kind.DISBANDED;
                            };
                    tree.tell(kind, ids(unit), heir.map(Planning::ids).orElse(List.of()));
                });
    }

    private Optional<Unit> begin(Step.Beginning beginning) {
        if (!tree.free(beginning.code())) {
            findings.add(new Conflict.CodeTaken(findings.step(), beginning.code()));
            return Optional.empty();
        }
        if (beginning.parent() == null) {
            return Optional.of(tree.begin(beginning, null));
        }
        return findings.find(beginning.parent())
                .filter(parent -> findings.holds(parent, beginning.kind(), beginning.code()))
                .map(parent -> tree.begin(beginning, parent.id()));
    }

    private void handBelow(Unit from, Unit to) {
        tree.handedOn(from, to).forEach(child -> placed(child, to));
    }

    /// Puts `unit` under `superior`, where that can be.
    private boolean placed(Unit unit, Unit superior) {
        if (!findings.isNot(unit, superior)) {
            return false;
        }
        if (tree.isWithin(superior.id(), unit.id())) {
            findings.add(new Conflict.Circle(findings.step(), unit.code()));
            return false;
        }
        if (!findings.holds(superior, unit.kind(), unit.code())) {
            return false;
        }
        tree.change(tree.unit(unit.id()).under(superior.id()));
        return true;
    }

    private void finish(Unit unit, @Nullable Unit heir) {
        tree.end(unit.id());
        if (heir != null && heir.id() != unit.id()) {
            tree.succeed(unit.id(), heir.id());
        }
    }

    private static List<Integer> ids(Unit unit) {
        return ids(List.of(unit));
    }

    private static List<Integer> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
