package vn.dangvu.radar.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.organizations.Organization;
import vn.dangvu.radar.Dated;
import vn.dangvu.radar.Entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Makes the sheet of a month and its days.
record CalendarPages(RadarRequest asked, YearMonth month, Organization here, RadarWords words) {

    /// So many stand in the sheet on one day.
    private static final int MARKS = 3;

    private static final int WEEK = 7;

    CalendarPage page(Dated found, List<Organization> around) {
        Map<LocalDate, List<Entry>> days =
                found.entries().stream()
                        .filter(entry ->
                                asked.kind() == null || asked.kind().equals(entry.alert().kind()))
                        .collect(
                                groupingBy(
                                        entry -> Objects.requireNonNull(entry.alert().due()),
                                        TreeMap::new,
                                        toList()));
        var list = new RadarPages(asked, here, words);
        return new CalendarPage(
                list.chips(),
                here.id().value(),
                RadarPages.options(around),
                asked.wrong() ? asked.typed() : words.date(asked.day()),
                list.flaw(),
                asked.kind() == null ? "" : asked.kind(),
                month.toString(),
                words.page("month", month.getMonthValue(), Integer.toString(month.getYear())),
                asked.in(month.minusMonths(1)).address(),
                asked.in(month.plusMonths(1)).address(),
                asked.in(YearMonth.from(asked.today())).address(),
                asked.in(null).address(),
                Arrays.stream(DayOfWeek.values()).map(day -> words.page("weekday." + day)).toList(),
                found.left() == 0 ? null : words.page("month.left", words.number(found.left())),
                weeks(days),
                days.entrySet().stream().map(day -> agenda(day.getKey(), day.getValue())).toList());
    }

    private List<List<CalendarPage.Cell>> weeks(Map<LocalDate, List<Entry>> days) {
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(month.atEndOfMonth().plusDays(1), Period.ofDays(WEEK))
                .map(week ->
                        week.datesUntil(week.plusDays(WEEK))
                                .map(day -> cell(day, days.getOrDefault(day, List.of())))
                                .toList())
                .toList();
    }

    private CalendarPage.Cell cell(LocalDate day, List<Entry> entries) {
        if (!YearMonth.from(day).equals(month)) {
            return new CalendarPage.Cell("", null, false, false, null, List.of(), null);
        }
        int more = entries.size() - MARKS;
        return new CalendarPage.Cell(
                Integer.toString(day.getDayOfMonth()),
                off(day),
                WorkingDays.VIETNAM.daysOff(day.getYear()).containsKey(day),
                day.equals(asked.today()),
                entries.isEmpty() ? null : "#" + id(day),
                entries.stream().limit(MARKS).map(this::mark).toList(),
                more > 0 ? words.page("more", words.number(more)) : null);
    }

    private CalendarPage.Mark mark(Entry entry) {
        boolean late = entry.alert().lateOn(asked.day());
        return new CalendarPage.Mark(
                words.alerts().heading(entry.alert().kind()),
                late ? "bad" : "quiet",
                late ? "alert-circle" : "clock");
    }

    private CalendarPage.Agenda agenda(LocalDate day, List<Entry> entries) {
        return new CalendarPage.Agenda(
                id(day),
                words.page("weekday." + day.getDayOfWeek()) + ", " + words.date(day),
                off(day),
                entries.stream().map(words::line).toList());
    }

    /// What the day off is called; null on a working day.
    private @Nullable String off(LocalDate day) {
        if (WorkingDays.VIETNAM.isWorked(day)) {
            return null;
        }
        String holiday = WorkingDays.VIETNAM.daysOff(day.getYear()).get(day);
        return words.page(holiday == null ? "off" : "off." + holiday);
    }

    private static String id(LocalDate day) {
        return "day-" + day;
    }
}
