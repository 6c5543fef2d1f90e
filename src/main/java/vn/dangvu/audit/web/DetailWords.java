package vn.dangvu.audit.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The detail of an entry in words. Its first word may name a sentence; the others are its facts.
record DetailWords(Texts texts) {

    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";

    /// As it is noted, and as it was noted first.
    private static final Pattern FIGURE =
            Pattern.compile(
                    "figure (?<code>\\S+) %s %s|(?<old>\\S+) Period\\[from=%s, to=%s]"
                            .formatted(DAY, DAY, DAY, DAY));

    private static final Pattern FIELDS = Pattern.compile("fields (.+)");

    String of(@Nullable String detail) {
        if (detail == null) {
            return "";
        }
        var figure = FIGURE.matcher(detail);
        if (figure.matches()) {
            return figure.group("code") != null
                    ? figure(detail, figure.group("code"), figure.group(2), figure.group(3))
                    : figure(detail, figure.group("old"), figure.group(5), figure.group(6));
        }
        var fields = FIELDS.matcher(detail);
        if (fields.matches()) {
            return texts.get("audit.detail.fields", fields(fields.group(1)));
        }
        int end = detail.indexOf(' ');
        String key = "audit.detail." + (end < 0 ? detail : detail.substring(0, end));
        return texts.has(key)
                ? texts.get(key, end < 0 ? "" : day(detail.substring(end + 1)))
                : detail;
    }

    /// A day of the machine as a reader writes it; everything else as it is.
    String day(String value) {
        try {
            return value.length() == "2021-06-01".length()
                    ? Formats.of(texts).date(LocalDate.parse(value))
                    : value;
        } catch (DateTimeException _) {
            return value;
        }
    }

    private String figure(String detail, String code, String from, String to) {
        try {
            var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
            String name = or("figures.name." + code, code);
            return texts.get("audit.detail.figure", name, Formats.of(texts).period(period));
        } catch (DateTimeException | IllegalArgumentException _) {
            return detail;
        }
    }

    private String fields(String names) {
        return Arrays.stream(names.split(", "))
                .map(name -> or("audit.profile." + name, name))
                .collect(Collectors.joining(", "));
    }

    private String or(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
