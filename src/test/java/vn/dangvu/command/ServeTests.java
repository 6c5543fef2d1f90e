package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The program as a process of its own, as the launcher starts it.
@Timeout(240)
class ServeTests {

    static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    static final int SIGTERM = 128 + 15;

    @TempDir Path home;

    final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void servesUntilItIsToldToEndAndThenEndsEverything() throws Exception {
        var server = start("serve", "--port", "0");
        var lines = server.inputReader();
        String password = lineWith(lines, Pattern.compile("quantri.*\\s(\\S+)$"));
        URI address = URI.create(lineWith(lines, ADDRESS));
        long postgres = postgres();

        assertThat(password).isNotBlank();
        assertThat(status(address)).isLessThan(500);

        var second = start("serve", "--port", "0");
        assertThat(second.waitFor()).isEqualTo(ExitCode.NO_DATABASE);
        assertThat(said(second)).contains("đang được một máy chủ Đảng vụ khác sử dụng");

        var command = start(figure("NOBODY"));
        assertThat(command.waitFor()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(said(command)).contains("--organization: không có tổ chức nào mang mã «NOBODY»");
        var slip = start(figure("NOBODY", "members.admited"));
        assertThat(slip.waitFor()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(said(slip)).contains("«members.admited»", "Có phải: members.admitted");
        assertThat(status(address)).isLessThan(500);

        server.toHandle().destroy();
        assertThat(server.waitFor()).isEqualTo(SIGTERM);
        assertThat(ProcessHandle.of(postgres).filter(ServeTests::isRunning)).isEmpty();
        assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
        assertThat(connects(address)).isFalse();

        var alone = start(figure("NOBODY"));
        assertThat(alone.waitFor()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(home.resolve("database/data/postmaster.pid")).doesNotExist();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    private static String[] figure(String organization) {
        return figure(organization, "members.admitted");
    }

    private static String[] figure(String organization, String code) {
        return new String[] {
            "figure",
            code,
            "--organization",
            organization,
            "--from",
            "2019-01-01",
            "--to",
            "2019-12-31"
        };
    }

    private Process start(String... arguments) throws IOException {
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Dangvu.class.getName()));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--home", home.toString()));
        var builder = new ProcessBuilder(words);
        builder.environment()
                .put(
                        "DANGVU_POSTGRES",
                        Path.of("target", "postgresql").toAbsolutePath().toString());
        var process = builder.start();
        started.add(process);
        return process;
    }

    /// Reads on until a line matches, and gives the group, or the match where there is none.
    private static String lineWith(BufferedReader lines, Pattern pattern) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = pattern.matcher(line);
            if (found.find()) {
                return found.group(found.groupCount());
            }
        }
        throw new AssertionError("ended without a line like " + pattern);
    }

    private long postgres() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("database/data/postmaster.pid"))
                        .getFirst()
                        .strip());
    }

    /// A process that has ended but was not collected yet does not run any more.
    private static boolean isRunning(ProcessHandle process) {
        try {
            return !Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static boolean connects(URI address) throws IOException, InterruptedException {
        try {
            status(address);
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }
}
