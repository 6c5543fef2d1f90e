package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.access.Accounts;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Requirements;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An import that one prepares and another looks at and confirms.
@DangvuTest
class HeldImportTests {

    private static final Viewer SYSTEM = new Viewer("system", true, List.of(), null);
    private static final String PASSWORD = "Đường-lên-dốc-đá-2020";

    @Autowired MockMvcTester browser;
    @Autowired Accounts accounts;
    @Autowired Requirements requirements;
    @Autowired DSLContext sql;

    @Test
    void anotherLooksAtAPreviewOfTheSameFilesAndConfirms() throws Exception {
        var first = signedIn("thu-nhat");
        var second = signedIn("thu-hai");
        requirements.require(SYSTEM, Kind.IMPORT);

        String job = upload(first);
        assertThat(finished(first, job)).contains("Nhập 1 dòng hợp lệ");
        post(first, job + "/run");
        assertThat(finished(first, job)).contains("Chờ người khác xác nhận", "chưa thực hiện");
        assertThat(organizations()).isZero();
        assertThat(files()).isEqualTo(1);

        long id =
                sql.fetchSingle("select id from confirmations.prepared where outcome is null")
                        .get(0, long.class);
        String act = "/confirmations/" + id;
        assertThat(post(first, act + "/confirm")).hasStatus(403);
        assertThat(page(second, act)).contains("to-chuc.xlsx", "Xem trước rồi xác nhận");

        String own = location(post(second, act + "/confirm"));
        assertThat(finished(second, own)).contains("Xác nhận và nhập 1 dòng", "Lý do từ chối");
        assertThat(organizations()).as("a preview writes nothing").isZero();
        assertThat(browser.get().uri(own).session(first)).hasStatus(404);
        post(second, own + "/run");
        assertThat(finished(second, own)).contains("Đã ghi 1 dòng vào sổ");

        assertThat(organizations()).isEqualTo(1);
        assertThat(files()).as("the files go with the decision").isZero();
        var told =
                sql.fetchSingle("select actor, on_behalf from audit.entry where act = 'IMPORTED'");
        assertThat(told.intoArray()).containsExactly("thu-hai", "thu-nhat");
    }

    private int organizations() {
        return sql.fetch("select 1 from organizations.organization").size();
    }

    private int files() {
        return sql.fetch("select 1 from confirmations.attachment").size();
    }

    private String upload(MockHttpSession session) throws IOException {
        return location(
                browser.post()
                        .uri("/import")
                        .multipart()
                        .file(new MockMultipartFile("files", "to-chuc.xlsx", null, sheet()))
                        .session(session)
                        .with(csrf())
                        .exchange());
    }

    private static byte[] sheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Map<String, Object> good =
                Map.of(
                        "code", "ĐUK",
                        "official_name", "Đảng bộ Khối các cơ quan tỉnh",
                        "kind", "UPPER_GRASSROOTS",
                        "valid_from", LocalDate.of(2005, 1, 1));
        Map<String, Object> bad = Map.of("code", "ĐUK.01", "official_name", "Chi bộ một");
        SheetWriter.write(bytes, OrganizationSheet.SHEET, List.of(good, bad).iterator());
        return bytes.toByteArray();
    }

    private String finished(MockHttpSession session, String job) {
        return await("the end of the import")
                .atMost(Duration.ofSeconds(30))
                .until(() -> page(session, job), page -> !page.contains("hx-trigger=\"every 1s\""));
    }

    private String page(MockHttpSession session, String address)
            throws UnsupportedEncodingException {
        return browser.get()
                .uri(address)
                .session(session)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult post(MockHttpSession session, String address) {
        return browser.post().uri(address).session(session).with(csrf()).exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private MockHttpSession signedIn(String username) {
        var made = accounts.create(SYSTEM, username, "Người " + username, true);
        String first = ((Accounts.Creation.Created) made).oneTimePassword();
        var session = new MockHttpSession();
        browser.post()
                .uri("/login")
                .param("username", username)
                .param("password", first)
                .session(session)
                .with(csrf())
                .exchange();
        assertThat(
                        browser.post()
                                .uri("/password")
                                .param("before", first)
                                .param("after", PASSWORD)
                                .param("again", PASSWORD)
                                .session(session)
                                .with(csrf()))
                .hasStatus3xxRedirection();
        return session;
    }
}
