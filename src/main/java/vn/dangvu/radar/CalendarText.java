package vn.dangvu.radar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes an iCalendar (RFC 5545) of whole days, line by line: CRLF at the ends, lines folded at 75
/// octets and never within a letter, commas and semicolons of texts escaped.
final class CalendarText {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /// @param name under which a calendar program lists it
    CalendarText(String name, String language) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Dang vu//Radar//" + language.toUpperCase(Locale.ROOT));
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line("X-PUBLISHED-TTL", "PT6H");
    }

    /// One matter on one day.
    ///
    /// @param uid the same for the same matter, however often it is asked for
    /// @param address of the screen, with the origin before it
    record Event(
            String uid,
            LocalDate day,
            String summary,
            String description,
            String category,
            String address) {}

    /// @param stamp when what it says was found
    void add(Event event, Instant stamp) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", MOMENT.format(stamp));
        line("DTSTART;VALUE=DATE", DAY.format(event.day()));
        line("DTEND;VALUE=DATE", DAY.format(event.day().plusDays(1)));
        line("SUMMARY", escaped(event.summary()));
        line("DESCRIPTION", escaped(event.description()));
        line("CATEGORIES", escaped(event.category()));
        line("URL", event.address());
        line("CLASS", "PRIVATE");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    String whole() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    /// Backslashes first, or those of the others would be doubled.
    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// A line that is too long goes on in the next one after a space, which counts, too.
    static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        int at = 0;
        while (at < line.length()) {
            int letter = line.codePointAt(at);
            String one = Character.toString(letter);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(one);
            octets += size;
            at += one.length();
        }
        return folded.append(END).toString();
    }

    private void line(String name, String value) {
        text.append(folded(name + ":" + value));
    }
}
