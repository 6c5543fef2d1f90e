package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.web.CaseClerk;
import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// Leaving the Party as an officer records it on the screen.
@DangvuTest(today = "2026-03-16", world = "departures")
@Transactional
class DeparturePagesTests extends DepartureStory {

    @Autowired Confirmations confirmations;
    @Autowired List<Confirmable> confirmables;
    @Autowired List<PersonalRecords> records;

    CaseClerk clerk;

    @BeforeEach
    void sit() {
        clerk = new CaseClerk(officer, context);
    }

    @Test
    void asksForTheGroundWhenACaseIsOpenedAndKeepsWhatWasTyped() {
        String address = "/cases/new?kind=STRIKE_OFF&member=" + town.member("A1");

        assertThat(clerk.text(address))
                .contains("Mở hồ sơ: Xóa tên", "không bao giờ tự động xóa tên")
                .contains("Không đóng đảng phí 3 tháng trong năm")
                .doesNotContain("Dự bị: hết 12 tháng");
        assertThat(clerk.text(address + "&ground=TWO_YEARS"))
                .containsPattern("value=\"TWO_YEARS\" selected");
        var refused = clerk.post("/cases/new", fields("STRIKE_OFF", "A1", "2/3/2026", ""));
        assertThat(refused).hasStatus(422);
        assertThat(CaseClerk.text(refused)).contains("Chưa chọn: ", "value=\"2/3/2026\"");

        String page = clerk.text(openedAt("STRIKE_OFF", "A1", "2/3/2026", "NO_FEE"));

        assertThat(page)
                .contains("Không đóng đảng phí 3 tháng trong năm, không có lý do chính đáng")
                .contains("Chi bộ đang xem xét", "Quy định 294-QĐ/TW");
        assertThat(actions(page))
                .as("what the ground rests on comes first")
                .contains("Căn cứ, chứng cứ", "Bản tự kiểm điểm")
                .doesNotContain("Nghị quyết của chi bộ");
    }

    @Test
    void goesTheWholeWayOfAStrikeOffOnTheScreen() {
        String file = openedAt("STRIKE_OFF", "A14", "18/8/2025", "NO_FEE");
        clerk.record(file, "BASIS", "on", "1/5/2025", "keptWhere", "Tủ 2, cặp 14");
        var early = clerk.post(file + "/steps/CELL_RESOLUTION", ballot("10/9/2025", "10"));
        assertThat(early).hasStatus(422);
        assertThat(CaseClerk.text(early))
                .contains("mới yêu cầu 0 lần", "Hướng dẫn 06-HD/TW (2025), điểm 11.1");
        clerk.record(file, "SELF_REVIEW", "on", "20/8/2025", "outcome", "DONE");

        String resolved = clerk.record(file, "CELL_RESOLUTION", ballot("10/9/2025", "10"));
        assertThat(resolved).contains("Chi bộ đã nghị quyết", "10/14 tán thành, cần 10");
        assertThat(actions(resolved)).contains("Nghị quyết của đảng ủy cơ sở");
        clerk.record(file, "COMMITTEE_RESOLUTION", typed("22/9/2025", "15", "10"));

        String check = file + "/steps/DECISION";
        assertThat(clerk.text(clerk.sentTo(check, decision("1/10/2025", "8", "5"))))
                .contains("Sổ đảng viên: Xóa tên, hiệu lực từ 01/10/2025")
                .contains("Hồ sơ sang bước: Đã quyết định, chờ trao");
        clerk.record(file, "DECISION", decision("1/10/2025", "8", "5"));
        String handed = clerk.record(file, "NOTIFIED", "on", "6/10/2025");
        assertThat(handed)
                .contains("khiếu nại đến hết ngày 17/11/2025", "quá hạn 17/11/2025")
                .contains("Trong thời hạn khiếu nại");
        clerk.record(file, "COMPLAINT", "on", "20/10/2025", "outcome", "CENTRAL");
        assertThat(clerk.text(file)).contains("giải quyết xong chậm nhất ngày 10/07/2026");

        String closed =
                clerk.record(
                        file,
                        "RESOLVED",
                        "on",
                        "10/2/2026",
                        "outcome",
                        "REVERSED",
                        "decisionNumber",
                        "21-QĐ/TW",
                        "decisionDate",
                        "10/2/2026");

        assertThat(closed).contains("Đã xong", "Hủy quyết định, khôi phục quyền đảng viên");
        assertThat(ledger("A14"))
                .endsWith(
                        "STRIKE_OFF 2025-10-01 3-QĐ/ĐU",
                        "RESTORATION 2026-02-10 OFFICIAL 21-QĐ/TW");
    }

