package vn.dangvu.access.web;

import vn.dangvu.access.Passkey;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// One's own passkeys.
///
/// @param possible whether the program is open under a name, as passkeys need it
public record PasskeysPage(List<Line> lines, boolean possible, List<FieldError> errors) {

    public record Line(int id, String label, String created, String lastUsed) {}

    static PasskeysPage of(
            List<Passkey> passkeys,
            boolean possible,
            List<FieldError> errors,
            Texts texts,
            ZoneId zone) {
        return new PasskeysPage(
                passkeys.stream()
                        .map(key ->
                                new Line(
                                        key.id(),
                                        key.label(),
                                        time(key.created(), texts, zone),
                                        time(key.lastUsed(), texts, zone)))
                        .toList(),
                possible,
                errors);
    }

    private static String time(Instant at, Texts texts, ZoneId zone) {
        return Formats.of(texts).time(LocalDateTime.ofInstant(at, zone));
    }
}
