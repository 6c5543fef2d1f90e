package vn.dangvu.committees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.testing.DangvuTest;

/// What is refused stands at its field in the officer's words, and nothing typed is lost.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class RefusalPagesTests extends TownPages {

    @Test
    void aChangeIsNotOfADayBeforeThePostThatThePageShows() {
        // A1 was a member of the committee before the congress made him its secretary.
        assertThat(
                        clerk.post(
                                party + "/posts/new",
                                "act",
                                "ELECTED",
                                "post",
                                "COMMITTEE.MEMBER",
                                "person",
                                "A1",
                                "day",
                                "5/5/2018"))
                .hasStatus(303);
        elect("record");

        var early = change("1/3/2020");
        assertThat(early)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#day\"",
                        "Đồng chí Nguyễn Văn Ab giữ chức Bí thư đảng ủy từ ngày 20/04/2020",
                        "value=\"1/3/2020\"",
                        "value=\"10-QĐ/ĐU\"",
                        "CEASED\" selected")
                .doesNotContain("Ủy viên ban thường vụ từ ngày 20/04/2020; thay đổi");
        assertThat(change("19/4/2020")).hasStatus(422);
        assertThat(change("21/4/2020")).hasStatus(303);
    }

    private MvcTestResult change(String day) {
        return clerk.post(
                party + "/posts/members/" + town.member("A1"),
                "act",
                "CEASED",
                "day",
                day,
                "in-COMMITTEE",
                "yes",
                "decisionNumber",
                "10-QĐ/ĐU");
    }

    @Test
    void aCellElectsACommitteeOrASecretaryWithoutOne() {
        String cell = "/organizations/" + town.organization("K");

        assertThat(
                        clerk.congress(
                                cell,
                                "check",
                                "CELL_COMMITTEE.SECRETARY",
                                "C1",
                                "CELL_COMMITTEE.MEMBER",
                                "C2",
                                "CELL.DEPUTY",
                                "C3"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#post3\"",
                        "id=\"row3-error\"",
                        "trong chi ủy: Nguyễn Văn Cb; ngoài chi ủy: Nguyễn Văn Cd",
                        "quy tắc COM-02",
                        "value=\"C3\"");
    }

    @Test
    void aResultIsNotApprovedBeforeItsCongress() {
        assertThat(term("CONGRESS", "VIII", "19/4/2020"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#decisionDate\"",
                        "Quyết định chuẩn y ký ngày 19/04/2020, trước ngày đại hội 20/04/2020",
                        "value=\"19/4/2020\"");
        assertThat(term("CONGRESS", "VIII", "20/4/2020")).hasStatus(303);
        assertThat(term("APPOINTMENT", "", "19/4/2020")).hasStatus(303);
    }

    private MvcTestResult term(String beginning, String ordinal, String signed) {
        return clerk.post(
                party + "/congresses/new",
                "beginning",
                beginning,
                "ordinal",
                ordinal,
                "day",
                "20/4/2020",
                "decisionDate",
                signed,
                "rows",
                "0",
                "step",
                "check");
    }

    @Test
    void aSmallCellDecidesOnNoSizeOfACommittee() {
        assertThat(
                        clerk.congress(
                                "/organizations/" + town.organization("G.2"),
                                "check",
                                "CELL.SECRETARY",
                                "B1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#committee\"",
                        "Chi bộ có 6 đảng viên chính thức; từ 9 mới bầu chi ủy, nên không có số"
                                + " lượng chi ủy",
                        "quy tắc COM-02",
                        "value=\"B1\"");
    }
}
