package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldReader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the forms of fees.
final class FeeReader extends FieldReader {

    /// `78000`, `78.000`, `78,000`, `78 000`, each with or without the sign of the currency.
    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(?:[.,  ][0-9]{3}){1,3})(?: ?(?:đ|đồng|vnd))?");

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final LocalDate today;

    FeeReader(Texts texts, LocalDate today) {
        super("fees", texts, today);
        this.today = today;
    }

    /// An amount in đồng; null when empty or wrong.
    @Nullable Long amount(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var found = AMOUNT.matcher(typed.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            wrong(field, "amount");
            return null;
        }
        return Long.parseLong(found.group(1).replaceAll("[^0-9]", ""));
    }

    /// `11/2026`, `tháng 11 năm 2026`, or as addresses carry it, `2026-11`; null when empty or
    /// wrong.
    @Nullable YearMonth month(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (ISO.matcher(typed).matches()) {
            try {
                return YearMonth.parse(typed);
            } catch (DateTimeException _) {
                wrong(field, "month");
                return null;
            }
        }
        return switch (DayInput.read(typed, today)) {
            case DayInput.Month(var month) -> month;
            case DayInput.Day(var day) -> YearMonth.from(day);
            case DayInput.Nothing _, DayInput.Year _, DayInput.Wrong _ -> {
                wrong(field, "month");
                yield null;
            }
        };
    }

    /// Null only when something is wrong.
    @Nullable YearMonth neededMonth(String field, String typed) {
        if (typed.isEmpty()) {
            wrong(field, "missing." + field);
        }
        return month(field, typed);
    }

    /// A whole number; null when empty or wrong.
    @Nullable Integer number(String field, String typed, int least, int most) {
        if (typed.isEmpty()) {
            return null;
        }
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            wrong(field, "number", least, most);
            return null;
        }
        return number;
    }

    /// One of the names of an enum; null when empty or wrong.
    <E extends Enum<E>> @Nullable E choice(String field, String typed, Class<E> choices) {
        if (typed.isEmpty()) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        wrong(field, "choice");
        return null;
    }

    Decision decision(Map<String, String> sent) {
        return new Decision(
                textOrNull("decisionNumber", sent(sent, "decisionNumber")),
                day("decisionDate", sent(sent, "decisionDate")),
                textOrNull("decisionIssuer", sent(sent, "decisionIssuer")));
    }
}
