package vn.dangvu.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// Two days of one tree side by side, and the walk along the days on which it changed.
@DangvuTest(today = "2020-01-16")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferencePagesTests {

    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;

    /// On 1 July 2019 the cell of inspection is absorbed by that of personnel, the office moves to
    /// another committee, and a stranger takes over the archive.
    @BeforeAll
    void aTree() {
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80, 96, 112, 128]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by,
                    decision_number, decision_date)
                values (16, '[2000-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't', null, null),
                       (32, '[2000-01-01,)', 'Đảng bộ Sở Nội vụ', 'Sở Nội vụ', 'K.1', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't', null, null),
                       (48, '[2000-01-01,2019-07-01)', 'Chi bộ Thanh tra', 'Chi bộ Thanh tra', 'K.1.1', 'CELL', 32, 't', null, null),
                       (64, '[2000-01-01,)', 'Chi bộ Nhân sự', 'Chi bộ Nhân sự', 'K.1.2', 'CELL', 32, 't', null, null),
                       (80, '[2000-01-01,2019-07-01)', 'Chi bộ Văn phòng', 'Chi bộ Văn phòng', 'K.1.3', 'CELL', 32, 't', null, null),
                       (80, '[2019-07-01,)', 'Chi bộ Văn phòng', 'Chi bộ Văn phòng', 'K.1.3', 'CELL', 96, 't', '9-QĐ/K', '2019-06-20'),
                       (96, '[2000-01-01,)', 'Đảng bộ Sở Y tế', 'Sở Y tế', 'K.2', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't', null, null),
                       (112, '[2000-01-01,)', 'Đảng bộ khác', 'Đảng bộ bí mật', 'X', 'UPPER_GRASSROOTS', null, 't', null, null),
                       (128, '[2000-01-01,2019-07-01)', 'Chi bộ Lưu trữ', 'Chi bộ Lưu trữ', 'K.1.4', 'CELL', 32, 't', null, null),
                       (128, '[2019-07-01,)', 'Chi bộ Lưu trữ', 'Chi bộ Lưu trữ', 'K.1.4', 'CELL', 112, 't', null, null)\
                """);
        sql.execute(
                """
                with change as (
                    insert into organizations.change (effective_on, title, decision_number, decision_date, recorded_by)
                    values ('2019-07-01', 'Sáp nhập', '12-QĐ/K', '2019-06-14', 't') returning id
                ), event as (
                    insert into organizations.event (change_id, ordinal, kind) select id, 1, 'ABSORBED' from change returning id
                )
                insert into organizations.event_part (event_id, organization_id, part)
                select id, 48, 'SUBJECT' from event union all select id, 64, 'SUCCESSOR' from event\
                """);
    }

    @Test
    void saysWhatEndedWhoTookOverAndByWhichDecision() {
        assertThat(officer("/organizations/difference?from=2019-06-30&to=2019-12-31"))
                .contains(
                        "Kết thúc (1)",
                        "Tiếp nhận: Chi bộ Nhân sự",
                        "01/07/2019: Chi bộ Thanh tra sáp nhập vào Chi bộ Nhân sự.",
                        "Quyết định 12-QĐ/K ngày 14/06/2019",
                        "/organizations/48/lineage");
    }

    @Test
    void saysUnderWhomItStoodAndStands() {
        assertThat(officer("/organizations/difference?from=30/6/2019&to=31/12/2019"))
                .contains(
                        "Đổi cấp trên (1)",
                        "Sở Nội vụ → Sở Y tế",
                        "Quyết định 9-QĐ/K ngày 20/06/2019");
    }

    @Test
    void whoWentOutOfSightLivesOnAndWithWhomIsNotSaid() {
        assertThat(officer("/organizations/difference?from=30/6/2019&to=31/12/2019"))
                .contains("Chuyển đi nơi khác (1)", "Trước đó trực thuộc Sở Nội vụ")
                .doesNotContain("bí mật");
    }

    @Test
    void noLinkLeadsToWhereTheViewerMayNotLookAnyMore() {
        assertThat(officer("/organizations/difference?from=30/6/2019&to=31/12/2019"))
                .contains("Chi bộ Lưu trữ", "Nay tổ chức này ngoài phạm vi của đồng chí.")
                .doesNotContain("/organizations/128", "organization=128");
        assertThat(tree("/organizations?on=2019-06-30&open=16,32"))
                .contains("Chi bộ Lưu trữ", "/organizations/48?")
                .doesNotContain("/organizations/128", "organization=128");
    }

    @Test
    void theEarlierDayIsComparedFromInWhicheverOrder() {
        assertThat(officer("/organizations/difference?from=2019-12-31&to=2019-06-30"))
                .contains("Từ ngày 30/06/2019 đến ngày 31/12/2019", "Kết thúc (1)");
    }

    @Test
    void comparesBelowOneOrganizationAlone() {
        assertThat(
                        officer(
                                "/organizations/difference?from=2019-06-30&to=2019-12-31&organization=96"))
                .contains("Sở Y tế: từ ngày", "Tiếp nhận từ nơi khác (1)", "Không thay đổi: 1")
                .doesNotContain("Kết thúc (");
    }

    @Test
    void whereNothingChangedItSaysSo() {
        assertThat(officer("/organizations/difference?from=2019-08-01&to=2019-12-31"))
                .contains("Không có gì thay đổi", "Không thay đổi: 5");
    }

    @Test
    void saysWhatIsWrongWithADay() {
        var pages = new AskedBy(viewer(16), context, DifferenceController.class);

        assertThat(pages.get("/organizations/difference?from=31/2/2019"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có ngày này trong lịch.");
    }

    @Test
    void theTreeLeadsToTheDaysOfChange() {
        assertThat(tree("/organizations?on=2019-12-31&open=16"))
                .contains(
                        "01/07/2019: kết thúc Chi bộ Thanh tra, đổi cấp trên 2 tổ chức",
                        "/organizations?on=2019-07-01&amp;open=16",
                        "/organizations/difference?from=2019-06-30&amp;to=2019-12-31")
                .doesNotContain("Thay đổi sau đó");
        assertThat(tree("/organizations?on=2001-01-01"))
                .contains("Thay đổi sau đó", "value=\"2019-07-01\"");
    }

    private String officer(String address) {
        return new AskedBy(viewer(16), context, DifferenceController.class).text(address);
    }

    private String tree(String address) {
        return new AskedBy(viewer(16), context, TreeController.class).text(address);
    }

    private static Viewer viewer(int organization) {
        return new Viewer(
                "test", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
