package vn.dangvu.reorganizations;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.SENSITIVE;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.util.List;
import java.util.Map;

/// What this module keeps of persons: to which cell a plan sends them.
@Component
class RecordsOfPlans implements PersonalRecords {

    private final AssignedRowStore rows;
    private final Organizations organizations;

    RecordsOfPlans(AssignedRowStore rows, Organizations organizations) {
        this.rows = rows;
        this.organizations = organizations;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("reorganizations.assignment", Topic.PLANS)
                        .with(BOOKKEEPING, "plan_id", "ordinal")
                        .with(SENSITIVE, "member_code", "cell_code", "rule"));
    }

    /// A plan of others is theirs until it is carried out, which the ledger then tells.
    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        var seen =
                rows.assignments(member).stream()
                        .filter(row -> mayRead(viewer, row.number("home_id")))
                        .map(row -> row.without("home_id"))
                        .toList();
        return Map.of("reorganizations.assignment", seen);
    }

    private boolean mayRead(Viewer viewer, @Nullable Integer home) {
        return home != null && organizations.mayPlan(viewer, new OrganizationId(home));
    }
}
