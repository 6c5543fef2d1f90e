package vn.dangvu.reorganizations;

import org.springframework.stereotype.Service;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.members.MemberTraits;
import vn.dangvu.organizations.OrganizationId;

import java.util.Collection;
import java.util.List;

/// Whom a plan may name: who stands where on its day, as far as the viewer sees them.
@Service
public class PlanMembers {

    private final CollectiveTransfers transfers;

    PlanMembers(CollectiveTransfers transfers) {
        this.transfers = transfers;
    }

    /// Those with these codes who stand in a cell on the day of the plan.
    public List<Located> named(Viewer viewer, Plan plan, Collection<String> codes) {
        return transfers.located(viewer, codes, plan.on());
    }

    /// What is so of everybody in `cells` on the day of the plan.
    public List<MemberTraits> traits(Viewer viewer, Plan plan, Collection<OrganizationId> cells) {
        return transfers.traits(viewer, cells, plan.on());
    }
}
