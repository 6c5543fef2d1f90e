package vn.dangvu.fees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.fees.FeeTown;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A month of a cell that has told the basis of one of its three members.
@DangvuTest(today = "2026-11-22", world = "fees")
@Import(FeeTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class SentAllTheSameTests {

    private static final String MONTH = "2026-11";

    @Autowired FeeTown town;
    @Autowired ApplicationContext context;

    AskedBy secretary;
    AskedBy officer;
    AskedBy inspector;
    int cell;
    String page;

    @BeforeAll
    void fill() {
        town.fill();
    }

    @BeforeEach
    void open() {
        secretary = clerk(town.viewer("bithu", "M", Role.SECRETARY));
        officer = clerk(town.viewer("canbo", "U", Role.OFFICER));
        inspector = clerk(town.viewer("kiemtra", "U", Role.INSPECTOR));
        cell = town.organization("M").value();
        page = "/fees?organization=" + cell + "&month=" + MONTH;
        basis("E1");
    }

    private AskedBy clerk(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                FeeController.class,
                FeeExportController.class,
                MemberFeeController.class,
                BasesController.class);
    }

    @Test
    void tellsBeforeSendingHowManyHaveNoBasis() {
        assertThat(secretary.text(page))
                .contains("2 trong 3 đồng chí phải nộp chưa có căn cứ đóng")
                .contains("/fees/bases?organization=" + cell, "name=\"allTheSame\"");
        assertThat(inspector.text(page)).doesNotContain("name=\"allTheSame\"");
    }

    @Test
    void sendsNothingUntilSomebodySaysToDoSoAllTheSameAndLosesNothing() {
        var refused = secretary.post("/fees", fields("send", 0, "paidOn", "20/11/2026"));

        assertThat(refused).hasStatus(422);
        assertThat(AskedBy.text(refused))
                .contains("Bảng chưa được gửi, vì 2 trong 3", "href=\"#allTheSame\"")
                .contains("id=\"allTheSame-error\"", "value=\"80.000\"", "value=\"20/11/2026\"")
                .doesNotContain("Bảng đã gửi cấp trên lúc");

        secretary.sentTo("/fees", fields("send", 2, "allTheSame", "yes"));

        assertThat(secretary.text(page))
                .contains("Bảng đã gửi cấp trên lúc 22/11/2026")
                .contains("Khi gửi, 2 trong 3 đồng chí phải nộp chưa có căn cứ đóng");
        assertThat(officer.text("/fees?organization=" + town.organization("U") + "&month=" + MONTH))
                .contains("2 đồng chí chưa có căn cứ đóng");
    }

    @Test
    void asksNothingMoreOnceEveryBasisIsTold() {
        basis("E2");
        basis("E3");

        assertThat(secretary.text(page)).doesNotContain("name=\"allTheSame\"");
        assertThat(secretary.sentTo("/fees", fields("send", 0))).isEqualTo(page);
        assertThat(secretary.text(page)).doesNotContain("Khi gửi,");
    }

    @Test
    void tellsWhatIsPaidBeyondTheDueAndWhatStandsAgainstNoDue() {
        secretary.sentTo("/fees", fields("save", 0));

        assertThat(secretary.text(page))
                .contains("Nộp 22/11/2026, nộp thừa 2.000 đ")
                .contains("Nộp 22/11/2026, chưa biết mức phải nộp")
                .contains("/ 1 đồng chí nộp đủ; nộp thừa 2.000 đ; chưa biết mức phải nộp 50.000 đ");
        assertThat(inspector.text(page))
                .contains("chưa biết mức phải nộp")
                .doesNotContain("nộp thừa", "2.000 đ");
    }

    @Test
    void tellsTheSameOnTheMembersOwnPage() {
        secretary.sentTo("/fees", fields("save", 0));

        assertThat(secretary.text("/fees/members/" + id("E1") + "?year=2026"))
                .contains("Nộp 22/11/2026, nộp thừa 2.000 đ", "Nộp thừa 2.000 đ");
        assertThat(secretary.text("/fees/members/" + id("E2") + "?year=2026"))
                .contains("Nộp 22/11/2026, chưa biết mức phải nộp", "Chưa tính được 11 tháng")
                .doesNotContain("Nộp thừa");
        assertThat(inspector.text("/fees/members/" + id("E1") + "?year=2026"))
                .doesNotContain("thừa");
    }

    @Test
    void theWorkbookHasAColumnForItAndNoZeroForWhatIsNotKnown() throws IOException {
        secretary.sentTo("/fees", fields("save", 0));

        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(
                                secretary.file(page.replace("/fees?", "/fees.xlsx?"))))) {
            var rows = book.getFirstSheet().read();
            var heads =
                    IntStream.range(0, rows.getFirst().getCellCount())
                            .mapToObj(rows.getFirst()::getCellText)
                            .toList();
            int over = heads.indexOf("Nộp thừa");
            assertThat(rows.stream().map(row -> row.getCellText(over)).toList())
                    .isEqualTo(List.of("Nộp thừa", "2000", "", "", "2000"));
            assertThat(rows.get(2).getCellText(heads.indexOf("Phải nộp"))).isEmpty();
            assertThat(rows.get(2).getCellText(heads.indexOf("Tình trạng")))
                    .isEqualTo("Đã nộp, chưa biết mức phải nộp");
        }
    }

    private void basis(String code) {
        assertThat(
                        secretary.post(
                                "/fees/bases",
                                "organization",
                                "" + cell,
                                "month",
                                MONTH,
                                "from",
                                "11/2026",
                                "group-" + id(code),
                                "SALARIED",
                                "base-" + id(code),
                                "7.800.000"))
                .hasStatus(303);
    }

    /// E1 paid 2.000 đ too much, E2 something of which nobody knows what it is against.
    private String[] fields(String step, int seen, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "organization",
                                "" + cell,
                                "month",
                                MONTH,
                                "step",
                                step,
                                "seen",
                                "" + seen,
                                "paid-" + id("E1"),
                                "80.000",
                                "paid-" + id("E2"),
                                "50.000"));
        if (!List.of(more).contains("paidOn")) {
            fields.addAll(List.of("paidOn", "22/11/2026"));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String id(String code) {
        return "" + town.member(code);
    }
}
