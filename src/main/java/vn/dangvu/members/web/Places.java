package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What cells are called for one viewer, each asked for once a request.
final class Places {

    private record Moment(int cell, LocalDate day) {}

    private final Organizations organizations;
    private final Viewer viewer;
    private final Texts texts;
    private final Map<Moment, String> names = new HashMap<>();

    Places(Organizations organizations, Viewer viewer, Texts texts) {
        this.organizations = organizations;
        this.viewer = viewer;
        this.texts = texts;
    }

    /// The name on that day; of a cell the viewer does not see, only that.
    String name(int cell, LocalDate day) {
        return names.computeIfAbsent(
                new Moment(cell, day),
                asked ->
                        organizations
                                .find(viewer, new OrganizationId(asked.cell()), asked.day())
                                .map(Organization::shortName)
                                .orElseGet(() -> texts.get("members.page.outOfSight")));
    }

    @Nullable String nameOrNull(@Nullable Integer cell, LocalDate day) {
        return cell == null ? null : name(cell, day);
    }

    /// From the viewer's top down to the cell; empty where the viewer does not see it.
    List<Organization> path(int cell, LocalDate day) {
        return organizations.path(viewer, new OrganizationId(cell), day);
    }

    /// The cells in which the viewer may record, each group under the organization above.
    List<CellGroup> recordable(LocalDate day) {
        var groups = new LinkedHashMap<String, List<Option>>();
        for (Integer root : viewer.recorderRoots()) {
            for (var cell : organizations.cells(viewer, new OrganizationId(root), day)) {
                var parent = cell.parent();
                String above = parent == null ? "" : name(parent.value(), day);
                groups.computeIfAbsent(above, _ -> new ArrayList<>())
                        .add(
                                new Option(
                                        cell.id().toString(),
                                        cell.shortName() + " (" + cell.code() + ")"));
            }
        }
        return groups.entrySet().stream()
                .map(group ->
                        new CellGroup(
                                group.getKey(), group.getValue().stream().distinct().toList()))
                .toList();
    }
}
