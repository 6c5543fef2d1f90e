package vn.dangvu.exchange;

/// How much of a file we are ready to read. Sizes are counted while reading, never taken from what
/// the file says of itself.
final class Limits {

    static final long FILE_BYTES = 100L << 20;
    static final long UNPACKED_BYTES = 1500L << 20;

    /// All different texts of a workbook are held in memory while it is read.
    static final long SHARED_TEXT_BYTES = 160L << 20;

    /// Everything else that is held in memory: styles, the list of sheets.
    static final long SMALL_PART_BYTES = 16L << 20;

    static final int PARTS = 5000;
    static final long CELLS = 6_000_000;
    static final int ROWS = 300_000;
    static final int COLUMNS = 60;
    static final int ARRAY_FORMULAS = 1000;

    /// Deflate makes an honest sheet 5 to 40 times smaller; beyond this somebody means harm.
    static final long RATIO = 150;

    static final long RATIO_COUNTS_FROM = 50L << 20;

    /// Characters of one text: more is no name, code or remark, and some are keys of an index.
    static final int TEXT = 500;

    private Limits() {}
}
