package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the forms of transfers.
final class TransferReader extends FieldReader {

    private static final int MONTHS = 600;

    private final LocalDate today;

    TransferReader(Texts texts, LocalDate today) {
        super("transfers", texts, today);
        this.today = today;
    }

    /// The value of that name; nothing when none was chosen or there is none.
    <E extends Enum<E>> Optional<E> choice(String field, String sent, Class<E> type) {
        var found =
                Stream.of(type.getEnumConstants())
                        .filter(one -> one.name().equals(sent))
                        .findFirst();
        if (found.isEmpty()) {
            wrong(field, sent.isEmpty() ? "missing." + field : "unknown");
        }
        return found;
    }

    /// The locality number of an organization; null when empty or no number.
    @Nullable Integer place(String field, String sent) {
        if (sent.matches("[0-9]{1,9}")) {
            return Integer.valueOf(sent);
        }
        if (!sent.isEmpty()) {
            wrong(field, "unknown");
        }
        return null;
    }

    /// A number of months; null when empty or wrong.
    @Nullable Integer months(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        int months = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        if (months < 1 || months > MONTHS) {
            wrong(field, "months");
            return null;
        }
        return months;
    }

    /// A month such as `3/2020`, as its first day; null when empty or wrong.
    @Nullable LocalDate month(String field, String typed) {
        return switch (DayInput.read(typed, today)) {
            case DayInput.Nothing _ -> null;
            case DayInput.Month(var month) -> month.atDay(1);
            case DayInput.Day(LocalDate day) -> day.withDayOfMonth(1);
            case DayInput.Year _ -> noMonth(field);
            case DayInput.Wrong _ -> noMonth(field);
        };
    }

    /// A day, a month or a year, as the papers have it; null only when there is a flaw.
    @Nullable BirthDate born(String field, String typed) {
        if (typed.isEmpty()) {
            wrong(field, "missing." + field);
            return null;
        }
        return switch (DayInput.read(typed, today)) {
            case DayInput.Nothing _ -> null;
            case DayInput.Day(LocalDate day) -> new BirthDate(day, Precision.DAY);
            case DayInput.Month(var month) -> new BirthDate(month.atDay(1), Precision.MONTH);
            case DayInput.Year(int year) -> new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR);
            case DayInput.Wrong(var reason) -> {
                wrong(field, "date." + reason);
                yield null;
            }
        };
    }

    Decision paper(Map<String, String> sent) {
        return new Decision(
                textOrNull("paperNumber", sent(sent, "paperNumber")),
                day("paperDate", sent(sent, "paperDate")),
                textOrNull("paperIssuer", sent(sent, "paperIssuer")));
    }

    private @Nullable LocalDate noMonth(String field) {
        wrong(field, "month");
        return null;
    }
}
