package vn.dangvu.committees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;

/// Lays an organization out for whoever works on its leadership.
@Component
class CommitteeDesk {

    private final Organizations organizations;
    private final Clock clock;

    CommitteeDesk(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see it
    Here look(Viewer viewer, Texts texts, int id) {
        var itself = organizations.get(viewer, new OrganizationId(id), today());
        return new Here(viewer, itself, new CommitteeWords(texts), today());
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see it
    /// @throws Forbidden if the viewer may not record there
    Here open(Viewer viewer, Texts texts, int id) {
        var here = look(viewer, texts, id);
        if (!organizations.mayRecord(viewer, here.id())) {
            throw new Forbidden("record at " + id);
        }
        return here;
    }
}
