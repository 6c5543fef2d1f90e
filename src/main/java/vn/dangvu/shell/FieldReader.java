package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads what was typed field by field, and keeps in words everything that is wrong with it. The
/// words stand in the bundle of the module: `<module>.flaw.<flaw>`.
public class FieldReader {

    private static final int LONGEST = 500;

    private final String module;
    private final Texts texts;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    /// @param module whose words are used
    public FieldReader(String module, Texts texts, LocalDate today) {
        this.module = module;
        this.texts = texts;
        this.today = today;
    }

    public final List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// One spelling of the same text: composed letters, single spaces, none at the ends.
    public static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    public static String sent(Map<String, String> sent, String field) {
        return tidy(sent.get(field));
    }

    public final void wrong(String field, String flaw, Object... facts) {
        errors.add(new FieldError(field, texts.get(module + ".flaw." + flaw, facts)));
    }

    /// Empty when nothing was typed.
    public final String text(String field, String typed) {
        if (typed.length() > LONGEST) {
            wrong(field, "tooLong", LONGEST);
        }
        return typed;
    }

    public final String needed(String field, String typed) {
        if (typed.isEmpty()) {
            wrong(field, "missing." + field);
        }
        return text(field, typed);
    }

    public final @Nullable String textOrNull(String field, String typed) {
        return typed.isEmpty() ? null : text(field, typed);
    }

    /// Null when empty or wrong.
    public final @Nullable LocalDate day(String field, String typed) {
        return switch (DayInput.read(typed, today)) {
            case DayInput.Nothing _ -> null;
            case DayInput.Day(LocalDate day) -> day;
            case DayInput.Month _, DayInput.Year _ -> noDay(field, "date.NOT_WHOLE");
            case DayInput.Wrong(var reason) -> noDay(field, "date." + reason);
        };
    }

    /// Null only when something is wrong.
    public final @Nullable LocalDate neededDay(String field, String typed) {
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
