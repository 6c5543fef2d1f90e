package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.TermEntry;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldError;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads what was typed field by field, and keeps in words everything that is wrong with it.
final class FormReader {

    private static final int LONGEST = 500;
    private static final int LAST_CONGRESS = 99;

    private final Texts texts;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    FormReader(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// One spelling of the same text: composed letters, single spaces, none at the ends.
    static String sent(Map<String, String> sent, String field) {
        String typed = sent.getOrDefault(field, "");
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    void wrong(String field, String flaw, Object... facts) {
        errors.add(new FieldError(field, texts.get("committees.flaw." + flaw, facts)));
    }

    @Nullable String text(String field, String typed) {
        if (typed.length() > LONGEST) {
            wrong(field, "tooLong", LONGEST);
        }
        return typed.isEmpty() ? null : typed;
    }

    /// Null when empty or wrong.
    @Nullable LocalDate day(String field, String typed) {
        return switch (DayInput.read(typed, today)) {
            case DayInput.Nothing _ -> null;
            case DayInput.Day(LocalDate day) -> day;
            case DayInput.Month _, DayInput.Year _ -> noDay(field, "date.NOT_WHOLE");
            case DayInput.Wrong(var reason) -> noDay(field, "date." + reason);
        };
    }

    /// Null only when something is wrong.
    @Nullable LocalDate neededDay(String field, String typed) {
        if (typed.isEmpty()) {
            wrong(field, "missing." + field);
        }
        return day(field, typed);
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

    /// The number of a congress, as papers print it or in figures; null when empty or wrong.
    @Nullable Integer ordinal(String field, String typed) {
        if (typed.isEmpty() || typed.matches("[0-9]+")) {
            return number(field, typed, 1, LAST_CONGRESS);
        }
        var read =
                IntStream.rangeClosed(1, LAST_CONGRESS)
                        .filter(number -> TermEntry.roman(number).equalsIgnoreCase(typed))
                        .findFirst();
        if (read.isEmpty()) {
            wrong(field, "ordinal");
            return null;
        }
        return read.getAsInt();
    }

    /// @param prefix `decision` or `consent`
    Decision decision(String prefix, Paper paper) {
        return new Decision(
                text(prefix + "Number", paper.number()),
                day(prefix + "Date", paper.date()),
                text(prefix + "Issuer", paper.issuer()));
    }

    private @Nullable LocalDate noDay(String field, String flaw) {
        wrong(field, flaw);
        return null;
    }
}
