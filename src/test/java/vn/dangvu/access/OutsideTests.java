package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.dangvu.testing.MovingClock;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The real server, asked from outside, as it stands behind a proxy that ends TLS.
@SpringBootTest(
        classes = AccessApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"dangvu.origin=https://dangvu.example", "dangvu.limits.strangers=5"})
class OutsideTests {

    private static final String REPORT =
            """
            {"csp-report": {"document-uri": "https://dangvu.example/members/4711?q=Nguy%C3%AAn",
             "effective-directive": "script-src-elem", "blocked-uri": "https://evil.example/x?secret"}}\
            """;

    @LocalServerPort int port;
    @Autowired MovingClock clock;

    @Test
    void theSessionCookieIsForThisHostAndHttpsAlone() throws Exception {
        String cookie = get("/login").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .startsWith("__Host-dangvu=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/;")
                .doesNotContain("Domain=");
        assertThat(get("/login?lang=en").headers().allValues("Set-Cookie"))
                .anySatisfy(language ->
                        assertThat(language)
                                .startsWith("__Host-lang=en")
                                .contains("Secure", "HttpOnly"));
    }

    @Test
    void browsersAreToldToComeByHttps() throws Exception {
        assertThat(get("/login").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(told -> assertThat(told).contains("max-age=31536000"));
    }

    @Test
    void theServerTellsNothingOfItselfAndLists() throws Exception {
        var login = get("/login");
        assertThat(login.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(get("/assets/").statusCode()).isEqualTo(404);
        for (String hidden :
                new String[] {"/.git/config", "/actuator", "/actuator/env", "/h2-console"}) {
            assertThat(get(hidden).statusCode()).as(hidden).isIn(302, 303, 404);
        }
        assertThat(send(request("/login").method("TRACE", BodyPublishers.noBody())).statusCode())
                .isIn(400, 405);
    }

    /// Nothing of the hundred megabytes is sent, and the answer is there.
    @Test
    void aStrangersFileIsRefusedBeforeItIsRead() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String head =
                    "POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n"
                            + "Content-Type: Multipart/form-data; boundary=x\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().flush();

            String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 303");
        }
    }

    @Test
    void reportsOfBrokenPoliciesAreTakenWithinLimits() throws Exception {
        clock.pass(Duration.ofHours(1));
        assertThat(report("application/csp-report", REPORT).statusCode()).isEqualTo(204);
        assertThat(report("text/html", REPORT).statusCode()).isEqualTo(415);
        assertThat(report("application/json", "{\"csp").statusCode()).isEqualTo(400);
        assertThat(report("application/json", "[" + " ".repeat(9000) + "]").statusCode())
                .isEqualTo(413);
        assertThat(report("application/reports+json", "[]").statusCode()).isEqualTo(204);

        var refused = report("application/csp-report", REPORT);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/login").statusCode()).as("who signs in is not held up").isEqualTo(200);
    }

    private HttpResponse<String> report(String type, String body) throws Exception {
        return send(
                request("/csp-report")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(request(address));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
