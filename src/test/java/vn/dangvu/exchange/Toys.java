package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.exchange.Column.Kind;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A sheet with a column of every kind, and a reading of it that remembers all.
final class Toys {

    static final LocalDate TODAY = LocalDate.of(2020, 1, 16);

    static final Sheet SHEET =
            new Sheet(
                    "toys",
                    "Đồ chơi",
                    "do-choi.xlsx",
                    10,
                    List.of(
                            new Column("code", "Mã", Kind.TEXT, true, List.of(), ""),
                            new Column("name", "Họ và tên", Kind.TEXT, true, List.of(), ""),
                            new Column(
                                    "level",
                                    "Trình độ",
                                    Kind.CHOICE,
                                    false,
                                    List.of(
                                            new Choice("UNIVERSITY", "Đại học"),
                                            new Choice("COLLEGE", "Cao đẳng"),
                                            new Choice("FEMALE", "Nữ"),
                                            new Choice("PAST", "Nụ")),
                                    ""),
                            new Column(
                                    "born", "Ngày sinh", Kind.PARTIAL_DATE, false, List.of(), ""),
                            new Column("joined", "Ngày vào", Kind.DATE, false, List.of(), ""),
                            new Column("card", "Số thẻ", Kind.DIGITS, false, List.of(), "")
                                    .withLengths(8, 12),
                            new Column("year", "Năm", Kind.NUMBER, false, List.of(), ""),
                            new Column("tick", "Đánh dấu", Kind.TICK, false, List.of(), "")));

    static final Object[] HEADINGS =
            SHEET.columns().stream().map(Column::heading).toArray(Object[]::new);

    private Toys() {}

    /// @param lines staged rows, as `row: value | value …`
    /// @param problems as `row column code found [arguments]`
    record Read(List<Refusal> refusals, List<String> lines, List<String> problems) {

        List<String> codes() {
            return refusals.stream().map(Refusal::code).toList();
        }
    }

    /// Inspects and reads a file; a refusal of either is in the answer.
    static Read read(Path file) {
        var lines = new ArrayList<String>();
        var problems = new ArrayList<String>();
        var sink =
                new WorkbookReader.Sink() {
                    @Override
                    public void row(int number, @Nullable String[] values) {
                        lines.add(number + ": " + String.join(" | ", strings(values)));
                    }

                    @Override
                    public void problem(
                            int row, String key, String found, String code, List<String> more) {
                        problems.add(row + " " + key + " " + code + " " + found + " " + more);
                    }

                    @Override
                    public void passed(int row) {}
                };
        try {
            var inspection = WorkbookInspection.of(file);
            var reader = new WorkbookReader(file, inspection);
            var tab = reader.tab(SHEET);
            if (tab == null) {
                return new Read(List.of(Refusal.of("missingSheet")), lines, problems);
            }
            var outcome = reader.read(tab, SHEET, TODAY, sink);
            return new Read(outcome.refusals(), lines, problems);
        } catch (RefusedFile refused) {
            return new Read(List.of(refused.refusal()), lines, problems);
        }
    }

    static Read read(Path folder, Object[]... rows) {
        var all = new Object[rows.length + 1][];
        all[0] = HEADINGS;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return read(
                new RawWorkbook()
                        .tab(SHEET.name(), RawWorkbook.sheet(all))
                        .write(folder.resolve("toys.xlsx")));
    }

    private static List<String> strings(@Nullable String[] values) {
        var strings = new ArrayList<String>();
        for (String value : values) {
            strings.add(value == null ? "–" : value);
        }
        return strings;
    }
}
