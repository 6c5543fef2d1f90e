package vn.dangvu.reorganizations;

import java.util.List;

/// The steps of a plan that say where members go: those of a whole cell, or by name.
final class MemberSteps {

    private final PlannedTree tree;
    private final Findings findings;
    private final Destinations destinations = new Destinations();

    MemberSteps(PlannedTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    Destinations destinations() {
        return destinations;
    }

    /// Of a cell that an earlier step has ended, too: its code still stands in the tree before.
    void assignCell(String from, String to) {
        var left = tree.everFound(from);
        if (left.isEmpty()) {
            findings.add(new Conflict.NoSuchOrganization(findings.step(), from));
            return;
        }
        findings.find(to)
                .filter(cell -> findings.isNot(left.get(), cell))
                .ifPresent(cell -> {
                    if (cell.kind().holdsMembers()) {
                        moveMembers(left.get(), cell);
                    } else {
                        findings.add(new Conflict.MembersOutsideCell(findings.step(), to));
                    }
                });
    }

    private void moveMembers(Unit from, Unit to) {
        tree.moveMembers(from.id(), to.id())
                .filter(earlier -> earlier.id() != to.id())
                .ifPresent(earlier ->
                        findings.add(
                                new Conflict.AssignedTwice(
                                        findings.step(), from.code(), earlier.code(), to.code())));
    }

    void assign(List<String> members, String cell) {
        findings.find(cell)
                .ifPresent(to -> {
                    if (!Destinations.takes(to)) {
                        findings.add(new Conflict.MembersOutsideCell(findings.step(), cell));
                        return;
                    }
                    for (String member : members) {
                        destinations
                                .send(member, cell)
                                .map(earlier ->
                                        new Conflict.AssignedTwice(
                                                findings.step(), member, earlier, cell))
                                .ifPresent(findings::add);
                    }
                });
    }
}
