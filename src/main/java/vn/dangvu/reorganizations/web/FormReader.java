package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads what was typed field by field, and keeps in words everything that is wrong with it.
final class FormReader {

    private static final int LONGEST = 500;

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
    static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    static String sent(Map<String, String> sent, String field) {
        return tidy(sent.get(field));
    }

    /// A number that the page itself wrote; what else is sent is as good as none.
    static int number(Map<String, String> sent, String field) {
        String text = sent(sent, field);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    void wrong(String field, String flaw, Object... facts) {
        errors.add(new FieldError(field, texts.get("reorganizations.flaw." + flaw, facts)));
    }

    String text(String field, String typed) {
        if (typed.length() > LONGEST) {
            wrong(field, "tooLong", LONGEST);
        }
        return typed;
    }

    String needed(String field, String typed) {
        if (typed.isEmpty()) {
            wrong(field, "missing." + field);
        }
        return text(field, typed);
    }

    @Nullable String textOrNull(String field, String typed) {
        return typed.isEmpty() ? null : text(field, typed);
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

    private @Nullable LocalDate noDay(String field, String flaw) {
        wrong(field, flaw);
        return null;
    }
}
