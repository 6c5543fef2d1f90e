package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.kernel.Texts.VIETNAMESE;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;

class AnnualWorkbookTests {

    static final byte[] FILE =
            AnnualReports.render(LamDong.report(), ReportFormat.XLSX, VIETNAMESE);

    @Test
    void holdsThePaperAndTheListOfItsFigures() throws IOException {
        try (var workbook = open(FILE)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Báo cáo", "Số liệu");
        }
    }

    @Test
    void givesEveryFigureOnceWithItsBase() throws IOException {
        try (var workbook = open(FILE)) {
            var better = row(workbook, "Số liệu", 0, "rating.member.goodOrBetter");

            assertThat(better.getCellText(1))
                    .isEqualTo("Đảng viên hoàn thành tốt nhiệm vụ trở lên");
            assertThat(numbers(better, 2, 3, 5)).containsExactly("2607", "2662", "2550");
            assertThat(better.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("97.93");
            assertThat(better.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("102.2");
            assertThat(row(workbook, "Số liệu", 0, "members.admitted").getCellText(3)).isEmpty();
        }
    }

    @Test
    void keepsTheNumbersOfThePaperNumbers() throws IOException {
        try (var workbook = open(FILE)) {
            var good = row(workbook, "Báo cáo", 0, "Hoàn thành tốt nhiệm vụ");
            var closing = row(workbook, "Báo cáo", 1, "Đảng viên cuối kỳ");

            assertThat(good.getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(closing.getCellAsNumber(2)).hasValue(BigDecimal.valueOf(2748));
            assertThat(closing.getCellAsNumber(3)).hasValue(BigDecimal.valueOf(2706));
        }
    }

    @Test
    void writesTheWholePaperOneTableUnderTheOther() throws IOException {
        try (var workbook = open(FILE)) {
            var texts = workbook.findSheet("Báo cáo").orElseThrow().read();
            assertThat(texts.stream().map(row -> row.getCellText(0)))
                    .contains(
                            "TỈNH ỦY LÂM ĐỒNG",
                            "Số 02-BC/ĐUK",
                            "BÁO CÁO",
                            "IV. Cơ cấu đảng viên mới kết nạp",
                            "Nơi nhận:",
                            "– Lưu Văn phòng.");
        }
    }

    @Test
    void printsOnA4OnePageWide(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), FILE);
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertThat(part(file, part))
                    .contains("paperSize=\"9\"")
                    .contains("fitToWidth=\"1\"")
                    .contains("fitToHeight=\"0\"")
                    .contains("Trang &amp;P/&amp;N");
        }
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
    }

    @Test
    void letsNoTextBecomeAFormula() throws IOException {
        var settings = LamDong.signedBy("=HYPERLINK(\"http://x\")");
        var file =
                AnnualReports.render(LamDong.report(settings, null), ReportFormat.XLSX, VIETNAMESE);
        try (var workbook = open(file)) {
            assertThat(workbook.findSheet("Báo cáo").orElseThrow().read())
                    .flatExtracting(row -> row.stream().toList())
                    .filteredOn(cell -> cell != null && cell.getText().contains("HYPERLINK"))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.getText()).startsWith("'="));
        }
    }

    private static List<String> numbers(Row row, Integer... columns) {
        return List.of(columns).stream()
                .map(column -> row.getCellAsNumber(column).orElseThrow().toPlainString())
                .toList();
    }

    private static Row row(ReadableWorkbook workbook, String sheet, int column, String text)
            throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read().stream()
                .filter(row -> row.getCellText(column).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static ReadableWorkbook open(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = Objects.requireNonNull(zip.getEntry(name));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
