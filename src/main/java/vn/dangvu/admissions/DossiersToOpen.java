package vn.dangvu.admissions;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.candidates.StepsAhead;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Leads to the dossier of candidates of whom nothing else is to be done before: no class, no
/// dossier that is open already.
@Component
@Order(200)
class DossiersToOpen implements StepsAhead {

    private final DossierStore dossiers;
    private final Organizations organizations;

    DossiersToOpen(DossierStore dossiers, Organizations organizations) {
        this.dossiers = dossiers;
        this.organizations = organizations;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Ahead> of(Viewer viewer, Texts texts, Collection<Long> candidates) {
        var cells = dossiers.followed(candidates);
        var recordable =
                organizations.recordableAmong(
                        viewer,
                        cells.values().stream().map(OrganizationId::new).distinct().toList());
        var steps = new HashMap<Long, Ahead>();
        cells.forEach((candidate, cell) -> {
            if (recordable.contains(new OrganizationId(cell))) {
                steps.put(
                        candidate,
                        new Ahead(
                                texts.get("admissions.open"),
                                "/cases/new?kind=ADMISSION&candidate=" + candidate));
            }
        });
        return steps;
    }
}
