package vn.dangvu.access.web;

import vn.dangvu.access.Session;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// One's own open sessions.
public record SessionsPage(List<Line> lines) {

    /// @param browser in words, as far as it can be told
    /// @param userAgent what the browser says, whole
    public record Line(
            int id,
            String browser,
            String userAgent,
            String address,
            String created,
            String lastSeen,
            boolean own) {}

    static SessionsPage of(List<Session> sessions, Texts texts, ZoneId zone) {
        return new SessionsPage(
                sessions.stream()
                        .map(session ->
                                new Line(
                                        session.id(),
                                        Browser.of(session.userAgent())
                                                .orElse(texts.get("access.sessions.unknown")),
                                        session.userAgent(),
                                        session.address(),
                                        time(session.created(), texts, zone),
                                        time(session.lastSeen(), texts, zone),
                                        session.own()))
                        .toList());
    }

    private static String time(Instant at, Texts texts, ZoneId zone) {
        return Formats.of(texts).time(LocalDateTime.ofInstant(at, zone));
    }
}
