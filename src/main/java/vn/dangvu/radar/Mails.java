package vn.dangvu.radar;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import vn.dangvu.radar.DigestLine.Trouble;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Sends mails where a mail server was set (docs/operations.md), and otherwise none.
@Component
class Mails {

    private final ObjectProvider<JavaMailSender> senders;
    private final String from;
    private final List<String> domains;
    private final LocalTime at;
    private final String origin;
    private final Clock clock;

    Mails(
            ObjectProvider<JavaMailSender> senders,
            @Value("${dangvu.mail.from:}") String from,
            @Value("${dangvu.mail.domains:}") String domains,
            @Value("${dangvu.mail.at:06:30}") String at,
            @Value("${dangvu.origin:}") String origin,
            Clock clock) {
        this.senders = senders;
        this.from = from.strip();
        this.at = LocalTime.parse(at.strip());
        this.origin = origin.strip().replaceAll("/+$", "");
        this.domains =
                Stream.of(domains.split(","))
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> !domain.isEmpty())
                        .toList();
        this.clock = clock;
    }

    /// Whether both a server and a sender were set.
    boolean ready() {
        return senders.getIfAvailable() != null && !from.isEmpty();
    }

    /// Empty where none was set.
    String from() {
        return from;
    }

    /// From which time of day on they are sent.
    LocalTime at() {
        return at;
    }

    /// What stands before the addresses of screens; empty where nobody said it.
    String origin() {
        return origin;
    }

    /// Whether the office lets mails go to that address.
    boolean allows(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.contains(domain);
    }

    /// Nothing when it was sent.
    Optional<Trouble> send(String to, String subject, String body) {
        var sender = senders.getObject();
        try {
            var message = sender.createMimeMessage();
            var writing = new MimeMessageHelper(message, "UTF-8");
            writing.setFrom(from);
            writing.setTo(to);
            writing.setSubject(subject);
            writing.setText(body);
            writing.setSentDate(Date.from(clock.instant()));
            // Nobody is away to a program.
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return Optional.empty();
        } catch (MailAuthenticationException refused) {
            return Optional.of(Trouble.SIGN_IN);
        } catch (MailSendException failed) {
            return Optional.of(trouble(failed));
        } catch (MailException | MessagingException broken) {
            return Optional.of(Trouble.BROKEN);
        }
    }

    /// Whatever the server did not answer is a matter of the connection.
    private static Trouble trouble(MailSendException failed) {
        var causes = failed.getMessageExceptions();
        if (causes.length == 0 || !(causes[0] instanceof SendFailedException refused)) {
            return Trouble.UNREACHABLE;
        }
        var invalid = refused.getInvalidAddresses();
        return invalid != null && invalid.length > 0 ? Trouble.ADDRESS : Trouble.REFUSED;
    }
}
