package vn.dangvu.members.web;

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
import vn.dangvu.members.Numbers;
import vn.dangvu.testing.AskedBy;

import java.util.List;

/// The page of the party groups of a cell, over a cell of its own.
@MemberPagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupPagesTests {

    private static final int CELL = 56;
    private static final int GROUP = 57;
    private static final String PAGE = "/organizations/" + CELL + "/groups";

    @Autowired MemberOffice office;
    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;

    private long member;

    @BeforeAll
    void aCellWithAGroup() {
        sql.execute(
                "insert into organizations.organization (id, created_by) values (56, 't'), (57,"
                        + " 't')");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (56, '[2010-01-01,)', 'Chi bộ Tây', 'Chi bộ Tây', 'K.3', 'CELL', 16, 't'),
                       (57, '[2019-01-01,)', 'Tổ đảng số 1', 'Tổ đảng số 1', 'K.3.a', 'PARTY_GROUP', 56, 't')\
                """);
        member = office.enter(MemberOffice.OFFICER, "Hồ Văn Tổ", "2018-03-02", CELL, Numbers.NONE);
    }

    @Test
    void recordsWhoIsInWhichGroupFromADayOn() {
        var officer = pages(MemberOffice.OFFICER);

        var sent = officer.sentTo(PAGE, "on", "1/2/2019", "of" + member, "" + GROUP);

        assertThat(officer.text(sent))
                .contains(
                        "Tổ đảng của Chi bộ Tây",
                        "Đã ghi tổ đảng của 1 đồng chí.",
                        "<option value=\"57\" selected>Tổ đảng số 1</option>");
        assertThat(officer.text(PAGE + "?on=2019-01-31"))
                .contains("<option value=\"\" selected>Chưa vào tổ nào</option>");
    }

    @Test
    void aReaderSeesTheGroupsAndHasNoForm() {
        assertThat(pages(MemberOffice.READER).text(PAGE))
                .contains("Hồ Văn Tổ", "Tổ đảng số 1")
                .doesNotContain("<select");
    }

    @Test
    void whoSeesNoRowsSeesNobody() {
        var counter =
                new Viewer(
                        "dem",
                        false,
                        List.of(new Grant(MemberOffice.KHOI, Role.VIEWER, false)),
                        null);

        assertThat(pages(counter).get(PAGE)).hasStatus(403);
        assertThat(pages(MemberOffice.STRANGER).get(PAGE)).hasStatus(404);
    }

    @Test
    void onlyACellHasGroups() {
        assertThat(pages(MemberOffice.OFFICER).get("/organizations/16/groups")).hasStatus(404);
    }

    @Test
    void saysWhatIsWrongWithTheDay() {
        var officer = pages(MemberOffice.OFFICER);

        assertThat(officer.post(PAGE, "on", "")).hasStatus(422).bodyText().contains("ngày áp dụng");
        assertThat(officer.post(PAGE, "on", "1/1/2021"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này chưa đến.");
    }

    private AskedBy pages(Viewer viewer) {
        return new AskedBy(viewer, context, GroupController.class);
    }
}
