package vn.dangvu.fees;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where members are and pay, for whoever records about them.
@Component
class FeePlaces {

    private final BasisStore store;
    private final PayerStore payers;
    private final Organizations organizations;
    private final Members members;
    private final Clock clock;

    FeePlaces(
            BasisStore store,
            PayerStore payers,
            Organizations organizations,
            Members members,
            Clock clock) {
        this.store = store;
        this.payers = payers;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    /// The cell in which the member is, or was last.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    int mustRecord(Viewer viewer, long member) {
        if (!members.visible(viewer, List.of(member)).contains(member)) {
            throw new NotFound("member " + member);
        }
        var place =
                store.place(member, LocalDate.now(clock))
                        .orElseThrow(() -> new Forbidden("fees of " + member));
        if (!organizations.mayRecord(viewer, new OrganizationId(place.cell()))) {
            throw new Forbidden("fees of " + member);
        }
        return place.cell();
    }

    /// Who stands on the sheet of the cell and month.
    ///
    /// @throws NotFound if the viewer sees no such cell
    /// @throws Forbidden if the viewer may not record there
    Set<Long> payersOf(Viewer viewer, OrganizationId cell, YearMonth month) {
        mustRecordAt(viewer, cell);
        return payers.people(cell.value(), month).stream()
                .map(PayerStore.Person::member)
                .collect(Collectors.toSet());
    }

    /// @throws NotFound if the viewer sees no such organization
    /// @throws Forbidden if the viewer may not record there
    void mustRecordAt(Viewer viewer, OrganizationId organization) {
        organizations.get(viewer, organization, LocalDate.now(clock));
        if (!organizations.mayRecord(viewer, organization)) {
            throw new Forbidden("fees of " + organization);
        }
    }
}
