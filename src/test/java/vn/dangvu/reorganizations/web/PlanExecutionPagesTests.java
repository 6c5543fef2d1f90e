package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.reorganizations.Village;

/// A plan from its preview to its undo, as an officer without scripts goes through it.
class PlanExecutionPagesTests extends VillageOffice {

    @Test
    void showsBothTreesAndEveryMoveBeforeAnythingIsDone() {
        String plan = plan();
        absorb(plan, 0);

        assertThat(officer.text(plan + "/preview"))
                .contains(
                        "trước sắp xếp là 12, sau sắp xếp là 12: không ai bị bỏ sót",
                        "E.2 sáp nhập vào E.1.",
                        "kết thúc",
                        "9 đảng viên",
                        "/members?organization=" + Village.EAST_TWO + "&amp;on=2020-01-01",
                        plan + "/execute");
    }

    @Test
    void namesTheLineAConflictSpeaksOf() {
        String plan = plan();
        officer.sentTo(
                plan + "/lines",
                "action",
                "HAND_OVER",
                "revision",
                "0",
                "organizations",
                "E.1",
                "target",
                "W.1");

        assertThat(officer.text(plan + "/preview"))
                .contains("Bước 1", "E.1 (E.1) không thể trực thuộc W.1 (W.1)")
                .doesNotContain(plan + "/execute");
    }

    @Test
    void carriesOutOnlyWithADecisionAndUndoesAgain() {
        String plan = plan();
        absorb(plan, 0);
        var before = village.state();
        assertThat(officer.get(plan + "/execute"))
                .hasStatusOk()
                .bodyText()
                .contains("chưa có số quyết định");
        assertThat(officer.post(plan + "/execute", "revision", "1")).hasStatus(409);
        officer.sentTo(
                plan + "/head",
                "title",
                "Sắp xếp phía đông",
                "on",
                "1/1/2020",
                "decisionNumber",
                "12-QĐ/T",
                "revision",
                "1");

        assertThat(officer.text(plan + "/execute"))
                .contains("kết thúc 1 tổ chức", "4 đảng viên chuyển sinh hoạt tập thể", "hoàn tác");
        assertThat(officer.post(plan + "/execute", "revision", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Đã có người sửa");
        assertThat(officer.sentTo(plan + "/execute", "revision", "2")).isEqualTo(plan);
        assertThat(officer.text(plan))
                .contains("Đã thực hiện", "/organizations/" + Village.EAST_TWO, "12-QĐ/T");
        assertThat(village.cellOf("b1", "2020-01-01")).isEqualTo("E.1");
        assertThat(officer.get(plan + "/preview")).hasStatus(303);
        assertThat(officer.text("/organizations/" + Village.EAST_TWO + "/lineage"))
                .contains("ngày cuối 31/12/2019", "Sáp nhập, ngày 01/01/2020", ">E.1</a>");

        assertThat(officer.sentTo(plan + "/undo")).isEqualTo(plan);
        assertThat(officer.text(plan)).contains("Đã hoàn tác");
        assertThat(village.state()).isEqualTo(before);
    }

    @Test
    void namesTheFactsInTheWayOfAnUndoAsLinks() {
        String plan = executed();
        village.fact("b1", "DEATH", "2021-01-05", Village.EAST_ONE, null);

        assertThat(officer.text(plan + "/undo"))
                .contains("Chưa thể hoàn tác", "Nguyễn Văn b1")
                .doesNotContain("action=\"" + plan + "/undo\"");
        assertThat(officer.post(plan + "/undo"))
                .hasStatus(409)
                .bodyText()
                .contains("Chưa thể hoàn tác", "Nguyễn Văn b1", "05/01/2021", "href=\"/members/");
    }

    @Test
    void waitsForADayThatIsStillToCome() {
        String plan =
                officer.sentTo(
                        "/reorganizations", "home", "T", "title", "Mai sau", "on", "1/1/2030");
        assertThat(officer.text(plan + "/execute")).contains("01/01/2030", "một ngày chưa đến");
    }

    @Test
    void anExceptionFromARuleTakesAConsentAndStaysVisible() {
        String plan = plan();
        officer.sentTo(
                plan + "/lines",
                "action",
                "ESTABLISH",
                "revision",
                "0",
                "target",
                "S",
                "officialName",
                "Đảng bộ S",
                "kind",
                "GRASSROOTS_PARTY_COMMITTEE",
                "parent",
                "T");
        officer.sentTo(
                plan + "/lines",
                "action",
                "HAND_OVER",
                "revision",
                "1",
                "organizations",
                "E.1",
                "target",
                "S");
        assertThat(officer.text(plan + "/preview"))
                .contains("ORG-04", "Ghi ý kiến đồng ý")
                .doesNotContain(plan + "/execute");

        officer.sentTo(plan + "/consents", "rule", "ORG-04", "code", "S", "number", "");
        assertThat(officer.text(plan + "/preview")).doesNotContain(plan + "/execute");

        officer.sentTo(plan + "/consents", "rule", "ORG-04", "code", "S", "number", "7-CV/T");
        assertThat(officer.text(plan + "/preview"))
                .contains("Trường hợp ngoại lệ đã được đồng ý", "7-CV/T", plan + "/execute");

        officer.sentTo(
                plan + "/head",
                "title",
                "Sắp xếp phía đông",
                "on",
                "1/1/2020",
                "decisionNumber",
                "12-QĐ/T",
                "revision",
                "2");
        assertThat(officer.text(plan + "/execute"))
                .contains("Trường hợp ngoại lệ đã được đồng ý", "ORG-04", "7-CV/T");
    }
}
