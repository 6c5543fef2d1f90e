package vn.dangvu.imports;

import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.organizations.OrganizationSheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the workbooks of the long import: an organization of 8,000 cells and 200,000 members in
/// 25 columns. Run by `./dangvu benchmark`; not part of the tests.
public final class ImportBenchmark {

    private static final String[] FAMILIES = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"
    };
    private static final String[] MIDDLES = {
        "Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thanh", "Quốc", "Kim", "Xuân"
    };
    private static final String[] GIVENS = {
        "Ân", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Ước", "Yến"
    };

    private ImportBenchmark() {}

    public static Path write(Path folder, int members) throws IOException {
        Files.createDirectories(folder);
        int cells = Math.max(1, members / 25);
        write(folder, OrganizationSheet.SHEET, organizations(cells));
        write(
                folder,
                MemberSheet.SHEET,
                IntStream.range(0, members).mapToObj(i -> member(i, cells)).iterator());
        return folder;
    }

    /// The same rows as lines of COPY.
    public static Path lines(Path file, int members) throws IOException {
        if (Files.exists(file)) {
            return file;
        }
        int cells = Math.max(1, members / 25);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < members; i++) {
                var row = member(i, cells);
                var line = new StringJoiner("\t", "", "\n");
                MemberSheet.SHEET
                        .columns()
                        .forEach(column ->
                                line.add(
                                        row.containsKey(column.key())
                                                ? "" + row.get(column.key())
                                                : "\\N"));
                out.write(line.toString());
            }
        }
        return file;
    }

    /// The columns of a table that takes them.
    public static String columns() {
        return MemberSheet.SHEET.columns().stream()
                .map(column -> column.key() + " text")
                .collect(Collectors.joining(", "));
    }

    private static void write(Path folder, Sheet sheet, Iterator<? extends Map<String, ?>> rows)
            throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(sheet.fileName()))) {
            SheetWriter.write(out, sheet, rows);
        }
    }

    private static Iterator<Map<String, Object>> organizations(int cells) {
        var top =
                List.<Map<String, Object>>of(
                        Map.of(
                                "code",
                                "T",
                                "official_name",
                                "Đảng bộ tỉnh",
                                "kind",
                                "PROVINCIAL_COMMITTEE",
                                "valid_from",
                                LocalDate.of(1976, 1, 1)));
        return java.util.stream.Stream.concat(
                        top.stream(),
                        IntStream.range(0, cells)
                                .mapToObj(i ->
                                        Map.<String, Object>of(
                                                "code",
                                                "T." + i,
                                                "official_name",
                                                "Chi bộ " + i,
                                                "kind",
                                                "CELL",
                                                "parent_code",
                                                "T",
                                                "valid_from",
                                                LocalDate.of(1976, 1, 1))))
                .iterator();
    }

    private static Map<String, Object> member(int i, int cells) {
        var random = new Random(i);
        var row = new HashMap<String, Object>();
        row.put("code", "%06d LĐ".formatted(i));
        row.put(
                "full_name",
                FAMILIES[random.nextInt(10)]
                        + " "
                        + MIDDLES[random.nextInt(10)]
                        + " "
                        + MIDDLES[random.nextInt(10)]
                        + " "
                        + GIVENS[random.nextInt(10)]);
        row.put("sex", random.nextBoolean() ? "MALE" : "FEMALE");
        row.put("born_on", LocalDate.of(1940, 1, 1).plusDays(random.nextInt(14_000)));
        row.put("born_on_card", LocalDate.of(1940, 1, 1).plusDays(random.nextInt(22_000)));
        row.put("ethnicity", "01");
        row.put("religion", "NONE");
        row.put("hometown", "Đà Lạt, Lâm Đồng");
        row.put("general", "UPPER_SECONDARY");
        row.put("professional", "UNIVERSITY");
        row.put("theory", "INTERMEDIATE");
        row.put("occupation", "STATE_OFFICIAL");
        row.put("dossier_number", "%06d LĐ".formatted(i));
        row.put("card_number", "%08d".formatted(i));
        row.put("citizen_id", "068%09d".formatted(i));
        row.put("joined_on", LocalDate.of(2000, 1, 1));
        row.put("official_on", LocalDate.of(2001, 1, 1));
        row.put("cell_code", "T." + i % cells);
        row.put("present_from", LocalDate.of(2014, 12, 31));
        row.put("standing", "OFFICIAL");
        row.put("recorded_on", LocalDate.of(2015, 1, 5));
        row.put("different_person", "x");
        row.put("note", "made up");
        return row;
    }
}
