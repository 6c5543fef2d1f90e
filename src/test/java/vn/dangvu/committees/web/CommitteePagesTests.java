package vn.dangvu.committees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// Congresses and leaders, as an officer records them and reads them.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class CommitteePagesTests extends TownPages {

    @Test
    void aCongressIsCheckedBeforeItCountsAndThenStands() {
        assertThat(elect("check")).hasStatus(303);
        assertThat(clerk.text(party + "/congresses/new/check"))
                .contains(
                        "Chưa có gì được ghi vào sổ",
                        "Đại hội lần thứ VIII, nhiệm kỳ 2020–2025",
                        "Nguyễn Văn Ab",
                        "Ban chấp hành · 3/3");
        assertThat(clerk.text(party + "/committee")).contains("Chưa có đồng chí nào trong sổ");

        assertThat(elect("record")).hasStatus(303);

        assertThat(clerk.text(party + "/committee"))
                .contains(
                        "Đại hội lần thứ VIII, nhiệm kỳ 2020–2025",
                        "20/04/2025",
                        "9-QĐ/ĐU",
                        "Bí thư đảng ủy",
                        "/members/" + town.member("A1"))
                .containsPattern("Ban chấp hành <span class=\"tabular\">3/3")
                .containsPattern("Ban thường vụ <span class=\"tabular\">1/1");
        assertThat(clerk.text(party + "/congresses/new"))
                .contains("value=\"IX\"", "đại hội lần thứ VIII (nhiệm kỳ 2020–2025) (TERM-03)");
    }

    @Test
    void everyObjectionStandsAtItsRowWithItsSourceAndNothingTypedIsLost() {
        var answer =
                clerk.congress(
                        party,
                        "check",
                        "COMMITTEE.SECRETARY",
                        "A1",
                        "COMMITTEE.MEMBER",
                        "P1",
                        "INSPECTION_COMMISSION.CHAIR",
                        "*A2");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Đồng chí Nguyễn Văn Pb còn là đảng viên dự bị vào ngày 20/04/2020",
                        "Quy định 29-QĐ/TW; quy tắc VOTE-05",
                        "href=\"#person2\"",
                        "COM-03",
                        "href=\"#person3\"",
                        "value=\"Ghi theo biên bản\"",
                        "value=\"P1\"");
    }

    @Test
    void whoIsNamedIsFoundWithoutMarksAndOnlyInTheOrganization() {
        assertThat(
                        clerk.congress(
                                party,
                                "check",
                                "COMMITTEE.SECRETARY",
                                "nguyen van ab",
                                "COMMITTEE.MEMBER",
                                "nguyen van",
                                "COMMITTEE.MEMBER",
                                "C1"))
                .hasStatus(422)
                .bodyText()
                .contains("Có 21 đảng viên hợp với", "Không tìm thấy “C1”")
                .doesNotContain("Không tìm thấy “nguyen van ab”");
        assertThat(clerk.text(party + "/people?person3=nguyen van ab"))
                .contains("Nguyễn Văn Ab (A1)", "nguyen van ab ·")
                .doesNotContain("(A2)");
    }

    @Test
    void moreRowsKeepWhatWasTyped() {
        String form = party + "/congresses/new";
        assertThat(clerk.congress(party, "more", "COMMITTEE.MEMBER", "A1")).hasStatus(303);
        assertThat(clerk.text(form))
                .contains("value=\"A1\"", "name=\"person6\"", "chưa ghi vào sổ");
        assertThat(clerk.text(form + "?fresh=on")).doesNotContain("value=\"A1\"");
    }

    @Test
    void aTermIsProlongedAndTakenBack() {
        elect("record");
        long term = sql.fetchSingle("select max(id) from committees.term").get(0, long.class);
        String address = party + "/terms/" + term;
        assertThat(clerk.text(address + "/correct")).contains("value=\"20/04/2025\"");
        assertThat(
                        clerk.post(
                                address + "/correct",
                                "beginning",
                                "CONGRESS",
                                "ordinal",
                                "8",
                                "day",
                                "20/4/2020",
                                "plannedEnd",
                                "20/10/2025"))
                .hasStatus(303);
        assertThat(clerk.text(party + "/committee")).contains("20/10/2025");
        assertThat(clerk.post(address + "/annul")).hasStatus(422);
    }

    @Test
    void aCellBelowNineOfficialMembersHasNoCollective() {
        String cell = "/organizations/" + town.organization("G.2");

        assertThat(clerk.text(cell + "/committee"))
                .contains(
                        "có 6 đảng viên chính thức, dưới 9", "không có tập thể lãnh đạo", "COM-02")
                .doesNotContain("body-CELL_COMMITTEE");
        assertThat(clerk.text(cell + "/congresses/new")).contains("CELL.SECRETARY\" selected");
    }

    @Test
    void whoMayNotRecordSeesAndDoesNotTouch() {
        elect("record");
        int root = town.organization("U").value();
        var guest =
                new Clerk(
                        new Viewer(
                                "guest", false, List.of(new Grant(root, Role.VIEWER, true)), null),
                        context);

        assertThat(guest.get(party + "/committee"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Văn Ab")
                .doesNotContain("/congresses/new", "/posts/");
        assertThat(guest.get(party + "/congresses/new")).hasStatus(403);
        assertThat(guest.get(party + "/people?person=nguyen")).hasStatus(403);
        assertThat(guest.text("/committees/vacancies"))
                .contains("Chưa ghi nhiệm kỳ")
                .doesNotContain("/congresses/new");
    }
}
