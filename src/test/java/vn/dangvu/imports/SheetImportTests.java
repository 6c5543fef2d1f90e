package vn.dangvu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.imports.Rows.member;
import static vn.dangvu.imports.Rows.movement;
import static vn.dangvu.imports.Rows.organization;
import static vn.dangvu.imports.Rows.present;
import static vn.dangvu.imports.Rows.rating;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

/// From empty register to figures through the sheets, and the same sheets again.
@DangvuTest(today = "2020-06-01")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SheetImportTests {

    static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired DSLContext db;

    @Test
    @Order(1)
    void takesFourSheetsIntoAnEmptyRegister() {
        var result = everything().into(imports, ADMINISTRATOR);

        assertThat(result.problems()).isEmpty();
        assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        assertThat(result.fresh()).isEqualTo(3 + 3 + 4 + 2);
    }

    @Test
    @Order(2)
    void countsWhatTheSheetsSaid() {
        assertThat(count("members.closing", 2019, null)).isEqualTo(2);
        assertThat(count("members.opening", 2019, null)).isEqualTo(2);
        assertThat(count("members.admitted", 2019, null)).isEqualTo(1);
        assertThat(count("members.recognized", 2020, null)).isEqualTo(1);
        assertThat(count("members.died", 2019, null)).isEqualTo(1);
        assertThat(count("members.admitted.education.MASTER", 2019, null)).isEqualTo(1);
        assertThat(count("members.closing.education.DOCTORATE", 2020, null)).isEqualTo(1);
        assertThat(count("rating.member.rated", 2019, null)).isEqualTo(1);
        assertThat(count("organizations.cells", 2019, null)).isEqualTo(1);
    }

    @Test
    @Order(3)
    void countsOnlyWhatWasKnown() {
        var before = Instant.parse("2019-03-10T00:00:00Z");

        assertThat(count("members.admitted", 2019, before)).isZero();
        assertThat(count("members.admitted", 2019, Instant.parse("2019-03-20T00:00:00Z")))
                .isEqualTo(1);
        assertThat(count("members.closing", 2019, before)).isEqualTo(2);
    }

    @Test
    @Order(4)
    void changesNothingWhenTheSameSheetsComeAgain() {
        var result = everything().into(imports, officer());

        assertThat(result.problems()).isEmpty();
        assertThat(result.taken()).isZero();
        assertThat(result.same()).isEqualTo(3 + 3 + 4 + 2);
    }

    @Test
    @Order(5)
    void asksBeforeTakingSomebodyForAnother() {
        var result =
                new Books(folder)
                        .row(
                                MemberSheet.SHEET,
                                member("M9", "Nguyễn Văn Ân", LocalDate.of(1970, 5, 1)))
                        .into(imports, officer());

        assertThat(result.duplicates()).hasSize(1);
        assertThat(result.duplicates().getFirst().memberCode()).isEqualTo("M1");
        assertThat(result.taken()).isZero();
    }

    @Test
    @Order(6)
    void refusesMovementsThatDoNotFitTheLedgerAndTakesTheRest() {
        var out =
                new HashMap<>(movement("M1", "TRANSFER_OUT", LocalDate.of(2020, 2, 1), "B.1", ""));
        out.put("route", "OTHER_PROVINCE");
        var result =
                new Books(folder)
                        .row(MovementSheet.SHEET, out)
                        .row(
                                MovementSheet.SHEET,
                                movement("M1", "STRIKE_OFF", LocalDate.of(2020, 3, 1), "B.1", ""))
                        .row(
                                MovementSheet.SHEET,
                                movement(
                                        "M3",
                                        "CARD_ISSUE",
                                        LocalDate.of(2020, 5, 19),
                                        "B.1",
                                        "B.1"))
                        .into(imports, officer());

        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactly("brokenChain");
        assertThat(result.problems().getFirst().row()).isEqualTo(3);
        assertThat(
                        db.fetchSingle(
                                        "select route from members_api.flow where kind ="
                                                + " 'TRANSFER_OUT'")
                                .get(0))
                .isEqualTo("OTHER_PROVINCE");
    }

    @Test
    @Order(7)
    void takesNothingForSomebodyElsesCommittee() {
        var stranger =
                new Viewer(
                        "stranger", false, List.of(new Grant(id("C"), Role.OFFICER, true)), null);

        var result =
                new Books(folder)
                        .row(
                                MovementSheet.SHEET,
                                movement("M3", "DEATH", LocalDate.of(2020, 5, 20), "B.1", ""))
                        .into(imports, stranger);

        assertThat(result.taken()).isZero();
        assertThat(result.refused()).isEqualTo(1);
    }

    private Books everything() {
        var books = new Books(folder);
        books.row(OrganizationSheet.SHEET, organization("A", "", "UPPER_GRASSROOTS"));
        books.row(OrganizationSheet.SHEET, organization("B.1", "A", "CELL"));
        books.row(OrganizationSheet.SHEET, organization("C", "A", "GRASSROOTS_CELL"));
        books.row(
                MemberSheet.SHEET,
                present(member("M1", "Nguyễn Văn Ân", LocalDate.of(1970, 5, 1))));
        books.row(MemberSheet.SHEET, present(member("M2", "Đỗ Thị Ước", LocalDate.of(1950, 3, 2))));
        var third = member("M3", "K’ Brèm", LocalDate.of(1990, 1, 9));
        books.row(MemberSheet.SHEET, third);
        books.row(
                MovementSheet.SHEET,
                movement("M3", "ADMISSION", LocalDate.of(2019, 3, 2), "", "B.1"));
        books.row(
                MovementSheet.SHEET,
                movement("M3", "RECOGNITION", LocalDate.of(2020, 3, 2), "B.1", ""));
        books.row(
                MovementSheet.SHEET, movement("M2", "DEATH", LocalDate.of(2019, 7, 2), "B.1", ""));
        books.row(
                MovementSheet.SHEET,
                movement("M1", "EXEMPTION", LocalDate.of(2019, 9, 2), "B.1", ""));
        books.row(RatingSheet.SHEET, rating("M1", "GOOD", ""));
        books.row(RatingSheet.SHEET, rating("M3", "", "UNDER_SIX_MONTHS"));
        return books;
    }

    private long count(String code, int year, @Nullable Instant known) {
        return figures.of(
                        officer(),
                        new Question(new OrganizationId(id("A")), Period.year(year), known),
                        code)
                .count();
    }

    private Viewer officer() {
        return new Viewer("canbo", false, List.of(new Grant(id("A"), Role.OFFICER, true)), null);
    }

    private int id(String code) {
        var all = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        return organizations.byCode(all, code, LocalDate.of(2020, 1, 1)).orElseThrow().id().value();
    }
}
