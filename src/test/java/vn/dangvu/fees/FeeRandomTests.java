package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.members.Decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random incomes, groups and months against the table of the handbook, read off naively: another
/// way of reckoning that shares no code with the rules.
class FeeRandomTests {

    private static final int CASES = 20_000;

    /// By what there is a number: percent of the income, percent of the minimum wage, đồng.
    private record Cell(@Nullable String ofIncome, @Nullable String ofWage, int fixed) {}

    private static final Cell NONE = new Cell(null, null, 0);

    @Test
    void reckonsAsTheTableSays() {
        var random = new Random(2_10);
        int owed = 0;
        for (int number = 0; number < CASES; number++) {
            var group = any(random, FeeGroup.values());
            var month = YearMonth.of(2011, 1).plusMonths(random.nextInt(12 * 20));
            var region = random.nextInt(4) == 0 ? null : any(random, Region.values());
            int unit = List.of(1, 100, 500, 1_000).get(random.nextInt(4));
            Long base = random.nextInt(5) == 0 ? null : 1 + random.nextLong(60_000_000);
            Long agreed = random.nextInt(2) == 0 ? null : 1 + random.nextLong(200_000);
            var basis = new Basis(group, base, agreed);

            var due = FeeRules.due(payer(basis, month), Terms.of(month, region, unit));

            var right = naive(basis, month, region, unit);
            String what = "%s in %s, region %s, to %d".formatted(basis, month, region, unit);
            if (right == null) {
                assertThat(due).as(what).isInstanceOf(Due.Unknown.class);
            } else {
                assertThat(due).as(what).isInstanceOf(Due.Owed.class);
                assertThat(due.amount()).as(what).isEqualTo(right);
                owed++;
            }
        }
        assertThat(owed).isBetween(CASES / 3, CASES * 9 / 10);
    }

    /// Every month is exempt, elsewhere or reckoned, whatever was recorded; the newest basis holds.
    @Test
    void isExemptInTheMonthsThatACalendarSays() {
        var random = new Random(50);
        for (int number = 0; number < CASES / 4; number++) {
            var month = YearMonth.of(2026, 2).plusMonths(random.nextInt(60));
            var joined = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(6_000));
            var from = YearMonth.of(2026, 2).plusMonths(random.nextInt(60));
            var until = from.plusMonths(random.nextInt(12));
            var payer =
                    new Payer(
                            false,
                            joined,
                            List.of(
                                    fact(
                                            YearMonth.of(2026, 1),
                                            new Basis(FeeGroup.STUDENT, null, null))),
                            List.of(
                                    new Exemption.Fact(
                                            1,
                                            1,
                                            new Exemption(
                                                    Ground.HARDSHIP,
                                                    from,
                                                    until,
                                                    Decision.NONE,
                                                    null),
                                            Instant.EPOCH,
                                            "test")));

            boolean exempt = FeeRules.due(payer, Terms.of(month, null, 1)) instanceof Due.Exempt;

            var months = new ArrayList<YearMonth>();
            for (var at = from; !at.isAfter(until); at = at.plusMonths(1)) {
                months.add(at);
            }
            boolean fifty =
                    joined.getYear() + 50 < month.getYear()
                            || joined.getYear() + 50 == month.getYear()
                                    && (joined.getMonthValue() < month.getMonthValue()
                                            || joined.getMonthValue() == month.getMonthValue()
                                                    && joined.getDayOfMonth() == 1);
            assertThat(exempt)
                    .as("joined %s, exempt %s to %s, month %s", joined, from, until, month)
                    .isEqualTo(fifty || months.contains(month));
        }
    }

    private static @Nullable Long naive(
            Basis basis, YearMonth month, @Nullable Region region, int unit) {
        var cell = table(basis.group(), month);
        if (cell == NONE) {
            return null;
        }
        if (cell.fixed() > 0) {
            return (long) cell.fixed();
        }
        if (cell.ofWage() != null) {
            return region == null ? null : percent(wage(region), cell.ofWage(), unit);
        }
        boolean mayAgree = mayAgree(basis.group(), month);
        if (mayAgree && basis.agreed() != null) {
            return basis.agreed();
        }
        return cell.ofIncome() == null || basis.base() == null
                ? null
                : percent(basis.base(), cell.ofIncome(), unit);
    }

    /// The lines of handbook 2.10, column by column.
    private static Cell table(FeeGroup group, YearMonth month) {
        boolean old = month.isBefore(YearMonth.of(2026, 2));
        boolean late = !month.isBefore(YearMonth.of(2028, 1));
        return switch (group) {
            case SALARIED -> new Cell("1", null, 0);
            case PENSIONER -> new Cell("0.5", null, 0);
            case BENEFIT -> old ? NONE : new Cell("1", null, 0);
            case ENTERPRISE -> new Cell("1", null, 0);
            case NO_INSURANCE ->
                    old ? new Cell(null, null, 0) : new Cell(null, late ? "0.5" : "0.3", 0);
            case RETIREMENT_AGE ->
                    old ? new Cell(null, null, 0) : new Cell(null, late ? "0.3" : "0.2", 0);
            case STUDENT -> new Cell(null, null, old ? 3_000 : 5_000);
            case ABROAD -> new Cell(old ? "1" : null, null, 0);
        };
    }

    private static boolean mayAgree(FeeGroup group, YearMonth month) {
        boolean old = month.isBefore(YearMonth.of(2026, 2));
        return switch (group) {
            case ABROAD -> true;
            case ENTERPRISE, NO_INSURANCE, RETIREMENT_AGE -> old;
            case SALARIED, PENSIONER, BENEFIT, STUDENT -> false;
        };
    }

    private static long wage(Region region) {
        return switch (region) {
            case I -> 5_310_000;
            case II -> 4_730_000;
            case III -> 4_140_000;
            case IV -> 3_700_000;
        };
    }

    private static long percent(long of, String percent, int unit) {
        return new BigDecimal(of)
                        .multiply(new BigDecimal(percent))
                        .divide(BigDecimal.valueOf(100L * unit), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * unit;
    }

    private static Payer payer(Basis basis, YearMonth month) {
        return new Payer(false, null, List.of(fact(month, basis)), List.of());
    }

    private static Basis.Fact fact(YearMonth from, Basis basis) {
        return new Basis.Fact(1, 1, from, basis, null, Instant.EPOCH, "test");
    }

    private static <T> T any(Random random, T[] some) {
        return some[random.nextInt(some.length)];
    }
}
