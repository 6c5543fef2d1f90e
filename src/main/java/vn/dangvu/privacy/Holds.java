package vn.dangvu.privacy;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.People.Person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Legal holds: set and lifted by an officer of the place, with a reason each.
@Service
public class Holds {

    private final HoldStore store;
    private final People people;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    Holds(HoldStore store, People people, Organizations organizations, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean mayHold(Viewer viewer, Person person) {
        return organizations.mayPlan(viewer, person.home());
    }

    /// On the person, the latest first.
    @Transactional(readOnly = true)
    public List<Hold> of(Viewer viewer, long member) {
        people.get(viewer, member);
        return store.of(member);
    }

    /// Of everybody whom the viewer sees, and at every organization whose rows the viewer sees.
    @Transactional(readOnly = true)
    public List<Hold> all(Viewer viewer) {
        var all = store.all();
        var members = all.stream().map(Hold::member).filter(Objects::nonNull).collect(toSet());
        var seen = people.seen(viewer, members);
        return all.stream()
                .filter(hold -> hold.member() == null || seen.containsKey(hold.member()))
                .filter(hold ->
                        hold.organization() == null
                                || organizations.showsRows(
                                        viewer, new OrganizationId(hold.organization())))
                .toList();
    }

    @Transactional
    public void setOn(Viewer viewer, long member, String reason) {
        var person = people.get(viewer, member);
        if (!mayHold(viewer, person)) {
            throw new Forbidden("holding " + member);
        }
        var deed = Deed.of(Act.HOLD_SET).about(member).at(person.home().value());
        audit.note(viewer, deed.changing(Map.of(), Map.of("reason", reason)));
        store.add(member, null, reason, today(), clock.instant(), viewer.username());
    }

    @Transactional
    public void setAt(Viewer viewer, OrganizationId organization, String reason) {
        if (!organizations.mayPlan(viewer, organization)) {
            throw new NotFound(organization);
        }
        var deed = Deed.of(Act.HOLD_SET).at(organization.value());
        audit.note(viewer, deed.changing(Map.of(), Map.of("reason", reason)));
        store.add(null, organization.value(), reason, today(), clock.instant(), viewer.username());
    }

    /// @throws NotFound if the viewer does not see what it holds, or there is none
    @Transactional(readOnly = true)
    public Hold seen(Viewer viewer, long id) {
        return all(viewer).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("hold " + id));
    }

    /// @return the hold as it was; nothing happens if it was lifted already
    /// @throws NotFound if the viewer does not see what it holds
    @Transactional
    public Hold lift(Viewer viewer, long id, String reason) {
        var hold = seen(viewer, id);
        var place = place(viewer, hold);
        if (!organizations.mayPlan(viewer, place)) {
            throw new Forbidden("lifting hold " + id);
        }
        if (store.lift(id, reason, today(), clock.instant(), viewer.username())) {
            var deed = Deed.of(Act.HOLD_LIFTED).about(hold.member()).at(place.value());
            audit.note(viewer, deed.changing(Map.of(), Map.of("reason", reason)));
        }
        return hold;
    }

    private OrganizationId place(Viewer viewer, Hold hold) {
        var member = hold.member();
        return member == null
                ? new OrganizationId(Objects.requireNonNull(hold.organization()))
                : people.get(viewer, member).home();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
