package vn.dangvu.fees;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.springframework.stereotype.Component;

import vn.dangvu.exchange.Finding;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetImport;
import vn.dangvu.exchange.StagingStore;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the sheet of incomes, by the rules of the screens.
@Component
class FeeBasisSheetImport implements SheetImport {

    private static final Map<String, String> COLUMNS =
            Map.of("base", "base", "agreed", "agreed", "group", "fee_group", "from", "from_month");

    private final FeeBasisImportStore store;
    private final PayerStore payers;
    private final Clock clock;

    FeeBasisSheetImport(FeeBasisImportStore store, PayerStore payers, Clock clock) {
        this.store = store;
        this.payers = payers;
        this.clock = clock;
    }

    @Override
    public Sheet sheet() {
        return FeeBasisSheet.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        store.prepare(rows);
        store.refuseWhatCannotBe(rows);
        var now = YearMonth.from(LocalDate.now(clock));
        var byMember =
                store.rows(rows).stream()
                        .collect(
                                groupingBy(BroughtBasis.Row::member, LinkedHashMap::new, toList()));
        var known = payers.bases(byMember.keySet());
        var findings = new ArrayList<Finding>();
        var taken = new ArrayList<BroughtBasis>();
        byMember.forEach((member, theirs) -> {
            for (var one : BroughtBasis.of(theirs, known.getOrDefault(member, List.of()), now)) {
                if (one.taken()) {
                    taken.add(one);
                } else {
                    one.objections().forEach(objection -> findings.add(finding(one, objection)));
                }
            }
        });
        rows.refuse(findings);
        store.keep(rows, taken);
    }

    private static Finding finding(BroughtBasis one, Objection objection) {
        String column = COLUMNS.getOrDefault(ObjectionWords.field(objection), "fee_group");
        return FeeFindings.of(one.row().number(), column, one.row().from(), objection);
    }
}
