package vn.dangvu.papers;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/// Writes a [Paper] as a Word file: A4, 20/20/30/15 mm, Times New Roman, page number on top from
/// the second page on.
final class PaperDocx {

    private static final int BODY = 14;
    private static final int CELL = 13;
    private static final int TWIPS_PER_POINT = 20;

    private final XWPFDocument document = new XWPFDocument();
    private final WordTables tables;
    private final WordHead ends;
    private final Paper paper;

    private PaperDocx(Paper paper) {
        this.paper = paper;
        this.tables = new WordTables(document, paper.millimetres());
        this.ends = new WordHead(paper, tables);
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
        ends.head();
        if (!paper.letter()) {
            titles(paper.type(), paper.about());
        }
        paper.blocks().forEach(this::block);
        if (!paper.end().isEmpty()) {
            XWPFParagraph end = body();
            end.setKeepNext(true);
            WordRuns.plain(end, paper.end(), BODY);
        }
        if (!paper.signature().empty()) {
            XWPFParagraph gap = document.createParagraph();
            gap.setSpacingAfter(0);
            gap.setKeepNext(true);
            ends.signature();
        }
        document.getProperties().getCoreProperties().setTitle(paper.title());
        document.getProperties().getCoreProperties().setCreator(paper.head().issuer());
        return document;
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading heading -> heading(heading);
            case Paper.Paragraph paragraph -> paragraph(paragraph);
            case Paper.Centred centred -> centred(centred);
            case Paper.Box box -> box(box);
            case Paper.Part part -> {
                titles(part.title(), part.about()).setPageBreak(true);
            }
            case Paper.Table table -> table(table);
        }
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

    private XWPFParagraph titles(String title, String subject) {
        XWPFParagraph type = centred(document.createParagraph());
        type.setSpacingBefore(18 * TWIPS_PER_POINT);
        WordRuns.bold(type, title, 16);
        XWPFParagraph about = centred(document.createParagraph());
        WordRuns.bold(about, subject, 14);
        XWPFParagraph dashes = centred(document.createParagraph());
        dashes.setSpacingAfter(6 * TWIPS_PER_POINT);
        WordRuns.plain(dashes, "-----", BODY);
        return type;
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

    private void paragraph(Paper.Paragraph content) {
        XWPFParagraph paragraph = body();
        paragraph.setKeepNext(last(content));
        if (!content.lead().isEmpty()) {
            WordRuns.bold(paragraph, content.lead(), BODY);
        }
        WordRuns.plain(paragraph, content.rest(), BODY);
    }

    private void centred(Paper.Centred content) {
        XWPFParagraph paragraph = centred(document.createParagraph());
        paragraph.setSpacingBefore(8 * TWIPS_PER_POINT);
        paragraph.setKeepNext(true);
        WordRuns.bold(paragraph, content.text(), BODY);
    }

    /// A gap stands between two boxes: tables that touch are one table.
    private void box(Paper.Box box) {
        tables.boxed(box, CELL);
        gap(last(box));
    }

    /// What the signature follows.
    private boolean last(Paper.Block block) {
        return block == paper.blocks().getLast() && !paper.signature().empty();
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
        gap(last(table));
    }

    private void gap(boolean keepNext) {
        XWPFParagraph after = document.createParagraph();
        after.setSpacingBetween(6, LineSpacingRule.EXACT);
        after.setSpacingAfter(0);
        after.setKeepNext(keepNext);
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
