package vn.dangvu.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/// Writes one sheet, a row after the other, without keeping the rows in memory.
///
/// Texts that Excel could take for a formula are neutralized. Close it, or the file is not whole.
public final class RowsWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 1000;
    static final String DATE_FORMAT = "dd/mm/yyyy";
    static final String TEXT_FORMAT = "@";

    private final Workbook workbook;
    private final Worksheet worksheet;
    private int next;

    /// Starts a workbook of one sheet with a styled, frozen heading row.
    public RowsWriter(OutputStream out, String sheetName, List<String> headings)
            throws IOException {
        this.workbook = new Workbook(out, "Dang vu", "1.0");
        this.worksheet = workbook.newWorksheet(sheetName);
        heading(worksheet, headings);
        next = 1;
    }

    /// Goes on below what stands in the sheet already.
    RowsWriter(Workbook workbook, Worksheet worksheet, int next) {
        this.workbook = workbook;
        this.worksheet = worksheet;
        this.next = next;
    }

    static void heading(Worksheet worksheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            worksheet.width(column, Math.clamp(heading.length() + 4L, 12, 40));
            worksheet.inlineString(0, column, Neutral.neutralized(heading));
            worksheet
                    .style(0, column)
                    .bold()
                    .fillColor("E8EEF5")
                    .borderStyle("thin")
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
        }
        worksheet.freezePane(0, 1);
    }

    /// The next row: texts, numbers, days, booleans (`x`), or null for an empty cell.
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null) {
                cell(worksheet, next, column, value);
            }
        }
        endRow();
    }

    /// A text that must stay a text when somebody edits its cell (a number with leading zeros).
    void text(int column, String text) {
        if (!text.isEmpty()) {
            worksheet.inlineString(next, column, Neutral.neutralized(text));
            worksheet.style(next, column).format(TEXT_FORMAT).set();
        }
    }

    void value(int column, Object value) {
        cell(worksheet, next, column, value);
    }

    void endRow() throws IOException {
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            worksheet.flush();
        }
    }

    private static void cell(Worksheet worksheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                worksheet.value(row, column, day);
                worksheet.style(row, column).format(DATE_FORMAT).set();
            }
            case Number number -> worksheet.value(row, column, number);
            case Boolean tick -> {
                if (tick) {
                    worksheet.inlineString(row, column, "x");
                }
            }
            default -> {
                String text = value.toString();
                if (!text.isEmpty()) {
                    worksheet.inlineString(row, column, Neutral.neutralized(text));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        worksheet.finish();
        workbook.finish();
        workbook.close();
    }
}
