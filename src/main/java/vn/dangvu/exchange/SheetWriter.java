package vn.dangvu.exchange;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Writes a workbook that the import reads: the sheet with its rows, the drop-down lists, the
/// instruction sheet. Without rows it is the template.
public final class SheetWriter {

    static final String INSTRUCTIONS = "Hướng dẫn";
    static final String LISTS = "Danh mục";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LAST_ROW = 300_000;

    private SheetWriter() {}

    /// Values are keyed by column: a code for a CHOICE (its label is written), a `LocalDate` for a
    /// day, a `Number`, a `Boolean` for a TICK, else a text. What is missing or null stays empty.
    public static void write(OutputStream out, Sheet sheet, Iterator<? extends Map<String, ?>> rows)
            throws IOException {
        var workbook = new Workbook(out, "Dang vu", "1.0");
        Worksheet data = workbook.newWorksheet(sheet.name());
        instructions(workbook.newWorksheet(INSTRUCTIONS), List.of(sheet));
        lists(workbook, List.of(data), List.of(sheet));
        columns(data, sheet);
        try (var writer = new RowsWriter(workbook, data, 1)) {
            while (rows.hasNext()) {
                row(writer, sheet, rows.next());
            }
        }
    }

    /// The empty workbook for somebody to fill in.
    public static void template(OutputStream out, Sheet sheet) throws IOException {
        write(out, sheet, Collections.<Map<String, Object>>emptyIterator());
    }

    /// Several small sheets in one workbook, in their order; without rows it is the template.
    public static void book(
            OutputStream out, SequencedMap<Sheet, ? extends List<? extends Map<String, ?>>> rows)
            throws IOException {
        try (var workbook = new Workbook(out, "Dang vu", "1.0")) {
            var sheets = List.copyOf(rows.sequencedKeySet());
            var data = sheets.stream().map(sheet -> workbook.newWorksheet(sheet.name())).toList();
            instructions(workbook.newWorksheet(INSTRUCTIONS), sheets);
            lists(workbook, data, sheets);
            int at = 0;
            for (var entry : rows.sequencedEntrySet()) {
                columns(data.get(at), entry.getKey());
                var writer = new RowsWriter(workbook, data.get(at), 1);
                for (var row : entry.getValue()) {
                    row(writer, entry.getKey(), row);
                }
                data.get(at++).finish();
            }
        }
    }

    /// The empty workbook of several sheets.
    public static void template(OutputStream out, List<Sheet> sheets) throws IOException {
        var empty = new LinkedHashMap<Sheet, List<Map<String, Object>>>();
        sheets.forEach(sheet -> empty.put(sheet, List.of()));
        book(out, empty);
    }

    private static void columns(Worksheet data, Sheet sheet) {
        RowsWriter.heading(data, sheet.columns().stream().map(Column::heading).toList());
        for (int index = 0; index < sheet.columns().size(); index++) {
            Column column = sheet.columns().get(index);
            data.width(index, width(column));
            data.style(index).format(format(column)).set();
        }
        data.setAutoFilter(0, 0, sheet.columns().size() - 1);
    }

    /// Text is the format that keeps what was typed: `03/1962`, `12/12`, `001062012345`.
    private static String format(Column column) {
        return switch (column.kind()) {
            case DATE -> RowsWriter.DATE_FORMAT;
            case NUMBER -> "0";
            case TEXT, PARTIAL_DATE, CHOICE, DIGITS, TICK -> RowsWriter.TEXT_FORMAT;
        };
    }

    private static double width(Column column) {
        int wanted =
                switch (column.kind()) {
                    case DATE, PARTIAL_DATE, NUMBER, TICK -> 14;
                    case DIGITS -> 18;
                    case TEXT -> 24;
                    case CHOICE ->
                            column.choices().stream()
                                    .mapToInt(choice -> choice.label().length() + 3)
                                    .max()
                                    .orElse(12);
                };
        return Math.clamp(Math.max(wanted, column.heading().length() + 3L), 12, 44);
    }

