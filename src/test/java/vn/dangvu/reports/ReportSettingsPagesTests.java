package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Target, number and signatory through their form.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportSettingsPagesTests {

    static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    @Autowired MockMvcTester browser;
    @Autowired Imports imports;
    @Autowired AnnualReports reports;
    @Autowired DSLContext database;

    int committee;

    @BeforeAll
    void importTheRegister(@TempDir Path folder) {
        var result = ReportRegister.books(folder).into(imports, ADMINISTRATOR);
        assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        committee = id("ĐUK");
    }

    @Test
    void keepsTheSettingsAndSaysWhatIsWrong() {
        var refused = send(officer(committee), "admissionTarget", "nhiều", "number", "Số: 2");
        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyText()
                .contains("Chỉ tiêu phải là số nguyên lớn hơn 0")
                .contains("href=\"#number\"")
                .contains("value=\"nhiều\"");

        var kept = send(officer(committee), "admissionTarget", "4", "number", "02-BC/ĐUK");
        assertThat(kept).hasStatus(303);
        assertThat(
                        get(
                                "/reports/annual?organization=" + committee + "&year=2018",
                                officer(committee)))
                .bodyText()
                .contains("đạt 0\u00a0% chỉ tiêu (0/4)");
        send(officer(committee), "admissionTarget", "5", "number", "02-BC/ĐUK");
        assertThat(reports.settings(officer(committee), place(), 2018).admissionTarget())
                .isEqualTo(5);
    }

    @Test
    void letsOnlyOfficersSet() {
        var reader =
                new Viewer("xem", false, List.of(new Grant(committee, Role.VIEWER, false)), null);

        assertThat(send(reader, "admissionTarget", "4")).hasStatus(403);
        assertThat(get("/reports/annual?organization=" + committee + "&year=2019", reader))
                .bodyText()
                .doesNotContain("/reports/annual/settings");
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return as(browser.get().uri(address), viewer).exchange();
    }

    private MvcTestResult send(Viewer viewer, String... fields) {
        var request =
                browser.post()
                        .uri("/reports/annual/settings")
                        .param("organization", String.valueOf(committee))
                        .param("year", "2018");
        for (int place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        return as(request.with(csrf()), viewer).exchange();
    }

    private static MockMvcRequestBuilder as(MockMvcRequestBuilder request, Viewer viewer) {
        return request.with(user(viewer.username())).requestAttr(Viewer.class.getName(), viewer);
    }

    private OrganizationId place() {
        return new OrganizationId(committee);
    }

    private int id(String code) {
        return (int)
                Objects.requireNonNull(
                        database.fetchValue(
                                "select organization_id from organizations.version where code = ?",
                                code));
    }

    private static Viewer officer(int organization) {
        return new Viewer(
                "canbo", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
