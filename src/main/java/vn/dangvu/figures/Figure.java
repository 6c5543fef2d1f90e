package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A value, with what stands behind it.
///
/// @param code the indicator's code, such as `members.admitted`
/// @param count how many rows were counted; of a share: the numerator; of a mean: the sum
/// @param base of a share: the denominator; of a mean: how many rows were added up; of a count with
///   a base printed beside it: that base; else null
/// @param decimals how many decimals a share or a mean is printed with
public record Figure(String code, long count, @Nullable Long base, Kind kind, int decimals) {

    /// What the value is.
    public enum Kind {
        COUNT,
        /// The percentage of `count` in `base`.
        SHARE,
        /// What `count` is for each of `base`.
        MEAN
    }

    /// A share or a count.
    public Figure(String code, long count, @Nullable Long base, boolean share, int decimals) {
        this(code, count, base, share ? Kind.SHARE : Kind.COUNT, decimals);
    }

    public boolean share() {
        return kind == Kind.SHARE;
    }

    /// The percentage of `count` in `base`, half-up; null when there is no base to divide by.
    public @Nullable BigDecimal percent() {
        return divided(BigDecimal.valueOf(100));
    }

    /// The value itself; null where there is nothing to divide by.
    public @Nullable BigDecimal value() {
        return switch (kind) {
            case COUNT -> BigDecimal.valueOf(count);
            case SHARE -> percent();
            case MEAN -> divided(BigDecimal.ONE);
        };
    }

    /// How many rows stand behind it.
    public long rows() {
        return kind == Kind.MEAN && base != null ? base : count;
    }

    private @Nullable BigDecimal divided(BigDecimal factor) {
        return base == null || base == 0
                ? null
                : BigDecimal.valueOf(count)
                        .multiply(factor)
                        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }
}
