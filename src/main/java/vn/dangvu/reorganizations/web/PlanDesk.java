package vn.dangvu.reorganizations.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays a plan out for whoever works on it.
@Component
class PlanDesk {

    private final Reorganizations reorganizations;
    private final Organizations organizations;
    private final Pages pages;
    private final Clock clock;

    PlanDesk(
            Reorganizations reorganizations,
            Organizations organizations,
            Pages pages,
            Clock clock) {
        this.reorganizations = reorganizations;
        this.organizations = organizations;
        this.pages = pages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PlanWords words(Texts texts) {
        return new PlanWords(texts, clock);
    }

    /// @throws vn.dangvu.kernel.NotFound if there is no such plan for this viewer
    OpenPlan open(Viewer viewer, Texts texts, long id) {
        return lay(viewer, texts, reorganizations.get(viewer, id));
    }

    OpenPlan lay(Viewer viewer, Texts texts, Plan plan) {
        return new OpenPlan(
                viewer,
                plan,
                organizations.get(viewer, plan.home(), today()),
                new Names(speakable(viewer, plan), plan),
                words(texts),
                today());
    }

    /// A plan that was carried out still speaks of those that it ended.
    private List<Organization> speakable(Viewer viewer, Plan plan) {
        var living = organizations.recordable(viewer, plan.on());
        return plan.draft()
                ? living
                : Stream.concat(
                                living.stream(),
                                organizations.recordable(viewer, plan.on().minusDays(1)).stream())
                        .toList();
    }

    /// Where the viewer may begin plans: not in cells.
    List<Organization> homes(Viewer viewer) {
        return organizations.recordable(viewer, today()).stream()
                .filter(one -> !one.kind().holdsMembers())
                .toList();
    }

    /// Tells where a plan that is no draft any more must be looked at; nothing for a draft.
    Optional<ResponseEntity<byte[]>> unlessDraft(OpenPlan open) {
        return open.plan().draft()
                ? Optional.empty()
                : Optional.of(pages.seeOther(open.address(), open.words().page("noDraft")));
    }

    static HttpStatus status(boolean changed) {
        return changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
