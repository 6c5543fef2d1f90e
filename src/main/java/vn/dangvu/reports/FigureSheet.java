package vn.dangvu.reports;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.BasisWords;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.SheetCells;
import vn.dangvu.papers.SheetRows;

import java.util.List;
import java.util.Map;

/// Every figure of the report in one list: a row a code, with nothing merged and no empty rows, so
/// that it can be sorted, filtered and looked up.
final class FigureSheet {

    private static final double MILLIMETRES_OF_CODE = 84;
    private static final double MILLIMETRES_OF_NAME = 110;
    private static final String FONT = "Times New Roman";
    private static final int POINTS = 11;
    private static final int LAST_COLUMN = 7;
    private static final float INCH = 25.4f;

    private final AnnualReport report;
    private final Texts texts;
    private final Worksheet sheet;

    FigureSheet(AnnualReport report, Texts texts, Worksheet sheet) {
        this.report = report;
        this.texts = texts;
        this.sheet = sheet;
    }

    /// @param pages what stands below every page, with `&P` and `&N`
    void write(String pages) {
        page(pages);
        titles();
        int row = 1;
        Map<String, Line> lines = report.lines();
        for (Line line : lines.values()) {
            // A share stands in the row of what it is a share of.
            if (!line.now().share() || !lines.containsKey(counted(line.code()))) {
                figure(row++, line);
            }
        }
        sheet.setAutoFilter(0, 0, row - 1, LAST_COLUMN);
        sheet.freezePane(2, 1);
    }

    private void page(String pages) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.topMargin(20 / INCH);
        sheet.bottomMargin(18 / INCH);
        sheet.leftMargin(15 / INCH);
        sheet.rightMargin(15 / INCH);
        sheet.headerMargin(8 / INCH);
        sheet.footerMargin(8 / INCH);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        // An ampersand would begin a code of the header.
        String name = report.organization().officialName().replace("&", "&&");
        sheet.header(name + " – " + Formats.of(texts).period(report.period()), Position.LEFT);
        var treeDay = report.treeDay();
        if (treeDay != null) {
            sheet.header(BasisWords.sentence(texts, treeDay), Position.RIGHT);
        }
        sheet.footer(pages, Position.CENTER);
    }

    private void titles() {
        String now = texts.get("reports.column.year", String.valueOf(report.year()));
        String before = texts.get("reports.column.yearBefore", String.valueOf(report.year() - 1));
        var titles =
                List.of(
                        texts.get("reports.column.code"),
                        texts.get("reports.column.indicator"),
                        now,
                        texts.get("reports.column.base"),
                        texts.get("reports.column.share"),
                        before,
                        texts.get("reports.column.shareBefore"),
                        texts.get("reports.column.comparison"));
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(0, column, SheetCells.neutral(titles.get(column)));
            sheet.width(column, 11.5);
        }
        sheet.width(0, SheetRows.characters(MILLIMETRES_OF_CODE));
        sheet.width(1, SheetRows.characters(MILLIMETRES_OF_NAME));
        cells(0).bold()
                .fillColor("E8EEF5")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(0, 34);
    }

    private void figure(int row, Line line) {
        String name = texts.get("figures.name." + line.code());
        sheet.inlineString(row, 0, SheetCells.neutral(line.code()));
        sheet.inlineString(row, 1, SheetCells.neutral(name));
        cells(row).verticalAlignment("top").set();
        number(row, 2, line.now().count());
        number(row, 3, line.now().base());
        number(row, 4, line.now().percent());
        number(row, 5, line.before().count());
        number(row, 6, line.before().percent());
        number(row, 7, line.comparison());
        sheet.rowHeight(row, SheetRows.height(name, MILLIMETRES_OF_NAME, POINTS));
    }

    private StyleSetter cells(int row) {
        return sheet.range(row, 0, row, LAST_COLUMN)
                .style()
                .fontName(FONT)
                .fontSize(POINTS)
                .borderStyle("thin")
                .wrapText(true);
    }

    private void number(int row, int column, @Nullable Number number) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(SheetCells.format(number)).set();
        }
    }

    private static String counted(String share) {
        return share.substring(0, share.length() - ".share".length());
    }
}
