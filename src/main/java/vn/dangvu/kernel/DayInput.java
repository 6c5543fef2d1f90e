package vn.dangvu.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed where a date is asked for. Here the day comes first, then the month, then
/// the year: `3/2/20`, `03-02-2020`, `3.2.2020`, `3 2 2020`, `03022020`, `ngày 3 tháng 2 năm 2020`;
/// also `2020-02-03`, which addresses carry. Nothing is guessed: what has no one meaning is refused
/// with the reason.
public sealed interface DayInput {

    /// Earlier and later years are taken for slips of the finger.
    int FIRST_YEAR = 1850;

    int LAST_YEAR = 2199;

    record Day(LocalDate day) implements DayInput {}

    /// Old papers know no more.
    record Month(YearMonth month) implements DayInput {}

    /// Old papers know no more.
    record Year(int year) implements DayInput {}

    record Nothing() implements DayInput {}

    record Wrong(Reason reason) implements DayInput {}

    enum Reason {
        NOT_A_DATE,
        NO_YEAR,
        /// `02/13/2020`: can only be month first, and then `02/03/2020` would be doubtful, too.
        MONTH_FIRST,
        NO_SUCH_DAY,
        UNLIKELY_YEAR
    }

    /// @param today tells `20` (2020) from `62` (1962): a year of two digits is at most one year
    ///   ahead
    static DayInput read(String typed, LocalDate today) {
        String text = tidy(typed);
        if (text.isEmpty()) {
            return new Nothing();
        }
        return Reading.day(text, today)
                .or(() -> Reading.month(text))
                .or(() -> Reading.year(text))
                .orElseGet(() ->
                        new Wrong(
                                Reading.NO_YEAR.matcher(text).matches()
                                        ? Reason.NO_YEAR
                                        : Reason.NOT_A_DATE));
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([/.\\-]) ?", "$1");
    }

    /// The forms of dates and what they mean.
    final class Reading {

        private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        private static final Pattern DAY_FIRST =
                Pattern.compile("(\\d{1,2})([/.\\- ])(\\d{1,2})\\2(\\d{4}|\\d{2})");
        private static final Pattern DIGITS = Pattern.compile("(\\d{2})()(\\d{2})(\\d{4})");
        private static final Pattern SPOKEN =
                Pattern.compile("(?:ngày )?(\\d{1,2})( )tháng (\\d{1,2}) năm (\\d{4})", WORDS);
        private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
        private static final Pattern MONTH =
                Pattern.compile("(?:tháng )?(\\d{1,2})(?:[/.\\- ]| năm )(\\d{4})", WORDS);
        private static final Pattern YEAR = Pattern.compile("(?:năm )?(\\d{4})", WORDS);
        private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2}[/.\\- ]\\d{1,2}");

        private Reading() {}

        private static Optional<DayInput> day(String text, LocalDate today) {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(of(number(iso, 1), number(iso, 2), number(iso, 3), true));
            }
            for (Pattern form : new Pattern[] {DAY_FIRST, DIGITS, SPOKEN}) {
                Matcher found = form.matcher(text);
                if (found.matches()) {
                    return Optional.of(
                            of(
                                    year(found.group(4), today),
                                    number(found, 3),
                                    number(found, 1),
                                    false));
                }
            }
            return Optional.empty();
        }

        private static Optional<DayInput> month(String text) {
            Matcher found = MONTH.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    of(number(found, 2), number(found, 1), 1, true) instanceof Day(LocalDate first)
                            ? new Month(YearMonth.from(first))
                            : new Wrong(Reason.NO_SUCH_DAY));
        }

        private static Optional<DayInput> year(String text) {
            Matcher found = YEAR.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
            int year = number(found, 1);
            return Optional.of(likely(year) ? new Year(year) : new Wrong(Reason.UNLIKELY_YEAR));
        }

        private static DayInput of(int year, int month, int day, boolean orderIsSure) {
            if (!orderIsSure && month > 12 && month <= 31 && day <= 12) {
                return new Wrong(Reason.MONTH_FIRST);
            }
            if (!likely(year)) {
                return new Wrong(Reason.UNLIKELY_YEAR);
            }
            try {
                return new Day(LocalDate.of(year, month, day));
            } catch (DateTimeException impossible) {
                return new Wrong(Reason.NO_SUCH_DAY);
            }
        }

        private static boolean likely(int year) {
            return year >= FIRST_YEAR && year <= LAST_YEAR;
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
}
