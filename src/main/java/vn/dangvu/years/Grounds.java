package vn.dangvu.years;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.Scope;
import vn.dangvu.privacy.People;
import vn.dangvu.privacy.People.Person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// Where whoever asks stands: whose members may be seen and written about.
@Component
class Grounds {

    private static final Set<OrganizationKind> PROPOSE =
            Set.of(OrganizationKind.UPPER_GRASSROOTS, OrganizationKind.PROVINCIAL_COMMITTEE);

    private final Organizations organizations;
    private final People people;
    private final StandingStore standings;
    private final Clock clock;

    Grounds(Organizations organizations, People people, StandingStore standings, Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.standings = standings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /// @throws NotFound if there is no such member in the viewer's scope
    Person seen(Viewer viewer, long member) {
        return people.get(viewer, member);
    }

    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where he or she is
    Person recordable(Viewer viewer, long member) {
        var person = people.get(viewer, member);
        mustRecord(viewer, person.home());
        return person;
    }

    /// In which cell something of that day is booked: where the member was then; where he or she is
    /// known now, of a day on which the ledger has the member in none.
    int where(Person person, long member, LocalDate day) {
        return standings.cell(member, day).orElseGet(() -> person.home().value());
    }

    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    void mustRecord(Viewer viewer, OrganizationId organization) {
        organizations.get(viewer, organization, today());
        if (!organizations.mayRecord(viewer, organization)) {
            throw new Forbidden("record at " + organization);
        }
    }

    boolean mayRecord(Viewer viewer, OrganizationId organization) {
        return organizations.mayRecord(viewer, organization);
    }

    /// Whether it is a committee that proposes badges to the province.
    boolean proposes(Viewer viewer, OrganizationId organization) {
        return PROPOSE.contains(organizations.get(viewer, organization, today()).kind());
    }

    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there, or no lists are made there
    void mustPropose(Viewer viewer, OrganizationId organization) {
        mustRecord(viewer, organization);
        if (!proposes(viewer, organization)) {
            throw new Forbidden("lists of badges at " + organization);
        }
    }

    /// The organization today, with all below it.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    Scope rows(Viewer viewer, OrganizationId organization) {
        var scope = organizations.scope(viewer, organization, Period.day(today()));
        if (!organizations.showsRows(viewer, organization)) {
            throw new Forbidden("rows of " + organization);
        }
        return scope;
    }
}
