package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.radar.Question;
import vn.dangvu.radar.Within;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/// What the address of the radar asks for. What is unknown asks for nothing; a day that is none is
/// told.
///
/// @param typed the day as it was typed
/// @param wrong whether that is no day
/// @param kind the only kind, or null
/// @param month of the calendar; null where the list is wanted
/// @param page of the list of one kind, from 1 on
record RadarRequest(
        OrganizationId organization,
        LocalDate today,
        LocalDate day,
        String typed,
        boolean wrong,
        Within within,
        @Nullable String kind,
        @Nullable YearMonth month,
        int page) {

    /// Thirty working days, a usual limit, lie in it with any holidays: what has begun to run does
    /// not go out of sight.
    private static final Within USUAL = Within.DAYS_60;

    private static final int LAST_PAGE = 2_000;

    static RadarRequest of(
            OrganizationId organization,
            Map<String, String> sent,
            Collection<String> kinds,
            LocalDate today) {
        String typed = sent.getOrDefault("on", "").strip();
        var read = DayInput.read(typed, today);
        var day = read instanceof DayInput.Day(LocalDate asked) ? asked : today;
        boolean wrong = !(read instanceof DayInput.Day || read instanceof DayInput.Nothing);
        String kind = sent.getOrDefault("kind", "");
        boolean calendar = sent.getOrDefault("view", "").equals("calendar");
        return new RadarRequest(
                organization,
                today,
                day,
                typed,
                wrong,
                within(sent.getOrDefault("within", "")),
                kinds.contains(kind) ? kind : null,
                calendar ? month(sent.getOrDefault("month", ""), day) : null,
                page(sent.getOrDefault("page", "")));
    }

    private static Within within(String sent) {
        return Arrays.stream(Within.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(USUAL);
    }

    private static YearMonth month(String sent, LocalDate day) {
        try {
            var month = YearMonth.parse(sent);
            boolean likely =
                    month.getYear() >= DayInput.FIRST_YEAR && month.getYear() <= DayInput.LAST_YEAR;
            return likely ? month : YearMonth.from(day);
        } catch (DateTimeException none) {
            return YearMonth.from(day);
        }
    }

    private static int page(String sent) {
        return sent.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(sent), 1, LAST_PAGE) : 1;
    }

    Question question() {
        return new Question(organization, day, within, kind);
    }

    RadarRequest of(@Nullable String other) {
        return new RadarRequest(organization, today, day, typed, wrong, within, other, month, 1);
    }

    RadarRequest within(Within other) {
        return new RadarRequest(organization, today, day, typed, wrong, other, kind, month, 1);
    }

    RadarRequest on(LocalDate other) {
        return new RadarRequest(organization, today, other, "", false, within, kind, month, 1);
    }

    RadarRequest in(@Nullable YearMonth other) {
        return new RadarRequest(organization, today, day, typed, wrong, within, kind, other, 1);
    }

    RadarRequest page(int other) {
        return new RadarRequest(organization, today, day, typed, wrong, within, kind, month, other);
    }

    /// The address that asks for this; what is usual is left out.
    String address() {
        var address = UriComponentsBuilder.fromPath("/radar");
        address.queryParam("organization", organization.value());
        if (!day.equals(today)) {
            address.queryParam("on", day);
        }
        if (within != USUAL) {
            address.queryParam("within", within);
        }
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (month != null) {
            address.queryParam("view", "calendar").queryParam("month", month);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.toUriString();
    }
}
