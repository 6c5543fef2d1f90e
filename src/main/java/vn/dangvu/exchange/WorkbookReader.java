package vn.dangvu.exchange;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the sheets of an inspected workbook, row by row, into staged values.
final class WorkbookReader {

    /// Where the rows go.
    interface Sink {

        /// A row in which every cell could be read.
        ///
        /// @param values in the order of the sheet's columns
        void row(int number, @Nullable String[] values);

        /// One thing wrong with a row; the row itself does not come.
        void problem(int row, String columnKey, String found, String code, List<String> arguments);

        /// A row was passed, good, bad or empty.
        void passed(int row);
    }

    /// @param refusals why the sheet as a whole is not taken; empty if it is
    /// @param refusedRows rows with problems
    /// @param positions index of the file's column by column key
    record Outcome(
            List<Refusal> refusals, int rows, int refusedRows, Map<String, Integer> positions) {

        Outcome {
            refusals = List.copyOf(refusals);
            positions = Map.copyOf(positions);
        }
    }

    private final Path file;
    private final WorkbookInspection inspection;

    WorkbookReader(Path file, WorkbookInspection inspection) {
        this.file = file;
        this.inspection = inspection;
    }

    /// The tab of a sheet, found by its name: letters exact, capitals and spaces do not matter.
    WorkbookInspection.@Nullable Tab tab(Sheet sheet) {
        String wanted = Words.folded(sheet.name());
        for (WorkbookInspection.Tab tab : inspection.tabs()) {
            if (Words.folded(tab.name()).equals(wanted)) {
                return tab;
            }
        }
        return null;
    }

    Outcome read(WorkbookInspection.Tab tab, Sheet sheet, LocalDate today, Sink sink) {
        if (tab.rows() > Limits.ROWS) {
            return refused(Refusal.of("tooManyRows", tab.name(), String.valueOf(Limits.ROWS)));
        }
        if (tab.lastColumn() > Limits.COLUMNS) {
            return refused(
                    Refusal.of("tooManyColumns", tab.name(), String.valueOf(Limits.COLUMNS)));
        }
        try (var workbook = open(file);
                Stream<Row> rows = sheetOf(workbook, tab).openStream()) {
            return new SheetReading(tab, sheet, today, sink).read(rows.iterator());
        } catch (RefusedFile refused) {
            return refused(refused.refusal());
        } catch (IOException
                | ExcelReaderException
                | IndexOutOfBoundsException
                | IllegalArgumentException _) {
            return refused(Refusal.of("damaged"));
        }
    }

    static ReadableWorkbook open(Path file) throws IOException {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    }

    static org.dhatim.fastexcel.reader.Sheet sheetOf(
            ReadableWorkbook workbook, WorkbookInspection.Tab tab) {
        Iterator<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets().iterator();
        while (sheets.hasNext()) {
            var sheet = sheets.next();
            if (sheet.getName().equals(tab.name())) {
                return sheet;
            }
        }
        throw new RefusedFile("damaged");
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome(List.of(refusal), 0, 0, Map.of());
    }
}
