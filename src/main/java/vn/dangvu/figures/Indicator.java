package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

/// A measure, the share of one measure in another, or a mean, under a code.
///
/// Its names stand in bundle `figures` as `figures.name.<code>`.
///
/// @param measure of a mean: the sum
/// @param base of a share: what it is a share of; of a mean: the rows that were added up; of a
///   count: a base to print beside it; else null
/// @param decimals how many decimals a share or a mean is printed with, half-up
public record Indicator(
        String code, Measure measure, @Nullable Measure base, Figure.Kind kind, int decimals) {

    public Indicator {
        if (kind != Figure.Kind.COUNT && base == null) {
            throw new IllegalArgumentException("A share or mean needs a base: " + code);
        }
        if ((kind == Figure.Kind.MEAN) != (measure.summed() != null)) {
            throw new IllegalArgumentException("A mean adds up, and nothing else does: " + code);
        }
    }

    public boolean share() {
        return kind == Figure.Kind.SHARE;
    }

    public static Indicator count(String code, Measure measure) {
        return new Indicator(code, measure, null, Figure.Kind.COUNT, 0);
    }

    public static Indicator countOf(String code, Measure measure, Measure base) {
        return new Indicator(code, measure, base, Figure.Kind.COUNT, 2);
    }

    public static Indicator share(String code, Measure measure, Measure base) {
        return new Indicator(code, measure, base, Figure.Kind.SHARE, 2);
    }

    /// The mean of a number over the rows of `measure` that know it, with one decimal.
    ///
    /// @param column of the view or of one of its joins; an integer
    public static Indicator mean(String code, Measure measure, String column) {
        var known = measure.and(new Filter.Present(column));
        return new Indicator(code, known.summing(column), known, Figure.Kind.MEAN, 1);
    }
}
