package vn.dangvu.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.exchange.Imports;
import vn.dangvu.figures.Basis;
import vn.dangvu.forms.Balance;
import vn.dangvu.forms.FormPeriod;
import vn.dangvu.forms.Forms;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A form of a year after which a cell was handed over: committee U had the cells K (three members)
/// and L (one) in 2020; L belongs to V since March 2021.
@DangvuTest(today = "2021-06-15", world = "handover")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTests {

    private static final FormPeriod Y2020 = FormPeriod.of(2020, 0);
    private static final LocalDate HANDED_OVER = LocalDate.of(2021, 3, 1);

    @TempDir static Path folder;

    @Autowired Forms forms;
    @Autowired DSLContext db;
    @Autowired ApplicationContext context;

    private Viewer officer;

    @BeforeAll
    void fill(@Autowired Imports imports) {
        var books = new Books(folder);
        organization(books, "P", "", "PROVINCIAL_COMMITTEE", null, null);
        organization(books, "U", "P", "UPPER_GRASSROOTS", null, null);
        organization(books, "V", "P", "UPPER_GRASSROOTS", null, null);
        organization(books, "K", "U", "GRASSROOTS_CELL", null, null);
        organization(books, "L", "U", "GRASSROOTS_CELL", null, HANDED_OVER.minusDays(1));
        organization(books, "L", "V", "GRASSROOTS_CELL", HANDED_OVER, null);
        for (int number = 1; number <= 3; number++) {
            member(books, "K" + number, "K");
        }
        member(books, "L1", "L");
        var result = books.into(imports, new Viewer("quantri", true, List.of(), null));
        assertThat(result.problems()).isEmpty();
        officer = officerOf("U");
    }

    @ParameterizedTest
    @EnumSource
    void stillHoldsAfterAHandover(Basis basis) {
        var found = forms.reconciliation(officer, new Forms.Asked(id("U"), Y2020, null, basis));

        assertThat(found.whole().closing()).isEqualTo(4);
        assertThat(found.units())
                .extracting(unit -> unit.organization().code(), unit -> unit.balance().closing())
                .containsExactly(tuple("K", 3L));
        assertThat(found.elsewhere()).extracting(Balance::closing).containsExactly(1L);
        assertThat(found.sum().closing()).isEqualTo(4);
        assertThat(found.holds()).isTrue();
    }

    @Test
    void whoSeesBothSidesSeesTheUnitItself() {
        var found = forms.reconciliation(officerOf("P"), new Forms.Asked(id("U"), Y2020));

        assertThat(found.units())
                .extracting(unit -> unit.organization().code())
                .containsExactly("K", "L");
        assertThat(found.elsewhere()).isEmpty();
        assertThat(found.holds()).isTrue();
    }

    @Test
    void thePageSaysHowManyHaveGoneAndNamesNone() {
        String page =
                new AskedBy(officer, context, FormController.class)
                        .text("/forms/form-1/units?organization=" + id("U") + "&year=2020");

        assertThat(page)
                .contains("1 tổ chức đã chuyển đi nơi khác")
                .contains("Cả 2 biểu đều cân")
                .contains(">Chi bộ K</a>")
                .doesNotContain(">Chi bộ L</a>", "balance-broken")
                .doesNotContain("organization=" + id("L"));
    }

    private Viewer officerOf(String code) {
        var grant = new Grant(id(code).value(), Role.OFFICER, true);
        return new Viewer("canbo", false, List.of(grant), null);
    }

    private OrganizationId id(String code) {
        return new OrganizationId(
                db.fetch("select organization_id from organizations.version where code = ?", code)
                        .getFirst()
                        .get(0, int.class));
    }

    private static void organization(
            Books books,
            String code,
            String parent,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        books.row(
                OrganizationSheet.SHEET,
                Map.of(
                        "code",
                        code,
                        "official_name",
                        "Chi bộ " + code,
                        "short_name",
                        "Chi bộ " + code,
                        "kind",
                        kind,
                        "parent_code",
                        parent,
                        "valid_from",
                        from == null ? LocalDate.of(2000, 1, 1) : from,
                        "valid_to",
                        to == null ? "" : to));
    }

    private static void member(Books books, String code, String cell) {
        var row = new HashMap<String, Object>();
        row.put("code", code);
        row.put("full_name", "Nguyễn Văn " + (char) ('A' + code.hashCode() % 20));
        row.put("sex", "MALE");
        row.put("born_on", LocalDate.of(1970, 5, code.charAt(1) - '0'));
        row.put("ethnicity", "01");
        row.put("recorded_on", LocalDate.of(2015, 1, 5));
        row.put("cell_code", cell);
        row.put("present_from", LocalDate.of(2014, 12, 31));
        row.put("standing", "OFFICIAL");
        books.row(MemberSheet.SHEET, row);
    }
}
