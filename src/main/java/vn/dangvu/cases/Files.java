package vn.dangvu.cases;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;

/// Takes case files from the shelf for whoever may see them.
@Component
class Files {

    private final CaseStore store;
    private final Organizations organizations;

    Files(CaseStore store, Organizations organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    /// @throws NotFound if there is no such case where the viewer sees rows
    CaseFile get(Viewer viewer, long id) {
        return store.find(id)
                .filter(file -> organizations.showsRows(viewer, new OrganizationId(file.cell())))
                .orElseThrow(() -> new NotFound("case " + id));
    }

    CaseFile ofStep(Viewer viewer, long step) {
        return store.caseOfStep(step)
                .map(file -> get(viewer, file))
                .orElseThrow(() -> new NotFound("step " + step));
    }

    Step step(CaseFile file, long step) {
        return file.all().stream()
                .filter(one -> one.id() == step)
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + step));
    }

    /// The case as it stood on a day: whoever decided then decides, and whoever voted then counts,
    /// although the member stands elsewhere by now.
    CaseFile placed(CaseFile file, LocalDate day) {
        return store.cellOn(file, day).map(file::at).orElse(file);
    }

    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    void mustRecord(Viewer viewer, int organization) {
        if (!organizations.mayRecord(viewer, new OrganizationId(organization))) {
            throw new Forbidden("record at " + organization);
        }
    }
}
