package vn.dangvu.fees;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.YearMonth;
import java.util.List;

/// What is due, paid and missing, as far as the viewer may see personal rows. Amounts that tell an
/// income, and sums from which one follows, are told to whoever records in the cell, and to nobody
/// else here: see [MemberFees].
@Service
public class Fees {

    private final FeeSheets sheets;
    private final FeeOverviews overviews;
    private final Organizations organizations;
    private final Members members;
    private final AccessLog log;

    Fees(
            FeeSheets sheets,
            FeeOverviews overviews,
            Organizations organizations,
            Members members,
            AccessLog log) {
        this.sheets = sheets;
        this.overviews = overviews;
        this.organizations = organizations;
        this.members = members;
        this.log = log;
    }

    /// The sheet of a cell.
    ///
    /// @throws NotFound if the viewer sees no such cell
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public CellSheet sheet(Viewer viewer, OrganizationId cell, YearMonth month) {
        var place = seen(viewer, cell, month);
        if (!place.kind().holdsMembers()) {
            throw new NotFound("fees of " + cell + ", which is no cell");
        }
        return organizations.mayRecord(viewer, cell)
                ? sheets.of(place, month)
                : sheets.masked(place, month);
    }

    /// The same as a file, which leaves a line in the access log.
    @Transactional
    public CellSheet takeSheet(Viewer viewer, OrganizationId cell, YearMonth month) {
        var sheet = sheet(viewer, cell, month);
        log.exported(viewer, cell, "fees " + Months.text(month));
        return sheet;
    }

    /// The sheets of all cells below an organization.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Overview overview(Viewer viewer, OrganizationId organization, YearMonth month) {
        seen(viewer, organization, month);
        var cells = organizations.cells(viewer, organization, month.atEndOfMonth());
        var told =
                organizations.recordableAmong(
                        viewer, cells.stream().map(Organization::id).toList());
        return overviews.of(organization, month, cells, told);
    }

    /// The same as a file, which leaves a line in the access log.
    @Transactional
    public Overview takeOverview(Viewer viewer, OrganizationId organization, YearMonth month) {
        var overview = overview(viewer, organization, month);
        log.exported(viewer, organization, "feesOverview " + Months.text(month));
        return overview;
    }

    /// Those of `ids` whose own page the viewer may open: a guest's is open at home.
    @Transactional(readOnly = true)
    public List<Long> openable(Viewer viewer, List<Long> ids) {
        return members.visible(viewer, ids);
    }

    private Organization seen(Viewer viewer, OrganizationId id, YearMonth month) {
        var found = organizations.get(viewer, id, month.atEndOfMonth());
        if (!organizations.showsRows(viewer, id)) {
            throw new Forbidden("fees of " + id);
        }
        return found;
    }
}
