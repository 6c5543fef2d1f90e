package vn.dangvu.organizations.web;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeDifference.Change;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.organizations.TreeOverTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What was decided on organizations between two days.
final class Reasons {

    /// More names than these are a number.
    private static final int NAMED = 3;

    private final Organizations organizations;
    private final TreeOverTime overTime;
    private final Viewer viewer;
    private final DayWords words;
    private final Map<Called, String> names = new HashMap<>();

    /// An organization is called differently before and after.
    private record Called(OrganizationId id, LocalDate day) {}

    Reasons(Organizations organizations, TreeOverTime overTime, Viewer viewer, DayWords words) {
        this.organizations = organizations;
        this.overTime = overTime;
        this.viewer = viewer;
        this.words = words;
    }

    Found of(List<OrganizationId> asked, LocalDate from, LocalDate to) {
        var byId = new HashMap<OrganizationId, List<TreeEvent>>();
        for (var event : overTime.events(asked, from, to)) {
            var parts = new LinkedHashSet<>(event.subjects());
            parts.addAll(event.successors());
            parts.forEach(id -> byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(event));
        }
        return new Found(byId);
    }

    final class Found {

        private final Map<OrganizationId, List<TreeEvent>> events;

        private Found(Map<OrganizationId, List<TreeEvent>> events) {
            this.events = events;
        }

        /// Where no event is known, as of organizations that came by a sheet, the decision that the
        /// sheet names.
        List<DifferencePage.Reason> of(Change change) {
            var one = change.organization();
            var decided =
                    events.getOrDefault(one.id(), List.of()).stream()
                            .filter(event -> bearsOn(event, change))
                            .map(Reasons.this::reason)
                            .toList();
            var after = change.after();
            if (!decided.isEmpty() || after == null) {
                return decided;
            }
            var now = after.organization();
            String decision = words.decision(now.decisionNumber(), now.decisionDate());
            return List.of(
                    new DifferencePage.Reason(
                            words.page("difference.since", words.date(now.since())), decision));
        }

        /// Who took over from one that ended; empty where nobody is known.
        String heirs(OrganizationId ended) {
            var heirs = new LinkedHashSet<OrganizationId>();
            for (var event : events.getOrDefault(ended, List.of())) {
                if (event.subjects().contains(ended)) {
                    heirs.addAll(event.successors());
                }
            }
            heirs.remove(ended);
            return heirs.isEmpty()
                    ? ""
                    : words.page("difference.heirs", all(List.copyOf(heirs), change(ended)));
        }

        private LocalDate change(OrganizationId ended) {
            return events.getOrDefault(ended, List.of()).getLast().on();
        }
    }

    /// A superior that takes others in has a part in what happened to them; that is told there.
    private static boolean bearsOn(TreeEvent event, Change change) {
        var id = change.organization().id();
        return switch (change.what()) {
            case BEGAN -> event.successors().contains(id);
            case ENDED, LEFT, CAME, RENAMED, KIND_CHANGED, MOVED -> event.subjects().contains(id);
        };
    }

    private DifferencePage.Reason reason(TreeEvent event) {
        String key =
                "reorganizations.event."
                        + event.kind()
                        + (event.successors().isEmpty() ? "" : ".into");
        return new DifferencePage.Reason(
                words.page(
                        "difference.event",
                        words.date(event.on()),
                        words.texts()
                                .get(
                                        key,
                                        all(event.subjects(), event.on().minusDays(1)),
                                        outcome(event))),
                decisions(event));
    }

    /// Whose kind changed became another kind, and nobody else.
    private String outcome(TreeEvent event) {
        if (event.kind() != TreeEvent.Kind.KIND_CHANGED || event.subjects().isEmpty()) {
            return all(event.successors(), event.on());
        }
        var one = event.subjects().getFirst();
        return words.texts()
                .get(
                        "reorganizations.event.KIND_CHANGED.kinds",
                        kind(one, event.on().minusDays(1)),
                        kind(one, event.on()));
    }

    private String kind(OrganizationId id, LocalDate day) {
        return organizations
                .find(viewer, id, day)
                .map(one -> words.texts().get("organizations.kind." + one.kind()))
                .map(kind ->
                        kind.substring(0, 1).toLowerCase(words.texts().locale())
                                + kind.substring(1))
                .orElse("…");
    }

    /// Across superiors there are two: of who hands over, and of who receives (handbook 1.4).
    private String decisions(TreeEvent event) {
        String decision = words.decision(event.decisionNumber(), event.decisionDate());
        var reception = event.reception();
        return reception.number() == null
                ? decision
                : words.page(
                        "difference.reception",
                        decision,
                        words.decision(reception.number(), reception.date())
                                + (reception.issuer() == null ? "" : ", " + reception.issuer()));
    }

    private String all(List<OrganizationId> ids, LocalDate day) {
        var first = ids.stream().limit(NAMED).map(id -> name(id, day)).toList();
        String joined = String.join(", ", first);
        return ids.size() <= NAMED
                ? joined
                : words.page("difference.others", joined, words.number(ids.size() - NAMED));
    }

    private String name(OrganizationId id, LocalDate day) {
        return names.computeIfAbsent(
                new Called(id, day),
                _ ->
                        organizations
                                .find(viewer, id, day)
                                .map(Organization::shortName)
                                .orElseGet(() -> words.page("difference.outOfSight")));
    }
}
