package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/// What every page promises: headers, error pages, languages, static files; and the accounts'
/// pages.
@SpringBootTest(classes = AccessApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    private static final String PASSWORD = "một câu đủ dài để nhớ";
    private static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;

    private final MockHttpSession chief = new MockHttpSession();
    private final MockHttpSession clerk = new MockHttpSession();

    @BeforeAll
    void signTwoPeopleIn() throws Exception {
        signIn("page.chief", true, chief);
        signIn("page.clerk", false, clerk);
    }

    @Test
    void everyPageCarriesTheSecureHeaders() throws Exception {
        for (String address : List.of("/login", "/corner/1")) {
            var response = send(get(address).session(chief).secure(true));
            assertThat(response.getHeader("Content-Security-Policy"))
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self'")
                    .contains("base-uri 'none'")
                    .contains("object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(response.getHeader("Permissions-Policy")).contains("camera=()");
            assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=");
        }
    }

    @Test
    void noPageHasAnInlineScriptOrStyleOrAnotherHost() throws Exception {
        for (String address : List.of("/login", "/accounts", "/accounts/new", "/corner/1")) {
            String page =
                    text(
                            send(
                                    get(address)
                                            .session(
                                                    address.equals("/login")
                                                            ? new MockHttpSession()
                                                            : chief)));
            assertThat(page)
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//");
        }
    }

    @Test
    void whatIsNotThereAndWhatIsNotMineLookTheSame() throws Exception {
        var notMine = send(get("/corner/1").session(clerk));
        var notThere = send(get("/no/such/page").session(clerk));
        var notANumber = send(get("/corner/abc").session(clerk));

        assertThat(notMine.getStatus()).isEqualTo(404);
        assertThat(notThere.getStatus()).isEqualTo(404);
        assertThat(notANumber.getStatus()).isEqualTo(404);
        assertThat(body(notThere)).isEqualTo(body(notMine));
        assertThat(body(notANumber)).isEqualTo(body(notMine));
    }

    @Test
    void aBrokenPageTellsNoDetailButAReference() throws Exception {
        var broken = send(get("/corner/3").session(clerk));

        assertThat(broken.getStatus()).isEqualTo(500);
        assertThat(text(broken))
                .doesNotContain("secret detail")
                .doesNotContain("IllegalState")
                .containsPattern(
                        "Mã tra cứu:</?.*<code>[0-9a-f]{8}</code>|Mã tra cứu:"
                                + " <code>[0-9a-f]{8}</code>");
    }

    @Test
    void refusalsHaveTheirOwnPages() throws Exception {
        assertThat(send(get("/corner/2").session(clerk)).getStatus()).isEqualTo(403);
        assertThat(send(post("/corner/4").session(clerk).with(csrf())).getStatus()).isEqualTo(405);
        assertThat(send(get("/accounts").session(clerk)).getStatus()).isEqualTo(403);
        assertThat(send(get("/accounts/new").session(clerk)).getStatus()).isEqualTo(403);
        assertThat(send(get("/audit").session(clerk)).getStatus()).isEqualTo(403);
        assertThat(
                        send(post("/accounts")
                                        .session(clerk)
                                        .with(csrf())
                                        .param("username", "sneaky")
                                        .param("displayName", "S"))
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void vietnameseUnlessTheReaderChoseEnglish() throws Exception {
        assertThat(text(send(get("/login").header("Accept-Language", "en"))))
                .contains("lang=\"vi\"")
                .contains("Đăng nhập");

        var chosen = send(get("/login?lang=en"));
        assertThat(text(chosen)).contains("lang=\"en\"").contains("Sign in");
        Cookie cookie = Objects.requireNonNull(chosen.getCookie("lang"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(text(send(get("/login").cookie(cookie)))).contains("Sign in");
        assertThat(text(send(get("/login?lang=vi").cookie(cookie)))).contains("Đăng nhập");
    }

    @Test
    void staticFilesAreKeptForEverUnderTheirHash() throws Exception {
        var address =
                Pattern.compile("/assets/[0-9a-f]{12}/app\\.css")
                        .matcher(text(send(get("/login"))));
        assertThat(address.find()).isTrue();

        var css = send(get(address.group()));

        assertThat(css.getStatus()).isEqualTo(200);
        assertThat(css.getHeader("Cache-Control"))
                .contains("max-age=31536000")
                .contains("immutable");
        assertThat(css.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(css.getCookie("dangvu")).isNull();
    }

    @Test
    void onlyAdministratorsAreShownTheWayToTheAccounts() throws Exception {
        assertThat(text(send(get("/corner/1").session(chief)))).contains("href=\"/accounts\"");
        assertThat(text(send(get("/corner/1").session(clerk))))
                .doesNotContain("href=\"/accounts\"");
    }

    @Test
    void aNewAccountShowsItsPasswordOnce() throws Exception {
        String username = "n" + UUID.randomUUID().toString().substring(0, 8);
        var made =
                send(
                        post("/accounts")
                                .session(chief)
                                .with(csrf())
                                .param("username", username)
                                .param("displayName", "Lê Văn <Tám>"));
        assertThat(made.getStatus()).isEqualTo(303);
        String address = Objects.requireNonNull(made.getHeader("Location"));

        assertThat(text(send(get(address).session(chief))))
                .contains("id=\"secret\"")
                .contains("Lê Văn &lt;Tám&gt;")
                .doesNotContain("<Tám>");
        assertThat(text(send(get(address).session(chief)))).doesNotContain("id=\"secret\"");
    }

    @Test
    void aFormWithErrorsKeepsWhatWasTyped() throws Exception {
        var refused =
                send(
                        post("/accounts")
                                .session(chief)
                                .with(csrf())
                                .param("username", "Có dấu")
                                .param("displayName", "Lê Văn Tám"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("value=\"có dấu\"")
                .contains("value=\"Lê Văn Tám\"")
                .contains("href=\"#username\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void anOrganizationNobodyKnowsIsRefusedAtItsField() throws Exception {
        int id =
                ((Accounts.Creation.Created)
                                accounts.create(ADMINISTRATOR, "page.roles", "R", false))
                        .id();

        var refused =
                send(
                        post("/accounts/" + id + "/roles")
                                .session(chief)
                                .with(csrf())
                                .param("organization", "không có")
                                .param("role", "VIEWER"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("href=\"#organization\"").contains("value=\"không có\"");
    }

    private void signIn(String username, boolean administrator, MockHttpSession session)
            throws Exception {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người thử", administrator);
        var account = accounts.find(ADMINISTRATOR, made.id());
        signIns.change(account, made.oneTimePassword(), PASSWORD, "setup");
        send(
                post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD)
                        .remoteAddress(username));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }

    /// Without what names the request itself: the token and the link to the other language.
    private static String body(MockHttpServletResponse response) throws Exception {
        return text(response)
                .replaceAll("(value|hx-headers)=\"[^\"]*\"", "")
                .replaceAll("href=\"[^\"]*lang=[^\"]*\"", "");
    }
}
