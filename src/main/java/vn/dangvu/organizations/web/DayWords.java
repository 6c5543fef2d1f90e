package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.Attribute;

import java.time.LocalDate;

/// Days, numbers and organizations in the reader's language.
record DayWords(Texts texts, Formats formats) {

    static DayWords in(Texts texts) {
        return new DayWords(texts, Formats.of(texts));
    }

    String page(String key, Object... facts) {
        return texts.get("organizations.page." + key, facts);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    String number(long value) {
        return formats.number(value);
    }

    String attribute(Attribute.Kind kind) {
        return texts.get("organizations.attribute." + kind);
    }

    /// What is wrong with what was typed for a day.
    static @Nullable String wrong(DayInput typed, Texts texts) {
        return switch (typed) {
            case DayInput.Day _, DayInput.Nothing _ -> null;
            case DayInput.Month _, DayInput.Year _ -> texts.get("organizations.page.day.NOT_WHOLE");
            case DayInput.Wrong(var reason) -> texts.get("organizations.page.day." + reason);
        };
    }

    /// The same, and what is shown instead.
    static @Nullable String wrong(DayInput typed, LocalDate shown, Texts texts) {
        String wrong = wrong(typed, texts);
        return wrong == null
                ? null
                : wrong
                        + " "
                        + texts.get("organizations.page.day.shown", Formats.of(texts).date(shown));
    }

    String decision(@Nullable String number, @Nullable LocalDate date) {
        if (number == null) {
            return "";
        }
        return date == null ? page("decision", number) : page("decision.of", number, date(date));
    }
}
