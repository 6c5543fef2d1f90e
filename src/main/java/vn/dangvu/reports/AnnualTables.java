package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Numerals;
import vn.dangvu.papers.Paper.Cell;
import vn.dangvu.papers.Paper.Column;
import vn.dangvu.papers.Paper.Row;
import vn.dangvu.papers.Paper.RowKind;
import vn.dangvu.papers.Paper.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The sections of the report as tables of the paper. Their columns end at the same places, so that
/// they stand straight one under the other on a sheet, too.
final class AnnualTables {

    private final AnnualReport report;
    private final Texts texts;
    private final Wording wording;
    private final Numerals numerals;

    AnnualTables(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.wording = new Wording(report, texts);
        this.numerals = Numerals.of(texts);
    }

    Table of(Section.Comparison section) {
        var rows = new ArrayList<Row>();
        for (Line line : section.shown()) {
            int place = rows.size() + 1;
            rows.add(
                    new Row(
                            RowKind.BODY,
                            List.of(
                                    new Cell(String.valueOf(place), place),
                                    Cell.of(wording.label(line.code())),
                                    count(line.now()),
                                    count(line.before()),
                                    decimal(line.comparison()))));
        }
        var columns =
                List.of(
                        new Column(texts.get("reports.column.place"), 12, false),
                        new Column(texts.get("reports.column.indicator"), 57, false),
                        new Column(texts.get("reports.column.year", year(0)), 24, true),
                        new Column(texts.get("reports.column.yearBefore", year(-1)), 24, true),
                        new Column(texts.get("reports.column.comparison"), 48, true));
        return new Table(title(section), columns, rows);
    }

    /// The four levels exclude each other, so they add up to the rated; with those not rated, each
    /// for a reason, to all.
    Table of(Section.Rating rating) {
        var rows = new ArrayList<Row>();
        for (String level : Section.Rating.LEVELS) {
            Line share = rating.line(level + ".share");
            rows.add(
                    row(
                            RowKind.BODY,
                            level(level),
                            rating.line(level),
                            share.now().percent(),
                            share.before().percent()));
        }
        rows.add(whole("rated", rating.line("rated")));
        rows.add(alone(RowKind.BODY, level("notRated"), rating.line("notRated")));
        for (Line reason : rating.reasons()) {
            rows.add(alone(RowKind.PART, wording.reason(rating, reason), reason));
        }
        rows.add(alone(RowKind.TOTAL, level("total"), rating.line("total")));
        return new Table(wording.exclusive(rating), shareColumns("reports.column.level"), rows);
    }

    /// Every group with its own title; a group of one row needs none.
    Table of(List<Section.Breakdown> sections) {
        var rows = new ArrayList<Row>();
        rows.add(whole("total", sections.getFirst().whole()));
        for (var section : sections) {
            if (section.lines().size() > 1 && !section.filled().isEmpty()) {
                rows.add(new Row(RowKind.GROUP, List.of(Cell.of(title(section)))));
            }
            for (Line line : section.filled()) {
                rows.add(
                        row(
                                RowKind.BODY,
                                wording.label(line.code()),
                                line,
                                section.share(line).now().percent(),
                                section.share(line).before().percent()));
            }
        }
        return new Table(
                texts.get("reports.caption.groups"), shareColumns("reports.column.group"), rows);
    }

    private List<Column> shareColumns(String first) {
        return List.of(
                new Column(texts.get(first), 69, false),
                new Column(texts.get("reports.column.year", year(0)), 24, true),
                new Column(texts.get("reports.column.share"), 24, true),
                new Column(texts.get("reports.column.year", year(-1)), 24, true),
                new Column(texts.get("reports.column.share"), 24, true));
    }

    private Row whole(String level, Line line) {
        return row(
                RowKind.TOTAL,
                level(level),
                line,
                share(line.now(), line.now()),
                share(line.before(), line.before()));
    }

    /// Without shares: it is no part of the rated.
    private Row alone(RowKind kind, String name, Line line) {
        var none = Cell.of("");
        return new Row(
                kind, List.of(Cell.of(name), count(line.now()), none, count(line.before()), none));
    }

    private Row row(
            RowKind kind,
            String name,
            Line line,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before) {
        return new Row(
                kind,
                List.of(
                        Cell.of(name),
                        count(line.now()),
                        decimal(now),
                        count(line.before()),
                        decimal(before)));
    }

    private Cell count(Figure figure) {
        return new Cell(numerals.count(figure.count()), figure.count());
    }

    private Cell decimal(@Nullable BigDecimal number) {
        return new Cell(numerals.decimal(number), number);
    }

    private static @Nullable BigDecimal share(Figure part, Figure whole) {
        return Line.percent(part.count(), whole.count(), 2);
    }

    private String title(Section section) {
        return texts.get("reports.section." + section.key());
    }

    private String level(String name) {
        return texts.get("reports.level." + name);
    }

    private String year(int offset) {
        return String.valueOf(report.year() + offset);
    }
}
