package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.dangvu.exchange.ToyRegister.counts;
import static vn.dangvu.exchange.ToyRegister.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.dangvu.exchange.ImportResult.State;
import vn.dangvu.kernel.Texts;
import vn.dangvu.testing.FreshDatabase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an import says to the user, and what it makes of the answer.
class ImportAnswerTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir Path folder;

    private ToyRegister register;

    @BeforeEach
    void begin() {
        register = new ToyRegister(DATABASE, folder);
    }

    @AfterEach
    void removeFolder() {
        register.close();
        assertThat(register.working.path()).doesNotExist();
    }

    @Test
    void saysWhereAProblemStandsWhetherTheReaderOrTheModuleFoundIt() {
        Path file =
                register.file(
                        row("1", "An", "Thạc sĩ"),
                        row("2", "Bình", "", "", "", "", 2050),
                        row("3", "Chi"));

        var preview = register.preview(register.request(file));

        var words = new ImportWords(Texts.VIETNAMESE);
        assertThat(preview.problems())
                .extracting(words::place, words::problem)
                .containsExactly(
                        tuple(
                                "Tờ “Đồ chơi”, dòng 2, cột “Trình độ” (ô C2)",
                                "Tìm thấy “Thạc sĩ”; cần một trong: Đại học; Cao đẳng; Nữ; Nụ."),
                        tuple(
                                "Tờ “Đồ chơi”, dòng 3, cột “Năm” (ô G3)",
                                "Tìm thấy 2050; ngày này ở tương lai."));
        assertThat(counts(preview)).containsExactly(1, 0, 0, 2);
    }

    @Test
    void asksAboutDuplicatesAndFollowsTheDecision() {
        register.run(register.request(register.file(row("1", "An"))));
        var request = register.request(register.file(row("7", "An"), row("8", "Bình")));

        var asked = register.preview(request);
        var place = asked.duplicates().getFirst().place();
        var skipped = register.preview(request.with(Map.of(place, ImportRequest.SKIP)));
        var different = register.run(request.with(Map.of(place, ImportRequest.DIFFERENT)));

        assertThat(asked.duplicates())
                .singleElement()
                .extracting(new ImportWords(Texts.VIETNAMESE)::duplicate)
                .isEqualTo("“An” giống An, mã 1: cùng họ tên và ngày sinh.");
        assertThat(asked.problems()).isEmpty();
        assertThat(skipped.duplicates()).isEmpty();
        assertThat(skipped.sheets().getFirst().skipped()).isEqualTo(1);
        assertThat(counts(different)).containsExactly(2, 0, 0, 0);
    }

    @Test
    void writesNothingWhenOneOfTheFilesIsRefused() {
        Path bad =
                new RawWorkbook()
                        .tab("Sheet1", RawWorkbook.sheet(Toys.HEADINGS))
                        .write(folder.resolve("bad.xlsx"));
        var files = List.of(ImportFile.of(register.file(row("1", "An"))), ImportFile.of(bad));

        var result = register.run(ImportRequest.of(files, register.working));

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.files().get(1).refusals())
                .extracting(new ImportWords(Texts.VIETNAMESE)::refusal)
                .containsExactly(
                        "Không tìm thấy tờ nào cần nhập. Cần một tờ tên “Đồ chơi”; tệp có"
                                + " “Sheet1”. Hãy đặt lại tên tờ đúng như mẫu.");
        assertThat(register.toys()).isZero();
    }

    @Test
    void refusesAFileWithFormulasAfterReadingItAndWritesNothing() {
        Path file = register.file(row("1", "An"), row("2", "<c r=\"@\"><f>A1</f><v>1</v></c>"));

        var result = register.run(register.request(file));

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(ImportText.lines(result, Texts.VIETNAMESE).getFirst())
                .startsWith("toys.xlsx: Tờ “Đồ chơi” có công thức ở 1 ô (B3…), ví dụ “=A1”.");
        assertThat(register.toys()).isZero();
    }

    @Test
    void givesTheFileBackWithReasonsAndReadsItAgain() throws IOException {
        Path file =
                register.file(
                        row("1", "An", "Thạc sĩ", "", "31/2/2019", "00123456"),
                        row("2", "Bình", "", "", RawWorkbook.serial(Toys.TODAY)),
                        row("3", "Chi", "Đại học", "", Toys.TODAY, "00123456", 2019, "x"));
        var preview = register.preview(register.request(file));
        var bytes = new ByteArrayOutputStream();

        AnnotatedFile.write(bytes, preview, 0, Texts.VIETNAMESE);

        Path back = Files.write(folder.resolve("back.xlsx"), bytes.toByteArray());
        var inspection = WorkbookInspection.of(back);
        try (var workbook = WorkbookReader.open(back);
                var rows =
                        WorkbookReader.sheetOf(workbook, inspection.tabs().getFirst())
                                .openStream()) {
            var reasons = rows.map(row -> row.getCellText(8)).toList();
            assertThat(reasons)
                    .containsExactly(
                            "Lý do từ chối",
                            "Ngày vào: Tìm thấy “31/2/2019”; không có ngày này trong lịch.\n"
                                    + "Trình độ: Tìm thấy “Thạc sĩ”; cần một trong: Đại học; Cao"
                                    + " đẳng; Nữ; Nụ.",
                            "Ngày vào: Tìm thấy số 43846; cần một ngày như 03/02/2020. Hãy định"
                                    + " dạng ô là ngày hoặc văn bản.",
                            "");
        }
        assertThat(Toys.read(back).problems()).isEqualTo(Toys.read(file).problems());
        assertThat(Toys.read(back).lines()).isEqualTo(Toys.read(file).lines()).hasSize(1);
    }
}
