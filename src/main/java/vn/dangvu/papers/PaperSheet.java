package vn.dangvu.papers;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Writes a [Paper] on one sheet, block under block, on A4 with the margins of paper. Every number
/// is a number.
public final class PaperSheet {

    private static final String FONT = "Times New Roman";
    private static final int HEAD = 13;

    /// From the authority down to the name, room for a hand and a stamp between.
    private static final int SIGNED_ROWS = 6;

    private static final int BODY = 13;
    private static final int CELL = 12;
    private static final float INCH = 25.4f;

    private final Paper paper;
    private final Worksheet sheet;

    /// Where columns end, in millimetres from the left: everywhere a column of a table does.
    private final List<Integer> ends;

    private int row;

    public PaperSheet(Paper paper, Worksheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
        this.ends = ends(paper);
    }

    /// @param pages what stands below every page, with `&P` and `&N`
    public void write(String pages) {
        page(pages);
        int start = 0;
        for (int column = 0; column < ends.size(); column++) {
            sheet.width(column, SheetRows.characters(ends.get(column) - start));
            start = ends.get(column);
        }
        head();
        if (!paper.letter()) {
            middle(paper.type(), 16);
        }
        middle(paper.about(), 14);
        row++;
        paper.blocks().forEach(this::block);
        if (!paper.end().isEmpty()) {
            justified(paper.end());
        }
        row++;
        if (!paper.signature().empty()) {
            signature();
        }
    }

    private static List<Integer> ends(Paper paper) {
        var ends = new TreeSet<Integer>();
        ends.add(paper.millimetres() / 2);
        ends.add(paper.millimetres());
        for (Paper.Block block : paper.blocks()) {
            if (block instanceof Paper.Table table) {
                // The halves of the head then stand at a column of the tables.
                ends.remove(paper.millimetres() / 2);
                int end = 0;
                for (Paper.Column column : table.columns()) {
                    end += column.millimetres();
                    ends.add(end);
                }
            }
        }
        return List.copyOf(ends);
    }

