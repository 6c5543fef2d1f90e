package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.Basis;
import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.Due;
import vn.dangvu.fees.Exemption;
import vn.dangvu.fees.FeeRates;
import vn.dangvu.fees.MemberYear;
import vn.dangvu.shell.Crumb;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Puts a member's year into words.
///
/// @param places names of cells, as far as the viewer sees them
/// @param refused the reason that was not enough to show more; null where none was given
record MemberPages(
        MemberYear year,
        FeeWords words,
        ZoneId zone,
        IntFunction<String> places,
        @Nullable String refused) {

    MemberPage page(List<Crumb> trail) {
        String address = address();
        return new MemberPage(
                trail,
                words.page("member.lead", year.code(), places.apply(year.cell())),
                year.year(),
                List.of(quick(year.year() - 1), quick(year.year()), quick(year.year() + 1)),
                year.whole() || !hides()
                        ? null
                        : new MemberPage.Reveal(address + "/reveal?year=" + year.year(), refused),
                year.arrears().grounds() ? grounds() : null,
                year.months().stream().map(this::month).toList(),
                sum(),
                total(MemberYear.Month::paid),
                balance(),
                year.bases().stream().map(this::basis).toList(),
                year.exemptions().stream().map(this::exemption).toList(),
                seniority(),
                year.recordable() ? address + "/basis" : null,
                year.recordable() ? address + "/exemption" : null,
                "/members/" + year.member());
    }

    /// Without months that have not come.
    private List<MemberYear.Month> counted() {
        return year.months().stream().filter(month -> month.state() != null).toList();
    }

    private String address() {
        return "/fees/members/" + year.member();
    }

    private OverviewPage.Quick quick(int other) {
        return new OverviewPage.Quick(
                String.valueOf(other), address() + "?year=" + other, other == year.year());
    }

    private boolean hides() {
        return year.months().stream().anyMatch(month -> month.paid() == null)
                || !year.bases().isEmpty();
    }

    private String grounds() {
        var arrears = year.arrears();
        return words.sourced(
                words.page("grounds", arrears.months(), arrears.most()), arrears.source());
    }

    private @Nullable String seniority() {
        var began = year.countsFrom();
        var years = FeeRates.inForceOn(year.months().getLast().month()).seniorityYears();
        return began == null || years == null
                ? null
                : words.page(
                        "seniority", words.date(began), years, words.date(began.plusYears(years)));
    }

    private String sum() {
        long sum = 0;
        for (var month : counted()) {
            var due = month.due();
            if (due instanceof Due.Hidden) {
                return FeeWords.MASK;
            }
            sum += due == null ? 0 : due.amount();
        }
        return words.money(sum);
    }

    /// What is missing; what is too much; and of how many months nobody can say.
    private List<String> balance() {
        var told = new ArrayList<String>();
        told.add(words.page("missing.total", total(MemberYear.Month::missing)));
        String over = total(MemberYear.Month::over);
        if (!over.equals(FeeWords.MASK) && !over.equals(words.money(0))) {
            told.add(words.page("over.total", over));
        }
        long unknown = counted().stream().filter(month -> month.state() == State.UNKNOWN).count();
        if (unknown > 0) {
            told.add(words.page("unknown.total", unknown));
        }
        return told;
    }

    private String total(Amount of) {
        long sum = 0;
        for (var month : counted()) {
            Long amount = of.in(month);
            if (amount == null) {
                return FeeWords.MASK;
            }
            sum += amount;
        }
        return words.money(sum);
    }

    /// What of a month is added up.
    private interface Amount {
        @Nullable Long in(MemberYear.Month month);
    }

    private MemberPage.Month month(MemberYear.Month month) {
        var due = month.due();
        Integer cell = month.cell();
        Long paid = month.paid();
        return new MemberPage.Month(
                words.month(month.month()),
                cell == null ? null : "/fees?organization=" + cell + "&month=" + month.month(),
                cell == null ? words.page("member.nowhere") : places.apply(cell),
                due == null
                        ? FeeWords.NOTHING
                        : due instanceof Due.Hidden
                                ? FeeWords.MASK
                                : due instanceof Due.Owed
                                        ? words.money(due.amount())
                                        : FeeWords.NOTHING,
                due == null ? "" : words.why(due),
                paid == null ? FeeWords.MASK : paid == 0 ? FeeWords.NOTHING : words.money(paid),
                state(month),
                month.note());
    }

    private SheetPage.@Nullable State state(MemberYear.Month month) {
        var state = month.state();
        return state == null ? null : new PaidWords(words).of(month, state);
    }

    private MemberPage.Basis basis(Basis.Fact fact) {
        var basis = fact.basis();
        Long base = basis.base();
        Long agreed = basis.agreed();
        String amount =
                !year.whole()
                        ? FeeWords.MASK
                        : base != null
                                ? words.money(base)
                                : agreed != null
                                        ? words.page("basis.agreed", words.money(agreed))
                                        : FeeWords.NOTHING;
        return new MemberPage.Basis(
                words.month(fact.from()),
                words.group(basis.group()),
                amount,
                fact.note(),
                words.page("recorded", words.time(fact.recordedAt(), zone), fact.recordedBy()),
                year.recordable() ? address() + "/basis?from=" + fact.from() : null,
                year.recordable() ? address() + "/bases/" + fact.id() + "/annul" : null);
    }

    /// As they were decided, or as the regulation of the day limits them.
    private String months(Exemption exemption) {
        var last = exemption.last();
        return last == null
                ? words.page("months.from", words.month(exemption.from()))
                : words.page(
                        last.equals(exemption.until()) ? "months.during" : "months.limited",
                        words.month(exemption.from()),
                        words.month(last));
    }

    private MemberPage.Exemption exemption(Exemption.Fact fact) {
        var exemption = fact.exemption();
        return new MemberPage.Exemption(
                months(exemption),
                words.ground(exemption.ground()),
                words.decision(exemption.decision()),
                exemption.note(),
                words.page("recorded", words.time(fact.recordedAt(), zone), fact.recordedBy()),
                year.recordable() ? address() + "/exemption?from=" + exemption.from() : null,
                year.recordable() ? address() + "/exemptions/" + fact.id() + "/annul" : null);
    }
}
