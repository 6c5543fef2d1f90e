package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.dangvu.committees.PostSheet;
import vn.dangvu.committees.TermSheet;
import vn.dangvu.fees.FeeBasisSheet;
import vn.dangvu.fees.FeePaymentSheet;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reviews.RatingSheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

class SheetWriterTests {

    @TempDir Path folder;

    static Stream<Sheet> sheets() {
        return Stream.of(
                OrganizationSheet.SHEET,
                MemberSheet.SHEET,
                MovementSheet.SHEET,
                RatingSheet.SHEET,
                TermSheet.SHEET,
                PostSheet.SHEET,
                FeeBasisSheet.SHEET,
                FeePaymentSheet.SHEET);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void writesTemplatesThatTheImportReads(Sheet sheet) throws IOException {
        Path file = template(sheet);

        var inspection = WorkbookInspection.of(file);
        var reader = new WorkbookReader(file, inspection);
        var tab = Objects.requireNonNull(reader.tab(sheet));
        var outcome = reader.read(tab, sheet, Toys.TODAY, new NoRows());

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.rows()).isZero();
        assertThat(outcome.positions()).hasSize(sheet.columns().size());
        assertThat(inspection.tabs())
                .extracting(WorkbookInspection.Tab::name)
                .containsExactly(sheet.name(), "Hướng dẫn", "Danh mục");
    }

    @Test
    void offersDropDownListsAndKeepsDigitsAsText() throws IOException {
        String xml;
        try (var zip = new ZipFile(template(MemberSheet.SHEET).toFile())) {
            var entry = zip.getEntry("xl/worksheets/sheet1.xml");
            xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }

        int choices = 0;
        for (Column column : MemberSheet.SHEET.columns()) {
            choices += column.choices().isEmpty() ? 0 : 1;
        }
        assertThat(xml.split("<dataValidation ")).hasSize(choices + 1);
        assertThat(xml).contains("state=\"frozen\"");
    }

    @Test
    void readsBackExactlyWhatItWrote() throws IOException {
        Map<String, Object> row =
                Map.of(
                        "code", "=cmd|' /C calc'!A0",
                        "name", "-Nguyễn Văn Ân",
                        "level", "UNIVERSITY",
                        "born", "03/1962",
                        "joined", LocalDate.of(2019, 3, 2),
                        "card", "001062012345",
                        "year", 2019,
                        "tick", true);
        Path file = folder.resolve("toys.xlsx");
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.write(out, Toys.SHEET, List.of(row).iterator());
        }

        var read = Toys.read(file);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "2: =cmd|' /C calc'!A0 | -Nguyễn Văn Ân | UNIVERSITY | 1962-03-01/MONTH"
                                + " | 2019-03-02 | 001062012345 | 2019 | true");
    }

    @Test
    void writesNoCellThatBeginsLikeAFormula() throws IOException {
        Path file = folder.resolve("export.xlsx");
        try (var writer =
                new RowsWriter(Files.newOutputStream(file), "Xuất", List.of("=Tên", "Ghi chú"))) {
            writer.row(List.of("=1+1", "@x"));
            writer.row(List.of("+84", "-"));
        }

        try (var workbook = WorkbookReader.open(file);
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.flatMap(row -> row.stream().map(cell -> cell.getText())).skip(2))
                    .containsExactly("'=1+1", "'@x", "'+84", "'-");
        }
    }

    private Path template(Sheet sheet) throws IOException {
        Path file = folder.resolve(sheet.fileName());
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.template(out, sheet);
        }
        return file;
    }

    private static final class NoRows implements WorkbookReader.Sink {

        @Override
        public void row(int number, @org.jspecify.annotations.Nullable String[] values) {
            throw new AssertionError("A template has no rows");
        }

        @Override
        public void problem(int row, String key, String found, String code, List<String> more) {
            throw new AssertionError("A template has no problems: " + code);
        }

        @Override
        public void passed(int row) {}
    }
}
