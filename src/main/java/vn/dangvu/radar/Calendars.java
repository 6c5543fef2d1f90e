package vn.dangvu.radar;

import org.springframework.stereotype.Service;

import vn.dangvu.access.CurrentViewer;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What waits for an account, as a calendar for whoever has its private address. It names nobody:
/// calendars lie in phones and with companies elsewhere.
@Service
public class Calendars {

    /// So far ahead a calendar looks, and so far back for what was not done.
    private static final int DAYS = 180;

    private final Feeds feeds;
    private final Radar radar;
    private final CurrentViewer current;
    private final Clock clock;

    Calendars(Feeds feeds, Radar radar, CurrentViewer current, Clock clock) {
        this.feeds = feeds;
        this.radar = radar;
        this.current = current;
        this.clock = clock;
    }

    /// @param origin before the addresses of screens, such as `https://dangvu.tinhuy.vn`
    /// @return nothing, if the address is nobody's, or its account reads nothing any more
    public Optional<String> read(String token, String origin) {
        return feeds.opened(token)
                .map(reader -> {
                    var viewer = reader.account().viewer(null);
                    return current.as(viewer, () -> written(viewer, reader.texts(), origin));
                });
    }

    private String written(Viewer viewer, Texts texts, String origin) {
        var today = LocalDate.now(clock);
        var calendar =
                new CalendarText(texts.get("radar.calendar.name"), texts.locale().getLanguage());
        // The same all day, so that who has it already is not sent it again.
        var stamp = today.atStartOfDay(clock.getZone()).toInstant();
        var words = new AlertWords(texts);
        var taken = new HashSet<String>();
        for (Entry entry : due(viewer, today)) {
            var due = entry.alert().due();
            if (due != null) {
                calendar.add(event(entry, due, words, origin, uid(entry.alert(), taken)), stamp);
            }
        }
        return calendar.whole();
    }

    private static CalendarText.Event event(
            Entry entry, LocalDate due, AlertWords words, String origin, String uid) {
        String kind = entry.alert().kind();
        String whom = words.nameless(entry);
        return new CalendarText.Event(
                uid,
                due,
                words.heading(kind) + ": " + whom,
                whom + ". " + words.sentence(entry.alert()) + "\n" + words.about(kind),
                words.heading(kind),
                origin + entry.address());
    }

    private List<Entry> due(Viewer viewer, LocalDate today) {
        var all = new ArrayList<Entry>();
        for (var root : radar.begins(viewer, today)) {
            all.addAll(
                    radar.due(
                            viewer, root.id(), today, today.minusDays(DAYS), today.plusDays(DAYS)));
        }
        return all.stream()
                .sorted((one, other) -> Alert.BY_DUE.compare(one.alert(), other.alert()))
                .limit(Radar.IN_CALENDAR)
                .toList();
    }

    /// Of what it is about, not of its day: when the day moves, the event moves.
    private static String uid(Alert alert, Set<String> taken) {
        String about =
                String.join(
                        "|",
                        alert.kind(),
                        alert.organization().toString(),
                        String.valueOf(alert.member()),
                        alert.address());
        int time = 0;
        String uid;
        do {
            uid = hash(about + "|" + time++) + "@dangvu";
        } while (!taken.add(uid));
        return uid;
    }

    private static String hash(String text) {
        try {
            var whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
