package vn.dangvu.papers;

import java.math.BigDecimal;

/// What a spreadsheet would take amiss.
public final class SheetCells {

    private static final int LONGEST_SHEET_NAME = 31;

    private SheetCells() {}

    /// A text that a spreadsheet could take for a formula is kept a text.
    public static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// As many decimals as it has; the separators are those of the reader's computer.
    public static String format(Number number) {
        int decimals = number instanceof BigDecimal exact ? Math.max(0, exact.scale()) : 0;
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /// Excel opens no workbook with these signs in the name of a sheet, or with more letters.
    public static String name(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)).strip();
    }
}
