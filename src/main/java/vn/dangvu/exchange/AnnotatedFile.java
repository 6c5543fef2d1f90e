package vn.dangvu.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

import vn.dangvu.kernel.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The imported file back, with one more column at the end that says of each refused row why, and
/// of each row that went in with a warning what is unusual.
///
/// It can be corrected and imported again as it is: the added column is not read.
public final class AnnotatedFile {

    private AnnotatedFile() {}

    /// Writes the sheets of file number `file` of a result that was not refused.
    public static void write(OutputStream out, ImportResult result, int file, Texts texts)
            throws IOException {
        Path source = result.files().get(file).file().path();
        var sheets = result.sheets().stream().filter(sheet -> sheet.file() == file).toList();
        var inspection = WorkbookInspection.of(source);
        var reader = new WorkbookReader(source, inspection);
        var workbook = new Workbook(out, "Dang vu", "1.0");
        for (var sheet : sheets) {
            var tab = Objects.requireNonNull(reader.tab(sheet.sheet()));
            Worksheet target = workbook.newWorksheet(tab.name());
            try (var opened = WorkbookReader.open(source);
                    Stream<Row> rows = WorkbookReader.sheetOf(opened, tab).openStream();
                    var log = new ProblemLog.Reader(sheet.log())) {
                new Copy(target, sheet, new ImportWords(texts)).write(rows.iterator(), log);
            }
            target.finish();
        }
        workbook.finish();
        workbook.close();
    }

    private static final class Copy {

        private final Worksheet target;
        private final ImportResult.SheetReport sheet;
        private final ImportWords words;
        private final int reasonsColumn;
        private final Map<Integer, Column> columns;
        private boolean headed;
        private int written;

        Copy(Worksheet target, ImportResult.SheetReport sheet, ImportWords words) {
            this.target = target;
            this.sheet = sheet;
            this.words = words;
            this.reasonsColumn = Collections.max(sheet.positions().values()) + 1;
            this.columns =
                    sheet.positions().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getValue,
                                            entry -> sheet.sheet().column(entry.getKey())));
        }

        void write(Iterator<Row> rows, ProblemLog.Reader log) throws IOException {
            for (int column = 0; column < reasonsColumn; column++) {
                target.width(column, 20);
            }
            target.width(reasonsColumn, 80);
            while (rows.hasNext()) {
                Row row = rows.next();
                row(row, log.of(row.getRowNum()));
                if (++written % 1000 == 0) {
                    target.flush();
                }
            }
        }

        private void row(Row row, List<ProblemLog.Line> lines) {
            int at = row.getRowNum() - 1;
            boolean heading =
                    !headed
                            && row.getRowNum() <= Headings.ROWS_SEARCHED
                            && Headings.of(sheet.sheet(), row)
                                    .positions()
                                    .equals(sheet.positions());
            for (int column = 0; column < Math.min(row.getCellCount(), reasonsColumn); column++) {
                Cell cell = row.getCell(column);
                if (cell != null) {
                    cell(at, column, cell);
                }
                if (heading) {
                    target.style(at, column).bold().fillColor("E8EEF5").wrapText(true).set();
                }
            }
            if (heading) {
                headed = true;
                target.freezePane(0, at + 1);
                target.inlineString(at, reasonsColumn, Headings.REASONS);
                target.style(at, reasonsColumn).bold().fillColor("FCE8E6").set();
            } else if (!lines.isEmpty()) {
                target.inlineString(at, reasonsColumn, reasons(lines));
                boolean refused = lines.stream().anyMatch(line -> !line.warning());
                String color = refused ? "FCE8E6" : "FEF3CD";
                target.style(at, reasonsColumn).wrapText(true).fillColor(color).set();
            }
        }

        private void cell(int row, int column, Cell cell) {
            if (cell.getType() == CellType.NUMBER) {
                target.value(row, column, cell.asNumber());
                String format = format(cell);
                if (!format.isEmpty()) {
                    target.style(row, column).format(format).set();
                }
            } else if (cell.getType() == CellType.BOOLEAN) {
                target.value(row, column, cell.asBoolean());
            } else if (cell.getType() != CellType.EMPTY) {
                target.inlineString(row, column, text(cell));
                Column known = columns.get(column);
                if (known != null && known.kind() == Column.Kind.DIGITS) {
                    target.style(row, column).format(RowsWriter.TEXT_FORMAT).set();
                }
            }
        }

        /// The cell's own text, neutralized only where it is not: a file comes back as it came.
        private static String text(Cell cell) {
            String text = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
            return Neutral.neutralized(Neutral.restored(Objects.requireNonNullElse(text, "")));
        }

        private static String format(Cell cell) {
            return switch (CellFormat.of(cell)) {
                case DAY -> RowsWriter.DATE_FORMAT;
                case MONTH -> "mm/yyyy";
                case TIME -> "hh:mm";
                case NUMBER -> "";
            };
        }

        private String reasons(List<ProblemLog.Line> lines) {
            return lines.stream()
                    .map(line -> {
                        String said = words.problem(line.code(), line.found(), line.arguments());
                        String placed =
                                line.column().isEmpty()
                                        ? said
                                        : sheet.sheet().column(line.column()).heading()
                                                + ": "
                                                + said;
                        return line.warning() ? words.attention(placed) : placed;
                    })
                    .collect(Collectors.joining("\n"));
        }
    }
}
