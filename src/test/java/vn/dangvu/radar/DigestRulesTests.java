package vn.dangvu.radar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Friday 30 April 2021 was a holiday, and so was Monday 3 May.
class DigestRulesTests {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime AT = LocalTime.of(6, 30);

    @ParameterizedTest
    @CsvSource({
        "DAILY,  2021-04-29T06:29, 2021-04-28T06:30",
        "DAILY,  2021-04-29T06:30, 2021-04-29T06:30",
        "DAILY,  2021-04-30T12:00, 2021-04-29T06:30",
        "DAILY,  2021-05-03T12:00, 2021-04-29T06:30",
        "DAILY,  2021-05-04T06:30, 2021-05-04T06:30",
        "WEEKLY, 2021-04-29T12:00, 2021-04-26T06:30",
        "WEEKLY, 2021-05-03T12:00, 2021-04-26T06:30",
        "WEEKLY, 2021-05-04T06:29, 2021-04-26T06:30",
        "WEEKLY, 2021-05-04T06:30, 2021-05-04T06:30",
        "WEEKLY, 2021-05-07T23:59, 2021-05-04T06:30"
    })
    void fallsOnWorkingDays(Rhythm rhythm, LocalDateTime now, LocalDateTime moment) {
        assertThat(DigestRules.last(rhythm, AT, now.atZone(OFFICE)))
                .isEqualTo(moment.atZone(OFFICE));
    }

    @Test
    void nothingFallsForWhoWantsNothing() {
        assertThat(DigestRules.last(Rhythm.OFF, AT, at("2021-05-04T12:00"))).isNull();
    }

    @Test
    void isDueOnceForEachMoment() {
        assertThat(due("2021-05-04T06:29", null, "2021-05-04T06:29")).isFalse();
        assertThat(due("2021-05-04T06:29", null, "2021-05-04T06:30")).isTrue();
        assertThat(due("2021-05-04T06:31", "2021-05-04T06:31", "2021-05-04T23:00")).isFalse();
        assertThat(due("2021-05-04T06:31", "2021-05-04T06:31", "2021-05-05T06:30")).isTrue();
    }

    @Test
    void whoChoosesAfterTheMomentWaitsForTheNext() {
        assertThat(due("2021-05-04T09:00", null, "2021-05-04T09:01")).isFalse();
        assertThat(due("2021-05-04T09:00", null, "2021-05-05T06:30")).isTrue();
    }

    @Test
    void whatFailedIsTriedAgainAfterAnHour() {
        String before = "2021-05-03T09:00";

        assertThat(due(before, "2021-05-04T06:31", "2021-05-04T07:31")).isFalse();
        assertThat(due(before, "2021-05-04T06:31", "2021-05-04T07:32")).isTrue();
    }

    @Test
    void whatWouldFailAgainIsNotTriedAgainOnTheSameDay() {
        var begins = at("2021-05-03T09:00");
        var tried = at("2021-05-04T06:31");

        assertThat(DigestRules.due(Rhythm.DAILY, AT, begins, tried, at("2021-05-04T23:00"), false))
                .isFalse();
        assertThat(DigestRules.due(Rhythm.DAILY, AT, begins, tried, at("2021-05-05T06:30"), false))
                .isTrue();
    }

    private static boolean due(String begins, @Nullable String tried, String now) {
        return DigestRules.due(
                Rhythm.DAILY, AT, at(begins), tried == null ? null : at(tried), at(now), true);
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(OFFICE);
    }
}
