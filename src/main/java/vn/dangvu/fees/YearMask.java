package vn.dangvu.fees;

import vn.dangvu.fees.MemberYear.Month;

/// A member's year as it is told to whoever does not record in the cell.
final class YearMask {

    private YearMask() {}

    static MemberYear of(MemberYear year) {
        return new MemberYear(
                year.member(),
                year.code(),
                year.name(),
                year.cell(),
                year.year(),
                false,
                year.recordable(),
                year.countsFrom(),
                year.months().stream().map(YearMask::masked).toList(),
                year.bases().stream().map(YearMask::masked).toList(),
                year.exemptions(),
                year.arrears());
    }

    private static Month masked(Month month) {
        var due = month.due();
        boolean plain = due instanceof Due.Owed owed && !owed.tellsIncome();
        Long paid = month.paid();
        boolean nothing = !(due instanceof Due.Owed) && paid != null && paid == 0;
        return plain || nothing
                ? month
                : new Month(
                        month.month(),
                        month.cell(),
                        due instanceof Due.Owed owed
                                ? new Due.Hidden(owed.group(), owed.perMille(), owed.source())
                                : due,
                        month.state(),
                        null,
                        null,
                        month.paidOn(),
                        month.note(),
                        month.excused());
    }

    private static Basis.Fact masked(Basis.Fact fact) {
        return new Basis.Fact(
                fact.id(),
                fact.member(),
                fact.from(),
                new Basis(fact.basis().group(), null, null),
                fact.note(),
                fact.recordedAt(),
                fact.recordedBy());
    }
}
