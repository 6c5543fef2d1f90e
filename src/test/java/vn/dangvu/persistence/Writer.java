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

/// A [WritingProcess] seen from outside: what it said, and the means to kill it.
final class Writer {

    private static final long PATIENCE = 90_000;

    private final Process process;
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch cut = new CountDownLatch(1);
    private boolean ended;
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
        synchronized (written) {
            while (written.size() < count) {
                assertThat(ended).isFalse();
                written.wait(PATIENCE);
            }
        }
    }

    void awaitCut() throws InterruptedException {
        assertThat(cut.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
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
            synchronized (written) {
                written.add(Integer.valueOf(line));
                written.notifyAll();
            }
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line) {
                    case "begin" -> begun.countDown();
                    case "cut" -> cut.countDown();
                    default -> listenTo(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            synchronized (written) {
                ended = true;
                written.notifyAll();
            }
        }
    }
}
