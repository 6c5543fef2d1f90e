package vn.dangvu.committees;

import org.springframework.stereotype.Service;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Fetches what the rules ask about, as far as the viewer may record there.
@Service
class Chronicles {

    private final PostStore posts;
    private final TermStore terms;
    private final SettingStore settings;
    private final Organizations organizations;
    private final Members members;
    private final Clock clock;

    Chronicles(
            PostStore posts,
            TermStore terms,
            SettingStore settings,
            Organizations organizations,
            Members members,
            Clock clock) {
        this.posts = posts;
        this.terms = terms;
        this.settings = settings;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    void mustRecord(Viewer viewer, OrganizationId id) {
        organizations.get(viewer, id, today());
        if (!organizations.mayRecord(viewer, id)) {
            throw new Forbidden("recording posts of " + id);
        }
    }

    Chronicle of(OrganizationId id) {
        return new Chronicle(posts.facts(id.value()), terms.terms(id.value()));
    }

    /// Every fact, corrected or not.
    List<PostFact> facts(OrganizationId id) {
        return posts.facts(id.value());
    }

    /// Official members in the organization itself, if it is a cell.
    int officials(Organization organization, LocalDate day) {
        return organization.kind().holdsMembers()
                ? settings.officials(organization.id().value(), day)
                : 0;
    }

    /// @param asked members whom an entry names; of those in our books whom the viewer does not
    ///   see, nothing is told
    Setting setting(
            Viewer viewer, OrganizationId id, LocalDate day, Sizes sizes, Collection<Long> asked) {
        var organization = organizations.get(viewer, id, day);
        var persons = new HashMap<>(settings.persons(asked, id.value(), day));
        var seen = members.visible(viewer, asked.stream().distinct().toList());
        persons.keySet().retainAll(seen);
        return new Setting(
                organization.kind(),
                lives(organization, day),
                officials(organization, day),
                sizes,
                persons,
                today());
    }

    Lineage lineage(OrganizationId id) {
        return settings.lineage(id.value());
    }

    private static boolean lives(Organization organization, LocalDate day) {
        return !organization.since().isAfter(day)
                && (organization.until() == null || organization.until().isAfter(day));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
