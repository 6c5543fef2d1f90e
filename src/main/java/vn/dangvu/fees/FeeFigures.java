package vn.dangvu.fees;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;
import vn.dangvu.members.MemberFacts;

import java.util.List;
import java.util.Map;

/// What can be counted about fees: members and cells in the month of the period's last day, by the
/// sheets that are in. Sums of money are no counts: they stand in the overview.
@Component
class FeeFigures implements IndicatorCatalog {

    private static final FactView STANDING =
            new FactView(
                    Time.STATE,
                    "fees_api.standing",
                    "fees_api.standing_known(",
                    "cell_id",
                    "member_id",
                    "'FEE_' || f.standing",
                    MemberFacts.JOINS,
                    MemberFacts.NAME);

    private static final FactView SHEET =
            new FactView(
                    Time.STATE,
                    "fees_api.sheet",
                    "fees_api.sheet_known(",
                    "organization_id",
                    "organization_id",
                    "f.kind",
                    Map.of(),
                    "");

    private static final Measure ALL = Measure.closing(STANDING);

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count("fees.members", ALL),
                part("paidUp", "PAID_UP"),
                part("inArrears", "IN_ARREARS"),
                part("exempt", "EXEMPT"),
                part("elsewhere", "ELSEWHERE"),
                part("withoutBasis", "UNKNOWN"),
                Indicator.count("fees.sheetsIn", Measure.closing(SHEET)));
    }

    private static Indicator part(String name, String standing) {
        return Indicator.countOf("fees." + name, ALL.and(is("standing", standing)), ALL);
    }
}
