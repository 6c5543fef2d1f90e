package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A value, with what stands behind it.
///
/// @param code the indicator's code, such as `members.admitted`
/// @param count how many rows were counted; of a share: the numerator
/// @param base of a share: the denominator; of a count with a base printed beside it: that base;
///   else null
/// @param share whether the value is the percentage of `count` in `base`
/// @param decimals how many decimals a share is printed with
public record Figure(String code, long count, @Nullable Long base, boolean share, int decimals) {

    /// The percentage of `count` in `base`, half-up; null when there is no base to divide by.
    public @Nullable BigDecimal percent() {
        return base == null || base == 0
                ? null
                : BigDecimal.valueOf(count)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }
}
