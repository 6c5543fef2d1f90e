package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What is told of money that is more than what is due, or that stands against no due yet.
class UnclearPaymentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Citation SOURCE = new Citation("Quy định 01-QĐ/TW", "", "FEE-2.10");
    private static final Due SALARY =
            new Due.Owed(FeeGroup.SALARIED, 7_800_000L, 10, null, 1, 78_000, SOURCE);
    private static final Due EXEMPT = new Due.Exempt(Ground.POOR, null, null, SOURCE);
    private static final Due UNKNOWN = new Due.Unknown(Due.Gap.NO_BASIS, null);

    @ParameterizedTest
    @CsvSource({"77999, 0, 0", "78000, 0, 0", "78001, 0, 1", "50000, 30000, 2000"})
    void whatIsPaidBeyondTheDueIsTooMuchWhereverItWasPaid(long here, long elsewhere, long over) {
        assertThat(line(SALARY, here, elsewhere).over()).isEqualTo(over);
    }

    @Test
    void whoeverIsExemptOwesNothing() {
        assertThat(line(EXEMPT, 20_000, 0).over()).isEqualTo(20_000);
        assertThat(line(new Due.Elsewhere(), 20_000, 0).over()).isZero();
    }

    @Test
    void whatIsPaidAgainstNoDueIsNeitherInFullNorTooMuch() {
        var paid = line(UNKNOWN, 50_000, 0);
        var totals = SheetRules.totals(List.of(paid, line(SALARY, 80_000, 0)), null);

        assertThat(paid.state()).isEqualTo(State.UNKNOWN);
        assertThat(paid.over()).isZero();
        assertThat(paid.unclear()).isTrue();
        assertThat(line(UNKNOWN, 0, 0).unclear()).isFalse();
        assertThat(totals.paid()).as("the money is there").isEqualTo(130_000);
        assertThat(totals.paidUp()).isEqualTo(1);
        assertThat(totals.over()).isEqualTo(2_000);
        assertThat(totals.unclear()).isEqualTo(50_000);
        assertThat(totals.payers()).isEqualTo(2);
    }

    @Test
    void whatIsTooMuchOfOneIsNotToldToWhoIsToldNoIncome() {
        var masked = SheetMask.masked(line(SALARY, 80_000, 0));

        assertThat(masked.over()).isNull();
        assertThat(SheetMask.masked(line(UNKNOWN, 50_000, 0)).unclear()).isTrue();
    }

    @Test
    void aSheetWithoutBasesIsSentOnlyIfSomebodySaysSo() {
        var sheet = sheet(line(UNKNOWN, 0, 0), line(SALARY, 0, 0), line(EXEMPT, 0, 0));

        assertThat(SheetRules.objectionsToClosing(sheet, TODAY, false))
                .containsExactly(new Objection.BasesMissing(1, 2));
        assertThat(SheetRules.objectionsToClosing(sheet, TODAY, true)).isEmpty();
        assertThat(SheetRules.objectionsToClosing(sheet(line(SALARY, 0, 0)), TODAY, false))
                .isEmpty();
    }

    private static CellSheet sheet(Line... lines) {
        var all = List.of(lines);
        return new CellSheet(
                new OrganizationId(5),
                YearMonth.from(TODAY),
                true,
                all,
                SheetRules.totals(all, null),
                0,
                null,
                null,
                false);
    }

    private static Line line(Due due, long paid, long elsewhere) {
        return new Line(
                1,
                "A1",
                "Người 1",
                Stay.MEMBER,
                false,
                due,
                SheetRules.state(due, paid + elsewhere),
                paid,
                elsewhere,
                SheetRules.missing(due, paid + elsewhere),
                day(paid),
                null,
                false,
                null);
    }

    private static @Nullable LocalDate day(long paid) {
        return paid == 0 ? null : TODAY;
    }
}
