package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;

/// A term as somebody wants to record it.
///
/// @param ordinal of the congress: VIII is 8; null of a term that began with an appointed committee
/// @param fromYear and `toYear`: the years of its two congresses, its label (TERM-05)
/// @param beginsOn the day of the congress, or of the appointment
public record TermEntry(
        @Nullable Integer ordinal,
        int fromYear,
        int toYear,
        LocalDate beginsOn,
        LocalDate plannedEnd,
        Sizes sizes,
        Decision decision,
        @Nullable String note) {

    private static final List<String> NUMERALS =
            List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
    private static final List<Integer> VALUES =
            List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);

    /// The number of the congress as papers print it: `VIII`; empty where there was none.
    public String roman() {
        return ordinal == null ? "" : roman(ordinal);
    }

    /// The same of any number.
    public static String roman(int number) {
        var roman = new StringBuilder();
        int left = number;
        for (int at = 0; at < VALUES.size(); at++) {
            roman.append(NUMERALS.get(at).repeat(left / VALUES.get(at)));
            left %= VALUES.get(at);
        }
        return roman.toString();
    }

    /// As papers print it: `2020–2025`.
    public String label() {
        return label(fromYear, toYear);
    }

    static String label(int fromYear, int toYear) {
        return fromYear + "–" + toYear;
    }
}
