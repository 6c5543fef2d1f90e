package vn.dangvu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
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

import java.io.ByteArrayInputStream;
import java.util.List;

/// The switch between as it was and restated, on the pages of figures: a cell of one committee
/// ended in 2019 and goes on in a cell of the other; a third committee never changed.
@DangvuTest(today = "2020-01-16")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasisPagesTests {

    private static final String YEAR = "?organization=32&from=2019-01-01&to=2019-12-31";
    private static final String RESTATED = YEAR + "&basis=restated";
    private static final String SENTENCE =
            "Số liệu tính theo hệ thống tổ chức tại ngày 31/12/2019.";

    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;

    @BeforeAll
    void aRegister() {
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80, 96]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[2000-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[2000-01-01,)', 'Đảng bộ Đông', 'Đảng bộ Đông', 'K.1', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't'),
                       (48, '[2000-01-01,)', 'Chi bộ Đông Một', 'Đông Một', 'K.1.1', 'CELL', 32, 't'),
                       (64, '[2000-01-01,)', 'Đảng bộ Tây', 'Đảng bộ Tây', 'K.2', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't'),
                       (80, '[2000-01-01,2019-07-01)', 'Chi bộ Tây Một', 'Tây Một', 'K.2.1', 'CELL', 64, 't'),
                       (96, '[2000-01-01,)', 'Chi bộ Bắc', 'Chi bộ Bắc', 'K.3', 'GRASSROOTS_CELL', 16, 't')\
                """);
        sql.execute(
                """
                with made as (
                    insert into organizations.change (effective_on, title, recorded_by)
                    values ('2019-07-01', 't', 't') returning id
                )
                insert into organizations.heir (change_id, predecessor_id, heir_id) select id, 80, 48 from made\
                """);
        for (String admitted : List.of("2018-05-19", "2019-05-19")) {
            sql.execute(
                    """
                    with someone as (
                        insert into members.member (code, recorded_by) values (gen_random_uuid()::text, 't') returning id
                    )
                    insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, recorded_by)
                    select id, 'ADMISSION'::members.movement_kind, {0}::date, null, 80, 't' from someone
                    union all select id, 'COLLECTIVE_TRANSFER', date '2019-07-01', 80, 48, 't' from someone\
                    """,
                    org.jooq.impl.DSL.val(admitted));
        }
    }

    @Test
    void aFigureIsOfferedOnTheOtherBasis() {
        assertThat(text("/figures/members.admitted" + YEAR))
                .contains("basis=restated\"", "Theo hệ thống tổ chức ngày 31/12/2019")
                .contains("Đảng viên mới kết nạp: 0 dòng")
                .doesNotContain(SENTENCE);
    }

    @Test
    void aRestatedFigureSaysSoAndWhoGoesOn() {
        assertThat(text("/figures/members.admitted" + RESTATED))
                .contains(SENTENCE, "Đảng viên mới kết nạp: 1 dòng")
                .contains("Tây Một", "nay tính cho Đông Một")
                .contains("name=\"basis\" value=\"restated\"");
    }

    @Test
    void theYearBeforeKeepsTheTree() {
        String before =
                "/figures/members.admitted?organization=32&from=2018-01-01&to=2018-12-31"
                        + "&basis=restated&tree=2019-12-31";

        assertThat(text("/figures/members.admitted" + RESTATED))
                .contains(before.replace("&", "&amp;"));
        assertThat(text(before)).contains(SENTENCE, "Đảng viên mới kết nạp: 1 dòng");
    }

    @Test
    void theIndexAndTheOrganizationCarryTheBasis() {
        assertThat(text("/figures" + RESTATED)).contains(SENTENCE, "&amp;basis=restated\"");
        assertThat(text("/organizations/32" + RESTATED))
                .contains(SENTENCE)
                .contains("/figures/members.closing" + RESTATED.replace("&", "&amp;"))
                .contains("/reports/annual?organization=32&amp;year=2019&amp;basis=restated")
                .doesNotContain("tiếp nhận theo quyết định tập thể");
        assertThat(text("/organizations/32" + YEAR)).contains("tiếp nhận theo quyết định tập thể");
    }

    @Test
    void whereNothingChangedThereIsNoSwitch() {
        assertThat(text("/figures/members.admitted" + YEAR.replace("=32", "=96")))
                .doesNotContain("restated");
    }

    @Test
    void theWorkbookOfRowsSaysWhoGoesOn() throws Exception {
        var answer = asked().get("/figures/members.admitted.xlsx" + RESTATED);

        assertThat(answer).hasStatusOk();
        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(7))
                    .isEqualTo("Tổ chức kế tục tại ngày 31/12/2019");
            assertThat(rows.getLast().getCellText(7)).isEqualTo("Đông Một");
        }
    }

    private String text(String address) {
        return asked().text(address);
    }

    private AskedBy asked() {
        var officer = new Viewer("test", false, List.of(new Grant(16, Role.OFFICER, true)), null);
        return new AskedBy(
                officer,
                context,
                FigureController.class,
                FigureFileController.class,
                OrganizationController.class);
    }
}
