package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A document in the layout of Party documents (handbook 7.4), before it becomes Word, PDF, a sheet
/// or text.
///
/// @param type in capitals; empty on a letter (công văn), which has no type and says what it is
///   about below its number
/// @param about what the paper is about, below its type
/// @param end the last sentence; it stays on one page with the signature, which never stands alone.
///   Empty where the last block ends the paper
public record Paper(
        Orientation orientation,
        Locale locale,
        Head head,
        String type,
        String about,
        List<Block> blocks,
        String end,
        Signature signature) {

    /// A table of so many rows is not divided.
    static final int SHORT = 10;

    /// So many rows of the last table stand on one page with the signature.
    static final int COMPANY = 3;

    /// On upright A4.
    public Paper(
            Locale locale,
            Head head,
            String type,
            String about,
            List<Block> blocks,
            String end,
            Signature signature) {
        this(Orientation.UPRIGHT, locale, head, type, about, blocks, end, signature);
    }

    /// What is between the margins.
    int millimetres() {
        return orientation.millimetres;
    }

    /// How A4 lies. The edge that is bound keeps its 30 mm.
    public enum Orientation {
        UPRIGHT(165),
        WIDE(252);

        private final int millimetres;

        Orientation(int millimetres) {
            this.millimetres = millimetres;
        }

        /// Between the margins; the columns of a table fill them.
        public int millimetres() {
            return millimetres;
        }
    }

    boolean letter() {
        return type.isEmpty();
    }

    /// What a file is called.
    String title() {
        return (type + " " + about).strip();
    }

    /// The two columns on top: who issues it to the left, the Party and the day to the right.
    ///
    /// @param number such as `Số 02-BC/ĐUK`: no colon after "Số"
    public record Head(
            String superior, String issuer, String number, String party, String placeAndDate) {}

    public sealed interface Block {}

    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {

        private static final Pattern ARTICLE = Pattern.compile("Điều [0-9]+\\.");

        /// `Điều 1.`, which is printed bold; empty where the text begins with no article.
        public String lead() {
            var article = ARTICLE.matcher(text);
            return article.lookingAt() ? article.group() : "";
        }

        /// The text behind the lead.
        public String rest() {
            return text.substring(lead().length());
        }
    }

    /// Bold, in the middle, such as `QUYẾT ĐỊNH:`.
    public record Centred(String text) implements Block {}

    /// A framed compartment of a slip, which is not divided. Compartments follow each other.
    ///
    /// @param authority empty where nobody signs in it
    public record Box(
            String title, List<String> lines, String placeAndDate, String authority, String name)
            implements Block {}

    /// Begins a page, such as a receipt that is torn off.
    public record Part(String title, String about) implements Block {}

    /// @param caption above the table; empty where it needs none
    public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {}

    /// @param millimetres of those that the [Orientation] has
    /// @param number whether its cells stand to the right
    public record Column(String title, int millimetres, boolean number) {}

    public record Row(RowKind kind, List<Cell> cells) {}

    /// @param number what the text says; null where it is words. Its scale is its decimals
    public record Cell(String text, @Nullable Number number) {

        public static Cell of(String words) {
            return new Cell(words, null);
        }
    }

    public enum RowKind {
        BODY,
        /// A part of the row above.
        PART,
        TOTAL,
        /// One cell over all columns.
        GROUP
    }

    /// @param authority such as `T/M BAN THƯỜNG VỤ`; empty where nobody signs below the paper
    /// @param beside who signs to the left, such as the secretary of minutes
    public record Signature(
            String recipientsTitle,
            List<String> recipients,
            String authority,
            String post,
            String name,
            @Nullable Signer beside) {

        public Signature(
                String recipientsTitle,
                List<String> recipients,
                String authority,
                String post,
                String name) {
            this(recipientsTitle, recipients, authority, post, name, null);
        }

        boolean empty() {
            return authority.isEmpty() && post.isEmpty() && name.isEmpty();
        }
    }

    /// @param post in capitals
    public record Signer(String post, String name) {}
}
