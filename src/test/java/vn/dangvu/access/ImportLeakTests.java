package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An officer of A imports rows that name B's cells, members and numbers: nothing is taken, and the
/// reasons tell no more than for what does not exist; of a number that is unique in the register,
/// only that it cannot be recorded.
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportLeakTests {

    @TempDir static Path folder;

    @Autowired TwoCommittees committees;
    @Autowired Imports imports;

    private TwoCommittees.Found found;
    private TwoCommittees.Person own;
    private TwoCommittees.Person stranger;
    private Viewer officer;

    @BeforeAll
    void prepare() {
        found = committees.prepare();
        own = committees.member(found.a());
        stranger = committees.member(found.b());
        officer =
                new Viewer(
                        "officer.a",
                        false,
                        List.of(new Grant(found.a().id(), Role.OFFICER, true)),
                        null);
    }

    @Test
    void aMovementOfSomebodyElsewhereIsOneOfNobody() throws Exception {
        for (String kind : List.of("DEATH", "CARD_ISSUE", "ADMISSION", "INTERNAL_TRANSFER")) {
            var theirs =
                    imported(
                            MovementSheet.SHEET,
                            movement(stranger.code(), kind, found.a().cellCode()));
            var nobodys =
                    imported(MovementSheet.SHEET, movement("KHÔNG.CÓ", kind, found.a().cellCode()));

            assertThat(told(theirs, stranger.code()))
                    .isEqualTo(told(nobodys, "KHÔNG.CÓ"))
                    .isNotEmpty();
            assertThat(theirs.taken()).isZero();
        }
    }

    @Test
    void aCellElsewhereIsNoCell() throws Exception {
        for (String kind : List.of("DEATH", "CARD_ISSUE", "INTERNAL_TRANSFER")) {
            var theirs =
                    imported(MovementSheet.SHEET, movement(own.code(), kind, found.b().cellCode()));
            var nowhere = imported(MovementSheet.SHEET, movement(own.code(), kind, "KHÔNG.CÓ"));

            assertThat(told(theirs, found.b().cellCode()))
                    .isEqualTo(told(nowhere, "KHÔNG.CÓ"))
                    .isNotEmpty();
            assertThat(theirs.taken()).isZero();
        }
    }

    @Test
    void aRatingElsewhereIsOneOfNobodyAndReplacesNothing() throws Exception {
        var theirs = imported(RatingSheet.SHEET, rating(stranger.code(), found.a().cellCode()));
        var nobodys = imported(RatingSheet.SHEET, rating("KHÔNG.CÓ", found.a().cellCode()));
        var place = imported(RatingSheet.SHEET, rating(own.code(), found.b().cellCode()));
        var nowhere = imported(RatingSheet.SHEET, rating(own.code(), "KHÔNG.CÓ"));

        assertThat(told(theirs, stranger.code())).isEqualTo(told(nobodys, "KHÔNG.CÓ")).isNotEmpty();
        assertThat(told(place, found.b().cellCode()))
                .isEqualTo(told(nowhere, "KHÔNG.CÓ"))
                .isNotEmpty();
        assertThat(theirs.taken() + place.taken()).isZero();
        // Now in A, but rated in B while there.
        assertThat(
                        imported(
                                        RatingSheet.SHEET,
                                        rating(found.came().code(), found.a().cellCode()))
                                .taken())
                .isZero();
    }

    @Test
    void anOrganizationCannotBeHungUnderAnotherCommittee() throws Exception {
        for (String code : List.of("CHI.BỘ.MỚI", found.a().cellCode(), found.b().cellCode())) {
            var theirs = imported(OrganizationSheet.SHEET, organization(code, found.b().code()));
            var nowhere = imported(OrganizationSheet.SHEET, organization(code, "KHÔNG.CÓ"));

            assertThat(told(theirs, found.b().code()))
                    .isEqualTo(told(nowhere, "KHÔNG.CÓ"))
                    .isNotEmpty();
            assertThat(theirs.taken()).isZero();
        }
    }

    @Test
    void numbersOfSomebodyElsewhereAreRefusedWithoutSayingWhose() throws Exception {
        var byCode =
                imported(
                        MemberSheet.SHEET,
                        member(stranger.code(), "Trần Thị Mới Tinh", "1980-02-03"));
        var byDossier =
                imported(
                        MemberSheet.SHEET,
                        member("MỚI 1", "dossier_number", stranger.dossierNumber()));
        var byCard =
                imported(MemberSheet.SHEET, member("MỚI 1", "card_number", stranger.cardNumber()));

        for (var result : List.of(byCode, byDossier, byCard)) {
            assertThat(result.duplicates()).isEmpty();
            assertThat(result.problems()).hasSize(1);
            var problem = result.problems().getFirst();
            assertThat(problem.code()).isEqualTo("otherCommittee");
            assertThat(problem.arguments()).isEmpty();
            assertThat(result.taken()).isZero();
        }
    }

    @Test
    void whoBearsTheSameNameElsewhereIsNotMentioned() throws Exception {
        var namesake =
                imported(MemberSheet.SHEET, member("MỚI 1", stranger.name(), stranger.born()));
        var known = imported(MemberSheet.SHEET, member("MỚI 1", own.name(), own.born()));

        assertThat(namesake.duplicates()).isEmpty();
        assertThat(namesake.problems()).isEmpty();
        assertThat(known.duplicates())
                .extracting(ImportResult.Duplicate::memberCode)
                .containsExactly(own.code());
    }

    private ImportResult imported(Sheet sheet, Map<String, ?> row) throws Exception {
        var files = new Books(Files.createTempDirectory(folder, "book")).row(sheet, row).write();
        try (var place = ImportFolder.create()) {
            return imports.preview(officer, ImportRequest.of(files, place), Progress.NONE);
        }
    }

    /// Every reason without what was named in the row.
    private static List<String> told(ImportResult result, String named) {
        return result.problems().stream()
                .map(problem -> problem.toString().replace(named, "…").replaceAll("file=[^,]*", ""))
                .toList();
    }

    private Map<String, Object> movement(String member, String kind, String cell) {
        return Map.of(
                "member_code",
                member,
                "kind",
                kind,
                "effective_on",
                LocalDate.of(2021, 7, 1),
                "from_cell_code",
                kind.equals("ADMISSION") || kind.equals("INTERNAL_TRANSFER") ? "" : cell,
                "to_cell_code",
                kind.equals("DEATH") ? "" : cell);
    }

    private static Map<String, Object> rating(String member, String organization) {
        return Map.of(
                "year",
                2020,
                "subject",
                "MEMBER",
                "organization_code",
                organization,
                "member_code",
                member,
                "level",
                "FULFILLED");
    }

    private static Map<String, Object> organization(String code, String parent) {
        return Map.of(
                "code",
                code,
                "official_name",
                "Chi bộ thử",
                "kind",
                "CELL",
                "parent_code",
                parent,
                "valid_from",
                LocalDate.of(2021, 7, 1));
    }

    private static Map<String, Object> member(String code, String name, String born) {
        var row = new HashMap<String, Object>();
        row.put("code", code);
        row.put("sex", "FEMALE");
        row.put("ethnicity", "01");
        boolean person = born.matches("\\d{4}-\\d\\d-\\d\\d");
        row.put("full_name", person ? name : "Trần Thị Mới Tinh");
        row.put("born_on", LocalDate.parse(person ? born : "1980-02-03"));
        if (!person) {
            row.put(name, born);
        }
        return row;
    }
}
