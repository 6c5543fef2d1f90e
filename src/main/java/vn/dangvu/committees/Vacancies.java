package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What of the leadership of an organization and of all below it waits for somebody to do it.
@Service
public class Vacancies {

    private final VacancyStore store;
    private final Organizations organizations;

    Vacancies(VacancyStore store, Organizations organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    /// How much of each kind there is on `day`; kinds of which there is nothing are left out.
    ///
    /// @throws NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public Map<Vacancy.Kind, Integer> counts(Viewer viewer, OrganizationId id, LocalDate day) {
        organizations.get(viewer, id, day);
        return store.counts(id.value(), day, numbers(day));
    }

    /// The work itself, in the order of the tree.
    ///
    /// @param kind only that, or null
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<Vacancy> find(
            Viewer viewer,
            OrganizationId id,
            LocalDate day,
            Vacancy.@Nullable Kind kind,
            int limit) {
        organizations.get(viewer, id, day);
        if (!organizations.showsRows(viewer, id)) {
            throw new Forbidden("posts below " + id);
        }
        return store.find(id.value(), day, numbers(day), kind, limit);
    }

    /// The work of the organization itself, without what stands below it.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<Vacancy> here(Viewer viewer, OrganizationId id, LocalDate day) {
        organizations.get(viewer, id, day);
        if (!organizations.showsRows(viewer, id)) {
            throw new Forbidden("posts of " + id);
        }
        return store.here(id.value(), day, numbers(day));
    }

    private static VacancyStore.Numbers numbers(LocalDate day) {
        var policy = CommitteePolicy.inForceOn(day);
        return new VacancyStore.Numbers(policy.cellCommitteeFrom(), policy.standingPart());
    }
}