    @Test
    void refusesALateComplaintWithTheRuleAndTheLastDay() {
        long file = struckOff("A12");
        step(file, "NOTIFIED", "G.1", "2025-10-06", null);

        var late =
                clerk.post(
                        "/cases/" + file + "/steps/COMPLAINT",
                        "on",
                        "18/11/2025",
                        "outcome",
                        "UPPER",
                        "step",
                        "check");

        assertThat(late).hasStatus(422);
        assertThat(CaseClerk.text(late))
                .contains("Khiếu nại sau hạn 17/11/2025 (30 ngày làm việc")
                .contains("căn cứ Quy định 294-QĐ/TW, điểm 8.2.3");
    }

    @Test
    void sendsWhoeverAsksToLeaveToDisciplineFirst() {
        String file = openedAt("WITHDRAWAL", "A13", "18/8/2025", "OTHER");
        clerk.record(file, "TALK", "on", "20/8/2025");
        clerk.record(file, "VIOLATION_CHECK", "on", "25/8/2025", "outcome", "PENDING");

        var refused = clerk.post(file + "/steps/CELL_RESOLUTION", ballot("1/9/2025", "14"));

        assertThat(refused).hasStatus(422);
        assertThat(CaseClerk.text(refused)).contains("Cần xử lý kỷ luật trước");
    }

    @Test
    void asksForTheDayOfADeathAtOnce() {
        String form = openedAt("DEATH", "D1", "8/12/2025", "");
        assertThat(form).endsWith("/steps/DIED");
        assertThat(clerk.text(form)).contains("Đảng viên từ trần", "giấy chứng tử");
        String file = form.replace("/steps/DIED", "");

        String page =
                clerk.record(
                        file,
                        "DIED",
                        "on",
                        "5/12/2025",
                        "decisionNumber",
                        "113/TLKT",
                        "decisionIssuer",
                        "UBND phường");

        assertThat(page)
                .contains("Số 113/TLKT của UBND phường")
                .contains("mốc 30 năm tuổi đảng; đợt gần nhất 03/02/2026");
        assertThat(actions(page)).contains("Xem xét truy tặng Huy hiệu Đảng");
    }

    @Test
    void listsCasesByStageAndSaysWhatIsDue() {
        long file = struckOff("A12");
        String organization = "&organization=" + town.organization("G");

        assertThat(clerk.text("/cases?kind=STRIKE_OFF" + organization))
                .contains("Đã quyết định, chờ trao", "nên trao chậm nhất ngày 16/10/2025")
                .contains("/cases/" + file);
        assertThat(clerk.text("/cases?kind=STRIKE_OFF&view=list" + organization))
                .contains("Nguyễn Văn A");
        assertThat(clerk.text("/cases?kind=EXPULSION" + organization))
                .contains("Đã quyết định, chờ công bố");
    }

