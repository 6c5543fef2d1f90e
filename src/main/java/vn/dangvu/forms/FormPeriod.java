package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;

import java.time.LocalDate;

/// A year, or one of its halves: forms are made in June and in December (handbook 7.3).
///
/// @param half null for the whole year
public record FormPeriod(int year, @Nullable Half half) {

    public enum Half {
        FIRST,
        SECOND
    }

    /// @param half 1, 2, or 0 for the year
    public static FormPeriod of(int year, int half) {
        return new FormPeriod(
                year,
                switch (half) {
                    case 1 -> Half.FIRST;
                    case 2 -> Half.SECOND;
                    default -> null;
                });
    }

    public Period days() {
        var first = LocalDate.of(year, 1, 1);
        return switch (half) {
            case null -> Period.year(year);
            case FIRST -> new Period(first, LocalDate.of(year, 6, 30));
            case SECOND -> new Period(LocalDate.of(year, 7, 1), Period.year(year).to());
        };
    }

    /// The one that begins on the day after.
    public FormPeriod next() {
        return half == Half.FIRST
                ? new FormPeriod(year, Half.SECOND)
                : new FormPeriod(year + 1, half == null ? null : Half.FIRST);
    }

    /// The one that ends on the day before.
    public FormPeriod previous() {
        return half == Half.SECOND
                ? new FormPeriod(year, Half.FIRST)
                : new FormPeriod(year - 1, half == null ? null : Half.SECOND);
    }

    /// 1, 2, or 0 for the year.
    public int number() {
        return half == null ? 0 : half.ordinal() + 1;
    }
}
