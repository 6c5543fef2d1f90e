package vn.dangvu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.imports.Rows.member;
import static vn.dangvu.imports.Rows.movement;
import static vn.dangvu.imports.Rows.organization;
import static vn.dangvu.imports.Rows.with;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.AnnotatedFile;
import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportText;
import vn.dangvu.exchange.ImportWords;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Movements that a rule of their day speaks against go in, since history holds exceptions; but not
/// in silence.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovementWarningTests {

    static final LocalDate ADMITTED = LocalDate.of(2013, 3, 2);

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Organizations organizations;

    @BeforeAll
    void fillTheRegister(@TempDir Path books) {
        var office = new Books(books);
        office.row(OrganizationSheet.SHEET, organization("A", "", "UPPER_GRASSROOTS"));
        office.row(OrganizationSheet.SHEET, organization("B.1", "A", "CELL"));
        for (int number = 1; number <= 9; number++) {
            var born = LocalDate.of(1970 + number, 5, 1);
            office.row(MemberSheet.SHEET, member("M" + number, "Nguyễn Văn Ân", born));
        }
        office.row(MemberSheet.SHEET, member("TRẺ", "Lê Thị Út", LocalDate.of(2009, 3, 3)));
        office.into(imports, new Viewer("quantri", true, List.of(), null));
    }

    @Test
    void recognitionOnAnotherDayThanTheEndOfTheProbationGoesInWithAWarning() {
        var result =
                imported(admission("M1"), staying("M1", "RECOGNITION", ADMITTED.plusMonths(11)));

        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.problems()).isEmpty();
        assertThat(said(result))
                .containsExactly(
                        "Tờ “Biến động”, dòng 3, cột “Ngày hiệu lực” (ô D3): Công nhận chính thức"
                                + " ngày 02/02/2014; theo quy định là ngày hết thời gian dự bị,"
                                + " 02/03/2014 (Quy định 45-QĐ/TW; quy tắc ADM-15).");
        assertThat(ImportText.lines(result, Texts.ENGLISH))
                .contains("1 rows are taken, but should be looked at again.")
                .anyMatch(line -> line.startsWith("- Attention: Sheet “Biến động”, row 3"));
    }

    @Test
    void theRegimeOfTheDayIsCited() {
        var admitted = LocalDate.of(2018, 3, 2);
        var result =
                imported(
                        movement("M2", "ADMISSION", admitted, "", "B.1"),
                        staying("M2", "RECOGNITION", LocalDate.of(2019, 3, 5)));

        assertThat(said(result)).singleElement().asString().contains("Quy định 29-QĐ/TW");
    }

    @Test
    void returningTooSoonAndACardDuringTheProbationAreSaid() {
        var result =
                imported(
                        admission("M3"),
                        leaving("M3", "WITHDRAWAL", ADMITTED.plusYears(1)),
                        movement("M3", "READMISSION", ADMITTED.plusYears(3), "", "B.1"),
                        with(
                                staying("M3", "CARD_ISSUE", ADMITTED.plusYears(3).plusDays(9)),
                                "card_number",
                                "00000003"));

        assertThat(result.taken()).isEqualTo(4);
        assertThat(said(result))
                .anyMatch(line -> line.contains("sớm nhất là ngày 02/03/2017"))
                .anyMatch(line -> line.contains("thẻ chỉ cấp cho đảng viên chính thức"))
                .hasSize(2);
    }

    @Test
    void whatCannotFollowIsSaid() {
        var result =
                imported(
                        admission("M4"),
                        staying("M4", "RECOGNITION", ADMITTED.plusYears(1)),
                        staying("M4", "RECOGNITION", ADMITTED.plusYears(2)),
                        staying("M4", "SUSPENSION_END", ADMITTED.plusYears(3)),
                        leaving("M4", "DEATH", ADMITTED.plusYears(4)),
                        with(
                                movement("M4", "TRANSFER_IN", ADMITTED.plusYears(5), "", "B.1"),
                                "standing",
                                "OFFICIAL"));

        assertThat(result.taken()).isEqualTo(6);
        assertThat(result.warnings())
                .extracting(ImportResult.Problem::code)
                .containsExactly("rule.notProbationary", "rule.outOfTurn", "rule.deceased");
    }

    @Test
    void aChildIsRefusedAndNamesTheRule() {
        var result = imported(movement("TRẺ", "ADMISSION", ADMITTED, "", "B.1"));

        assertThat(result.taken()).isZero();
        assertThat(words(result.problems()))
                .singleElement()
                .asString()
                .contains(
                        "khi mới 4 tuổi; cần đủ 18 tuổi (Quy định 45-QĐ/TW; quy tắc" + " ADM-01)");
    }

    @Test
    void theSameRowsAgainAreNotSaidAgainButCountForWhatFollows() {
        imported(admission("M5"));
        var recognition = staying("M5", "RECOGNITION", ADMITTED.plusMonths(10));

        assertThat(said(imported(recognition))).hasSize(1);
        var again = imported(admission("M5"), recognition);
        assertThat(again.same()).isEqualTo(2);
        assertThat(again.warnings()).isEmpty();
    }

    @Test
    void theFileThatComesBackSaysItBesideTheRow() throws IOException {
        Path back = folder.resolve("back.xlsx");
        try (var place = ImportFolder.create();
                var out = Files.newOutputStream(back)) {
            var files = book(admission("M6"), staying("M6", "RECOGNITION", ADMITTED.plusMonths(5)));
            var request = ImportRequest.of(files, place);
            var preview = imports.preview(officer(), request, Progress.NONE);
            AnnotatedFile.write(out, preview, 0, Texts.VIETNAMESE);
        }

        try (var workbook = new ReadableWorkbook(back.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            var reasons = rows.map(row -> row.getCellText(row.getCellCount() - 1)).toList();
            assertThat(reasons.get(2))
                    .startsWith("Chú ý: Ngày hiệu lực: Công nhận chính thức ngày 02/08/2013");
        }
    }

    @SafeVarargs
    private ImportResult imported(Map<String, Object>... rows) {
        try (var place = ImportFolder.create()) {
            return imports.run(officer(), ImportRequest.of(book(rows), place), Progress.NONE);
        }
    }

    @SafeVarargs
    private List<ImportFile> book(Map<String, Object>... rows) {
        var books = new Books(folder);
        for (var row : rows) {
            books.row(MovementSheet.SHEET, row);
        }
        return books.write();
    }

    private static List<String> said(ImportResult result) {
        return words(result.warnings());
    }

    private static List<String> words(List<ImportResult.Problem> problems) {
        var words = new ImportWords(Texts.VIETNAMESE);
        return problems.stream().map(one -> words.place(one) + ": " + words.problem(one)).toList();
    }

    private static Map<String, Object> admission(String code) {
        return movement(code, "ADMISSION", ADMITTED, "", "B.1");
    }

    private static Map<String, Object> staying(String code, String kind, LocalDate day) {
        return movement(code, kind, day, "B.1", "");
    }

    private static Map<String, Object> leaving(String code, String kind, LocalDate day) {
        return movement(code, kind, day, "B.1", "");
    }

    private Viewer officer() {
        var all = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        var root = organizations.byCode(all, "A", LocalDate.of(2020, 1, 1)).orElseThrow();
        var grants = List.of(new Grant(root.id().value(), Role.OFFICER, true));
        return new Viewer("canbo", false, grants, null);
    }
}
