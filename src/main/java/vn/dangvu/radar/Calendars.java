package vn.dangvu.radar;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Service;

import vn.dangvu.access.CurrentViewer;
import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
        var found = due(viewer, today);
        for (Entry entry : found.entries()) {
            var due = entry.alert().due();
            if (due != null) {
                calendar.add(event(entry, due, words, origin, uid(entry.alert(), taken)), stamp);
            }
        }
        if (found.left() > 0) {
            calendar.add(rest(found.left(), today, texts, origin), stamp);
        }
        return calendar.whole();
    }

    /// Says today that the calendar does not hold everything.
    private static CalendarText.Event rest(int left, LocalDate today, Texts texts, String origin) {
        return new CalendarText.Event(
                "left@dangvu",
                today,
                texts.get("radar.calendar.left", left),
                texts.get("radar.calendar.left.about", Radar.IN_CALENDAR),
                texts.get("radar.page.title"),
                origin + "/radar");
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

    private Dated due(Viewer viewer, LocalDate today) {
        var all = new ArrayList<Entry>();
        int left = 0;
        for (var root : radar.begins(viewer, today)) {
            var found =
                    radar.due(
                            viewer, root.id(), today, today.minusDays(DAYS), today.plusDays(DAYS));
            all.addAll(found.entries());
            left += found.left();
        }
        var kept =
                all.stream()
                        .sorted(Comparator.comparing(Entry::alert, Alert.aheadOf(today)))
                        .limit(Radar.IN_CALENDAR)
                        .sorted(Comparator.comparing(Entry::alert, Alert.BY_DUE))
                        .toList();
        return new Dated(kept, left + all.size() - kept.size());
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
            uid = Fingerprint.brief((about + "|" + time++).getBytes(UTF_8)) + "@dangvu";
        } while (!taken.add(uid));
        return uid;
    }
}
