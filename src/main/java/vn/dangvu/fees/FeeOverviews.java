package vn.dangvu.fees;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import vn.dangvu.fees.Overview.Cell;
import vn.dangvu.fees.Remittance.Sending;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Fetches what the cells below an organization sent up.
@Component
class FeeOverviews {

    private final FeeOverviewStore store;

    FeeOverviews(FeeOverviewStore store) {
        this.store = store;
    }

    Overview of(OrganizationId organization, YearMonth month, List<Organization> cells) {
        var ids = cells.stream().map(cell -> cell.id().value()).toList();
        var sent = store.sent(ids, month);
        var takenIn = store.takenIn(ids, month);
        var members = store.members(ids, month);
        var sendings =
                sent.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        one -> new Sending(one.getValue().sentUp())));
        return new Overview(
                organization,
                month,
                cells.stream()
                        .map(cell ->
                                new Cell(
                                        cell,
                                        members.getOrDefault(cell.id().value(), 0),
                                        takenIn.getOrDefault(cell.id().value(), 0L),
                                        sent.get(cell.id().value())))
                        .toList(),
                Remittance.of(
                        organization.value(),
                        store.children(organization.value(), month),
                        sendings,
                        store.percents(organization.value(), month)));
    }
}
