package vn.dangvu.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// The tree over a real database.
@DangvuTest(today = "2020-01-16")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreePagesTests {

    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;

    @BeforeAll
    void aTree() {
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[2000-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[2000-01-01,)', 'Đảng bộ Sở Nội vụ', 'Sở Nội vụ', 'K.1', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't'),
                       (48, '[2000-01-01,2019-07-01)', 'Chi bộ Thanh tra', 'Chi bộ Thanh tra', 'K.1.1', 'CELL', 32, 't'),
                       (64, '[2000-01-01,)', 'Đảng bộ khác', 'Đảng bộ khác', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (80, '[2000-01-01,)', 'Chi bộ Sở Nội vụ giả', 'Chi bộ lạ', 'X.1', 'CELL', 64, 't')\
                """);
    }

    @Test
    void opensTheFirstBranchAndOffersTheOthersAsLinks() {
        assertThat(officer("/organizations?on=2019-01-01"))
                .contains(
                        "Sở Nội vụ",
                        "aria-expanded=\"true\"",
                        "/organizations?on=2019-01-01&amp;open=16,32#node-32")
                .doesNotContain(">Chi bộ Thanh tra<", "Đảng bộ khác");
        assertThat(officer("/organizations?on=2019-01-01&open=16,32"))
                .contains(">Chi bộ Thanh tra<");
    }

    @Test
    void showsTheTreeOfTheDay() {
        assertThat(officer("/organizations?on=1/8/2019&open=16,32"))
                .contains("Tính đến ngày 01/08/2019", "Sở Nội vụ")
                .doesNotContain(">Chi bộ Thanh tra<", "Mở Sở Nội vụ");
    }

    @Test
    void findsWithoutMarksAndShowsTheWayDown() {
        assertThat(officer("/organizations?q=so noi vu"))
                .contains(
                        "Tìm thấy 1 tổ chức có “so noi vu”",
                        "<span>Đảng bộ Khối</span>",
                        "open=16#node-32")
                .doesNotContain("Chi bộ lạ");
        assertThat(officer("/organizations?q=khong co")).contains("Không tìm thấy tổ chức nào");
    }

    @Test
    void saysWhatIsWrongWithTheDay() {
        var pages = new AskedBy(viewer(16), context, TreeController.class);

        assertThat(pages.get("/organizations?on=31/2/2019"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có ngày này trong lịch. Đang hiện theo ngày 16/01/2020.");
    }

    @Test
    void anEmptyRegisterSaysHowToBegin() {
        var nobody = new Viewer("test", true, List.of(), null);

        assertThat(new AskedBy(nobody, context, TreeController.class).text("/organizations"))
                .contains("Chưa có tổ chức nào", "/import");
    }

    @Test
    void everyKindHasAWord() {
        for (var kind : OrganizationKind.values()) {
            assertThat(Texts.VIETNAMESE.get("organizations.kind." + kind)).isNotBlank();
            assertThat(Texts.ENGLISH.get("organizations.kind." + kind)).isNotBlank();
        }
    }

    private String officer(String address) {
        return new AskedBy(viewer(16), context, TreeController.class).text(address);
    }

    private static Viewer viewer(int organization) {
        return new Viewer(
                "test", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
