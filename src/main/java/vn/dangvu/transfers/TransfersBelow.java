package vn.dangvu.transfers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.Scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Which transfers there are below an organization: who is to go, is on the way, is awaited.
@Service
public class TransfersBelow {

    private final TransferReadings readings;
    private final Organizations organizations;
    private final Clock clock;

    TransfersBelow(TransferReadings readings, Organizations organizations, Clock clock) {
        this.readings = readings;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// How many transfers each tab has below the organization.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Map<Tab, Integer> counts(Viewer viewer, OrganizationId organization) {
        return readings.counts(scope(viewer, organization));
    }

    /// How many members below the organization are away for a time by the ledger alone: no slip of
    /// ours tells where, so that no tab shows them.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public int awayWithoutSlip(Viewer viewer, OrganizationId organization) {
        return readings.awayWithoutSlip(scope(viewer, organization), LocalDate.now(clock));
    }

    /// A part of one tab.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<TransferLine> list(
            Viewer viewer, OrganizationId organization, Tab tab, int offset, int size) {
        return readings.list(scope(viewer, organization), tab, offset, size);
    }

    private Scope scope(Viewer viewer, OrganizationId organization) {
        var scope = organizations.scope(viewer, organization, Period.day(LocalDate.now(clock)));
        if (!organizations.showsRows(viewer, organization)) {
            throw new Forbidden("transfers of " + organization);
        }
        return scope;
    }
}
