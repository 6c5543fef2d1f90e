package vn.dangvu.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Attribute;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// Official code, unit and mass organizations of an organization, from day to day.
@DangvuTest(today = "2020-01-16")
@Transactional
class AttributePagesTests {

    private static final String PAGE = "/organizations/32/attributes";

    @Autowired ApplicationContext context;
    @Autowired DSLContext sql;
    @Autowired Organizations organizations;

    @BeforeEach
    void aTree() {
        sql.transaction(work -> {
            work.dsl()
                    .execute(
                            "insert into organizations.organization (id, created_by) values (16,"
                                    + " 't'), (32, 't'), (48, 't')");
            work.dsl()
                    .execute(
                            """
                            insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                            values (16, '[2000-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                                   (32, '[2010-01-01,)', 'Đảng bộ Sở Nội vụ', 'Sở Nội vụ', 'K.1', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't'),
                                   (48, '[2010-01-01,)', 'Đảng bộ Sở Y tế', 'Sở Y tế', 'K.2', 'GRASSROOTS_PARTY_COMMITTEE', 16, 't')\
                            """);
        });
    }

    @Test
    void keepsWhatIsRecordedFromItsDayOn() {
        var officer = pages(Role.OFFICER);
        var sent =
                officer.sentTo(
                        PAGE,
                        "kind",
                        "TRADE_UNION",
                        "value",
                        "Công đoàn Sở Nội vụ",
                        "on",
                        "1/3/2015",
                        "decisionNumber",
                        "7-QĐ/K",
                        "decisionDate",
                        "20/2/2015");
        officer.sentTo(PAGE, "kind", "TRADE_UNION", "value", "", "on", "1/1/2019");

        assertThat(officer.text(sent))
                .contains("Công đoàn Sở Nội vụ", "Quyết định 7-QĐ/K ngày 20/02/2015", "Không còn");
        assertThat(values("2015-02-28")).isEmpty();
        assertThat(values("2018-12-31")).containsExactly("Công đoàn Sở Nội vụ");
        assertThat(values("2019-01-01")).isEmpty();
    }

    @Test
    void whatIsRecordedForTheSameDayReplacesAndStaysOnRecord() {
        var officer = pages(Role.OFFICER);
        officer.sentTo(PAGE, "kind", "UNIT_NAME", "value", "Sở Nội Vụ", "on", "1/3/2015");
        officer.sentTo(PAGE, "kind", "UNIT_NAME", "value", "Sở Nội vụ", "on", "1/3/2015");

        assertThat(values("2019-01-01")).containsExactly("Sở Nội vụ");
        assertThat(
                        sql.fetchSingle(
                                        "select count(*) from organizations.attribute where"
                                                + " superseded_by = 'test'")
                                .get(0, int.class))
                .isEqualTo(1);
    }

    @Test
    void anOfficialCodeHasFourteenDigitsAndBelongsToOne() {
        var officer = pages(Role.OFFICER);

        assertThat(officer.post(PAGE, "kind", "OFFICIAL_CODE", "value", "38.168", "on", "1/3/2015"))
                .hasStatus(422)
                .bodyText()
                .contains("14 chữ số");
        officer.sentTo(PAGE, "kind", "OFFICIAL_CODE", "value", "38168053000000", "on", "1/3/2015");
        assertThat(values("2019-01-01")).containsExactly("38.168.053.000.000");
        assertThat(
                        officer.post(
                                "/organizations/48/attributes",
                                "kind",
                                "OFFICIAL_CODE",
                                "value",
                                "38.168.053.000.000",
                                "on",
                                "1/1/2019"))
                .hasStatus(422)
                .bodyText()
                .contains("đang thuộc về một tổ chức khác");
    }

    @Test
    void nothingIsRecordedForADayOnWhichItDidNotLive() {
        var officer = pages(Role.OFFICER);

        for (String day : List.of("31/12/2009", "17/1/2020", "")) {
            assertThat(officer.post(PAGE, "kind", "FRONT", "value", "MTTQ", "on", day))
                    .as(day)
                    .hasStatus(422);
        }
        assertThat(values("2020-01-16")).isEmpty();
    }

    @Test
    void whoMayNotRecordHasNoForm() {
        assertThat(pages(Role.VIEWER).get(PAGE)).hasStatus(403);
        assertThat(pages(Role.VIEWER).post(PAGE, "kind", "FRONT", "value", "x", "on", "1/3/2015"))
                .hasStatus(403);
    }

    private List<String> values(String day) {
        return organizations
                .attributes(viewer(Role.OFFICER), new OrganizationId(32), LocalDate.parse(day))
                .stream()
                .map(Attribute::value)
                .toList();
    }

    private AskedBy pages(Role role) {
        return new AskedBy(viewer(role), context, AttributeController.class);
    }

    private static Viewer viewer(Role role) {
        return new Viewer("test", false, List.of(new Grant(16, role, true)), null);
    }
}
