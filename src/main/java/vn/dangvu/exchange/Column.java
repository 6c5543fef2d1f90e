package vn.dangvu.exchange;

import java.util.List;

/// A column of a sheet.
///
/// @param key name inside SQL: the staging table has a text column of this name
/// @param heading what stands in the first row, exactly
/// @param kind how a cell is read
/// @param required whether an empty cell refuses the row
/// @param choices what a cell may say; the staged value is the code. Empty unless `kind` is CHOICE
/// @param hint one sentence for the instruction sheet
/// @param lengths how many digits are right, for DIGITS; empty means any number
public record Column(
        String key,
        String heading,
        Kind kind,
        boolean required,
        List<Choice> choices,
        String hint,
        List<Integer> lengths) {

    public enum Kind {
        /// Trimmed, inner spaces folded, NFC.
        TEXT,
        /// A day; staged as ISO `2019-03-02`.
        DATE,
        /// A day, `03/1962` or `1962`; staged as ISO of the first day, then `/DAY`, `/MONTH` or
        /// `/YEAR`.
        PARTIAL_DATE,
        /// A whole number.
        NUMBER,
        /// One of the choices; staged as its code.
        CHOICE,
        /// Digits kept as text, leading zeros and all.
        DIGITS,
        /// `x` or empty; staged as `true` or null.
        TICK
    }

    /// @param label the Vietnamese word in the drop-down list
    public record Choice(String code, String label) {}

    public Column {
        choices = List.copyOf(choices);
        lengths = List.copyOf(lengths);
    }

    public Column(
            String key,
            String heading,
            Kind kind,
            boolean required,
            List<Choice> choices,
            String hint) {
        this(key, heading, kind, required, choices, hint, List.of());
    }

    public static Column text(String key, String heading, boolean required, String hint) {
        return new Column(key, heading, Kind.TEXT, required, List.of(), hint);
    }

    public static Column day(String key, String heading, boolean required, String hint) {
        return new Column(key, heading, Kind.DATE, required, List.of(), hint);
    }

    public static Column number(String key, String heading, boolean required, String hint) {
        return new Column(key, heading, Kind.NUMBER, required, List.of(), hint);
    }

    public static Column choice(
            String key, String heading, boolean required, List<Choice> choices, String hint) {
        return new Column(key, heading, Kind.CHOICE, required, choices, hint);
    }

    /// The same column, whose digits must be so many. A number that lost its leading zeros in Excel
    /// is found by this.
    public Column withLengths(Integer... lengths) {
        return new Column(key, heading, kind, required, choices, hint, List.of(lengths));
    }
}
