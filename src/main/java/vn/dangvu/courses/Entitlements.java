package vn.dangvu.courses;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Who should go to a class.
@Service
public class Entitlements {

    /// A certificate that lapses within so many months is renewed in time.
    static final int LAPSING_MONTHS = 6;

    private final EntitledStore store;
    private final Rosters rosters;
    private final CellResolutions resolutions;
    private final Organizations organizations;
    private final Clock clock;

    Entitlements(
            EntitledStore store,
            Rosters rosters,
            CellResolutions resolutions,
            Organizations organizations,
            Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.resolutions = resolutions;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Those in and below an organization who should go to such a class, by given name: candidates
    /// whose certificate is missing or lapses within half a year, probationary members without one.
    ///
    /// @param words parts of a name, of a code or of the name of a cell, with or without marks;
    ///   empty is everybody
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public EntitledPage entitled(
            Viewer viewer, OrganizationId organization, CourseKind kind, String words, int limit) {
        var today = LocalDate.now(clock);
        var scope = organizations.restated(viewer, organization, today);
        if (!organizations.showsRows(viewer, organization)) {
            throw new Forbidden("persons of " + organization);
        }
        var found =
                switch (kind) {
                    case AWARENESS ->
                            store.toAwareness(
                                    scope,
                                    words,
                                    today,
                                    today.plusMonths(LAPSING_MONTHS),
                                    resolutions.waiting(today),
                                    limit);
                    case NEW_MEMBER -> store.toNewMembers(scope, words, today, limit);
                };
        return new EntitledPage(rosters.opened(viewer, kind, found.people()), found.total());
    }

    /// Those of `some` whose record is open to the viewer, whether they should go or not.
    @Transactional(readOnly = true)
    public List<Entitled> chosen(Viewer viewer, CourseKind kind, Collection<Learner> some) {
        return some.isEmpty()
                ? List.of()
                : rosters.opened(viewer, kind, rosters.named(some, LocalDate.now(clock)));
    }
}
