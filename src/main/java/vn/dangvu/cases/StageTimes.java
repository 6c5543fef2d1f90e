package vn.dangvu.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.util.List;
import java.util.Objects;

/// How long cases take, stage by stage.
@Service
public class StageTimes {

    private final StageTimeStore store;
    private final Procedures procedures;
    private final Organizations organizations;

    StageTimes(StageTimeStore store, Procedures procedures, Organizations organizations) {
        this.store = store;
        this.procedures = procedures;
        this.organizations = organizations;
    }

    /// The stages that were left in the period, in the order of the procedure.
    ///
    /// @throws NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public List<StageTime> of(
            Viewer viewer, OrganizationId organization, CaseKind kind, Period period) {
        var scope = organizations.scope(viewer, organization, period);
        var found = store.of(scope, kind, period);
        return procedures.of(kind).stages().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
