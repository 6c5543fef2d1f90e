package vn.dangvu.papers;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

/// Writes a [Paper] as a Word file: A4, 20/20/30/15 mm, Times New Roman, page number on top from
/// the second page on.
final class PaperDocx {

    private static final int BODY = 14;
    private static final int CELL = 13;
    private static final int TWIPS_PER_POINT = 20;

    private final XWPFDocument document = new XWPFDocument();
    private final WordTables tables;
    private final Paper paper;

    private PaperDocx(Paper paper) {
        this.paper = paper;
        this.tables = new WordTables(document, paper.millimetres());
    }

    static byte[] write(Paper paper) {
        try (var out = new ByteArrayOutputStream();
                var docx = new PaperDocx(paper).document()) {
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFDocument document() {
        WordRuns.setDefaults(document, paper.locale());
        page();
        head();
        title();
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Heading heading -> heading(heading);
                case Paper.Paragraph paragraph ->
                        paragraph(paragraph.text()).setKeepNext(last(block));
                case Paper.Table table -> table(table);
            }
        }
        XWPFParagraph end = body();
        end.setKeepNext(true);
        WordRuns.plain(end, paper.end(), BODY);
        signature();
        document.getProperties().getCoreProperties().setTitle(paper.type() + " " + paper.about());
        document.getProperties().getCoreProperties().setCreator(paper.head().issuer());
        return document;
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        boolean wide = paper.orientation() == Paper.Orientation.WIDE;
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? 16838 : 11906));
        size.setH(BigInteger.valueOf(wide ? 11906 : 16838));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(15));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void head() {
        Paper.Head head = paper.head();
        XWPFTable table = tables.halves(2);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        if (head.superior().isEmpty()) {
            line(left, true, head.issuer(), 14, true, false);
        } else {
            line(left, true, head.superior(), 14, false, false);
            line(left, false, head.issuer(), 14, true, false);
        }
        line(left, false, "*", 14, false, false);
        line(right, true, head.party(), 15, true, false);
        rule(right, head.party());
        line(table.getRow(1).getCell(0), true, head.number(), 14, false, false);
        line(table.getRow(1).getCell(1), true, head.placeAndDate(), 14, false, true);
    }

    /// A line as long as the words above it, which stand in the middle of the cell.
    private void rule(XWPFTableCell cell, String words) {
        int cellTwips = twips(paper.millimetres() - paper.millimetres() / 2).intValue();
        int wordTwips = (int) (words.length() * 15 * 0.615 * TWIPS_PER_POINT);
        int indent = Math.max(0, (cellTwips - wordTwips) / 2 - 108);
        XWPFParagraph line = cell.addParagraph();
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        line.setBorderTop(Borders.SINGLE);
        line.setSpacingBetween(4, LineSpacingRule.EXACT);
        WordRuns.plain(line, "", 4);
    }

    private void title() {
        XWPFParagraph type = centred(document.createParagraph());
        type.setSpacingBefore(18 * TWIPS_PER_POINT);
        WordRuns.bold(type, paper.type(), 16);
        XWPFParagraph about = centred(document.createParagraph());
        WordRuns.bold(about, paper.about(), 14);
        XWPFParagraph dashes = centred(document.createParagraph());
        dashes.setSpacingAfter(6 * TWIPS_PER_POINT);
        WordRuns.plain(dashes, "-----", BODY);
    }

    private void heading(Paper.Heading heading) {
        XWPFParagraph paragraph = body();
        paragraph.setKeepNext(true);
        if (heading.level() == 1) {
            paragraph.setSpacingBefore(10 * TWIPS_PER_POINT);
        }
        paragraph
                .getCTP()
                .getPPr()
                .addNewOutlineLvl()
                .setVal(BigInteger.valueOf(heading.level() - 1));
        WordRuns.bold(paragraph, heading.text(), BODY);
    }

    private XWPFParagraph paragraph(String text) {
        XWPFParagraph paragraph = body();
        WordRuns.plain(paragraph, text, BODY);
        return paragraph;
    }

    /// What the signature follows.
    private boolean last(Paper.Block block) {
        return block == paper.blocks().getLast();
    }

    /// Body text: justified, first line in by 10 mm, exact line spacing, 6 pt apart.
    private XWPFParagraph body() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(twips(10).intValue());
        paragraph.setSpacingBetween(19, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(6 * TWIPS_PER_POINT);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private void table(Paper.Table table) {
        caption(table.caption());
        int rows = table.rows().size();
        int together = rows <= Paper.SHORT ? 0 : rows;
        tables.ruled(
                table, CELL, last(table) ? Math.min(together, rows - Paper.COMPANY) : together);
        XWPFParagraph after = document.createParagraph();
        after.setSpacingBetween(6, LineSpacingRule.EXACT);
        after.setSpacingAfter(0);
        after.setKeepNext(last(table));
    }

    /// Two tables would be one without a paragraph between them: it is there even when it says
    /// nothing.
    private void caption(String text) {
        XWPFParagraph caption = centred(document.createParagraph());
        caption.setSpacingBefore(8 * TWIPS_PER_POINT);
        caption.setSpacingAfter(4 * TWIPS_PER_POINT);
        caption.setKeepNext(true);
        if (text.isEmpty()) {
            caption.setSpacingBetween(4, LineSpacingRule.EXACT);
        }
        WordRuns.italic(caption, text, CELL);
    }

    private void signature() {
        Paper.Signature signature = paper.signature();
        XWPFParagraph gap = document.createParagraph();
        gap.setSpacingAfter(0);
        gap.setKeepNext(true);
        XWPFTable table = tables.halves(1);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        recipients(left, signature);
        line(right, true, signature.authority(), 14, true, false);
        line(right, false, signature.post(), 14, false, false);
        for (int blank = 0; blank < 4; blank++) {
            line(right, false, "", 14, false, false);
        }
        line(right, false, signature.name(), 14, true, false);
    }

    private static void recipients(XWPFTableCell cell, Paper.Signature signature) {
        XWPFParagraph title = first(cell);
        WordRuns.plain(title, signature.recipientsTitle(), 14)
                .setUnderline(UnderlinePatterns.SINGLE);
        List<String> lines = PaperText.recipients(signature.recipients());
        for (String text : lines) {
            XWPFParagraph line = cell.addParagraph();
            line.setSpacingAfter(0);
            WordRuns.plain(line, text, 12);
        }
    }

    private static void line(
            XWPFTableCell cell,
            boolean first,
            String text,
            int points,
            boolean bold,
            boolean italic) {
        XWPFParagraph paragraph = centred(first ? first(cell) : cell.addParagraph());
        WordRuns.plain(paragraph, text, points).setBold(bold);
        paragraph.getRuns().getFirst().setItalic(italic);
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static BigInteger twips(int millimetres) {
        return WordTables.twips(millimetres);
    }
}
