package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.access.Accounts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@DangvuTest
class ImportPagesTests {

    static final Viewer SYSTEM = new Viewer("system", true, List.of(), null);
    static final String PASSWORD = "Đường-lên-dốc-đá-2020";

    @TempDir Path folder;

    @Autowired MockMvcTester browser;
    @Autowired Accounts accounts;

    @Test
    void leadsFromTheTemplateThroughThePreviewToTheRegister() throws Exception {
        var session = signedIn("quan-tri-1", true);
        assertThat(browser.get().uri("/import").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("1-to-chuc-dang.xlsx", "Xem trước");
        assertThat(browser.get().uri("/import/templates/organizations").session(session))
                .hasStatusOk()
                .hasHeader(
                        "Content-Type",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;charset=UTF-8");

        String refused = upload(session, "báo cáo.xlsx", "%PDF-1.7".getBytes("UTF-8"));
        assertThat(finished(session, refused)).contains("Đây là tệp PDF", "báo cáo.xlsx");

        String job = upload(session, "to-chuc.xlsx", organizations());
        assertThat(browser.get().uri(job).session(signedIn("quan-tri-2", true)))
                .as("somebody else's import is not there")
                .hasStatus(404);

        String preview = finished(session, job);
        assertThat(preview)
                .contains("Xem trước khi nhập", "Nhập 1 dòng hợp lệ", "ô D3", "Lý do từ chối");
        assertThat(browser.get().uri(job + "/files/0").session(session)).hasStatusOk();

        assertThat(post(session, job + "/run")).hasStatus(303);
        assertThat(finished(session, job)).contains("Đã ghi 1 dòng vào sổ");

        assertThat(post(session, job + "/cancel")).hasStatus(303);
        assertThat(browser.get().uri(job).session(session)).hasStatus(404);
    }

    @Test
    void isClosedToWhoeverMayNotWrite() throws Exception {
        var reader = signedIn("nguoi-xem", false);

        assertThat(browser.get().uri("/import").session(reader)).hasStatus(403);
        assertThat(browser.get().uri("/import/templates/members").session(reader)).hasStatus(403);
        assertThat(browser.get().uri("/import/1-2-3").session(reader)).hasStatus(404);
    }

    private String upload(MockHttpSession session, String name, byte[] bytes) {
        var result =
                browser.post()
                        .uri("/import")
                        .multipart()
                        .file(new MockMultipartFile("files", name, null, bytes))
                        .session(session)
                        .with(csrf())
                        .exchange();
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private String finished(MockHttpSession session, String job) {
        return await("the end of the import")
                .atMost(Duration.ofSeconds(30))
                .until(() -> page(session, job), page -> !page.contains("hx-trigger=\"every 1s\""));
    }

    private String page(MockHttpSession session, String job) throws UnsupportedEncodingException {
        return browser.get()
                .uri(job)
                .session(session)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult post(MockHttpSession session, String address) {
        return browser.post().uri(address).session(session).with(csrf()).exchange();
    }

    private byte[] organizations() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Map<String, Object> good =
                Map.of(
                        "code", "ĐUK",
                        "official_name", "Đảng bộ Khối các cơ quan tỉnh",
                        "kind", "UPPER_GRASSROOTS",
                        "valid_from", LocalDate.of(2005, 1, 1));
        Map<String, Object> bad = Map.of("code", "ĐUK.01", "official_name", "Chi bộ một");
        SheetWriter.write(bytes, OrganizationSheet.SHEET, List.of(good, bad).iterator());
        Files.write(folder.resolve("sent.xlsx"), bytes.toByteArray());
        return bytes.toByteArray();
    }

    private MockHttpSession signedIn(String username, boolean administrator) {
        var made = accounts.create(SYSTEM, username, "Người " + username, administrator);
        String first = ((Accounts.Creation.Created) made).oneTimePassword();
        var session = new MockHttpSession();
        assertThat(
                        browser.post()
                                .uri("/login")
                                .param("username", username)
                                .param("password", first)
                                .session(session)
                                .with(csrf()))
                .hasStatus3xxRedirection();
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
