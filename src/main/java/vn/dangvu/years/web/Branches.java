package vn.dangvu.years.web;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// What is counted by cell, told by the organizations right below: a committee of seventy reads
/// seventy lines, not its cells, and goes down from there.
@Component
class Branches {

    private final Organizations organizations;

    Branches(Organizations organizations) {
        this.organizations = organizations;
    }

    /// One organization right below, with what was counted of its cells.
    record Branch<C>(Organization below, List<C> counts) {

        int sum(ToIntFunction<C> of) {
            return counts.stream().mapToInt(of).sum();
        }
    }

    /// In the order of the tree; those without any count are left out.
    <C> List<Branch<C>> of(Here here, List<C> counts, ToIntFunction<C> cell) {
        var branches = new ArrayList<Branch<C>>();
        for (Organization below : organizations.children(here.viewer(), here.id(), here.today())) {
            var cells = cells(here, below);
            var found =
                    counts.stream()
                            .filter(count -> cells.contains(cell.applyAsInt(count)))
                            .toList();
            if (!found.isEmpty()) {
                branches.add(new Branch<>(below, found));
            }
        }
        return branches;
    }

    private Set<Integer> cells(Here here, Organization below) {
        return below.kind().holdsMembers()
                ? Set.of(below.id().value())
                : organizations.cells(here.viewer(), below.id(), here.today()).stream()
                        .map(one -> one.id().value())
                        .collect(toSet());
    }
}
