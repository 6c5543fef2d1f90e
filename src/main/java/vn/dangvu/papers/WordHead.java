package vn.dangvu.papers;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// The first and the last of a paper in Word: two columns each, without lines.
final class WordHead {

    private static final int TWIPS_PER_POINT = 20;
    private static final int PARTY = 15;
    private static final int WORDS = 14;
    private static final int SMALL = 12;
    private static final int SIGNED_LINES = 4;

    private final Paper paper;
    private final WordTables tables;

    WordHead(Paper paper, WordTables tables) {
        this.paper = paper;
        this.tables = tables;
    }

    void head() {
        Paper.Head head = paper.head();
        XWPFTable table = tables.halves(2);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        if (head.superior().isEmpty()) {
            line(left, true, head.issuer()).setBold(true);
        } else {
            line(left, true, head.superior());
            line(left, false, head.issuer()).setBold(true);
        }
        line(left, false, "*");
        sized(right, true, head.party(), PARTY).setBold(true);
        rule(right, head.party());
        XWPFTableCell below = table.getRow(1).getCell(0);
        line(below, true, head.number());
        if (paper.letter()) {
            sized(below, false, paper.about(), SMALL).setItalic(true);
        }
        line(table.getRow(1).getCell(1), true, head.placeAndDate()).setItalic(true);
    }

    /// A line as long as the words above it, which stand in the middle of the cell.
    private void rule(XWPFTableCell cell, String words) {
        int half = paper.millimetres() - paper.millimetres() / 2;
        int cellTwips = WordTables.twips(half).intValue();
        int wordTwips = (int) (words.length() * PARTY * 0.615 * TWIPS_PER_POINT);
        int indent = Math.max(0, (cellTwips - wordTwips) / 2 - 108);
        XWPFParagraph line = cell.addParagraph();
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        line.setBorderTop(Borders.SINGLE);
        line.setSpacingBetween(4, LineSpacingRule.EXACT);
        WordRuns.plain(line, "", 4);
    }

    void signature() {
        Paper.Signature signature = paper.signature();
        XWPFTable table = tables.halves(1);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        var beside = signature.beside();
        if (beside != null) {
            line(left, true, beside.post()).setBold(true);
            // As far down as the name to the right, below authority and post.
            blank(left, SIGNED_LINES + 1);
            line(left, false, beside.name()).setBold(true);
        }
        recipients(left, beside == null, signature);
        line(right, true, signature.authority()).setBold(true);
        line(right, false, signature.post());
        blank(right, SIGNED_LINES);
        line(right, false, signature.name()).setBold(true);
    }

    private static void blank(XWPFTableCell cell, int lines) {
        for (int blank = 0; blank < lines; blank++) {
            line(cell, false, "");
        }
    }

    private static void recipients(XWPFTableCell cell, boolean first, Paper.Signature signature) {
        if (signature.recipients().isEmpty()) {
            return;
        }
        XWPFParagraph title = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
        title.setSpacingAfter(0);
        WordRuns.plain(title, signature.recipientsTitle(), WORDS)
                .setUnderline(UnderlinePatterns.SINGLE);
        for (String text : PaperText.recipients(signature.recipients())) {
            XWPFParagraph line = cell.addParagraph();
            line.setSpacingAfter(0);
            WordRuns.plain(line, text, SMALL);
        }
    }

    private static XWPFRun line(XWPFTableCell cell, boolean first, String text) {
        return sized(cell, first, text, WORDS);
    }

    private static XWPFRun sized(XWPFTableCell cell, boolean first, String text, int points) {
        XWPFParagraph paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return WordRuns.plain(paragraph, text, points);
    }
}
