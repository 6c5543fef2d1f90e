package vn.dangvu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.imports.Rows.member;
import static vn.dangvu.imports.Rows.movement;
import static vn.dangvu.imports.Rows.organization;
import static vn.dangvu.imports.Rows.rating;
import static vn.dangvu.imports.Rows.with;

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
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What people send in a hurry, through the whole program.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClumsyOfficeTests {

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Organizations organizations;

    @BeforeAll
    void fillTheRegister(@TempDir Path books) {
        var office = new Books(books);
        office.row(OrganizationSheet.SHEET, organization("A", "", "UPPER_GRASSROOTS"));
        office.row(OrganizationSheet.SHEET, organization("B.1", "A", "CELL"));
        office.row(MemberSheet.SHEET, person("M1", "Nguyễn Văn Ân", 1970));
        office.into(imports, new Viewer("quantri", true, List.of(), null));
    }

    @Test
    void refusesTheOneBadRowAndTakesTheOthers() {
        var result =
                imported(
                        MemberSheet.SHEET,
                        person("G1", "Lê Thị Một", 1971),
                        with(person("G2", "Lê Thị Hai", 1972), "joined_on", "31/02/2019"),
                        with(person("G3", "Lê Thị Ba", 1973), "joined_on", "05/03/2009"));

        assertThat(result.taken()).isEqualTo(2);
        assertThat(codes(result)).containsExactly("dateImpossible");
    }

    @Test
    void saysOfMovementsBeforeTheMembersWhoIsMissing() {
        var result =
                imported(
                        MovementSheet.SHEET,
                        movement("CHƯA.CÓ", "ADMISSION", LocalDate.of(2019, 3, 2), "", "B.1"));

        assertThat(codes(result)).containsExactly("unknownMember");
    }

    @Test
    void saysOfRatingsWhichOrganizationIsMissing() {
        var result =
                imported(
                        RatingSheet.SHEET,
                        with(rating("M1", "GOOD", ""), "organization_code", "KHÔNG.CÓ"),
                        with(with(rating("M1", "GOOD", ""), "year", 99_999), "member_code", "M1"));

        assertThat(codes(result)).containsExactly("unknownOrganization", "year");
        assertThat(result.taken()).isZero();
    }

    @Test
    void takesNoTextThatIsTooLongForABook() {
        String long32k = "a".repeat(32_000);

        for (String column : List.of("full_name", "hometown", "code", "dossier_number")) {
            var row = with(person("D1", "Lê Thị Dài", 1974), column, long32k);
            var result = imported(MemberSheet.SHEET, row);
            assertThat(result.taken()).as(column).isZero();
            assertThat(result.refused()).as(column).isEqualTo(1);
            assertThat(ImportText.lines(result, Texts.VIETNAMESE))
                    .as(column)
                    .allMatch(line -> line.length() < 600);
        }
        var movement = movement("M1", "ADMISSION", LocalDate.of(2019, 3, 2), "", "B.1");
        for (String column : List.of("reason", "decision_number", "member_code", "to_cell_code")) {
            var result = imported(MovementSheet.SHEET, with(movement, column, long32k));
            assertThat(result.taken()).as(column).isZero();
        }
    }

    @Test
    void readsCodesAndNamesThroughSpacesAndInvisibleSigns() {
        var result =
                imported(
                        MemberSheet.SHEET,
                        with(person("M1", "Nguyễn Văn Ân", 1970), "code", "  M1\u00a0"),
                        person("K1", "\u200b K’  Brèm ", 1975));
        var again = imported(MemberSheet.SHEET, person("K1", "K’ Brèm", 1975));

        assertThat(result.same()).isEqualTo(1);
        assertThat(result.fresh()).isEqualTo(1);
        assertThat(again.same()).isEqualTo(1);
    }

    @Test
    void speaksEnglishToAnEnglishReader() throws IOException {
        imported(
                MemberSheet.SHEET,
                with(person("E1", "Lê Văn Anh", 1978), "card_number", "78000001"));
        var books = new Books(folder);
        books.row(
                MemberSheet.SHEET,
                with(person("E2", "Lê Văn Em", 1979), "card_number", "78000001"));
        books.row(MemberSheet.SHEET, person("E3", "Lê Văn Anh", 1978));
        try (var place = ImportFolder.create()) {
            var request = ImportRequest.of(books.write(), place);
            var result = imports.preview(officer(), request, Progress.NONE);

            assertThat(ImportText.lines(result, Texts.ENGLISH))
                    .anyMatch(line -> line.contains("looks like Lê Văn Anh, code E1: same card"))
                    .anyMatch(line -> line.contains("code E1: same name and date of birth"));
            AnnotatedFile.write(new ByteArrayOutputStream(), result, 0, Texts.ENGLISH);
        }
    }

    @Test
    void takesTheAnswerThatTwoRowsOfOneFileAreOnePerson() {
        List<ImportFile> files =
                new Books(folder)
                        .row(MemberSheet.SHEET, person("S1", "Trần Văn Đôi", 1980))
                        .row(
                                MemberSheet.SHEET,
                                with(
                                        person("S2", "Trần Văn Đôi", 1980),
                                        "effective_on",
                                        LocalDate.of(2018, 1, 1)))
                        .write();
        try (var place = ImportFolder.create()) {
            var request = ImportRequest.of(files, place);
            var asked = imports.preview(officer(), request, Progress.NONE);
            var decided =
                    request.with(
                            Map.of(
                                    asked.duplicates().getFirst().place(),
                                    ImportRequest.SAME + "S1"));

            var result = imports.run(officer(), decided, Progress.NONE);

            assertThat(asked.duplicates()).hasSize(1);
            assertThat(result.duplicates()).isEmpty();
            assertThat(result.taken()).isEqualTo(2);
        }
    }

    @Test
    void takesAnEmptySheetForNothing() {
        var result = imported(MemberSheet.SHEET);

        assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        assertThat(result.taken() + result.refused()).isZero();
    }

    @SafeVarargs
    private ImportResult imported(Sheet sheet, Map<String, Object>... rows) {
        var books = new Books(folder).sheet(sheet);
        for (var row : rows) {
            books.row(sheet, row);
        }
        return books.into(imports, officer());
    }

    private static List<String> codes(ImportResult result) {
        return result.problems().stream().map(ImportResult.Problem::code).toList();
    }

    private static Map<String, Object> person(String code, String name, int year) {
        return member(code, name, LocalDate.of(year, 5, 1));
    }

    private Viewer officer() {
        var all = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        var root = organizations.byCode(all, "A", LocalDate.of(2020, 1, 1)).orElseThrow();
        var grants = List.of(new Grant(root.id().value(), Role.OFFICER, true));
        return new Viewer("canbo", false, grants, null);
    }
}
