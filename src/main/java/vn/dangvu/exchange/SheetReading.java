package vn.dangvu.exchange;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One reading of one sheet: finds the headings, reads row after row, counts what is wrong.
final class SheetReading {

    private static final int CELLS_NAMED = 5;
    private static final int FOUND_LENGTH = 200;

    /// What refuses the file, with the first cells where it was seen.
    private static final class Seen {
        private final List<String> cells = new ArrayList<>();
        private String example = "";
        private int count;
    }

    private final WorkbookInspection.Tab tab;
    private final Sheet sheet;
    private final WorkbookReader.Sink sink;
    private final List<CellReading> columns;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private int rowNumber;
    private int refusedRows;
    private int rows;
    private boolean rowRefused;

    SheetReading(
            WorkbookInspection.Tab tab, Sheet sheet, LocalDate today, WorkbookReader.Sink sink) {
        this.tab = tab;
        this.sheet = sheet;
        this.sink = sink;
        this.columns =
                sheet.columns().stream().map(column -> new CellReading(column, today)).toList();
    }

    WorkbookReader.Outcome read(Iterator<Row> source) {
        var first = new ArrayList<Row>();
        while (source.hasNext() && first.size() < Headings.ROWS_SEARCHED) {
            Row row = source.next();
            if (row.getRowNum() > Headings.ROWS_SEARCHED) {
                break;
            }
            first.add(row);
        }
        Headings headings = best(first);
        if (headings == null) {
            return refused(List.of(decomposedOr(first, Refusal.of("noHeadings", tab.name()))));
        }
        var refusals = new ArrayList<Refusal>(headings.refusals());
        merged(headings, refusals);
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        return rows(headings, source, first);
    }

    private WorkbookReader.Outcome rows(
            Headings headings, Iterator<Row> source, List<Row> alreadyRead) {
        int[] positions = new int[columns.size()];
        for (int index = 0; index < positions.length; index++) {
            positions[index] =
                    headings.positions().getOrDefault(columns.get(index).column().key(), -1);
            complaints.add(complaint(index, positions[index]));
        }
        rowNumber = headings.row();
        for (Row row : alreadyRead) {
            if (row.getRowNum() > headings.row()) {
                row(row, positions);
            }
        }
        while (source.hasNext()) {
            row(source.next(), positions);
        }
        var refusals = new ArrayList<Refusal>();
        seen.forEach((code, found) -> refusals.add(refusal(code, found)));
        mixedDates(refusals);
        return new WorkbookReader.Outcome(refusals, rows, refusedRows, headings.positions());
    }

    private void row(Row row, int[] positions) {
        if (row.getRowNum() <= rowNumber) {
            throw new RefusedFile("damaged");
        }
        rowNumber = row.getRowNum();
        rowRefused = false;
        var values = new @Nullable String[columns.size()];
        boolean empty = true;
        for (int index = 0; index < values.length; index++) {
            Cell cell = cell(row, positions[index]);
            values[index] = columns.get(index).read(cell, complaints.get(index));
            empty &= values[index] == null;
        }
        if (!empty || rowRefused) {
            rows++;
            required(values, row, positions);
            if (rowRefused) {
                refusedRows++;
            } else {
                sink.row(rowNumber, values);
            }
        }
        sink.passed(rowNumber);
    }

    private void required(@Nullable String[] values, Row row, int[] positions) {
        for (int index = 0; index < values.length; index++) {
            Column column = columns.get(index).column();
            if (column.required() && values[index] == null && blank(row, positions[index])) {
                complaints.get(index).row("", "required", List.of());
            }
        }
    }

    private static boolean blank(Row row, int position) {
        Cell cell = cell(row, position);
        return cell == null
                || cell.getType() == CellType.EMPTY
                || cell.getType() == CellType.STRING && Words.clean(cell.getText()).isEmpty();
    }

    private static @Nullable Cell cell(Row row, int position) {
        return position < 0 || position >= row.getCellCount() ? null : row.getCell(position);
    }

    private Complaint complaint(int index, int position) {
        return new Complaint() {
            @Override
            public void row(String found, String code, List<String> arguments) {
                rowRefused = true;
                String key = columns.get(index).column().key();
                sink.problem(rowNumber, key, shortened(found), code, arguments);
            }

            @Override
            public void file(String code, String found) {
                rowRefused = true;
                Seen here = seen.computeIfAbsent(code, _ -> new Seen());
                if (here.count++ == 0) {
                    here.example = shortened(found);
                }
                if (here.cells.size() < CELLS_NAMED) {
                    here.cells.add(CellRange.letters(position + 1) + rowNumber);
                }
            }
        };
    }

    private Refusal refusal(String code, Seen found) {
        return Refusal.of(
                code,
                tab.name(),
                String.join(", ", found.cells),
                String.valueOf(found.count),
                found.example);
    }

    private void mixedDates(List<Refusal> refusals) {
        for (CellReading column : columns) {
            if (column.mixedDates().exchanged()) {
                refusals.add(Refusal.of("mixedDates", tab.name(), column.column().heading()));
            }
        }
    }

    /// A merged cell keeps its value in the first of its cells only; the others would be read as
    /// empty.
    private void merged(Headings headings, List<Refusal> refusals) {
        for (CellRange merge : tab.merges()) {
            if (merge.lastRow() >= headings.row()) {
                String code = merge.firstRow() <= headings.row() ? "mergedHeading" : "mergedCells";
                refusals.add(Refusal.of(code, tab.name(), merge.toString()));
                return;
            }
        }
    }

    private @Nullable Headings best(List<Row> candidates) {
        Headings best = null;
        for (Row row : candidates) {
            Headings headings = Headings.of(sheet, row);
            if (headings.matched() > (best == null ? 0 : best.matched())) {
                best = headings;
            }
        }
        return best;
    }

    private Refusal decomposedOr(List<Row> rows, Refusal otherwise) {
        for (Row row : rows) {
            for (Cell cell : row) {
                if (cell != null
                        && cell.getType() == CellType.STRING
                        && LegacyText.suspicious(cell.getText())) {
                    String at = cell.getAddress().toString();
                    return Refusal.of("legacyText", tab.name(), at, "1", cell.getText());
                }
            }
        }
        return otherwise;
    }

    private static String shortened(String found) {
        return found.length() <= FOUND_LENGTH ? found : found.substring(0, FOUND_LENGTH) + "…";
    }

    private static WorkbookReader.Outcome refused(List<Refusal> refusals) {
        return new WorkbookReader.Outcome(refusals, 0, 0, Map.of());
    }
}
