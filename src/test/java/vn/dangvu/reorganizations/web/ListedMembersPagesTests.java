package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.reorganizations.Village;

/// What the preview tells of members whom a list names.
class ListedMembersPagesTests extends VillageOffice {

    @Test
    void theirNumberLeadsToThemAndToNobodyElse() {
        String plan = plan();
        officer.sentTo(
                plan + "/members", "revision", "0", "list", "a1\tE.2\na2\tE.2\nc1\tE.2\na3\tW.1");
        String some = plan + "/members?from=" + Village.EAST_ONE + "&to=E.2";

        assertThat(officer.text(plan + "/preview"))
                .contains(some.replace("&", "&amp;") + "#assigned\"")
                .doesNotContain("/members?organization=");
        assertThat(officer.text(some))
                .contains(
                        "2 trong số 4 đảng viên được phân riêng: những người từ E.1",
                        "Nguyễn Văn a1",
                        "Nguyễn Văn a2",
                        "Xem tất cả")
                .doesNotContain("Nguyễn Văn c1", "Nguyễn Văn a3", "name=\"cell\"");
    }

    @Test
    void whoGoesToAPartyGroupIsAmongThoseWhoGoToItsCellAndTheGroupShowsNoNumber() {
        String plan = plan();
        officer.sentTo(
                plan + "/lines",
                "action",
                "ESTABLISH",
                "revision",
                "0",
                "target",
                "Tổ Đ",
                "officialName",
                "Tổ đảng Đông",
                "kind",
                "PARTY_GROUP",
                "parent",
                "E.2");
        officer.sentTo(plan + "/members", "revision", "1", "list", "a1\ttổ đ\na2\tE.2");

        String preview = officer.text(plan + "/preview");
        assertThat(preview).contains("Tổ đảng Đông").doesNotContain(">0 đảng viên<");
        assertThat(preview).contains("&amp;to=E.2&amp;to=T%E1%BB%95%20%C4%90#assigned\"");
        assertThat(
                        officer.text(
                                plan
                                        + "/members?from="
                                        + Village.EAST_ONE
                                        + "&to=E.2&to=T%E1%BB%95%20%C4%90"))
                .contains("2 trong số 2", "Nguyễn Văn a1", "Nguyễn Văn a2");
    }
}
