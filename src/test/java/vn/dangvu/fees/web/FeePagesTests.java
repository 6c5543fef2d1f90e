package vn.dangvu.fees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
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
import vn.dangvu.members.MovementKind;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The month of a secretary, and what officers and inspectors see of it, by the pages.
@DangvuTest(today = "2026-11-22", world = "fees")
@Import(FeeTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class FeePagesTests {

    @Autowired FeeTown town;
    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;

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
        secretary = clerk(town.viewer("bithu", "K", Role.SECRETARY));
        officer = clerk(town.viewer("canbo", "U", Role.OFFICER));
        inspector = clerk(town.viewer("kiemtra", "U", Role.INSPECTOR));
        cell = town.organization("K").value();
        page = "/fees?organization=" + cell + "&month=2026-11";
    }

    private AskedBy clerk(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                FeeController.class,
                FeeExportController.class,
                MemberFeeController.class,
                BasisController.class,
                BasesController.class,
                FeeExemptionController.class,
                FeeGuestController.class,
                FeeSettingController.class);
    }

    @Test
    void theSecretarysMonth() {
        assertThat(secretary.text("/fees"))
                .contains("Đảng phí tháng 11/2026", "Chưa ghi thuộc đối tượng nào")
                .contains("Chi bộ giữ lại 70");
        payBases();
        assertThat(secretary.text(page))
                .contains("342.000 đ", "1\u00a0% của 7.800.000 đ", "0,5\u00a0% của 6.000.000 đ")
                .contains("Ghi 5 đồng chí còn lại đã nộp đủ: 342.000 đ");

        assertThat(send("rest", "paid-" + id("C3"), "0", "note-" + id("C3"), "đi công tác"))
                .isEqualTo(page);

        assertThat(secretary.text(page))
                .contains("264.000 đ", "Thiếu 78.000 đ", "Nộp 22/11/2026", "đi công tác")
                .doesNotContain("đồng chí còn lại");
        assertThat(send("save", "paid-" + id("C3"), "78.000", "note-" + id("C3"), ""))
                .isEqualTo(page);
        assertThat(send("send")).isEqualTo(page);
        assertThat(secretary.text(page))
                .contains(
                        "Bảng đã gửi cấp trên lúc 22/11/2026",
                        "phải nộp 342.000 đ, đã nộp 342.000 đ");
    }

    @Test
    void whatCannotBeReadComesBackAsItWasTyped() {
        payBases();

        var refused =
                secretary.post(
                        "/fees",
                        fields(
                                "rest",
                                "paid-" + id("C2"),
                                "bảy mươi",
                                "paid-" + id("C3"),
                                "60.000",
                                "paidOn",
                                "31/11/2026"));

        assertThat(refused).hasStatus(422);
        assertThat(AskedBy.text(refused))
                .contains("Chưa đọc được số tiền", "value=\"bảy mươi\"", "value=\"60.000\"")
                .contains("Không có ngày này trong lịch", "value=\"31/11/2026\"")
                .contains("href=\"#paid-" + id("C2"))
                .containsPattern(
                        "<a href=\"#paid-" + id("C2") + "\">[^<:]+: Chưa đọc được số tiền");
        assertThat(
                        sql.fetchSingle("select count(*) from fees.payment where cell_id = ?", cell)
                                .get(0))
                .isEqualTo(0L);
    }

    @Test
    void aSheetThatSomebodyElseChangedIsNotOverwritten() {
        payBases();
        var stale = fields("rest");
        send("rest");

        var refused = secretary.post("/fees", stale);

        assertThat(refused).hasStatus(422).bodyText().contains("có người khác đã ghi vào bảng này");
    }

    @Test
    void aCorrectionAfterSendingShowsAsADifference() {
        payBases();
        send("rest");
        send("send");
        send("save", "paid-" + id("C2"), "8000");

        assertThat(secretary.text(page))
                .contains("chênh lệch số đã nộp: −70.000 đ", "khi gửi: 78.000 đ", "Gửi lại bảng");
        assertThat(officer.text("/fees?organization=" + town.organization("U") + "&month=2026-11"))
                .contains("nay có chênh lệch", "272.000 đ");
        assertThat(send("save", "paid-" + id("C2"), "78.000", "paid-" + id("C3"), "70.000"))
                .isEqualTo(page);
        assertThat(send("save", "paid-" + id("C2"), "86.000")).isEqualTo(page);
        assertThat(secretary.text(page)).contains("tuy tổng số phải nộp và đã nộp vẫn như cũ");
    }

    @Test
    void theOfficerSeesWhichSheetsAreMissing() {
        payBases();
        send("rest");
        send("send");
        String overview = "/fees?organization=" + town.organization("U") + "&month=11/2026";

        assertThat(officer.text(overview))
                .contains("Đảng phí tháng 11/2026", "Nơi K", "342.000 đ", "102.600 đ")
                .contains("Chưa gửi bảng: 4", "Cấp dưới nộp lên theo các bảng đã gửi: 102.600 đ");
        assertThat(officer.text(overview + "&open=true"))
                .contains("Nơi H")
                .doesNotContain("Nơi K<");
        assertThat(secretary.get("/fees?organization=" + town.organization("U"))).hasStatus(404);
    }

    @Test
    void theWorkbooksTellWhatThePagesTell() throws IOException {
        payBases();
        send("rest");
        String file = "/fees.xlsx?organization=" + cell + "&month=2026-11";

        assertThat(cells(secretary.file(file))).contains("C2", "78000", "Đã nộp đủ", "342000");
        assertThat(cells(inspector.file(file)))
                .contains("C2", "****", "342000")
                .doesNotContain("78000", "7.800.000");
        assertThat(
                        cells(
                                officer.file(
                                        "/fees.xlsx?organization="
                                                + town.organization("U")
                                                + "&month=2026-11")))
                .contains("K", "342000");
        assertThat(officer.get("/fees.xlsx?organization=" + cell + "&month=nay")).hasStatus(404);
        assertThat(
                        sql.fetchSingle("select count(*) from audit.entry where act = 'EXPORTED'")
                                .get(0))
                .isEqualTo(3L);
    }

    @Test
    void anInspectorSeesIncomesOnlyForAReason() {
        payBases();
        send("rest");
        String member = "/fees/members/" + id("C2");

        assertThat(inspector.text(page))
                .contains("Số tiền tính từ thu nhập được che", "****", "342.000 đ")
                .doesNotContain("7.800.000", "78.000", "name=\"paid-");
        assertThat(inspector.text(member)).contains("****").doesNotContain("7.800.000", "78.000");
        assertThat(inspector.post(member + "/reveal?year=2026", "reason", "a"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("7.800.000");
        var told = inspector.post(member + "/reveal?year=2026", "reason", "kiểm tra thu nộp");
        assertThat(told).hasStatusOk().bodyText().contains("7.800.000 đ", "78.000 đ");
        assertThat(inspector.get(member + "/basis")).hasStatus(403);
        assertThat(inspector.post("/fees", fields("rest"))).hasStatus(403);
    }

    @Test
    void aMembersOwnPageTellsTheYear() {
        payBases();
        send("rest");
        String member = "/fees/members/" + id("C2");

        assertThat(secretary.text(member + "?year=2026"))
                .contains("Đảng phí năm 2026: Nguyễn Văn Cc", "11/2026", "Nộp 22/11/2026")
                .contains("Chưa ghi thuộc đối tượng nào", "đủ 50 năm tuổi đảng ngày 03/03/2050")
                .contains("7.800.000 đ");
        assertThat(secretary.text(member + "?year=99999")).contains("Đảng phí năm 2026");
        assertThat(secretary.get("/fees/members/" + town.member("D1"))).hasStatus(404);
    }

    @Test
    void theBasisIsCheckedByTheRulesOfItsMonth() {
        String form = "/fees/members/" + id("C4") + "/basis";
        assertThat(secretary.text(form + "?from=2026-11"))
                .contains(
                        "Mức đóng của tháng 11/2026 theo Quy định 01-QĐ/TW",
                        "0,3\u00a0% lương tối thiểu vùng")
                .contains("Hưởng trợ cấp ốm đau, thai sản");
        assertThat(secretary.text(form + "?from=2026-01"))
                .contains("Quy định 342-QĐ/TW", "từ 2.000 đ đến 10.000 đ mỗi tháng")
                .doesNotContain("value=\"BENEFIT\"");

        var refused =
                secretary.post(
                        form,
                        "group",
                        "NO_INSURANCE",
                        "agreed",
                        "20.000",
                        "from",
                        "1/2026",
                        "note",
                        "theo nghị quyết");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Chưa thể ghi mức 20.000 đ", "từ 2.000 đ đến 10.000 đ")
                .contains(
                        "căn cứ Quy định 342-QĐ/TW; quy tắc FEE-2.10", "value=\"theo nghị quyết\"");
        assertThat(secretary.post(form, "group", "", "from", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn đối tượng", "Chưa đọc được tháng");
        assertThat(
                        secretary.post(
                                form,
                                "group",
                                "PENSIONER",
                                "base",
                                "6.000.000 đ",
                                "from",
                                "11/2026"))
                .hasStatus(303);
        assertThat(secretary.text("/fees/members/" + id("C4")))
                .contains("Hưởng lương hưu", "30.000 đ");
    }

    @Test
    void aBasisRecordedByMistakeIsTakenBack() {
        payBases();
        long wrong =
                sql.fetchSingle("select id from fees.basis where member_id = ?", town.member("C2"))
                        .get(0, long.class);

        assertThat(secretary.post("/fees/members/" + id("C2") + "/bases/" + wrong + "/annul"))
                .hasStatus(303);

        assertThat(secretary.text("/fees/members/" + id("C2"))).contains("Chưa ghi căn cứ đóng");
        assertThat(secretary.post("/fees/members/" + id("C2") + "/bases/" + wrong + "/annul"))
                .hasStatus(404);
    }

    @Test
    void anExemptionIsRecordedWithinItsLimit() {
        payBases();
        String form = "/fees/members/" + id("C2") + "/exemption";
        assertThat(secretary.text(form)).contains("mỗi lần không quá 12 tháng", "Hộ nghèo");

        assertThat(
                        secretary.post(
                                form, "ground", "HARDSHIP", "from", "11/2026", "until", "11/2027"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa thể miễn 13 tháng", "value=\"11/2027\"");
        assertThat(
                        secretary.post(
                                form,
                                "ground",
                                "HARDSHIP",
                                "from",
                                "11/2026",
                                "until",
                                "10/2027",
                                "decisionNumber",
                                "4-NQ/CB"))
                .hasStatus(303);

        assertThat(secretary.text(page)).contains("Hoàn cảnh khó khăn khác, đến hết tháng 10/2027");
        assertThat(secretary.text("/fees/members/" + id("C2"))).contains("Số 4-NQ/CB");
    }

    @Test
    void theWholeCellIsToldInOneForm() {
        String form = "/fees/bases?organization=" + cell + "&month=2026-11";
        assertThat(secretary.text(form))
                .contains("gợi ý theo nghề nghiệp", "<option value=\"PENSIONER\" selected>");

        var refused =
                secretary.post(
                        "/fees/bases",
                        "organization",
                        "" + cell,
                        "from",
                        "11/2026",
                        "group-" + id("C1"),
                        "PENSIONER",
                        "base-" + id("C1"),
                        "6.000.000",
                        "group-" + id("C2"),
                        "ABROAD",
                        "base-" + id("C2"),
                        "1.000.000",
                        "group-" + id("C3"),
                        "SALARIED",
                        "base-" + id("C3"),
                        "");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Nguyễn Văn Cc: ", "đóng theo mức đã thống nhất", "value=\"6.000.000\"");
        assertThat(secretary.text(page)).as("all or none").doesNotContain("6.000.000");
        assertThat(
                        secretary.post(
                                "/fees/bases",
                                "organization",
                                "" + cell,
                                "from",
                                "11/2026",
                                "group-" + id("C1"),
                                "PENSIONER",
                                "base-" + id("C1"),
                                "6.000.000",
                                "group-" + id("C3"),
                                "SALARIED",
                                "base-" + id("C3"),
                                ""))
                .hasStatus(303);
        assertThat(secretary.text(page)).contains("0,5\u00a0% của 6.000.000 đ");
    }

    /// What the others pay by was filled in for November: it says nothing of March.
    @Test
    void aRaiseToldForAnEarlierMonthRewritesNobodyElsesIncome() {
        payBases();
        var changed = filled("2026-11");
        changed.put("from", "9/2026");
        changed.put("base-" + id("C3"), "9.000.000");
        payBases("3/2026", "7.000.000");

        assertThat(
                        secretary.post(
                                "/fees/bases",
                                changed.entrySet().stream()
                                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                                        .toArray(String[]::new)))
                .hasStatus(303);

        String october = secretary.text(page.replace("2026-11", "2026-10"));
        assertThat(october).contains("1\u00a0% của 9.000.000 đ", "1\u00a0% của 7.000.000 đ");
        assertThat(october).doesNotContain("1\u00a0% của 7.800.000 đ");
        assertThat(secretary.text(page)).contains("1\u00a0% của 7.800.000 đ");
    }

    /// The form of incomes as a browser sends it.
    private LinkedHashMap<String, String> filled(String month) {
        String html = secretary.text("/fees/bases?organization=" + cell + "&month=" + month);
        var sent = new LinkedHashMap<String, String>();
        var input =
                Pattern.compile("<input[^>]*name=\"((?:base|agreed)-\\d+|month)\"[^>]*>")
                        .matcher(html);
        while (input.find()) {
            var value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
            sent.put(input.group(1), value.find() ? value.group(1) : "");
        }
        var select =
                Pattern.compile("name=\"(group-\\d+)\".*?</select>", Pattern.DOTALL).matcher(html);
        while (select.find()) {
            var chosen = Pattern.compile("value=\"([A-Z_]+)\" selected").matcher(select.group());
            sent.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        sent.put("organization", "" + cell);
        return sent;
    }

    @Test
    void aWrongDayOfPaymentIsCorrectedAtTheMember() {
        payBases();
        send("rest");
        assertThat(secretary.text(page)).contains("name=\"day-" + id("C2"));

        send("save", "day-" + id("C2"), "3/11/2026");

        assertThat(secretary.text(page)).contains("Nộp 03/11/2026", "Nộp 22/11/2026");
        var refused = secretary.post("/fees", fields("save", "day-" + id("C2"), "23/11/2026"));
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Ngày nộp không được sau hôm nay", "href=\"#day-" + id("C2"));
    }

    @Test
    void aWrongAmountOfWhoLeftIsCorrected() {
        payBases();
        send("rest");
        town.moved(
                "C2",
                MovementKind.INTERNAL_TRANSFER,
                LocalDate.of(2026, 11, 20),
                town.organization("H"));
        assertThat(secretary.text(page)).contains("Đã chuyển nơi khác", "name=\"paid-" + id("C2"));

        send("save", "paid-" + id("C2"), "");

        assertThat(secretary.text(page))
                .doesNotContain("Đã chuyển nơi khác", "name=\"paid-" + id("C2") + "\"");
    }

    @Test
    void theRestOweWhatTheyDidNotPayElsewhere() {
        payBases();
        send("save", "paid-" + id("C2"), "50.000");
        town.moved(
                "C2",
                MovementKind.INTERNAL_TRANSFER,
                LocalDate.of(2026, 11, 20),
                town.organization("H"));

        assertThat(officer.text("/fees?organization=" + town.organization("H") + "&month=2026-11"))
                .contains("Ghi 1 đồng chí còn lại đã nộp đủ: 28.000 đ");
    }

    @Test
    void aGuestWhoWasAddedByMistakeIsTakenOff() {
        town.away("D1", LocalDate.of(2026, 9, 1));
        String organization = "" + cell;
        officer.post(
                "/fees/guests/new", "organization", organization, "code", "D1", "from", "10/2026");
        String annul = "/fees/guests/" + id("D1") + "/annul";
        assertThat(secretary.text(page)).contains("Nguyễn Văn Db", annul);

        assertThat(secretary.post(annul, "organization", organization, "month", "2026-11"))
                .hasStatus(303);

        assertThat(secretary.text(page.replace("2026-11", "2026-10")))
                .doesNotContain("Nguyễn Văn Db");
        assertThat(secretary.post(annul, "organization", organization, "month", "2026-11"))
                .hasStatus(404);
    }

    @Test
    void aGuestComesAndGoes() {
        town.away("D1", LocalDate.of(2026, 9, 1));
        String form = "/fees/guests/new";
        String organization = "" + cell;

        assertThat(
                        secretary.post(
                                form,
                                "organization",
                                organization,
                                "code",
                                "D1",
                                "from",
                                "11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Không tìm thấy đảng viên có mã “D1”", "cấp trên chung của hai chi bộ");
        assertThat(
                        officer.post(
                                form,
                                "organization",
                                organization,
                                "code",
                                "D1",
                                "from",
                                "11/2026"))
                .hasStatus(303);

        assertThat(secretary.text(page))
                .contains("Sinh hoạt tạm thời", "Nguyễn Văn Db")
                .doesNotContain("/fees/members/" + id("D1"));
        assertThat(
                        secretary.post(
                                "/fees/guests/" + id("D1") + "/end",
                                "organization",
                                organization,
                                "month",
                                "2026-11"))
                .hasStatus(303);
        assertThat(secretary.text(page.replace("2026-11", "2026-12")))
                .doesNotContain("Nguyễn Văn Db");
    }

    @Test
    void theOfficeDecidesRegionRoundingAndShares() {
        String form = "/fees/settings";
        String organization = "" + town.organization("U");

        assertThat(
                        officer.post(
                                form,
                                "organization",
                                organization,
                                "from",
                                "11/2026",
                                "region",
                                "V",
                                "rounding",
                                "7",
                                "kept",
                                "101"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn trong danh sách", "Hãy ghi một số từ 0 đến 100");
        assertThat(
                        officer.post(
                                form,
                                "organization",
                                organization,
                                "from",
                                "11/2026",
                                "region",
                                "II",
                                "rounding",
                                "1000",
                                "kept",
                                "50",
                                "sheetDay",
                                "8"))
                .hasStatus(303);
        assertThat(officer.text(form + "?organization=" + organization))
                .contains("vùng II", "ngày 8 của tháng sau", "1.000 đ");
        assertThat(secretary.get(form + "?organization=" + cell)).hasStatus(403);
    }

    @Test
    void everyPageIsThereInEnglish() {
        payBases();
        for (String address :
                List.of(
                        page,
                        "/fees/members/" + id("C2"),
                        "/fees/members/" + id("C2") + "/basis",
                        "/fees/members/" + id("C2") + "/exemption",
                        "/fees/bases?organization=" + cell,
                        "/fees/guests/new?organization=" + cell,
                        "/fees/settings?organization=" + cell)) {
            assertThat(officer.get(address + (address.contains("?") ? "&" : "?") + "lang=en"))
                    .as(address)
                    .hasStatusOk();
        }
    }

    /// C1 is on a pension, the others on a salary.
    private void payBases() {
        payBases("11/2026", "7.800.000");
    }

    private void payBases(String from, String salary) {
        var sent = new ArrayList<String>();
        sent.addAll(List.of("organization", "" + cell, "month", from, "from", from));
        for (String code : List.of("C1", "C2", "C3", "C4", "C5")) {
            boolean pension = code.equals("C1");
            sent.addAll(List.of("group-" + id(code), pension ? "PENSIONER" : "SALARIED"));
            sent.addAll(List.of("base-" + id(code), pension ? "6.000.000" : salary));
        }
        assertThat(secretary.post("/fees/bases", sent.toArray(String[]::new))).hasStatus(303);
    }

    private String send(String step, String... changes) {
        return secretary.sentTo("/fees", fields(step, changes));
    }

    /// What a browser sends: the form as it stands, with some fields typed over.
    private String[] fields(String step, String... changes) {
        String html = secretary.text(page);
        var sent = new LinkedHashMap<String, String>();
        var input =
                Pattern.compile(
                        "<input[^>]*name=\"((?:paid|note)-\\d+|paidOn|seen|organization|month)\"[^>]*>");
        var at = input.matcher(html);
        while (at.find()) {
            var value = Pattern.compile("value=\"([^\"]*)\"").matcher(at.group());
            sent.put(at.group(1), value.find() ? value.group(1) : "");
        }
        sent.put("organization", "" + cell);
        sent.put("month", "2026-11");
        sent.put("step", step);
        for (int change = 0; change < changes.length; change += 2) {
            sent.put(changes[change], changes[change + 1]);
        }
        return sent.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String cells(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(Objects::nonNull)
                    .map(found ->
                            found.getRawValue() == null
                                    ? found.getText()
                                    : found.getText() + " " + found.getRawValue())
                    .collect(Collectors.joining("\n"));
        }
    }

    private String id(String code) {
        return "" + town.member(code);
    }
}
