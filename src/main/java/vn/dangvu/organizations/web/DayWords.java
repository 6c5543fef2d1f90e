package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

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

    /// What is wrong with what was typed for a day, and what is shown instead.
    static @Nullable String wrong(DayInput typed, LocalDate shown, Texts texts) {
        String key =
                switch (typed) {
                    case DayInput.Day _, DayInput.Nothing _ -> null;
                    case DayInput.Month _, DayInput.Year _ -> "NOT_WHOLE";
                    case DayInput.Wrong(var reason) -> reason.name();
                };
        return key == null
                ? null
                : texts.get("organizations.page.day." + key)
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
