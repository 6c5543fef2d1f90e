package vn.dangvu.radar;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

class CalendarTextTests {

    private static final Instant STAMP = Instant.parse("2021-06-29T17:00:00Z");

    @Test
    void writesAWholeDayAsRfc5545Says() {
        var calendar = new CalendarText("Việc cần làm", "vi");
        calendar.add(
                new CalendarText.Event(
                        "ab@dangvu",
                        LocalDate.of(2021, 12, 31),
                        "Sắp hết hạn",
                        "Một, hai; ba",
                        "Loại",
                        "https://x.vn/members/1?a=b;c"),
                STAMP);

        assertThat(calendar.whole())
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Dang vu//Radar//VI
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-CALNAME:Việc cần làm
                        X-WR-TIMEZONE:Asia/Ho_Chi_Minh
                        REFRESH-INTERVAL;VALUE=DURATION:PT6H
                        X-PUBLISHED-TTL:PT6H
                        BEGIN:VEVENT
                        UID:ab@dangvu
                        DTSTAMP:20210629T170000Z
                        DTSTART;VALUE=DATE:20211231
                        DTEND;VALUE=DATE:20220101
                        SUMMARY:Sắp hết hạn
                        DESCRIPTION:Một\\, hai\\; ba
                        CATEGORIES:Loại
                        URL:https://x.vn/members/1?a=b;c
                        CLASS:PRIVATE
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a,b;c        | a\\,b\\;c
                    C:\\temp     | C:\\\\temp
                    a\\,b        | a\\\\\\,b
                    giờ 5:30     | giờ 5:30
                    "trích"      | "trích"
                    """)
    void escapesWhatHasAMeaning(String said, String written) {
        assertThat(CalendarText.escaped(said)).isEqualTo(written);
    }

    @Test
    void aLineOfATextBecomesNoLineOfTheCalendar() {
        assertThat(CalendarText.escaped("một\nhai\r\nba\rbốn\u0000năm"))
                .isEqualTo("một\\nhai\\nba bốn năm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ế", "đ", "€", "😀", "é"})
    void foldsAtSeventyFiveOctetsAndNeverWithinALetter(String letter) {
        for (int length = 1; length <= 240; length++) {
            assertFolded(letter.repeat(length));
            assertFolded("x" + letter.repeat(length));
        }
    }

    @Test
    void foldsWhateverIsWritten() {
        var random = new Random(5545);
        String letters = "a bềđ😀€,;\\Ư";
        int[] points = letters.codePoints().toArray();
        for (int time = 0; time < 500; time++) {
            var line = new StringBuilder();
            for (int at = 0; at < random.nextInt(400); at++) {
                line.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertFolded(line.toString());
        }
    }

    @Test
    void aLineOfExactlySeventyFiveOctetsIsNotFolded() {
        assertThat(CalendarText.folded("a".repeat(75))).isEqualTo("a".repeat(75) + "\r\n");
        assertThat(CalendarText.folded("a".repeat(76))).isEqualTo("a".repeat(75) + "\r\n a\r\n");
        assertThat(CalendarText.folded("a".repeat(74) + "đ"))
                .isEqualTo("a".repeat(74) + "\r\n đ\r\n");
    }

    private static void assertFolded(String line) {
        String folded = CalendarText.folded(line);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
        for (String part : folded.split("\r\n", -1)) {
            byte[] octets = part.getBytes(UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(decoded(octets)).isEqualTo(part);
        }
    }

    private static String decoded(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException broken) {
            throw new AssertionError("a letter was cut", broken);
        }
    }
}