    private static void lists(Workbook workbook, List<Worksheet> data, List<Sheet> sheets)
            throws IOException {
        Worksheet lists = workbook.newWorksheet(LISTS);
        int next = 0;
        for (int at = 0; at < data.size(); at++) {
            next = lists(lists, next, data.get(at), sheets.get(at));
        }
        lists.setVisibilityState(VisibilityState.HIDDEN);
        lists.finish();
    }

    private static int lists(Worksheet lists, int first, Worksheet data, Sheet sheet) {
        int next = first;
        for (int index = 0; index < sheet.columns().size(); index++) {
            Column column = sheet.columns().get(index);
            if (!column.choices().isEmpty()) {
                list(lists, next, column);
                var range = lists.range(1, next, column.choices().size(), next);
                data.range(1, index, LAST_ROW, index)
                        .validateWithList(range)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle(column.heading())
                        .error(Texts.VIETNAMESE.get("exchange.template.choose"));
                next++;
            }
        }
        return next;
    }

    private static void list(Worksheet lists, int at, Column column) {
        lists.inlineString(0, at, column.heading());
        for (int line = 0; line < column.choices().size(); line++) {
            lists.inlineString(line + 1, at, column.choices().get(line).label());
        }
    }

    private static void instructions(Worksheet sheet, List<Sheet> all) throws IOException {
        var texts = Texts.VIETNAMESE;
        RowsWriter.heading(
                sheet,
                List.of(
                        texts.get("exchange.template.column"),
                        texts.get("exchange.template.required"),
                        texts.get("exchange.template.write"),
                        texts.get("exchange.template.meaning"),
                        texts.get("exchange.template.values")));
        double[] widths = {26, 12, 40, 60, 80};
        for (int index = 0; index < widths.length; index++) {
            sheet.width(index, widths[index]);
        }
        int line = 1;
        for (Sheet of : all) {
            if (all.size() > 1) {
                sheet.inlineString(line, 0, of.name());
                sheet.style(line, 0).bold().set();
                line++;
            }
            line = instructions(sheet, line, of);
        }
        for (int note = 1; note <= 4; note++) {
            sheet.inlineString(line + note, 0, texts.get("exchange.template.note." + note));
        }
        sheet.finish();
    }

    private static int instructions(Worksheet sheet, int first, Sheet of) {
        var texts = Texts.VIETNAMESE;
        int line = first;
        for (Column column : of.columns()) {
            var cells =
                    List.of(
                            column.heading(),
                            texts.get("exchange.template." + (column.required() ? "yes" : "no")),
                            texts.get("exchange.template.kind." + column.kind()),
                            column.hint(),
                            String.join(
                                    "; ",
                                    column.choices().stream().map(Column.Choice::label).toList()));
            for (int index = 0; index < cells.size(); index++) {
                sheet.inlineString(line, index, cells.get(index));
                sheet.style(line, index).wrapText(true).verticalAlignment("top").set();
            }
            line++;
        }
        return line;
    }

    private static void row(RowsWriter writer, Sheet sheet, Map<String, ?> values)
            throws IOException {
        for (int index = 0; index < sheet.columns().size(); index++) {
            Column column = sheet.columns().get(index);
            Object value = values.get(column.key());
            if (value != null) {
                cell(writer, index, column, value);
            }
        }
        writer.endRow();
    }

    private static void cell(RowsWriter writer, int index, Column column, Object value) {
        switch (column.kind()) {
            case DIGITS -> writer.text(index, value.toString());
            case CHOICE -> writer.value(index, label(column, value.toString()));
            case PARTIAL_DATE ->
                    writer.text(
                            index,
                            value instanceof LocalDate day ? day.format(DAY) : value.toString());
            case TEXT, DATE, NUMBER, TICK -> writer.value(index, value);
        }
    }

    private static String label(Column column, String code) {
        String label = labelOrNull(column, code);
        if (label == null) {
            throw new IllegalArgumentException(column.heading() + " has no choice " + code);
        }
        return label;
    }

    private static @Nullable String labelOrNull(Column column, String code) {
        for (Column.Choice choice : column.choices()) {
            if (choice.code().equals(code)) {
                return choice.label();
            }
        }
        return null;
    }
}
