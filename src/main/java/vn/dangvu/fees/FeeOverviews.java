package vn.dangvu.fees;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import vn.dangvu.fees.FeeOverviewStore.TakenIn;
import vn.dangvu.fees.Remittance.Sending;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fetches what the cells below an organization sent up.
@Component
class FeeOverviews {

    private final FeeOverviewStore store;

    FeeOverviews(FeeOverviewStore store) {
        this.store = store;
    }

    /// @param open the cells of which everything may be told
    Overview of(
            OrganizationId organization,
            YearMonth month,
            List<Organization> cells,
            Set<OrganizationId> open) {
        var ids = cells.stream().map(cell -> cell.id().value()).toList();
        var sent = store.sent(ids, month);
        var takenIn = store.takenIn(ids, month);
        var members = store.members(ids, month);
        var sendings =
                sent.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        one -> new Sending(one.getValue().sent().sentUp())));
        var flow =
                Remittance.of(
                        organization.value(),
                        store.children(organization.value(), month),
                        sendings,
                        store.percents(organization.value(), month));
        var veiled =
                cells.stream()
                        .map(cell -> {
                            int id = cell.id().value();
                            return VeiledCell.of(
                                    cell,
                                    members.getOrDefault(id, 0),
                                    takenIn.getOrDefault(id, TakenIn.NOTHING),
                                    sent.get(id),
                                    open.contains(cell.id()));
                        })
                        .toList();
        return VeiledCell.overview(organization, month, veiled, flow);
    }
}
