package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

/// A measure, or the share of one measure in another, under a code.
///
/// Its names stand in bundle `figures` as `figures.name.<code>`.
///
/// @param base of a share: what it is a share of; of a count: a base to print beside it; else null
/// @param share whether the value is a percentage
/// @param decimals how many decimals a share is printed with, half-up
public record Indicator(
        String code, Measure measure, @Nullable Measure base, boolean share, int decimals) {

    public Indicator {
        if (share && base == null) {
            throw new IllegalArgumentException("A share needs a base: " + code);
        }
    }

    public static Indicator count(String code, Measure measure) {
        return new Indicator(code, measure, null, false, 0);
    }

    public static Indicator countOf(String code, Measure measure, Measure base) {
        return new Indicator(code, measure, base, false, 2);
    }

    public static Indicator share(String code, Measure measure, Measure base) {
        return new Indicator(code, measure, base, true, 2);
    }
}
