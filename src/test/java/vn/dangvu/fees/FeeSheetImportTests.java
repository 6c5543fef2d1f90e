package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportWords;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Incomes and payments that an office has in Excel come in by sheets, by the rules of the screens.
/// Each test has members of its own.
@DangvuTest(today = "2026-11-22")
@Import(FeeTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeSheetImportTests {

    static final YearMonth MONTH = YearMonth.of(2026, 11);

    @TempDir Path folder;

    @Autowired FeeTown town;
    @Autowired Imports imports;
    @Autowired Fees fees;
    @Autowired FeeGuests guests;
    @Autowired DSLContext db;

    Viewer officer;

    @BeforeAll
    void fill() {
        town.fill();
        officer = town.viewer("canbo", "U", Role.OFFICER);
    }

    @Test
    void bringsIncomesAndChangesNothingTheSecondTime() {
        var rows =
                List.of(
                        // The later month first: what holds is reckoned in the order of the months.
                        basis("A1", "09/2026", "SALARIED", 7_800_000),
                        basis("A1", "06/2026", "PENSIONER", 6_000_000),
                        basis("A1", "03/2026", "SALARIED", 7_800_000),
                        basis("A2", "11/2026", "STUDENT", null));

        var first = taken(FeeBasisSheet.SHEET, officer, rows);
        var second = taken(FeeBasisSheet.SHEET, officer, rows);

        assertThat(first.problems()).isEmpty();
        assertThat(first.fresh()).isEqualTo(4);
        assertThat(second.problems()).isEmpty();
        assertThat(second.taken()).isZero();
        assertThat(line("G.1", "A1", MONTH).due().amount()).isEqualTo(78_000);
        assertThat(line("G.1", "A1", YearMonth.of(2026, 8)).due().amount()).isEqualTo(30_000);
        assertThat(line("G.1", "A2", MONTH).due().amount()).isEqualTo(5_000);
    }

    @Test
    void correctsWhatWasRecordedForTheSameMonth() {
        taken(FeeBasisSheet.SHEET, officer, List.of(basis("A3", "02/2026", "SALARIED", 7_800_000)));

        var result =
                taken(
                        FeeBasisSheet.SHEET,
                        officer,
                        List.of(
                                basis("A3", "02/2026", "SALARIED", 8_000_000),
                                basis("A3", "03/2026", "SALARIED", 8_000_000)));

        assertThat(result.problems()).isEmpty();
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.fresh()).as("in March it holds already").isZero();
        assertThat(line("G.1", "A3", MONTH).due().amount()).isEqualTo(80_000);
        assertThat(count("select count(*) from fees.basis where member_id = ", "A3")).isEqualTo(2);
    }

    @Test
    void refusesIncomesWithTheReasonsOfTheScreen() {
        var result =
                taken(
                        FeeBasisSheet.SHEET,
                        officer,
                        List.of(
                                basis("A4", "11/2026", "SALARIED", null),
                                basis("A4", "01/2026", "BENEFIT", 5_000_000),
                                basis("A4", "12/2010", "SALARIED", 5_000_000),
                                basis("A4", "2026", "SALARIED", 5_000_000),
                                basis("A5", "10/2026", "SALARIED", 5_000_000),
                                basis("A5", "10/2026", "SALARIED", 6_000_000),
                                basis("KHÔNG.CÓ", "10/2026", "SALARIED", 6_000_000)));

        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactlyInAnyOrder(
                        "fee.rule",
                        "fee.rule",
                        "fee.rule",
                        "fee.month",
                        "repeated",
                        "unknownMember");
        assertThat(words(result))
                .anyMatch(said -> said.contains("Cần ghi thu nhập tính đảng phí của một tháng"))
                .anyMatch(
                        said -> said.contains("quy định của tháng 01/2026 không có đối tượng này"))
                .anyMatch(said -> said.contains("Chỉ ghi được từ tháng 01/2011"))
                .anyMatch(said -> said.contains("cần một tháng như 11/2026"))
                .noneMatch(String::isBlank);
        assertThat(result.fresh()).isEqualTo(1);
        assertThat(new ImportWords(Texts.ENGLISH).problem(rule(result)))
                .isEqualTo(rule(result).arguments().getLast());
    }

    @Test
    void bringsPaymentsAndChangesNothingTheSecondTime() {
        taken(
                FeeBasisSheet.SHEET,
                officer,
                List.of(
                        basis("C1", "02/2026", "SALARIED", 7_800_000),
                        basis("C2", "02/2026", "SALARIED", 7_800_000),
                        basis("C3", "02/2026", "SALARIED", 7_800_000)));
        var excused = payment("C3", "10/2026", 0, null);
        excused.put("excused", true);
        excused.put("note", "nằm viện");
        var rows =
                List.of(
                        payment("C1", "10/2026", 78_000, LocalDate.of(2026, 10, 5)),
                        payment("C2", "10/2026", 50_000, LocalDate.of(2026, 10, 6)),
                        excused);

        var first = taken(FeePaymentSheet.SHEET, officer, rows);
        var second = taken(FeePaymentSheet.SHEET, officer, rows);

        assertThat(first.problems()).isEmpty();
        assertThat(first.fresh()).isEqualTo(3);
        assertThat(second.problems()).isEmpty();
        assertThat(second.taken()).isZero();
        var october = YearMonth.of(2026, 10);
        assertThat(line("K", "C1", october).state()).isEqualTo(CellSheet.State.PAID_UP);
        assertThat(line("K", "C2", october).missing()).isEqualTo(28_000);
        assertThat(line("K", "C3", october).excused()).isTrue();

        var later =
                taken(
                        FeePaymentSheet.SHEET,
                        officer,
                        List.of(
                                payment("C1", "10/2026", 78_000, LocalDate.of(2026, 10, 7)),
                                payment("C2", "10/2026", 78_000, LocalDate.of(2026, 10, 6))));

        assertThat(later.changed()).isEqualTo(2);
        assertThat(line("K", "C1", october).paidOn()).isEqualTo(LocalDate.of(2026, 10, 7));
        assertThat(line("K", "C2", october).paidOn())
                .as("the sheet says its day")
                .isEqualTo(LocalDate.of(2026, 10, 6));
    }

    @Test
    void refusesPaymentsWithTheReasonsOfTheScreen() {
        taken(FeeBasisSheet.SHEET, officer, List.of(basis("C4", "02/2026", "SALARIED", 7_800_000)));
        var excused = payment("C4", "09/2026", 0, null);
        excused.put("excused", true);

        var result =
                taken(
                        FeePaymentSheet.SHEET,
                        officer,
                        List.of(
                                payment("C4", "11/2026", 78_000, null),
                                payment("C4", "10/2026", 78_000, LocalDate.of(2026, 12, 1)),
                                excused,
                                payment("C4", "12/2028", 78_000, LocalDate.of(2026, 11, 1)),
                                payment("C4", "08/2026", -5, null),
                                // Fifty years in the Party.
                                payment("A6", "11/2026", 5_000, LocalDate.of(2026, 11, 1))));

        assertThat(result.fresh()).isZero();
        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsOnly("required", "fee.rule");
        assertThat(result.problems()).extracting(ImportResult.Problem::row).doesNotHaveDuplicates();
        assertThat(words(result))
                .hasSize(6)
                .anyMatch(said -> said.contains("Ngày nộp không được sau hôm nay"))
                .anyMatch(said -> said.contains("cần ghi rõ lý do chính đáng"))
                .anyMatch(said -> said.contains("Chỉ ghi được từ tháng"))
                .anyMatch(said -> said.contains("không hợp lý"))
                .anyMatch(said -> said.contains("không ghi thu ở đây"));
    }

    /// TRF-04
    @Test
    void recordsWhatAGuestPaidWhereTheGuestIs() {
        town.away("D1", LocalDate.of(2026, 9, 1));
        var october = YearMonth.of(2026, 10);
        taken(
                FeeBasisSheet.SHEET,
                officer,
                List.of(basis("D1", "02/2026", "PENSIONER", 6_000_000)));
        var row = payment("D1", "10/2026", 30_000, LocalDate.of(2026, 10, 5));

        var nowhere = taken(FeePaymentSheet.SHEET, officer, List.of(row));
        guests.add(officer, new CellMonth(town.organization("M"), october), "D1", null);
        var there = taken(FeePaymentSheet.SHEET, officer, List.of(row));

        assertThat(words(nowhere)).anyMatch(said -> said.contains("nộp ở nơi khác"));
        assertThat(there.problems()).isEmpty();
        assertThat(line("M", "D1", october).paid()).isEqualTo(30_000);
        assertThat(line("H", "D1", october).paid()).isZero();
    }

    @Test
    void knowsNobodyBeyondWhoImports() {
        var stranger = town.viewer("khac", "K", Role.OFFICER);

        var incomes =
                taken(
                        FeeBasisSheet.SHEET,
                        stranger,
                        List.of(
                                basis("B1", "10/2026", "STUDENT", null),
                                basis("KHÔNG.CÓ", "10/2026", "STUDENT", null)));
        var there = payment("E1", "10/2026", 5_000, LocalDate.of(2026, 10, 5));
        var elsewhere = payment("C5", "10/2026", 5_000, LocalDate.of(2026, 10, 5));
        elsewhere.put("cell_code", "M");
        var payments = taken(FeePaymentSheet.SHEET, stranger, List.of(there, elsewhere));

        assertThat(incomes.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactly("unknownMember", "unknownMember");
        assertThat(payments.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactlyInAnyOrder("unknownMember", "unknownCell");
        assertThat(incomes.taken() + payments.taken()).isZero();
    }

    private static ImportResult.Problem rule(ImportResult result) {
        return result.problems().stream()
                .filter(problem -> problem.code().equals("fee.rule"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(ImportResult result) {
        return result.problems().stream().map(new ImportWords(Texts.VIETNAMESE)::problem).toList();
    }

    private Line line(String cell, String code, YearMonth month) {
        return fees.sheet(officer, town.organization(cell), month).lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int count(String query, String code) {
        return db.fetchSingle(query + town.member(code)).get(0, int.class);
    }

    private static Map<String, Object> basis(
            String code, String from, String group, @Nullable Integer base) {
        var row = new LinkedHashMap<String, Object>();
        row.put("member_code", code);
        row.put("from_month", from);
        row.put("fee_group", group);
        if (base != null) {
            row.put("base", base);
        }
        return row;
    }

    private static Map<String, Object> payment(
            String code, String month, int amount, @Nullable LocalDate on) {
        var row = new LinkedHashMap<String, Object>();
        row.put("member_code", code);
        row.put("month", month);
        row.put("amount", amount);
        if (on != null) {
            row.put("paid_on", on);
        }
        return row;
    }

    private ImportResult taken(Sheet sheet, Viewer viewer, List<Map<String, Object>> rows) {
        var books = new Books(folder);
        rows.forEach(row -> books.row(sheet, row));
        return books.into(imports, viewer);
    }
}