    private void page(String pages) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(
                paper.orientation() == Paper.Orientation.WIDE ? "landscape" : "portrait");
        sheet.topMargin(20 / INCH);
        sheet.bottomMargin(20 / INCH);
        sheet.leftMargin(30 / INCH);
        sheet.rightMargin(15 / INCH);
        sheet.headerMargin(10 / INCH);
        sheet.footerMargin(10 / INCH);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(pages, Position.CENTER);
        sheet.hideGridLines();
    }

    private void head() {
        Paper.Head head = paper.head();
        half(row, true, head.superior(), HEAD).set();
        half(row, false, head.party(), HEAD).bold().set();
        high(head.superior(), head.party());
        half(row, true, head.issuer(), HEAD).bold().set();
        high(head.issuer(), "");
        half(row, true, "*", HEAD).set();
        high("*", "");
        half(row, true, head.number(), HEAD).set();
        half(row, false, head.placeAndDate(), HEAD).italic().set();
        high(head.number(), head.placeAndDate());
        row++;
    }

    /// Ends a row of two halves.
    private void high(String left, String right) {
        double first = SheetRows.height(left, middle(), HEAD);
        double second = SheetRows.height(right, paper.millimetres() - middle(), HEAD);
        sheet.rowHeight(row++, Math.max(first, second));
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading heading -> line(heading.text(), BODY).bold().set();
            case Paper.Paragraph paragraph -> justified(paragraph.text());
            case Paper.Centred centred -> middle(centred.text(), BODY);
            case Paper.Part part -> {
                row++;
                middle(part.title(), HEAD);
                middle(part.about(), BODY);
            }
            case Paper.Box box -> box(box);
            case Paper.Table table -> table(table);
        }
    }

    private void middle(String text, int points) {
        line(text, points).bold().horizontalAlignment("center").set();
    }

    private void justified(String text) {
        line(text, BODY).horizontalAlignment("justify").set();
    }

    private void box(Paper.Box box) {
        line(box.title(), CELL).bold().set();
        box.lines().forEach(this::justified);
        for (String text : List.of(box.placeAndDate(), box.authority(), box.name())) {
            if (!text.isEmpty()) {
                half(row++, false, text, CELL).set();
            }
        }
        row++;
    }

    private void table(Paper.Table table) {
        if (table.caption().isEmpty()) {
            row++;
        } else {
            line(table.caption(), CELL).italic().horizontalAlignment("center").set();
        }
        var titles = table.columns().stream().map(column -> Paper.Cell.of(column.title())).toList();
        cells(table.columns(), new Paper.Row(Paper.RowKind.BODY, titles), true);
        table.rows().forEach(each -> cells(table.columns(), each, false));
        row++;
    }

    private void cells(List<Paper.Column> columns, Paper.Row content, boolean titles) {
        boolean group = content.kind() == Paper.RowKind.GROUP;
        boolean part = content.kind() == Paper.RowKind.PART;
        var heights = new ArrayList<Double>();
        int start = 0;
        for (int place = 0; place < content.cells().size(); place++) {
            var column = columns.get(place);
            int end = group ? paper.millimetres() : start + column.millimetres();
            Paper.Cell cell = content.cells().get(place);
            heights.add(SheetRows.height(cell.text(), end - start, CELL));
            var style = cell(start, end, cell).borderStyle("thin");
            if (titles) {
                style.bold().fillColor("E8EEF5").horizontalAlignment("center");
            } else {
                style.horizontalAlignment(column.number() ? "right" : "left")
                        .indent(column.number() || part && place == 0 ? 1 : 0);
            }
            if (group || content.kind() == Paper.RowKind.TOTAL) {
                style.bold();
            }
            style.set();
            start = end;
        }
        sheet.rowHeight(row++, heights.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private StyleSetter cell(int start, int end, Paper.Cell cell) {
        var style = across(row, start, end, CELL);
        Number number = cell.number();
        if (number == null) {
            sheet.inlineString(row, column(start), SheetCells.neutral(cell.text()));
            return style;
        }
        sheet.value(row, column(start), number);
        return style.format(SheetCells.format(number));
    }

    private void signature() {
        var signature = paper.signature();
        var beside = signature.beside();
        int first = row;
        if (beside != null) {
            half(first, true, beside.post(), HEAD).bold().set();
            half(first + SIGNED_ROWS, true, beside.name(), HEAD).bold().set();
            row = signature.recipients().isEmpty() ? row : first + SIGNED_ROWS + 1;
        }
        if (!signature.recipients().isEmpty()) {
            half(row, true, signature.recipientsTitle(), HEAD).horizontalAlignment("left").set();
        }
        for (String recipient : PaperText.recipients(signature.recipients())) {
            row++;
            // The hyphen of the paper would be taken for a formula.
            String line = "–" + recipient.substring(1);
            half(row, true, line, 11).horizontalAlignment("left").set();
            sheet.rowHeight(row, SheetRows.height(line, middle(), 11));
        }
        half(first, false, signature.authority(), HEAD).bold().set();
        half(first + 1, false, signature.post(), HEAD).set();
        half(first + SIGNED_ROWS, false, signature.name(), HEAD).bold().set();
        row = Math.max(row, first + SIGNED_ROWS);
    }

    private StyleSetter half(int at, boolean left, String text, int points) {
        int start = left ? 0 : middle();
        int end = left ? middle() : paper.millimetres();
        var style = across(at, start, end, points).horizontalAlignment("center");
        sheet.inlineString(at, column(start), SheetCells.neutral(text));
        return style;
    }

    /// A text over the whole width.
    private StyleSetter line(String text, int points) {
        var style = across(row, 0, paper.millimetres(), points);
        sheet.inlineString(row, 0, SheetCells.neutral(text));
        sheet.rowHeight(row++, SheetRows.height(text, paper.millimetres(), points) + 3);
        return style;
    }

    private StyleSetter across(int at, int start, int end, int points) {
        int last = ends.indexOf(end);
        var range = sheet.range(at, column(start), at, last);
        if (last > column(start)) {
            range.merge();
        }
        return range.style()
                .fontName(FONT)
                .fontSize(points)
                .wrapText(true)
                .verticalAlignment("center");
    }

    private int column(int start) {
        return start == 0 ? 0 : ends.indexOf(start) + 1;
    }

    /// Where a column ends nearest to the middle of the page.
    private int middle() {
        return ends.stream()
                .min(Comparator.comparingInt(end -> Math.abs(end - paper.millimetres() / 2)))
                .orElseThrow();
    }
}
