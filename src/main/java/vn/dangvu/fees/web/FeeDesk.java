package vn.dangvu.fees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/// Lays an organization out for whoever works on its fees.
@Component
class FeeDesk {

    private final Organizations organizations;
    private final Clock clock;

    FeeDesk(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    YearMonth month() {
        return YearMonth.from(today());
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /// Where the viewer's sight begins.
    List<Organization> roots(Viewer viewer) {
        return organizations.roots(viewer, today());
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see it
    Here look(Viewer viewer, Texts texts, int id, YearMonth month) {
        var organization = new OrganizationId(id);
        var day = month.atEndOfMonth();
        return new Here(
                viewer,
                organizations.get(viewer, organization, day),
                organizations.path(viewer, organization, day),
                month,
                new FeeWords(texts),
                today(),
                clock.getZone());
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see it
    /// @throws Forbidden if the viewer may not record there
    Here open(Viewer viewer, Texts texts, int id, YearMonth month) {
        var here = look(viewer, texts, id, month);
        if (!organizations.mayRecord(viewer, here.id())) {
            throw new Forbidden("record fees at " + id);
        }
        return here;
    }

    /// Whether the viewer sets what is decided about fees there.
    boolean maySet(Viewer viewer, OrganizationId id) {
        return organizations.mayPlan(viewer, id);
    }

    boolean mayRecord(Viewer viewer, OrganizationId id) {
        return organizations.mayRecord(viewer, id);
    }

    /// The name of a cell, as far as the viewer sees it.
    String name(Viewer viewer, int cell, LocalDate day, FeeWords words) {
        return organizations
                .find(viewer, new OrganizationId(cell), day)
                .map(Organization::shortName)
                .orElseGet(() -> words.page("outOfSight"));
    }
}
