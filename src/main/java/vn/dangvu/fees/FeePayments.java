package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.fees.BasisStore.Writing;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/// Records what a cell took in, and sends its sheet up.
@Service
public class FeePayments {

    private static final Logger log = LoggerFactory.getLogger(FeePayments.class);

    private final FeeSheets sheets;
    private final PaymentStore store;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    FeePayments(
            FeeSheets sheets,
            PaymentStore store,
            Organizations organizations,
            Audit audit,
            Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records the draft, or says everything that stands against it.
    ///
    /// @throws NotFound if the viewer sees no such cell
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome record(
            Viewer viewer, OrganizationId cell, YearMonth month, SheetDraft draft) {
        var sheet = locked(viewer, cell, month);
        var objections = SheetRules.objectionsTo(sheet, draft, LocalDate.now(clock));
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var changes = SheetRules.changes(sheet, sheets.recorded(sheet), draft);
        var by = new Writing(viewer.username(), clock.instant());
        for (var change : changes) {
            var was = change.was();
            if (change.now() != null) {
                store.insert(month, change.now(), by, was == null ? null : was.id());
            } else if (was != null) {
                store.takeBack(was.id(), by);
            }
        }
        if (!changes.isEmpty()) {
            audit.note(
                    viewer,
                    Deed.of(Act.FEES_RECORDED)
                            .at(cell.value())
                            .on("month", Months.text(month))
                            .changing(Map.of(), Map.of("members", changes.size())));
            told("Fees recorded", cell, month);
        }
        return new Recorded(changes.size());
    }

    /// Sends the sheet up as it is now, in the place of what was sent before; or says what stands
    /// against it.
    ///
    /// @param allTheSame whether it is sent though of some it is not known what they owe
    /// @throws NotFound if the viewer sees no such cell
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome close(
            Viewer viewer, OrganizationId cell, YearMonth month, boolean allTheSame) {
        var sheet = locked(viewer, cell, month);
        var objections = SheetRules.objectionsToClosing(sheet, LocalDate.now(clock), allTheSame);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        store.close(
                sheet,
                FeePolicy.inForceOn(month).document(),
                new Writing(viewer.username(), clock.instant()));
        var before = sheet.sent();
        audit.note(
                viewer,
                Deed.of(Act.FEE_SHEET_CLOSED)
                        .at(cell.value())
                        .on("month", Months.text(month))
                        .changing(
                                before == null ? Map.of() : sums(before.due(), before.paid()),
                                sums(sheet.totals().due(), sheet.totals().paid())));
        told("Fee sheet sent up", cell, month);
        return new Recorded(sheet.lines().size());
    }

    private static Map<String, Object> sums(@Nullable Long due, @Nullable Long paid) {
        return Map.of("due", Objects.requireNonNull(due), "paid", Objects.requireNonNull(paid));
    }

    private CellSheet locked(Viewer viewer, OrganizationId cell, YearMonth month) {
        var place = open(viewer, cell, month);
        store.lock(cell.value());
        return sheets.of(place, month);
    }

    private Organization open(Viewer viewer, OrganizationId cell, YearMonth month) {
        var place = organizations.get(viewer, cell, month.atEndOfMonth());
        if (!organizations.mayRecord(viewer, cell)) {
            throw new Forbidden("recording fees of " + cell);
        }
        if (!place.kind().holdsMembers()) {
            throw new NotFound("fees of " + cell + ", which is no cell");
        }
        return place;
    }

    private static void told(String what, OrganizationId cell, YearMonth month) {
        log.atInfo().addKeyValue("cell", cell).addKeyValue("month", month).log(what);
    }
}
