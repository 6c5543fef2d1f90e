package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MemberSheet;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How long it takes to write, inspect and read a members sheet, without a database. Not part of
/// the tests; run it with `-Xmx512m` to see that memory stays flat:
///
/// `java -Xmx512m -cp … vn.dangvu.exchange.ReadingBenchmark 200000`
public final class ReadingBenchmark {

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path file = Files.createTempFile("dangvu-reading-", ".xlsx");
        try {
            long start = System.nanoTime();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                SheetWriter.write(out, MemberSheet.SHEET, rows(count));
            }
            long written = System.nanoTime();
            var inspection = WorkbookInspection.of(file);
            long inspected = System.nanoTime();
            int[] counts = read(file, inspection);
            long read = System.nanoTime();
            System.out.printf(
                    "%d rows, %d bytes: write %d ms, inspect %d ms, read %d ms (%d rows, %d"
                            + " problems)%n",
                    count,
                    Files.size(file),
                    (written - start) / 1_000_000,
                    (inspected - written) / 1_000_000,
                    (read - inspected) / 1_000_000,
                    counts[0],
                    counts[1]);
        } finally {
            Files.delete(file);
        }
    }

    private static int[] read(Path file, WorkbookInspection inspection) {
        int[] counts = new int[2];
        var reader = new WorkbookReader(file, inspection);
        var tab = reader.tab(MemberSheet.SHEET);
        if (tab == null) {
            throw new IllegalStateException("No sheet");
        }
        var line = new CopyLine();
        var outcome =
                reader.read(
                        tab,
                        MemberSheet.SHEET,
                        LocalDate.of(2020, 1, 16),
                        new WorkbookReader.Sink() {
                            @Override
                            public void row(int number, @Nullable String[] values) {
                                line.add(number);
                                for (String value : values) {
                                    line.add(value);
                                }
                                line.end();
                                counts[0]++;
                            }

                            @Override
                            public void problem(
                                    int row,
                                    String key,
                                    String found,
                                    String code,
                                    List<String> more) {
                                counts[1]++;
                            }

                            @Override
                            public void passed(int row) {}
                        });
        if (!outcome.refusals().isEmpty()) {
            throw new IllegalStateException(outcome.refusals().toString());
        }
        return counts;
    }

    private static Iterator<Map<String, Object>> rows(int count) {
        return IntStream.range(0, count).mapToObj(ReadingBenchmark::row).iterator();
    }

    private static Map<String, Object> row(int number) {
        return Map.ofEntries(
                Map.entry("code", "LD%07d".formatted(number)),
                Map.entry("full_name", "Nguyễn Thị Thùy Dương " + number),
                Map.entry("sex", "FEMALE"),
                Map.entry("born_on", "%02d/%02d/1985".formatted(number % 28 + 1, number % 12 + 1)),
                Map.entry(
                        "ethnicity",
                        MemberSheet.SHEET.column("ethnicity").choices().get(number % 50).code()),
                Map.entry("religion", "NONE"),
                Map.entry("hometown", "Xã Đạ Sar, huyện Lạc Dương, tỉnh Lâm Đồng"),
                Map.entry("general", "UPPER_SECONDARY"),
                Map.entry("professional", "UNIVERSITY"),
                Map.entry("theory", "INTERMEDIATE"),
                Map.entry("occupation", "STATE_OFFICIAL"),
                Map.entry("effective_on", LocalDate.of(2010, 1, 1)),
                Map.entry("dossier_number", "%06d LĐ".formatted(number % 1_000_000)),
                Map.entry("card_number", "%08d".formatted(number)),
                Map.entry("citizen_id", "%012d".formatted(number)),
                Map.entry("joined_on", LocalDate.of(2009, 1, 1).plusDays(number % 300)),
                Map.entry("official_on", LocalDate.of(2010, 1, 1).plusDays(number % 300)),
                Map.entry("cell_code", "ĐUK." + number % 400),
                Map.entry("present_from", LocalDate.of(2014, 12, 31)),
                Map.entry("standing", "OFFICIAL"),
                Map.entry("recorded_on", LocalDate.of(2015, 1, 5)),
                Map.entry("different_person", true),
                Map.entry("note", "ghi chú " + number));
    }
}
