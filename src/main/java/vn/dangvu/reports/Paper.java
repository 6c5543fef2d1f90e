package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// A document in the layout of Party documents (handbook 7.4), before it becomes Word, PDF, a sheet
/// or text.
///
/// @param number such as `Số 02-BC/ĐUK`: no colon after "Số"
/// @param about what the paper is about, below its type
/// @param end the last sentence; it stays on one page with the signature, which never stands alone
record Paper(
        Locale locale,
        Head head,
        String type,
        String about,
        List<Block> blocks,
        String end,
        Signature signature) {

    static final int WIDTH_MM = 165;

    /// A table of so many rows is not divided.
    static final int SHORT = 10;

    /// So many rows of the last table stand on one page with the signature.
    static final int COMPANY = 3;

    /// The two columns on top: who issues it to the left, the Party and the day to the right.
    record Head(String superior, String issuer, String number, String party, String placeAndDate) {}

    sealed interface Block {}

    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// @param caption above the table
    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {}

    /// @param millimetres of the [#WIDTH_MM] there are
    /// @param number whether its cells stand to the right
    record Column(String title, int millimetres, boolean number) {}

    record Row(RowKind kind, List<Cell> cells) {}

    /// @param number what the text says; null where it is words. Its scale is its decimals
    record Cell(String text, @Nullable Number number) {

        static Cell of(String words) {
            return new Cell(words, null);
        }
    }

    enum RowKind {
        BODY,
        /// A part of the row above.
        PART,
        TOTAL,
        /// One cell over all columns.
        GROUP
    }

    /// @param authority such as `T/M BAN THƯỜNG VỤ`
    record Signature(
            String recipientsTitle,
            List<String> recipients,
            String authority,
            String post,
            String name) {}
}
