package vn.dangvu.browser;

import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A real Keycloak in a process of its own, with the people of `keycloak/office.json`. The build
/// unpacks it when asked to: `mvn -Pkeycloak test`.
final class Keycloak implements AutoCloseable {

    static final String SECRET = "only-for-this-test";
    static final String PASSWORD = "mot-cau-cua-ben-kia";

    private static final Path HOME = Path.of("target", "keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration STEP = Duration.ofMillis(500);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Keycloak started() {
        try (var program = Files.list(HOME)) {
            Path folder = program.filter(Files::isDirectory).findFirst().orElseThrow();
            Path realms = Files.createDirectories(folder.resolve("data").resolve("import"));
            Path people = Path.of("src", "test", "resources", "keycloak", "office.json");
            Files.writeString(realms.resolve("office.json"), Files.readString(people));
            int port = freePort();
            var keycloak = new Keycloak(run(folder, port), port);
            keycloak.await();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/office";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static Process run(Path folder, int port) throws IOException {
        var order =
                new ProcessBuilder(
                        List.of(
                                "bash",
                                folder.resolve("bin").resolve("kc.sh").toString(),
                                "start-dev",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--db=dev-mem",
                                "--import-realm"));
        order.environment().put("JAVA_HOME", System.getProperty("java.home"));
        order.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx640m");
        return order.redirectErrorStream(true)
                .redirectOutput(HOME.resolve("keycloak.log").toFile())
                .start();
    }

    private void await() {
        try (var client = HttpClient.newHttpClient()) {
            var question =
                    HttpRequest.newBuilder(
                                    URI.create(issuer() + "/.well-known/openid-configuration"))
                            .timeout(Duration.ofSeconds(10))
                            .build();
            Awaitility.await("Keycloak, see " + HOME)
                    .atMost(PATIENCE)
                    .pollInterval(STEP)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast("Keycloak ended: see " + HOME, () -> !process.isAlive())
                    .until(() ->
                            client.send(question, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
