package vn.dangvu.years.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.EventsOfMember;
import vn.dangvu.years.Badge;
import vn.dangvu.years.Badges;
import vn.dangvu.years.Merit;
import vn.dangvu.years.MeritEntry;
import vn.dangvu.years.Merits;

import java.util.List;
import java.util.stream.Stream;

/// Tells the timeline of a member of badges, awards and discipline. Cards stand in the ledger.
@Component
class YearEvents implements EventsOfMember {

    private final Badges badges;
    private final Merits merits;

    YearEvents(Badges badges, Merits merits) {
        this.badges = badges;
        this.merits = merits;
    }

    @Override
    public List<Event> of(Viewer viewer, Texts texts, long member, boolean records) {
        var words = new YearWords(texts);
        return Stream.concat(
                        badges.ofMember(viewer, member).stream()
                                .filter(Badge::current)
                                .map(badge -> event(words, badge, records)),
                        merits.ofMember(viewer, member).stream()
                                .map(merit -> event(words, merit, records)))
                .toList();
    }

    private static Event event(YearWords words, Badge badge, boolean records) {
        var entry = badge.entry();
        return new Event(
                entry.on(),
                words.badge(entry.years(), entry.manner()),
                "award",
                words.numbered(entry),
                records ? "/badges/" + badge.id() + "/correct" : null);
    }

    private static Event event(YearWords words, Merit merit, boolean records) {
        var entry = merit.entry();
        return new Event(
                entry.on(),
                words.merit(entry),
                icon(entry.kind()),
                words.decision(entry.decision()),
                records ? "/merits/" + merit.id() + "/correct" : null);
    }

    private static String icon(MeritEntry.Kind kind) {
        return switch (kind) {
            case AWARD -> "award";
            case DISCIPLINE -> "alert-triangle";
            case NOT_COUNTED, COUNTED -> "calendar";
        };
    }
}
