package vn.dangvu.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.dangvu.kernel.Viewer;

import java.util.Arrays;
import java.util.List;

/// The login as browsers meet it that keep their cookies or have none.
record Door(MockMvc web, Accounts accounts, SignIns signIns) {

    static final String PASSWORD = "một câu đủ dài để nhớ";
    static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);

    int person(String username) {
        return person(username, false);
    }

    int person(String username, boolean administrator) {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người thử", administrator);
        signIns.change(account(made.id()), made.oneTimePassword(), PASSWORD, "setup");
        return made.id();
    }

    Account account(int id) {
        return accounts.find(ADMINISTRATOR, id);
    }

    /// A session that is signed in by the password alone.
    MockHttpSession inside(String username, String address) throws Exception {
        var session = new MockHttpSession();
        signIn(username, PASSWORD, address, session);
        return session;
    }

    int status(String username, String password, String address, Cookie... cookies)
            throws Exception {
        return signIn(username, password, address, new MockHttpSession(), cookies).getStatus();
    }

    MockHttpServletResponse signIn(
            String username,
            String password,
            String address,
            MockHttpSession session,
            Cookie... cookies)
            throws Exception {
        var request =
                post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", username)
                        .param("password", password)
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                        .remoteAddress(address);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return send(request);
    }

    MockHttpServletResponse page(String address, MockHttpSession session) throws Exception {
        return send(get(address).session(session));
    }

    MockHttpServletResponse form(String address, MockHttpSession session, String... fields)
            throws Exception {
        var request = post(address).session(session).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return send(request);
    }

    static Cookie device(MockHttpServletResponse response) {
        return Arrays.stream(response.getCookies())
                .filter(cookie -> cookie.getName().startsWith(KnownDevices.COOKIE))
                .findFirst()
                .orElseThrow();
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
