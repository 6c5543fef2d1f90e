package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/// Figures and rows in the reader's words.
record FigureWords(Texts texts, Formats formats) {

    static final String NOTHING = "–";
    private static final int CHANGE_DECIMALS = 1;

    static FigureWords in(Texts texts) {
        return new FigureWords(texts, Formats.of(texts));
    }

    /// How a value compares with the one before: up, down or level, and in words.
    record Change(String direction, String text) {}

    String page(String key, Object... arguments) {
        return texts.get("figures.page." + key, arguments);
    }

    String name(String code) {
        return texts.get("figures.name." + code);
    }

    String about(String code) {
        return texts.get("figures.about." + code);
    }

    /// A code in words; what is none, such as the name of a class, as it stands.
    String fact(String fact) {
        String key = "figures.fact." + fact;
        return texts.has(key) ? texts.get(key) : fact;
    }

    /// What the column of facts is called: by the beginning of the code where the bundle has a word
    /// for it, else `otherwise`.
    String factHeading(String code, String otherwise) {
        for (String start = code; ; start = start.substring(0, start.lastIndexOf('.'))) {
            String key = "figures.page.row.fact." + start;
            if (texts.has(key)) {
                return texts.get(key);
            }
            if (start.indexOf('.') < 0) {
                return page(otherwise);
            }
        }
    }

    /// What is added up, such as an age; null where rows are only counted.
    @Nullable String valueHeading(@Nullable String summed) {
        return summed == null ? null : page("row.value." + summed);
    }

    String number(long number) {
        return formats.number(number);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    /// `2019` for a whole year, else both days.
    String period(Period period) {
        return wholeYear(period) ? String.valueOf(period.from().getYear()) : formats.period(period);
    }

    /// `of 2019`, `from 01/01/2021 to 30/06/2021`.
    String ofPeriod(Period period) {
        return wholeYear(period)
                ? page("of.figures.year", String.valueOf(period.from().getYear()))
                : page("of.figures.period", date(period.from()), date(period.to()));
    }

    static boolean wholeYear(Period period) {
        return period.equals(Period.year(period.from().getYear()));
    }

    String value(Figure figure) {
        return switch (figure.kind()) {
            case COUNT -> number(figure.count());
            case SHARE -> percent(figure);
            case MEAN -> decimal(figure.value());
        };
    }

    String percent(Figure figure) {
        var percent = figure.percent();
        return percent == null ? NOTHING : formats.percent(percent, figure.decimals());
    }

    private String decimal(@Nullable BigDecimal number) {
        return number == null ? NOTHING : formats.decimal(number, number.scale());
    }

    String rows(long count) {
        return count == 1 ? page("rows.one") : page("rows", number(count));
    }

    /// Null where there is nothing to compare.
    @Nullable Change change(Figure now, Figure before) {
        return switch (now.kind()) {
            case COUNT -> difference(now.count(), before.count());
            case SHARE -> apart("points.", now.value(), before.value());
            case MEAN -> apart("", now.value(), before.value());
        };
    }

    private Change difference(long now, long before) {
        long more = now - before;
        if (more == 0) {
            return new Change("level", page("same"));
        }
        String direction = more > 0 ? "more" : "less";
        String amount = number(Math.abs(more));
        String text =
                before == 0
                        ? page(direction, amount)
                        : page(direction + ".percent", amount, relative(Math.abs(more), before));
        return new Change(more > 0 ? "up" : "down", text);
    }

    private String relative(long difference, long before) {
        var percent =
                BigDecimal.valueOf(difference)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(before), CHANGE_DECIMALS, RoundingMode.HALF_UP);
        return formats.percent(percent, CHANGE_DECIMALS);
    }

    /// Percentages differ by points, not by percent; means by as much as they differ.
    private @Nullable Change apart(
            String unit, @Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        var more = Objects.requireNonNull(now).subtract(before);
        if (more.signum() == 0) {
            return new Change("level", page("same"));
        }
        String key = unit + (more.signum() > 0 ? "more" : "less");
        return new Change(
                more.signum() > 0 ? "up" : "down",
                page(key, formats.decimal(more.abs(), now.scale())));
    }
}