    @Test
    void waitsForASecondPersonWhereMovementsNeedTwo() {
        String file = openedAt("STRIKE_OFF", "A14", "18/8/2025", "CARD_RETURNED");
        clerk.record(file, "SELF_REVIEW", "on", "20/8/2025", "outcome", "DONE");
        clerk.record(file, "CELL_RESOLUTION", ballot("10/9/2025", "14"));
        clerk.record(file, "COMMITTEE_RESOLUTION", typed("22/9/2025", "15", "15"));
        sql.execute(
                "insert into confirmations.requirement (kind, needed, since, decided_by) values"
                        + " ('MOVEMENT', true, now(), 'quantri')");

        String waits =
                clerk.sentTo(file + "/steps/DECISION", decision("1/10/2025", "8", "5", true));

        assertThat(waits).startsWith("/confirmations/");
        assertThat(ledger("A14")).hasSize(1);
        long prepared = Long.parseLong(waits.replace("/confirmations/", ""));
        var second =
                new Viewer(
                        "thuky",
                        false,
                        List.of(new Grant(town.organization("U").value(), Role.OFFICER, true)),
                        null);
        var waiting = confirmations.get(second, prepared);
        assertThat(waiting.kind()).isEqualTo(Kind.CASE_STEP);
        var steps =
                confirmables.stream()
                        .filter(one -> one.kinds().contains(Kind.CASE_STEP))
                        .findFirst()
                        .orElseThrow();
        assertThat(steps.tell(second, Texts.VIETNAMESE, waiting).effects())
                .contains("Sổ đảng viên: Xóa tên, hiệu lực từ 01/10/2025");

        assertThat(steps.confirm(second, Texts.VIETNAMESE, waiting))
                .isInstanceOf(Confirmable.Ending.Done.class);

        assertThat(ledger("A14")).last().isEqualTo("STRIKE_OFF 2025-10-01 3-QĐ/ĐU");
        assertThat(clerk.text(file)).contains("Đã quyết định, chờ trao");
        assertThat(clerk.sentTo(file + "/steps/NOTIFIED", "on", "6/10/2025", "step", "record"))
                .as("a step that changes nothing in the ledger needs one")
                .isEqualTo(file);
    }

    @Test
    void tellsAPersonsFileWhatEachStepWas() {
        var cases =
                records.stream()
                        .filter(one ->
                                one.tables().stream()
                                        .anyMatch(table -> table.name().equals("cases.step")))
                        .findFirst()
                        .orElseThrow();
        opened(CaseKind.STRIKE_OFF, "A1", "2026-03-02", "NO_FEE");

        var rows = cases.about(officer, town.member("A1"), true).get("cases.step");

        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.toString())
                                .contains("STRIKE_OFF.OPENED", "STRIKE_OFF.NO_FEE"));
        assertThat(cases.told(Texts.VIETNAMESE, "kind", "STRIKE_OFF.DECISION"))
                .isEqualTo("Quyết định xóa tên");
        assertThat(cases.told(Texts.VIETNAMESE, "kind", "ADMISSION.DECISION"))
                .isEqualTo("Quyết định kết nạp");
        assertThat(cases.told(Texts.ENGLISH, "ground", "STRIKE_OFF.NO_FEE"))
                .startsWith("Three months");
        assertThat(cases.told(Texts.VIETNAMESE, "stage", "STRIKE_OFF.CLOSED")).isEqualTo("Đã xong");
        assertThat(cases.told(Texts.VIETNAMESE, "kind", "STRIKE_OFF")).isEqualTo("Xóa tên");
    }

    /// Opens a case: where the answer sends the browser.
    private String openedAt(String kind, String member, String on, String ground) {
        return clerk.sentTo("/cases/new", fields(kind, member, on, ground));
    }

    private String[] fields(String kind, String member, String on, String ground) {
        return new String[] {
            "kind", kind, "member", "" + town.member(member), "on", on, "ground", ground
        };
    }

    /// Of the cell: the register counts the base.
    private static String[] ballot(String on, String inFavour) {
        return new String[] {"on", on, "inFavour", inFavour, "decisionNumber", "1-NQ/CB"};
    }

    /// Of a body that the register does not know.
    private static String[] typed(String on, String base, String inFavour) {
        return new String[] {"on", on, "base", base, "inFavour", inFavour};
    }

    private static String[] decision(String on, String base, String inFavour) {
        return decision(on, base, inFavour, false);
    }

    /// @param record whether it is recorded at once
    private static String[] decision(String on, String base, String inFavour, boolean record) {
        return new String[] {
            "on",
            on,
            "base",
            base,
            "inFavour",
            inFavour,
            "decisionNumber",
            "3-QĐ/ĐU",
            "decisionDate",
            on,
            record ? "step" : "note",
            record ? "record" : ""
        };
    }

    /// What stands first on the page of a case: its buttons.
    private static String actions(String page) {
        int at = page.indexOf("<dl");
        return page.substring(page.indexOf("<h1"), at);
    }
}
