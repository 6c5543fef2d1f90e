package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.fees.MemberYear.Arrears;
import vn.dangvu.fees.MemberYear.Month;
import vn.dangvu.fees.PayerStore.Stretch;
import vn.dangvu.members.MemberRecord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Fetches the year of a member, whole: who may be told what is decided by the door.
@Component
class FeeYears {

    private static final int MONTHS = 12;

    private final PayerStore payers;
    private final PaymentStore payments;
    private final ArrearsStore arrears;
    private final FeeSheets sheets;

    FeeYears(PayerStore payers, PaymentStore payments, ArrearsStore arrears, FeeSheets sheets) {
        this.payers = payers;
        this.payments = payments;
        this.arrears = arrears;
        this.sheets = sheets;
    }

    MemberYear of(MemberRecord member, int year, boolean recordable, LocalDate today) {
        var ids = List.of(member.id());
        var countsFrom = payers.countsFrom(ids).get(member.id());
        var bases = payers.bases(ids).getOrDefault(member.id(), List.of());
        var exemptions = payers.exemptions(ids).getOrDefault(member.id(), List.of());
        var stretches = payers.stretches(member.id());
        var paid = payments.payments(member.id(), year);
        var months = new ArrayList<Month>();
        for (int number = 1; number <= MONTHS; number++) {
            var month = YearMonth.of(year, number);
            var stretch = on(stretches, month.atEndOfMonth());
            Due due = null;
            if (stretch != null) {
                var payer = new Payer(stretch.away(), countsFrom, bases, exemptions);
                due = FeeRules.due(payer, sheets.terms(stretch.cell(), month));
            }
            var there = paid.getOrDefault(month, List.of());
            boolean came = !month.isAfter(YearMonth.from(today)) || !there.isEmpty();
            months.add(month(month, stretch, due, there, came));
        }
        var policy = ArrearsPolicy.inForceOn(today);
        return new MemberYear(
                member.id(),
                member.code(),
                member.person().fullName(),
                member.home(),
                year,
                true,
                recordable,
                countsFrom,
                months,
                bases.reversed(),
                exemptions.reversed(),
                new Arrears(arrears.of(member.id(), today), policy.months(), policy.cite()));
    }

    private static @Nullable Stretch on(List<Stretch> stretches, LocalDate day) {
        return stretches.stream()
                .filter(one -> !one.since().isAfter(day) && one.until().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /// @param came whether the month has begun, or was paid for ahead
    private static Month month(
            YearMonth month,
            @Nullable Stretch stretch,
            @Nullable Due due,
            List<Payment> paid,
            boolean came) {
        long sum = paid.stream().mapToLong(Payment::amount).sum();
        return new Month(
                month,
                stretch == null ? null : stretch.cell(),
                due,
                due == null || !came ? null : SheetRules.state(due, sum),
                sum,
                due == null || !came ? 0L : SheetRules.missing(due, sum),
                paid.stream().map(Payment::paidOn).reduce(null, FeeYears::later),
                paid.stream()
                        .map(Payment::note)
                        .reduce(null, (one, other) -> one == null ? other : one),
                paid.stream().anyMatch(Payment::excused));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
