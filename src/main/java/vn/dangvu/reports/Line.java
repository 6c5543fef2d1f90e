package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One figure of the report and the same figure of the same days a year earlier.
public record Line(Figure now, Figure before) {

    public String code() {
        return now.code();
    }

    /// This year in percent of the same days last year; null when there was nothing last year.
    public @Nullable BigDecimal comparison() {
        return percent(now.count(), before.count(), 1);
    }

    /// Nothing this year and nothing last year.
    public boolean empty() {
        return now.count() == 0 && before.count() == 0;
    }

    /// Half-up, as the handbook asks (8.4); null when there is nothing to divide by.
    static @Nullable BigDecimal percent(long count, long base, int decimals) {
        return base == 0
                ? null
                : BigDecimal.valueOf(count)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }
}
