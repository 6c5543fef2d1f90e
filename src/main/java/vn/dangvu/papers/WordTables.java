package vn.dangvu.papers;

import static vn.dangvu.papers.Paper.RowKind.GROUP;
import static vn.dangvu.papers.Paper.RowKind.PART;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import java.math.BigInteger;
import java.util.List;

/// Tables with fixed columns: without a grid and a fixed layout LibreOffice ignores the widths.
final class WordTables {

    private static final int ROOM_TO_SIGN = 3;

    private final XWPFDocument document;
    private final int width;

    /// @param width of a table in millimetres
    WordTables(XWPFDocument document, int width) {
        this.document = document;
        this.width = width;
    }

    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /// A table that only arranges left and right: no lines.
    XWPFTable halves(int rows) {
        XWPFTable table = fixed(rows, new int[] {width / 2, width - width / 2});
        table.removeBorders();
        return table;
    }

    /// A compartment of a slip: a table of one cell. Who signs stands in its right half.
    void boxed(Paper.Box content, int points) {
        XWPFTable table = fixed(1, new int[] {width});
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell cell = table.getRow(0).getCell(0);
        write(cell, content.title(), ParagraphAlignment.LEFT, points, true);
        for (String line : content.lines()) {
            WordRuns.plain(tight(cell, ParagraphAlignment.BOTH), line, points);
        }
        if (!content.placeAndDate().isEmpty()) {
            WordRuns.italic(right(cell), content.placeAndDate(), points);
        }
        if (!content.authority().isEmpty()) {
            WordRuns.bold(right(cell), content.authority(), points);
            for (int blank = 0; blank < ROOM_TO_SIGN; blank++) {
                WordRuns.plain(right(cell), "", points);
            }
            WordRuns.bold(right(cell), content.name(), points);
        }
    }

    private XWPFParagraph right(XWPFTableCell cell) {
        XWPFParagraph paragraph = tight(cell, ParagraphAlignment.CENTER);
        paragraph.setIndentationLeft(twips(width / 2).intValue());
        return paragraph;
    }

    private static XWPFParagraph tight(XWPFTableCell cell, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(20);
        return paragraph;
    }

    /// A table with lines, its head repeated on every page.
    ///
    /// @param together from this row on, the rows stay on one page with what follows
    void ruled(Paper.Table content, int points, int together) {
        int[] widths = content.columns().stream().mapToInt(Paper.Column::millimetres).toArray();
        XWPFTable table = fixed(1 + content.rows().size(), widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < widths.length; column++) {
            var cell = head.getCell(column);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            write(
                    cell,
                    content.columns().get(column).title(),
                    ParagraphAlignment.CENTER,
                    points,
                    true);
        }
        for (int row = 0; row < content.rows().size(); row++) {
            XWPFTableRow line = table.getRow(row + 1);
            fill(line, content.rows().get(row), content.columns(), points);
            if (row == 0 || row >= together || content.rows().get(row).kind() == GROUP) {
                keepWithNext(line);
            }
        }
        keepWithNext(head);
    }

    /// Word keeps a row with the next when its paragraphs say so.
    static void keepWithNext(XWPFTableRow row) {
        row.getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .forEach(paragraph -> paragraph.setKeepNext(true));
    }

    private void fill(XWPFTableRow row, Paper.Row content, List<Paper.Column> columns, int points) {
        row.setCantSplitRow(true);
        if (content.kind() == GROUP) {
            span(row, columns.size());
        }
        boolean bold = content.kind() == Paper.RowKind.TOTAL || content.kind() == GROUP;
        for (int column = 0; column < content.cells().size(); column++) {
            var alignment =
                    columns.get(column).number()
                            ? ParagraphAlignment.RIGHT
                            : ParagraphAlignment.LEFT;
            write(row.getCell(column), content.cells().get(column).text(), alignment, points, bold);
            if (content.kind() == PART) {
                part(row.getCell(column).getParagraphs().getFirst(), column == 0);
            }
        }
    }

    private static void part(XWPFParagraph paragraph, boolean name) {
        paragraph.getRuns().getFirst().setItalic(true);
        paragraph.setIndentationLeft(name ? twips(5).intValue() : 0);
    }

    private void span(XWPFTableRow row, int columns) {
        for (int column = columns - 1; column > 0; column--) {
            row.removeCell(column);
        }
        var cell = row.getCell(0);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        width(cell, width);
    }

    private static void write(
            XWPFTableCell cell,
            String text,
            ParagraphAlignment alignment,
            int points,
            boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(30);
        paragraph.setSpacingAfter(30);
        WordRuns.plain(paragraph, text, points).setBold(bold);
    }

    private XWPFTable fixed(int rows, int[] millimetres) {
        XWPFTable table = document.createTable(rows, millimetres.length);
        table.setWidth(twips(width).toString());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid =
                table.getCTTbl().getTblGrid() == null
                        ? table.getCTTbl().addNewTblGrid()
                        : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column : millimetres) {
            grid.addNewGridCol().setW(twips(column));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < millimetres.length; column++) {
                width(row.getCell(column), millimetres[column]);
            }
        }
        return table;
    }

    private static void width(XWPFTableCell cell, int millimetres) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(twips(millimetres).toString());
    }
}
