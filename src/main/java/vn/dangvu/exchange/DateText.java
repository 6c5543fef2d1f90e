package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people write them here: day first, then month, then year. Nothing is guessed: what
/// cannot be a day in that order is refused with the reason.
///
/// @param day null when the text is no such day
/// @param precision DAY, MONTH or YEAR
/// @param problem why not, empty when there is a day
record DateText(@Nullable LocalDate day, String precision, String problem) {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*([/.\\-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})([/.\\-])(\\d{1,2})\\2(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "(?:ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:tháng\\s+)?(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:năm\\s+)?(\\d{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;

    /// @param today tells 20 (2020) from 62 (1962): a year of two digits is at most one year ahead
    static DateText day(String text, LocalDate today) {
        Matcher found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            return of(year(found.group(4), today), number(found, 3), number(found, 1), false);
        }
        found = ISO.matcher(text);
        if (found.matches()) {
            return of(number(found, 1), number(found, 3), number(found, 4), true);
        }
        found = SPOKEN.matcher(text);
        if (found.matches()) {
            return of(number(found, 3), number(found, 2), number(found, 1), false);
        }
        boolean partial = MONTH.matcher(text).matches() || YEAR.matcher(text).matches();
        return wrong(partial ? "datePartial" : "dateUnclear");
    }

    static DateText partial(String text, LocalDate today) {
        Matcher found = MONTH.matcher(text);
        if (found.matches()) {
            return of(number(found, 2), number(found, 1), 1, true).withPrecision("MONTH");
        }
        found = YEAR.matcher(text);
        if (found.matches()) {
            return of(number(found, 1), 1, 1, true).withPrecision("YEAR");
        }
        DateText day = day(text, today);
        return day.problem().equals("dateUnclear") ? wrong("datePartialUnclear") : day;
    }

    /// A day that came as a date cell.
    static DateText of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), true);
    }

    private static DateText of(int year, int month, int day, boolean orderIsSure) {
        if (!orderIsSure && month > 12 && month <= 31 && day <= 12) {
            return wrong("dateMonthFirst");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return wrong("dateYear");
        }
        try {
            return new DateText(LocalDate.of(year, month, day), "DAY", "");
        } catch (DateTimeException _) {
            return wrong("dateImpossible");
        }
    }

    private static DateText wrong(String problem) {
        return new DateText(null, "", problem);
    }

    private DateText withPrecision(String other) {
        return day == null ? this : new DateText(day, other, problem);
    }

    private static int year(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year <= (today.getYear() + 1) % 100 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
