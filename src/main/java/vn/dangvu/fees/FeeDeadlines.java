package vn.dangvu.fees;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What of fees waits for somebody.
@Component
class FeeDeadlines implements DeadlineSource {

    static final String THREE_MONTHS = "fees.threeMonths";
    static final String SHEET_MISSING = "fees.sheetMissing";
    static final String EXEMPTION_ENDING = "fees.exemptionEnding";

    private final ArrearsStore store;

    FeeDeadlines(ArrearsStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        kinds.add(THREE_MONTHS);
        kinds.add(SHEET_MISSING);
        kinds.add(EXEMPTION_ENDING);
        return kinds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var found = new ArrayList<Alert>();
        if (wanted.contains(THREE_MONTHS)) {
            int most = ArrearsPolicy.inForceOn(day).months();
            store.behind(scope, day, most).stream().map(FeeDeadlines::alert).forEach(found::add);
        }
        if (wanted.contains(SHEET_MISSING)) {
            store.notIn(scope, day, until).stream().map(FeeDeadlines::alert).forEach(found::add);
        }
        if (wanted.contains(EXEMPTION_ENDING)) {
            store.ending(scope, day, until).stream().map(FeeDeadlines::alert).forEach(found::add);
        }
        return found;
    }

    private static Alert alert(ArrearsStore.Behind one) {
        return new Alert(
                THREE_MONTHS,
                new OrganizationId(one.cell()),
                one.member(),
                one.name(),
                null,
                List.of(one.months(), Months.text(one.first()), Months.text(one.last())),
                "/fees/members/" + one.member());
    }

    private static Alert alert(ArrearsStore.NotIn one) {
        return new Alert(
                SHEET_MISSING,
                new OrganizationId(one.cell()),
                null,
                null,
                one.due(),
                List.of(Months.text(one.first()), one.months()),
                "/fees?organization=" + one.cell() + "&month=" + one.first());
    }

    private static Alert alert(ArrearsStore.Ending one) {
        return new Alert(
                EXEMPTION_ENDING,
                new OrganizationId(one.cell()),
                one.member(),
                one.name(),
                one.due(),
                List.of(one.due()),
                "/fees/members/" + one.member());
    }
}
