package vn.dangvu.candidates.web;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// What organizations are called for one viewer.
final class Places {

    private final Organizations organizations;
    private final Viewer viewer;
    private final Texts texts;
    private final LocalDate today;

    Places(Organizations organizations, Viewer viewer, Texts texts, LocalDate today) {
        this.organizations = organizations;
        this.viewer = viewer;
        this.texts = texts;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /// The name on that day; of a cell the viewer does not see, only that.
    String name(int cell, LocalDate day) {
        return organizations
                .find(viewer, new OrganizationId(cell), day)
                .map(Organization::shortName)
                .orElseGet(() -> texts.get("candidates.page.outOfSight"));
    }

    List<Organization> path(int cell) {
        return organizations.path(viewer, new OrganizationId(cell), today);
    }

    boolean mayRecord(int cell) {
        return organizations.mayRecord(viewer, new OrganizationId(cell));
    }

    /// The highest organization above a cell in which the viewer may record: helpers are looked for
    /// there.
    OrganizationId reach(int cell) {
        return path(cell).stream()
                .filter(above -> organizations.mayRecord(viewer, above.id()))
                .findFirst()
                .map(Organization::id)
                .orElseGet(() -> new OrganizationId(cell));
    }

    /// The cells in which the viewer may record, in the order of the tree.
    List<Option> recordable() {
        var cells = new LinkedHashMap<OrganizationId, Option>();
        for (Integer root : viewer.recorderRoots()) {
            for (var cell : organizations.cells(viewer, new OrganizationId(root), today)) {
                cells.put(cell.id(), option(cell, ""));
            }
        }
        return List.copyOf(cells.values());
    }

    /// Where one can go from here: up the path, and one step down.
    List<Option> near(Organization where) {
        var near = new LinkedHashSet<Option>();
        organizations.roots(viewer, today).forEach(root -> near.add(option(root, "")));
        organizations.path(viewer, where.id(), today).forEach(above -> near.add(option(above, "")));
        near.add(option(where, ""));
        organizations
                .children(viewer, where.id(), today)
                .forEach(
                        below -> near.add(option(below, texts.get("candidates.page.below") + " ")));
        return List.copyOf(near);
    }

    private static Option option(Organization organization, String mark) {
        return new Option(
                organization.id().toString(),
                mark + organization.shortName() + " (" + organization.code() + ")");
    }
}
