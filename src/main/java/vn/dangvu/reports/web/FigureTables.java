package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Numerals;
import vn.dangvu.reports.AnnualReport;
import vn.dangvu.reports.Line;
import vn.dangvu.reports.Section;
import vn.dangvu.reports.Wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Turns the sections of a report into tables in which each count opens into its rows.
final class FigureTables {

    private final AnnualReport report;
    private final ReportAddress address;
    private final Texts texts;
    private final Wording wording;
    private final Numerals numerals;

    FigureTables(AnnualReport report, ReportAddress address, Texts texts) {
        this.report = report;
        this.address = address;
        this.texts = texts;
        this.wording = new Wording(report, texts);
        this.numerals = Numerals.of(texts);
    }

    FigureTable of(Section.Comparison section) {
        List<String> columns =
                List.of(
                        texts.get("reports.column.indicator"),
                        yearColumn(),
                        beforeColumn(),
                        texts.get("reports.column.comparison"));
        var rows =
                section.shown().stream()
                        .map(line ->
                                new FigureTable.Row(
                                        wording.label(line.code()),
                                        line.code().equals("members.closing") ? "total" : "",
                                        List.of(
                                                now(columns.get(1), line),
                                                before(columns.get(2), line),
                                                percent(columns.get(3), line.comparison()))))
                        .toList();
        return new FigureTable(title(section), columns, rows);
    }

    /// The four levels exclude each other, so they add up to the rated.
    FigureTable of(Section.Rating rating) {
        List<String> columns = shareColumns("reports.column.level");
        var rows = new ArrayList<FigureTable.Row>();
        for (String level : Section.Rating.LEVELS) {
            Line share = rating.line(level + ".share");
            rows.add(
                    row(
                            level(level),
                            "",
                            columns,
                            rating.line(level),
                            share.now().percent(),
                            share.before().percent()));
        }
        Line rated = rating.line("rated");
        rows.add(
                row(
                        level("rated"),
                        "total",
                        columns,
                        rated,
                        whole(rated.now().count()),
                        whole(rated.before().count())));
        rows.add(row(level("notRated"), "", columns, rating.line("notRated"), null, null));
        for (Line reason : rating.reasons()) {
            rows.add(row(wording.reason(rating, reason), "within", columns, reason, null, null));
        }
        rows.add(row(level("total"), "total", columns, rating.line("total"), null, null));
        return new FigureTable(wording.exclusive(rating), columns, rows);
    }

    /// Inclusive figures, each with the base of its percentage in its name.
    FigureTable orBetter(Section.Rating rating) {
        List<String> columns = shareColumns("reports.column.orBetter");
        Line better = rating.line("goodOrBetter.share");
        Line excellent = rating.line("excellentOfGoodOrBetter.share");
        return new FigureTable(
                texts.get("reports.caption.orBetter", title(rating)),
                columns,
                List.of(
                        row(
                                texts.get("reports.level.goodOrBetterOfRated"),
                                "",
                                columns,
                                rating.line("goodOrBetter"),
                                better.now().percent(),
                                better.before().percent()),
                        row(
                                texts.get("reports.level.excellentOfGoodOrBetter"),
                                "within",
                                columns,
                                rating.line("excellent"),
                                excellent.now().percent(),
                                excellent.before().percent())));
    }

    FigureTable of(List<Section.Breakdown> sections) {
        List<String> columns = shareColumns("reports.column.group");
        var rows = new ArrayList<FigureTable.Row>();
        Line whole = sections.getFirst().whole();
        rows.add(
                row(
                        level("total"),
                        "total",
                        columns,
                        whole,
                        whole(whole.now().count()),
                        whole(whole.before().count())));
        for (var section : sections) {
            if (section.filled().isEmpty()) {
                continue;
            }
            rows.add(new FigureTable.Row(title(section), "group", List.of()));
            for (Line line : section.filled()) {
                Line share = section.share(line);
                rows.add(
                        row(
                                wording.label(line.code()),
                                "",
                                columns,
                                line,
                                share.now().percent(),
                                share.before().percent()));
            }
        }
        return new FigureTable(texts.get("reports.caption.groups"), columns, rows);
    }

    private FigureTable.Row row(
            String name,
            String style,
            List<String> columns,
            Line line,
            @Nullable BigDecimal share,
            @Nullable BigDecimal shareBefore) {
        return new FigureTable.Row(
                name,
                style,
                List.of(
                        now(columns.get(1), line),
                        percent(columns.get(2), share),
                        before(columns.get(3), line),
                        percent(columns.get(4), shareBefore)));
    }

    private FigureTable.Cell now(String label, Line line) {
        return count(label, line.code(), line.now().count(), report.period());
    }

    private FigureTable.Cell before(String label, Line line) {
        return count(label, line.code(), line.before().count(), report.period().yearBefore());
    }

    private FigureTable.Cell count(String label, String code, long count, Period period) {
        return new FigureTable.Cell(label, numerals.count(count), address.figure(code, period));
    }

    private FigureTable.Cell percent(String label, @Nullable BigDecimal percent) {
        return new FigureTable.Cell(label, numerals.decimal(percent), null);
    }

    private static @Nullable BigDecimal whole(long rated) {
        return rated == 0 ? null : new BigDecimal("100.00");
    }

    private List<String> shareColumns(String first) {
        String share = texts.get("reports.column.share");
        return List.of(texts.get(first), yearColumn(), share, beforeColumn(), share);
    }

    private String yearColumn() {
        return texts.get("reports.column.year", String.valueOf(report.year()));
    }

    private String beforeColumn() {
        return texts.get("reports.column.yearBefore", String.valueOf(report.year() - 1));
    }

    private String level(String name) {
        return texts.get("reports.level." + name);
    }

    private String title(Section section) {
        return texts.get("reports.section." + section.key());
    }
}
