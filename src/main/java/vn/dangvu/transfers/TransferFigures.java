package vn.dangvu.transfers;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What can be counted about slips and their way. How many were transferred in and out is counted
/// from the ledger (TRF-12), not here.
@Component
class TransferFigures implements IndicatorCatalog {

    /// Who goes, as the slip says it: also of somebody who is not, or not yet, of our books.
    private static final String BEARER =
            """
            left join lateral (
                select null::text as code, p.full_name, p.given, p.middle, p.family, p.born
                from transfers_api.person p where p.transfer_id = f.transfer_id) bearer on true\
            """;

    /// Whether the slip should have been shown by the day.
    private static final String LIMIT =
            """
            left join lateral (
                select case when f.due_on < {day} then 'PAST' else 'AHEAD' end as state) limits on true\
            """;

    private static final FactView LEAVING = states("stage");
    private static final FactView COMING = states("guest");

    private static final FactView EVENT =
            new FactView(
                    Time.EVENT,
                    "transfers_api.event",
                    "transfers_api.event",
                    "cell_id",
                    "id",
                    "'TRANSFER.' || f.kind",
                    Map.of("bearer", BEARER),
                    "bearer");

    private static FactView states(String name) {
        return new FactView(
                Time.STATE,
                "transfers_api." + name,
                "transfers_api." + name + "_known(",
                "cell_id",
                "transfer_id",
                "'TRANSFER.' || f.state",
                Map.of("bearer", BEARER, "limits", LIMIT),
                "bearer");
    }

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        var onTheWay = Measure.closing(LEAVING, is("state", "ON_THE_WAY", "LOST"));
        byRoute(all, "transfers.onTheWay", onTheWay);
        all.add(
                Indicator.countOf(
                        "transfers.late", onTheWay.and(is("limits.state", "PAST")), onTheWay));
        all.add(
                Indicator.count(
                        "transfers.toReceive",
                        Measure.closing(COMING, is("state", "ON_THE_WAY", "PRESENTED", "LOST"))));
        all.add(
                Indicator.count(
                        "transfers.temporaryOut", Measure.closing(LEAVING, is("state", "THERE"))));
        all.add(
                Indicator.count(
                        "transfers.temporaryIn", Measure.closing(COMING, is("state", "THERE"))));
        byRoute(all, "transfers.issued", Measure.during(EVENT, is("kind", "SLIP_ISSUED")));
        byRoute(
                all,
                "transfers.received",
                Measure.during(EVENT, is("kind", "RECEIVED"), is("came", "true")));
        all.add(Indicator.count("transfers.lost", Measure.during(EVENT, is("kind", "SLIP_LOST"))));
        return List.copyOf(all);
    }

    private static void byRoute(List<Indicator> all, String code, Measure measure) {
        all.add(Indicator.count(code, measure));
        Arrays.stream(TransferRoute.values())
                .map(route ->
                        Indicator.countOf(
                                code + "." + route,
                                measure.and(is("route", route.name())),
                                measure))
                .forEach(all::add);
    }
}
