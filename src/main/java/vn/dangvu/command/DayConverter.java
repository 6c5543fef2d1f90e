package vn.dangvu.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Reads a day of the command line: `2019-12-31` and nothing else, so that a script means the same
/// everywhere.
final class DayConverter implements ITypeConverter<LocalDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})[/.-](\\d{2})[/.-](\\d{4})");
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;
    private static final int MONTHS = 12;

    @Override
    public LocalDate convert(String typed) {
        if (!isDay(typed)) {
            throw new TypeConversionException(typed);
        }
        return LocalDate.parse(typed);
    }

    private static boolean isDay(String typed) {
        if (!FORM.matcher(typed).matches()) {
            return false;
        }
        try {
            int year = LocalDate.parse(typed).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// What is wrong with a day that was not taken.
    static String why(String typed, Texts texts) {
        var form = FORM.matcher(typed);
        if (form.matches()) {
            return noSuchDay(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), texts);
        }
        var dayFirst = DAY_FIRST.matcher(typed);
        if (dayFirst.matches()) {
            String turned = dayFirst.replaceFirst("$3-$2-$1");
            return isDay(turned)
                    ? texts.get("command.mistake.day.order", turned)
                    : why(turned, texts);
        }
        return texts.get("command.mistake.day.form");
    }

    private static String noSuchDay(int year, int month, Texts texts) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return texts.get(
                    "command.mistake.day.year",
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR));
        }
        if (month < 1 || month > MONTHS) {
            return texts.get("command.mistake.day.month");
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        return texts.get(
                "command.mistake.day.none",
                Integer.toString(month),
                Integer.toString(year),
                Integer.toString(days));
    }
}
