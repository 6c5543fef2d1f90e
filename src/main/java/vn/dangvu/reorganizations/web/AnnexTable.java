package vn.dangvu.reorganizations.web;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import java.math.BigInteger;
import java.util.List;

/// A table of fixed columns, its head repeated on every page: without a grid and a fixed layout
/// LibreOffice ignores the widths.
final class AnnexTable {

    static final String FONT = "Times New Roman";

    private static final int POINTS = 12;

    private final XWPFTable table;
    private final int[] widths;

    private AnnexTable(XWPFTable table, int[] widths) {
        this.table = table;
        this.widths = widths;
    }

    /// @param widths in millimetres
    static AnnexTable begin(XWPFDocument document, int... widths) {
        XWPFTable table = document.createTable(1, widths.length);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid =
                table.getCTTbl().getTblGrid() == null
                        ? table.getCTTbl().addNewTblGrid()
                        : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(twips(width));
        }
        return new AnnexTable(table, widths);
    }

    AnnexTable bare() {
        table.removeBorders();
        return this;
    }

    void head(List<String> titles) {
        var row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int at = 0; at < widths.length; at++) {
            var paragraph = write(row.getCell(at), at, titles.get(at), true);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setKeepNext(true);
        }
    }

    void row(List<String> texts) {
        var row = table.createRow();
        row.setCantSplitRow(true);
        for (int at = 0; at < widths.length; at++) {
            write(row.getCell(at), at, texts.get(at), false);
        }
    }

    /// Two who sign beside each other, with room for the signature.
    void signatures(String left, String right, String hint) {
        var row = table.getRow(0);
        row.setCantSplitRow(true);
        for (int at = 0; at < 2; at++) {
            var cell = row.getCell(at);
            write(cell, at, at == 0 ? left : right, true).setAlignment(ParagraphAlignment.CENTER);
            var below = cell.addParagraph();
            below.setAlignment(ParagraphAlignment.CENTER);
            run(below, hint, POINTS).setItalic(true);
            for (int blank = 0; blank < 4; blank++) {
                run(cell.addParagraph(), "", POINTS);
            }
        }
    }

    private XWPFParagraph write(XWPFTableCell cell, int column, String text, boolean bold) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(twips(widths[column]).toString());
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingBefore(30);
        paragraph.setSpacingAfter(30);
        run(paragraph, text, POINTS).setBold(bold);
        return paragraph;
    }

    /// Word chooses the font by the range a letter is in, and the Vietnamese ones are in several.
    static XWPFRun run(XWPFParagraph paragraph, String text, int points) {
        var run = paragraph.createRun();
        run.setText(text);
        for (var range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(FONT, range);
        }
        run.setFontSize(points);
        return run;
    }

    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
