package vn.dangvu.kernel;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which days are worked in Viet Nam, for deadlines in working days.
///
/// The days off of a year are dated data (`kernel/days-off.txt`): the Government moves some of them
/// from year to year. A year that was not announced yet is reckoned from the fixed days and the
/// lunar ones, with holidays on a weekend given back on the next working day; such a year is
/// [#provisional].
public final class WorkingDays {

    public static final WorkingDays VIETNAM = new WorkingDays(lines());

    /// The first day of the first lunar month, by the Vietnamese calendar.
    private static final Map<Integer, MonthDay> TET =
            Map.ofEntries(
                    tet(2010, Month.FEBRUARY, 14),
                    tet(2011, Month.FEBRUARY, 3),
                    tet(2012, Month.JANUARY, 23),
                    tet(2013, Month.FEBRUARY, 10),
                    tet(2014, Month.JANUARY, 31),
                    tet(2015, Month.FEBRUARY, 19),
                    tet(2027, Month.FEBRUARY, 6),
                    tet(2028, Month.JANUARY, 26),
                    tet(2029, Month.FEBRUARY, 13),
                    tet(2030, Month.FEBRUARY, 2));

    /// The tenth of the third lunar month.
    private static final Map<Integer, MonthDay> HUNG_KINGS =
            Map.ofEntries(
                    tet(2010, Month.APRIL, 23),
                    tet(2011, Month.APRIL, 12),
                    tet(2012, Month.MARCH, 31),
                    tet(2013, Month.APRIL, 19),
                    tet(2014, Month.APRIL, 9),
                    tet(2015, Month.APRIL, 28),
                    tet(2027, Month.APRIL, 16),
                    tet(2028, Month.APRIL, 4),
                    tet(2029, Month.APRIL, 23),
                    tet(2030, Month.APRIL, 12));

    /// Two days on 2 September (Labour Code 2019, article 112).
    private static final int TWO_NATIONAL_DAYS_SINCE = 2021;

    private final Map<LocalDate, String> off;
    private final Set<LocalDate> worked;
    private final Set<Integer> announced;

    private WorkingDays(List<String[]> lines) {
        off =
                lines.stream()
                        .filter(line -> !line[1].startsWith("!"))
                        .collect(toUnmodifiableMap(line -> LocalDate.parse(line[0]), l -> l[1]));
        worked =
                lines.stream()
                        .filter(line -> line[1].startsWith("!"))
                        .map(line -> LocalDate.parse(line[0]))
                        .collect(toUnmodifiableSet());
        announced = off.keySet().stream().map(LocalDate::getYear).collect(toUnmodifiableSet());
    }

    /// Whether people work on that day.
    public boolean isWorked(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        return !weekend(day)
                && (provisional(day.getYear())
                        ? !reckoned(day.getYear()).containsKey(day)
                        : !off.containsKey(day));
    }

    /// Whether the days off of that year are reckoned and not announced.
    public boolean provisional(int year) {
        return !announced.contains(year);
    }

    /// The `days`-th working day after `day`: a deadline of so many working days ends with it.
    ///
    /// @param days zero gives the day itself
    public LocalDate after(LocalDate day, int days) {
        var at = day;
        for (int counted = 0; counted < days; ) {
            at = at.plusDays(1);
            if (isWorked(at)) {
                counted++;
            }
        }
        return at;
    }

    /// The last day on which something may be done that has to be done `days` working days before
    /// `day`: so many working days lie after it, up to and with `day`.
    public LocalDate before(LocalDate day, int days) {
        var at = day;
        for (int counted = 0; counted < days; at = at.minusDays(1)) {
            if (isWorked(at)) {
                counted++;
            }
        }
        return at;
    }

    /// How many working days lie after `from`, up to and with `to`; 0 where `to` is not later.
    public int between(LocalDate from, LocalDate to) {
        return (int)
                from.plusDays(1)
                        .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                        .filter(this::isWorked)
                        .count();
    }

    /// The days off of the year that fall on Monday to Friday, by name.
    public Map<LocalDate, String> daysOff(int year) {
        if (provisional(year)) {
            return Map.copyOf(reckoned(year));
        }
        return off.entrySet().stream()
                .filter(day -> day.getKey().getYear() == year)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<LocalDate, String> reckoned(int year) {
        var days = new HashMap<LocalDate, String>();
        give(days, LocalDate.of(year, 1, 1), "newYear");
        var tet = TET.get(year);
        if (tet != null) {
            tet.atYear(year)
                    .minusDays(1)
                    .datesUntil(tet.atYear(year).plusDays(4))
                    .forEach(day -> give(days, day, "tet"));
        }
        var kings = HUNG_KINGS.get(year);
        if (kings != null) {
            give(days, kings.atYear(year), "hungKings");
        }
        give(days, LocalDate.of(year, 4, 30), "reunification");
        give(days, LocalDate.of(year, 5, 1), "labour");
        give(days, LocalDate.of(year, 9, 2), "national");
        if (year >= TWO_NATIONAL_DAYS_SINCE) {
            give(days, LocalDate.of(year, 9, 3), "national");
        }
        return days;
    }

    /// A holiday on a weekend, or on a day that is off already, is given back on the next working
    /// day.
    private static void give(Map<LocalDate, String> days, LocalDate holiday, String name) {
        var day = holiday;
        while (weekend(day) || days.containsKey(day)) {
            day = day.plusDays(1);
        }
        days.put(day, name);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Map.Entry<Integer, MonthDay> tet(int year, Month month, int day) {
        return Map.entry(year, MonthDay.of(month, day));
    }

    private static List<String[]> lines() {
        try (var data = WorkingDays.class.getResourceAsStream("/kernel/days-off.txt")) {
            var text =
                    new String(Objects.requireNonNull(data).readAllBytes(), StandardCharsets.UTF_8);
            var lines = new ArrayList<String[]>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> lines.add(line.split(" ")));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
