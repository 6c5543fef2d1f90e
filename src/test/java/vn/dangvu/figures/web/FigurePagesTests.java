package vn.dangvu.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;

/// The pages of figures and of an organization over a real database.
@DangvuTest(today = "2020-01-16")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigurePagesTests {

    private static final String YEAR = "&from=2019-01-01&to=2019-12-31";
    private static final Viewer OFFICER = viewer(16, Role.OFFICER, true);
    private static final Viewer READER = viewer(16, Role.VIEWER, false);
    private static final Viewer STRANGER = viewer(64, Role.OFFICER, true);

    @Autowired ApplicationContext context;
    @Autowired Figures figures;
    @Autowired DSLContext sql;

    @BeforeAll
    void aRegister() {
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[2000-01-01,)', 'Đảng bộ Khối Các cơ quan', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[2000-01-01,)', 'Chi bộ Sở Nội vụ', 'Chi bộ Sở Nội vụ', 'K.1', 'CELL', 16, 't'),
                       (48, '[2000-01-01,2019-07-01)', 'Chi bộ Nam', 'Chi bộ Nam', 'K.2', 'CELL', 16, 't'),
                       (48, '[2019-07-01,)', 'Chi bộ Phương Nam', 'Chi bộ Phương Nam', 'K.2', 'CELL', 16, 't'),
                       (64, '[2000-01-01,)', 'Đảng bộ khác', 'Đảng bộ khác', 'X', 'UPPER_GRASSROOTS', null, 't')\
                """);
        member("Nguyễn Văn Ân", "FEMALE", 32, "2019-03-02");
        member("=Trần Đào", "MALE", 48, "2019-05-19");
        for (int i = 0; i < 60; i++) {
            member("Lê Văn Hòa", "MALE", 48, "2018-05-19");
        }
    }

    @Test
    void everyFigureHasANameAndSaysWhatItCountsInBothLanguages() {
        for (Texts texts : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            assertThat(figures.codes())
                    .hasSizeGreaterThan(150)
                    .allSatisfy(code -> {
                        assertThat(texts.get("figures.name." + code)).isNotBlank();
                        assertThat(texts.get("figures.about." + code)).endsWith(".");
                    });
            assertThat(figures.codes().stream().map(code -> texts.get("figures.name." + code)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFactThatCanBeCountedHasAWord() {
        var facts =
                sql.fetch(
                                "select unnest(enum_range(null::members.movement_kind))::text union"
                                        + " all select"
                                        + " unnest(enum_range(null::members.standing))::text")
                        .map(row -> row.get(0, String.class));
        facts.addAll(Arrays.stream(OrganizationKind.values()).map(Enum::name).toList());
        facts.addAll(
                List.of(
                        "EXCELLENT",
                        "GOOD",
                        "FULFILLED",
                        "NOT_FULFILLED",
                        "UNDER_SIX_MONTHS",
                        "EXEMPT",
                        "SUSPENDED",
                        "ABSENT",
                        "OTHER"));

        assertThat(facts)
                .allSatisfy(fact -> {
                    assertThat(Texts.VIETNAMESE.has("figures.fact." + fact)).isTrue();
                    assertThat(Texts.ENGLISH.has("figures.fact." + fact)).isTrue();
                });
    }

    @Test
    void aFigureSaysWhatItCountsAndOpensIntoItsRows() {
        assertThat(get(OFFICER, "/figures/members.admitted?organization=16" + YEAR))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Số lượt kết nạp có hiệu lực trong kỳ",
                        "Đảng viên mới kết nạp: 2 dòng",
                        "Nguyễn Văn Ân")
                .contains("Cùng kỳ năm trước: 60", "giảm 58 (96,7")
                .doesNotContain("Lê Văn Hòa");
    }

    @Test
    void aPartShowsItsBase() {
        assertThat(get(OFFICER, "/figures/members.admitted.sex.FEMALE?organization=16" + YEAR))
                .bodyText()
                .contains("50,00", "/figures/members.admitted?organization=16");
    }

    @Test
    void aLongListGoesOnWhereThePageBeforeEnded() {
        String first = asked(OFFICER).text("/figures/members.closing?organization=48" + YEAR);
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        String second = asked(OFFICER).text(next);

        assertThat(first).contains("Đang hiện 50 trong tổng số 61 dòng");
        assertThat(second)
                .contains("Đang hiện 11 trong tổng số 61 dòng")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void whoMayNotSeeRowsSeesTheNumberAndWhy() {
        assertThat(get(READER, "/figures/members.admitted?organization=16" + YEAR))
                .hasStatusOk()
                .bodyText()
                .contains("Danh sách không thuộc phạm vi được xem")
                .doesNotContain("Nguyễn Văn Ân", ".xlsx");
        assertThat(get(READER, "/figures/members.admitted.xlsx?organization=16" + YEAR))
                .hasStatus(403);
    }

    @Test
    void anotherOfficesFigureIsNotThere() {
        for (String address :
                List.of(
                        "/figures/members.admitted",
                        "/figures/members.admitted.xlsx",
                        "/figures")) {
            assertThat(get(STRANGER, address + "?organization=16" + YEAR)).hasStatus(404);
        }
        assertThat(get(STRANGER, "/organizations/16")).hasStatus(404);
        assertThat(get(OFFICER, "/figures/members.nothing?organization=16" + YEAR)).hasStatus(404);
    }

    @Test
    void anOrganizationIsFoundByItsCodeOrByWordsWithoutMarks() {
        for (String typed : List.of("K.1", "so noi vu", "K.1 %C2%B7 Chi")) {
            assertThat(
                            get(
                                    OFFICER,
                                    "/figures/members.admitted?organization=16"
                                            + YEAR
                                            + "&place="
                                            + typed))
                    .hasStatus(303)
                    .hasHeader("Location", "/figures/members.admitted?organization=32" + YEAR);
        }
    }

    @Test
    void whatWasTypedWrongIsKeptAndExplained() {
        assertThat(
                        get(
                                OFFICER,
                                "/figures/members.admitted?organization=16&from=31/2/2019&to=1/3/2019&place=khong"
                                    + " co"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"31/2/2019\"",
                        "“31/2/2019” không phải là một ngày",
                        "Không tìm thấy tổ chức “khong co”");
    }

    @Test
    void theListOfFiguresHasEveryGroup() {
        assertThat(get(OFFICER, "/figures?organization=16" + YEAR))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đảng viên mới kết nạp theo nhóm",
                        "Xếp loại tổ chức cơ sở đảng",
                        "/figures/members.closing.age.61+?");
    }

    @Test
    void anOrganizationShowsItsFiguresItsChildrenAndItsNames() {
        assertThat(get(OFFICER, "/organizations/16?from=2019-01-01&to=2019-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đảng bộ Khối Các cơ quan",
                        "Chi bộ Sở Nội vụ: 1\"",
                        "Chi bộ Phương Nam: 61\"",
                        "Cộng: 62\"");
        assertThat(get(OFFICER, "/organizations/48"))
                .bodyText()
                .contains(
                        "01/01/2000 – 30/06/2019",
                        "Chi bộ Nam",
                        "/organizations/16?from=2019-01-01");
    }

    @Test
    void theWorkbookHoldsEveryRowAndNoFormula() throws Exception {
        var answer = get(OFFICER, "/figures/members.closing.xlsx?organization=16" + YEAR);

        assertThat(answer).hasStatusOk();
        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(63);
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo("'=Trần Đào"));
        }
    }

    private MvcTestResult get(Viewer viewer, String address) {
        return asked(viewer).get(address);
    }

    private AskedBy asked(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                FigureController.class,
                FigureFileController.class,
                OrganizationController.class);
    }

    private void member(String name, String sex, int cell, String admitted) {
        sql.execute(
                """
                with added as (
                    insert into members.name (full_name, given, middle, family) values ({0}, {0}, '', '')
                    on conflict do nothing returning id
                ), named as (
                    select id from added union all select id from members.name where full_name = {0}
                ), someone as (
                    insert into members.member (code, recorded_by) values (gen_random_uuid()::text, 't') returning id
                ), told as (
                    insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_by)
                    select someone.id, date '2000-01-01', named.id, {1}, date '1990-05-05', '01', 't' from someone, named
                )
                insert into members.movement (member_id, kind, effective_on, to_cell, decision_number, recorded_by)
                select id, 'ADMISSION', {2}::date, {3}, '12-QĐ/K', 't' from someone\
                """,
                val(name), val(sex), val(admitted), val(cell));
    }

    private static Viewer viewer(int organization, Role role, boolean rows) {
        return new Viewer("test", false, List.of(new Grant(organization, role, rows)), null);
    }
}
