package vn.dangvu.papers;

/// How high a row must be for a text that wraps. A spreadsheet finds that out by itself only for a
/// cell that is not merged, and never before somebody opens the file.
public final class SheetRows {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /// What is lost at the ends of lines, because words are not divided.
    private static final double RAGGED = 1.06;

    private SheetRows() {}

    /// In points.
    public static double height(String text, double millimetres, double points) {
        return lines(text, millimetres, points) * points * 1.25 + 4;
    }

    /// A width in millimetres as a spreadsheet counts it: in digits of its standard font, which are
    /// seven pixels wide, with five of padding.
    public static double characters(double millimetres) {
        return (millimetres / 25.4 * 96 - 5) / 7;
    }

    private static long lines(String text, double millimetres, double points) {
        double em = text.codePoints().mapToDouble(SheetRows::ems).sum();
        double room = millimetres * POINTS_PER_MILLIMETRE - 5;
        return Math.max(1, (long) Math.ceil(em * points * RAGGED / room));
    }

    /// About as wide as in Times New Roman.
    private static double ems(int letter) {
        if (Character.isUpperCase(letter)) {
            return 0.7;
        }
        return Character.isLetterOrDigit(letter) ? 0.43 : 0.27;
    }
}
