package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.AnnualReport;
import vn.dangvu.reports.Line;
import vn.dangvu.reports.Section;
import vn.dangvu.shell.Chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// This year beside the last, drawn.
final class ReportCharts {

    private static final List<String> MOVEMENTS =
            List.of(
                    "members.admitted",
                    "members.recognized",
                    "members.cardsIssued",
                    "members.transferredIn",
                    "members.transferredOut");

    private final AnnualReport report;
    private final Texts texts;

    ReportCharts(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    Chart movements() {
        List<Line> lines = MOVEMENTS.stream().map(report::line).toList();
        return chart(
                "movements",
                Chart.Kind.BARS,
                MOVEMENTS.stream().map(code -> texts.get("reports.chart.label." + code)).toList(),
                lines,
                figure -> BigDecimal.valueOf(figure.count()));
    }

    /// What part of the rated got which level, side by side for every kind of subject.
    Optional<Chart> ratings() {
        var ratings =
                report.sections()
                        .filter(Section.Rating.class::isInstance)
                        .map(Section.Rating.class::cast)
                        .filter(Section.Rating::recorded)
                        .toList();
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        var series = new ArrayList<Chart.Series>();
        for (String level : Section.Rating.LEVELS) {
            series.add(
                    new Chart.Series(
                            texts.get("reports.level." + level),
                            values(
                                    ratings.stream()
                                            .map(r -> r.line(level + ".share").now())
                                            .toList(),
                                    Figure::percent)));
        }
        return Optional.of(
                new Chart(
                        texts.get("reports.chart.ratings", String.valueOf(report.year())),
                        Chart.Kind.BARS,
                        texts.get("reports.chart.ratings.unit"),
                        ratings.stream().map(r -> texts.get("reports.section." + r.key())).toList(),
                        series,
                        null,
                        texts.locale().getLanguage()));
    }

    private Chart chart(
            String name,
            Chart.Kind kind,
            List<String> categories,
            List<Line> lines,
            Function<Figure, @Nullable BigDecimal> value) {
        var now = lines.stream().map(Line::now).toList();
        var before = lines.stream().map(Line::before).toList();
        return new Chart(
                texts.get("reports.chart." + name),
                kind,
                texts.get("reports.chart." + name + ".unit"),
                categories,
                List.of(
                        new Chart.Series(year(0), values(now, value)),
                        new Chart.Series(year(-1), values(before, value))),
                null,
                texts.locale().getLanguage());
    }

    private static List<@Nullable BigDecimal> values(
            List<Figure> figures, Function<Figure, @Nullable BigDecimal> value) {
        var values = new ArrayList<@Nullable BigDecimal>();
        figures.forEach(figure -> values.add(value.apply(figure)));
        return values;
    }

    private String year(int offset) {
        return texts.get("reports.column.year", String.valueOf(report.year() + offset));
    }
}
