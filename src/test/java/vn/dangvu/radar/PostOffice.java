package vn.dangvu.radar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server within the test (RFC 5321, as much as is needed): takes what is sent, asks for a
/// password where it was told one, and does not know anybody at `khongco.vn`.
final class PostOffice implements AutoCloseable {

    private final ServerSocket door;
    private final String password;
    private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    /// @param password empty asks for none
    PostOffice(String password) throws IOException {
        this.password = password;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    List<MimeMessage> taken() {
        return List.copyOf(taken);
    }

    /// From now on takes no mail.
    void fill(boolean now) {
        full = now;
    }

    private void open() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                serve(guest);
            } catch (IOException closed) {
                // The next one, or the end.
            }
        }
    }

    private void serve(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), ISO_8859_1));
        var out = guest.getOutputStream();
        say(out, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]", 2)[0];
            switch (verb) {
                case "EHLO" ->
                        say(out, password.isEmpty() ? "250 test" : "250-test\r\n250 AUTH PLAIN");
                case "AUTH" -> say(out, told(line).endsWith("\0" + password) ? "235 in" : "535 no");
                case "RCPT" -> say(out, line.contains("khongco.vn") ? "550 nobody" : "250 known");
                case "DATA" -> take(in, out);
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 fine");
            }
        }
    }

    /// What follows `AUTH PLAIN`.
    private static String told(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1);
        return new String(Base64.getDecoder().decode(last), UTF_8);
    }

    private void take(BufferedReader in, OutputStream out) throws IOException {
        if (full) {
            say(out, "452 full");
            return;
        }
        say(out, "354 go on");
        var mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        taken.add(read(mail.toString()));
        say(out, "250 taken");
    }

    private static MimeMessage read(String mail) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(ISO_8859_1)));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
