package vn.dangvu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A [WritingProcess] seen from outside: what it said, and the means to kill it.
final class Writer {

    private final Process process;
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean cut = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread listener;

    private Writer(Process process) {
        this.process = process;
        this.listener = Thread.ofPlatform().start(this::listen);
    }

    static Writer start(Path home, int first, Map<String, String> environment) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        home.toString(),
                        Integer.toString(first));
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var writer = new Writer(builder.start());
        assertThat(writer.begun.await(90, TimeUnit.SECONDS)).isTrue();
        return writer;
    }

    Process process() {
        return process;
    }

    List<Integer> written() {
        return written;
    }

    void awaitWritten(int count) throws InterruptedException {
        while (written.size() < count) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(10);
        }
    }

    void awaitCut() throws InterruptedException {
        while (!cut.get()) {
            Thread.sleep(10);
        }
    }

    /// Kills the JVM, and reads to the end what it had said before. By its handle: the process
    /// object would close the pipe with lines in it.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        listener.join();
        process.waitFor();
    }

    /// Between the numbers a log may say something.
    private void listenTo(String line) {
        if (line.matches("\\d+")) {
            written.add(Integer.valueOf(line));
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line) {
                    case "begin" -> begun.countDown();
                    case "cut" -> cut.set(true);
                    default -> listenTo(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
