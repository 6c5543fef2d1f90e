package vn.dangvu.years.web;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var found = new LinkedHashMap<Integer, Branch<C>>();
        var branches = new HashMap<Integer, Organization>();
        for (Organization below : organizations.children(here.viewer(), here.id(), here.today())) {
            found.put(below.id().value(), new Branch<>(below, new ArrayList<>()));
            cells(here, below).forEach(one -> branches.put(one.id().value(), below));
        }
        for (C count : counts) {
            var below = branches.get(cell.applyAsInt(count));
            if (below != null) {
                found.get(below.id().value()).counts().add(count);
            }
        }
        return found.values().stream().filter(branch -> !branch.counts().isEmpty()).toList();
    }

    private List<Organization> cells(Here here, Organization below) {
        return below.kind().holdsMembers()
                ? List.of(below)
                : organizations.cells(here.viewer(), below.id(), here.today());
    }
}
