package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.MovingClock;

import java.time.Duration;
import java.util.List;

/// The way in, as a browser meets it.
@SpringBootTest(classes = AccessApplication.class)
@AutoConfigureMockMvc
class SignInTests {

    private static final String PASSWORD = "một câu đủ dài để nhớ";
    private static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);

    @Autowired MockMvc web;
    @Autowired Accounts accounts;
    @Autowired SignIns signIns;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;

    @BeforeEach
    void beginAnew() {
        clock.pass(Duration.ofHours(2));
    }

    @Test
    void everyPageLeadsToTheLoginAndBackToWhatWasAskedFor() throws Exception {
        person("back");
        var session = new MockHttpSession();
        var refused = send(get("/corner").session(session));
        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(refused.getHeader("Location")).isEqualTo("/login");

        var signedIn = send(signIn("back", PASSWORD, "10.0.0.1").session(session));

        assertThat(signedIn.getRedirectedUrl()).endsWith("/corner");
    }

    @Test
    void theSessionGetsANewIdAtTheSignIn() throws Exception {
        person("fixed");
        var session = new MockHttpSession();
        String before = session.getId();

        send(signIn("fixed", PASSWORD, "10.0.0.2").session(session));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(send(get("/corner").session(session)).getStatus()).isEqualTo(200);
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        person("known");

        var wrong = send(signIn("known", "something else", "10.0.0.3"));
        var unknown = send(signIn("nobod", "something else", "10.0.0.3"));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(withoutToken(unknown).replace("nobod", "known"))
                .isEqualTo(withoutToken(wrong))
                .contains("chưa đúng")
                .doesNotContain("something else");
    }

    @Test
    void aDisabledAccountGetsThatAnswerToo() throws Exception {
        int id = person("gone");
        accounts.disable(ADMINISTRATOR, id);

        assertThat(send(signIn("gone", PASSWORD, "10.0.0.4")).getStatus()).isEqualTo(422);
    }

    @Test
    void fiveFailuresStopEvenTheRightPasswordForAQuarterOfAnHour() throws Exception {
        person("slow");
        for (int i = 0; i < Throttle.OF_NAME_FROM_ADDRESS; i++) {
            send(signIn("slow", "guess number " + i, "10.0.0.5"));
        }

        assertThat(send(signIn("slow", PASSWORD, "10.0.0.5")).getStatus()).isEqualTo(429);
        assertThat(send(signIn("slow", PASSWORD, "10.9.9.9")).getStatus())
                .as("a colleague's machine is not held up by a stranger")
                .isEqualTo(302);
        clock.pass(Throttle.WINDOW.plusSeconds(1));
        assertThat(send(signIn("slow", PASSWORD, "10.0.0.5")).getStatus()).isEqualTo(302);
    }

    @Test
    void anUnknownNameIsThrottledLikeAKnownOne() throws Exception {
        for (int i = 0; i < Throttle.OF_NAME_FROM_ADDRESS; i++) {
            send(signIn("phantom", "guess number " + i, "10.0.0.6"));
        }

        assertThat(send(signIn("phantom", "guess", "10.0.0.6")).getStatus()).isEqualTo(429);
    }

    @Test
    void aPostWithoutItsTokenIsRefused() throws Exception {
        var session = signedIn("token", "10.0.0.7");

        var refused = send(post("/corner").session(session));

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(text(refused)).contains("Phiên làm việc đã hết");
        assertThat(send(post("/corner").session(session).with(csrf())).getStatus()).isEqualTo(200);
        assertThat(send(post("/corner").session(session).with(csrf().asHeader())).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aGivenPasswordMustBeChangedBeforeAnythingElse() throws Exception {
        var made =
                (Accounts.Creation.Created) accounts.create(ADMINISTRATOR, "fresh", "Mới", false);
        var session = new MockHttpSession();
        send(signIn("fresh", made.oneTimePassword(), "10.0.0.8").session(session));

        assertThat(send(get("/corner").session(session)).getHeader("Location"))
                .isEqualTo("/password");
        assertThat(send(get("/accounts").session(session)).getHeader("Location"))
                .isEqualTo("/password");
        var changed = send(change(made.oneTimePassword(), PASSWORD, PASSWORD).session(session));

        assertThat(changed.getStatus()).isEqualTo(303);
        assertThat(text(send(get("/corner").session(session)))).startsWith("fresh");
    }

    @Test
    void aWeakOrMistypedPasswordIsRefusedWithItsReason() throws Exception {
        var session = signedIn("weak", "10.0.0.9");

        assertThat(text(refused(change(PASSWORD, "short", "short"), session)))
                .contains("ít nhất 12 ký tự");
        assertThat(
                        text(
                                refused(
                                        change(
                                                PASSWORD,
                                                "this is weak enough",
                                                "this is weak enough"),
                                        session)))
                .contains("không được chứa tên đăng nhập");
        assertThat(
                        text(
                                refused(
                                        change(PASSWORD, "one long sentence", "another sentence"),
                                        session)))
                .contains("chưa giống nhau");
        assertThat(
                        text(
                                refused(
                                        change(
                                                "not the old one",
                                                "one long sentence",
                                                "one long sentence"),
                                        session)))
                .contains("chưa đúng");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() throws Exception {
        var here = signedIn("twice", "10.0.0.10");
        var there = new MockHttpSession();
        send(signIn("twice", PASSWORD, "10.0.0.11").session(there));

        send(change(PASSWORD, "another long sentence", "another long sentence").session(here));

        assertThat(send(get("/corner").session(here)).getStatus()).isEqualTo(200);
        assertThat(send(get("/corner").session(there)).getHeader("Location"))
                .isEqualTo("/login?ended");
    }

    @Test
    void disablingAnAccountEndsItsSessionsAtOnce() throws Exception {
        int id = person("ended");
        var session = new MockHttpSession();
        send(signIn("ended", PASSWORD, "10.0.0.12").session(session));

        accounts.disable(ADMINISTRATOR, id);

        assertThat(send(get("/corner").session(session)).getHeader("Location"))
                .isEqualTo("/login?ended");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = signedIn("out", "10.0.0.13");

        var out = send(post("/logout").session(session).with(csrf()));

        assertThat(out.getRedirectedUrl()).isEqualTo("/login?out");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPartAskedForByHtmxSendsTheWholePageToTheLogin() throws Exception {
        var refused =
                send(
                        get("/corner")
                                .header("HX-Request", "true")
                                .header("HX-Current-URL", "http://localhost/members?q=an"));

        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getHeader("HX-Redirect")).isEqualTo("/members?q=an");
    }

    @Test
    void passwordsAreKeptByArgon2id() {
        person("kept");

        assertThat(
                        database.sql(
                                        "select password_hash from access.account where username ="
                                                + " 'kept'")
                                .query(String.class)
                                .single())
                .startsWith("$argon2id$v=19$")
                .doesNotContain(PASSWORD);
        assertThat(new Passwords().hash(PASSWORD)).startsWith("$argon2id$v=19$m=24576,t=3,p=1$");
    }

    private int person(String username) {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người thử", false);
        var account = accounts.find(ADMINISTRATOR, made.id());
        signIns.change(account, made.oneTimePassword(), PASSWORD, "setup");
        return made.id();
    }

    private MockHttpSession signedIn(String username, String address) throws Exception {
        person(username);
        var session = new MockHttpSession();
        send(signIn(username, PASSWORD, address).session(session));
        return session;
    }

    private MockHttpServletResponse refused(
            MockHttpServletRequestBuilder request, HttpSession session) throws Exception {
        var response = send(request.session((MockHttpSession) session));
        assertThat(response.getStatus()).isEqualTo(422);
        return response;
    }

    private static MockHttpServletRequestBuilder change(String before, String after, String again) {
        return post("/password")
                .with(csrf())
                .param("before", before)
                .param("after", after)
                .param("again", again);
    }

    private static MockHttpServletRequestBuilder signIn(
            String username, String password, String address) {
        return post("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .remoteAddress(address);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }

    private static String withoutToken(MockHttpServletResponse response) throws Exception {
        return text(response).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
