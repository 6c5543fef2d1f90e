package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.math.BigDecimal;

/// Figures as its reader writes them: with the decimals they have, and a dash where there is no
/// base to divide by.
public record Numerals(Formats formats) {

    public static final String NONE = "–";

    public static Numerals of(Texts texts) {
        return new Numerals(Formats.of(texts));
    }

    /// `2.607`.
    public String count(long number) {
        return formats.number(number);
    }

    /// `97,93 %`.
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : formats.percent(percent, percent.scale());
    }

    /// The same without decimals that say nothing: `65 %`, not `65,0 %`.
    public String shortPercent(@Nullable BigDecimal percent) {
        if (percent == null) {
            return NONE;
        }
        int places = Math.max(0, percent.stripTrailingZeros().scale());
        return formats.percent(percent, places);
    }

    /// For a column whose head carries the sign.
    public String decimal(@Nullable BigDecimal number) {
        return number == null ? NONE : formats.decimal(number, number.scale());
    }
}
