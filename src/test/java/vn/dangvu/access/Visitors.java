package vn.dangvu.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// An officer and a reader of A and an officer of B, each signed in, and what they are answered.
class Visitors {

    private static final String PASSWORD = "một câu đủ dài để nhớ";
    private static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);

    private final MockMvc web;
    private final Accounts accounts;
    private final SignIns signIns;
    private final MockHttpSession officer = new MockHttpSession();
    private final MockHttpSession reader = new MockHttpSession();
    private final MockHttpSession neighbour = new MockHttpSession();
    private TwoCommittees.@Nullable Found found;

    Visitors(MockMvc web, Accounts accounts, SignIns signIns) {
        this.web = web;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /// Once for all classes of the world.
    synchronized void arrive(TwoCommittees.Found place) throws Exception {
        if (found != null) {
            return;
        }
        found = place;
        signIn("officer.a", place.a().id(), Role.OFFICER, officer);
        signIn("reader.a", place.a().id(), Role.VIEWER, reader);
        signIn("officer.b", place.b().id(), Role.OFFICER, neighbour);
    }

    MockHttpSession officer() {
        return officer;
    }

    MockHttpSession reader() {
        return reader;
    }

    MockHttpSession neighbour() {
        return neighbour;
    }

    MockHttpServletResponse send(
            AbstractMockHttpServletRequestBuilder<?> request, MockHttpSession session)
            throws Exception {
        return web.perform(request.session(session).with(csrf())).andReturn().getResponse();
    }

    /// What a reader sees, also of the files; without the token, which is another one each time,
    /// and without what tells only which address was asked: the switch of languages, the place in
    /// the menu.
    String text(MockHttpServletResponse answer) throws IOException {
        byte[] body = answer.getContentAsByteArray();
        String kind = String.valueOf(answer.getContentType());
        if (!kind.contains("openxmlformats")) {
            return new String(body, UTF_8)
                    .replaceAll("[A-Za-z0-9_-]{80,}={0,2}", "TOKEN")
                    .replace(" aria-current=\"page\"", "")
                    .replaceAll("href=\"[^\"]*lang=en[^\"]*\"", "href=\"ENGLISH\"");
        }
        var text = new StringBuilder();
        // By a file: a stream stumbles over entries whose size stands only behind them.
        Path file = Files.createTempFile("dangvu-answer-", ".zip");
        try (var zip = new ZipFile(Files.write(file, body).toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    /// What of B stands in an answer.
    Stream<String> secretsIn(String answer) {
        return Objects.requireNonNull(found).secrets().stream().filter(answer::contains);
    }

    private void signIn(String username, int organization, Role role, MockHttpSession session)
            throws Exception {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người thử", false);
        accounts.grant(
                ADMINISTRATOR,
                made.id(),
                new Viewer.Grant(organization, role, false),
                Validity.since(LocalDate.EPOCH));
        signIns.change(
                accounts.find(ADMINISTRATOR, made.id()), made.oneTimePassword(), PASSWORD, "setup");
        send(post("/login").param("username", username).param("password", PASSWORD), session);
    }
}
