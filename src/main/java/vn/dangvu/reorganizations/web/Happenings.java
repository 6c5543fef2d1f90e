package vn.dangvu.reorganizations.web;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Names organizations as they were called before and after something happened to them.
final class Happenings {

    /// One decision may hand hundreds over.
    private static final int NAMED = 40;

    private final Organizations organizations;
    private final Viewer viewer;
    private final PlanWords words;
    private final String page;

    /// @param page which page of an organization its name leads to: empty, or `/lineage`
    Happenings(Organizations organizations, Viewer viewer, PlanWords words, String page) {
        this.organizations = organizations;
        this.viewer = viewer;
        this.words = words;
        this.page = page;
    }

    Happening of(TreeEvent event) {
        return new Happening(
                words.event(event.kind()),
                subjects(event),
                all(event.kind(), outcome(event), event.on()));
    }

    /// As they were until then; who is founded was not.
    private List<Crumb> subjects(TreeEvent event) {
        return event.kind() == TreeEvent.Kind.ESTABLISHED
                ? all(event.kind(), event.successors(), event.on())
                : all(event.kind(), event.subjects(), event.on().minusDays(1));
    }

    /// Who only changed comes out of it, under another name or as another kind.
    private static List<OrganizationId> outcome(TreeEvent event) {
        return switch (event.kind()) {
            case RENAMED, KIND_CHANGED -> event.subjects();
            case ESTABLISHED -> List.of();
            case ABSORBED,
                    CONSOLIDATED,
                    SPLIT,
                    SPLIT_OFF,
                    HANDED_OVER,
                    DISSOLVED,
                    ENDED,
                    DISBANDED ->
                    event.successors();
        };
    }

    private List<Crumb> all(TreeEvent.Kind kind, List<OrganizationId> ids, LocalDate on) {
        var names = new ArrayList<Crumb>();
        ids.stream().limit(NAMED).map(id -> named(kind, id, on)).forEach(names::add);
        if (ids.size() > NAMED) {
            names.add(
                    new Crumb(
                            words.page("moreOrganizations", words.number(ids.size() - NAMED)), ""));
        }
        return names;
    }

    /// Whose kind changed is named with its kind on the day.
    private Crumb named(TreeEvent.Kind kind, OrganizationId id, LocalDate on) {
        var named = named(id, on);
        return kind != TreeEvent.Kind.KIND_CHANGED
                ? named
                : organizations
                        .find(viewer, id, on)
                        .map(one ->
                                new Crumb(
                                        named.label() + " (" + words.kindWithin(one.kind()) + ")",
                                        named.address()))
                        .orElse(named);
    }

    /// Of an organization the viewer does not see, only that.
    Crumb named(OrganizationId id, LocalDate on) {
        return organizations
                .find(viewer, id, on)
                .map(one -> new Crumb(one.shortName(), "/organizations/" + id + page))
                .orElseGet(() -> new Crumb(words.page("outOfSight"), ""));
    }
}
