package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads several small sheets of one workbook into memory, cell by cell as the import reads them,
/// for workbooks that are no import: what is wrong is told with its place.
public final class WorkbookSheets {

    /// @param number the row's number in the file
    /// @param values by column key; what is empty is not there
    /// @param positions of columns in the file, counted from 0
    public record Row(int number, Map<String, String> values, Map<String, Integer> positions) {

        public Row {
            values = Map.copyOf(values);
            positions = Map.copyOf(positions);
        }

        /// Where a value stands, such as `B7`; the row's number for a column the file lacks.
        public String cell(String column) {
            Integer position = positions.get(column);
            return position == null
                    ? Integer.toString(number)
                    : CellRange.letters(position + 1) + number;
        }

        public String text(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /// @param refusals why the workbook as a whole is not read
    /// @param problems what is wrong with single cells
    /// @param rows that could be read, by sheet key
    public record Read(
            List<Refusal> refusals,
            List<ImportResult.Problem> problems,
            Map<String, List<Row>> rows) {

        public Read {
            refusals = List.copyOf(refusals);
            problems = List.copyOf(problems);
            rows = Map.copyOf(rows);
        }

        public List<Row> rowsOf(Sheet sheet) {
            return rows.getOrDefault(sheet.key(), List.of());
        }
    }

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ImportResult.Problem> problems = new ArrayList<>();
    private final Map<String, List<Row>> rows = new HashMap<>();

    private WorkbookSheets() {}

    /// @param needed sheets without which the workbook is none of ours
    /// @param others sheets that may be missing
    public static Read read(Path file, List<Sheet> needed, List<Sheet> others, LocalDate today) {
        var reading = new WorkbookSheets();
        try {
            var inspection = WorkbookInspection.of(file);
            var reader = new WorkbookReader(file, inspection);
            needed.forEach(sheet -> reading.sheet(reader, inspection, sheet, true, today));
            others.forEach(sheet -> reading.sheet(reader, inspection, sheet, false, today));
        } catch (RefusedFile refused) {
            reading.refusals.add(refused.refusal());
        }
        return new Read(reading.refusals, reading.problems, reading.rows);
    }

    private void sheet(
            WorkbookReader reader,
            WorkbookInspection inspection,
            Sheet sheet,
            boolean needed,
            LocalDate today) {
        var tab = reader.tab(sheet);
        if (tab != null) {
            var sink = new Collected(tab.name(), sheet);
            var outcome = reader.read(tab, sheet, today, sink);
            refusals.addAll(outcome.refusals());
            sink.tell(outcome.positions());
            rows.put(sheet.key(), sink.rows(outcome.positions()));
        } else if (needed) {
            refusals.add(
                    Refusal.of(
                            "missingSheet",
                            sheet.name(),
                            String.join(
                                    "”, “",
                                    inspection.tabs().stream()
                                            .map(WorkbookInspection.Tab::name)
                                            .toList())));
        }
    }

    /// Rows of one sheet, and what is wrong with others until the places of columns are known.
    private final class Collected implements WorkbookReader.Sink {

        private record Wrong(
                int row, String column, String found, String code, List<String> arguments) {}

        private final String tab;
        private final Sheet sheet;
        private final List<Row> read = new ArrayList<>();
        private final List<Wrong> wrong = new ArrayList<>();

        Collected(String tab, Sheet sheet) {
            this.tab = tab;
            this.sheet = sheet;
        }

        @Override
        public void row(int number, @Nullable String[] values) {
            var byKey = new HashMap<String, String>();
            for (int at = 0; at < values.length; at++) {
                String value = values[at];
                if (value != null) {
                    byKey.put(sheet.columns().get(at).key(), value);
                }
            }
            read.add(new Row(number, byKey, Map.of()));
        }

        @Override
        public void problem(
                int row, String columnKey, String found, String code, List<String> arguments) {
            wrong.add(new Wrong(row, columnKey, found, code, List.copyOf(arguments)));
        }

        @Override
        public void passed(int row) {
            // Nothing waits for progress here.
        }

        List<Row> rows(Map<String, Integer> positions) {
            return read.stream()
                    .map(row -> new Row(row.number(), row.values(), positions))
                    .toList();
        }

        void tell(Map<String, Integer> positions) {
            for (var one : wrong) {
                Integer position = positions.get(one.column());
                String cell = position == null ? null : CellRange.letters(position + 1) + one.row();
                problems.add(
                        new ImportResult.Problem(
                                0,
                                tab,
                                one.row(),
                                sheet.column(one.column()).heading(),
                                cell,
                                one.found(),
                                one.code(),
                                one.arguments()));
            }
        }
    }
}
