package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.Paper.Block;
import vn.dangvu.reports.Paper.Column;
import vn.dangvu.reports.Paper.Heading;
import vn.dangvu.reports.Paper.Paragraph;
import vn.dangvu.reports.Paper.Row;
import vn.dangvu.reports.Paper.RowKind;
import vn.dangvu.reports.Paper.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The annual report written out as a Party document.
final class AnnualPaper {

    private static final List<String> CHAPTER_NUMBERS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final AnnualReport report;
    private final Texts texts;
    private final Wording wording;
    private final Numerals numerals;

    private AnnualPaper(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.wording = new Wording(report, texts);
        this.numerals = Numerals.of(texts);
    }

    static Paper of(AnnualReport report, Texts texts) {
        return new AnnualPaper(report, texts).write();
    }

    private Paper write() {
        return new Paper(
                texts.locale(),
                head(),
                texts.get("reports.paper.type"),
                texts.get("reports.paper.about", year(0)),
                blocks(),
                texts.get("reports.paper.end", year(0)),
                signature());
    }

    private Paper.Head head() {
        var settings = report.settings();
        String number =
                settings.number().isEmpty()
                        ? "\u2026\u2026-BC/" + report.organization().code()
                        : settings.number();
        return new Paper.Head(
                upper(settings.superior()),
                upper(settings.issuer()),
                texts.get("reports.paper.number", number),
                texts.get("reports.paper.party"),
                placeAndDate(settings));
    }

    /// Day and month below ten carry a zero. A draft leaves room to write.
    private String placeAndDate(ReportSettings settings) {
        String gap = "\u2026\u2026";
        String place = settings.place().isEmpty() ? gap : settings.place();
        var day = settings.dated();
        return day == null
                ? texts.get("reports.paper.dated", place, gap, gap, year(1))
                : texts.get(
                        "reports.paper.dated",
                        place,
                        "%02d".formatted(day.getDayOfMonth()),
                        "%02d".formatted(day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    private Paper.Signature signature() {
        var settings = report.settings();
        return new Paper.Signature(
                texts.get("reports.paper.recipients"),
                settings.recipients(),
                upper(settings.signedFor()),
                upper(settings.signerPost()),
                settings.signerName());
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        wording.knownAt().map(Paragraph::new).ifPresent(blocks::add);
        int place = 0;
        for (var chapter : report.chapters()) {
            String title = texts.get("reports.chapter." + chapter.key());
            blocks.add(new Heading(1, CHAPTER_NUMBERS.get(place++) + ". " + title));
            blocks.addAll(chapter(chapter));
        }
        return blocks;
    }

    private List<Block> chapter(AnnualReport.Chapter chapter) {
        var blocks = new ArrayList<Block>();
        var breakdowns = new ArrayList<Section.Breakdown>();
        int place = 0;
        for (Section section : chapter.sections()) {
            place++;
            switch (section) {
                case Section.Comparison comparison -> blocks.addAll(comparison(comparison));
                case Section.Rating rating -> blocks.addAll(rating(place, rating));
                case Section.Breakdown breakdown -> breakdowns.add(breakdown);
            }
        }
        if (!breakdowns.isEmpty()) {
            blocks.addAll(breakdowns(breakdowns));
        }
        return blocks;
    }

    private List<Block> comparison(Section.Comparison section) {
        var blocks = new ArrayList<Block>();
        if (section.key().equals("flows")) {
            blocks.add(new Paragraph(String.join(" ", wording.movements())));
        }
        int[] place = {0};
        var rows =
                section.shown().stream()
                        .map(line ->
                                new Row(
                                        RowKind.BODY,
                                        List.of(
                                                String.valueOf(++place[0]),
                                                wording.label(line.code()),
                                                numerals.count(line.now().count()),
                                                numerals.count(line.before().count()),
                                                numerals.decimal(line.comparison()))))
                        .toList();
        var columns =
                List.of(
                        new Column(texts.get("reports.column.place"), 12, false),
                        new Column(texts.get("reports.column.indicator"), 66, false),
                        new Column(texts.get("reports.column.year", year(0)), 25, true),
                        new Column(texts.get("reports.column.yearBefore", year(-1)), 30, true),
                        new Column(texts.get("reports.column.comparison"), 32, true));
        blocks.add(new Table(texts.get("reports.section." + section.key()), columns, rows));
        return blocks;
    }

    private List<Block> rating(int place, Section.Rating rating) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(2, place + ". " + texts.get("reports.section." + rating.key())));
        blocks.add(new Paragraph(wording.rated(rating)));
        if (rating.recorded()) {
            blocks.add(new Paragraph(wording.orBetter(rating)));
            blocks.add(
                    new Table(
                            wording.exclusive(rating),
                            shareColumns("reports.column.level"),
                            levels(rating)));
        }
        return blocks;
    }

    private List<Row> levels(Section.Rating rating) {
        var rows = new ArrayList<Row>();
        for (String level : Section.Rating.LEVELS) {
            Line count = rating.line(level);
            Line share = rating.line(level + ".share");
            rows.add(
                    shares(
                            RowKind.BODY,
                            texts.get("reports.level." + level),
                            count,
                            share.now().percent(),
                            share.before().percent()));
        }
        Line rated = rating.line("rated");
        rows.add(
                shares(
                        RowKind.TOTAL,
                        texts.get("reports.level.rated"),
                        rated,
                        share(rated.now(), rated.now()),
                        share(rated.before(), rated.before())));
        return rows;
    }

    private static @Nullable BigDecimal share(Figure part, Figure whole) {
        return Line.percent(part.count(), whole.count(), 2);
    }

    private List<Block> breakdowns(List<Section.Breakdown> sections) {
        if (sections.stream().allMatch(section -> section.whole().empty())) {
            return List.of(new Paragraph(texts.get("reports.sentence.noGroups")));
        }
        var rows = new ArrayList<Row>();
        Line whole = sections.getFirst().whole();
        rows.add(
                shares(
                        RowKind.TOTAL,
                        texts.get("reports.level.total"),
                        whole,
                        share(whole.now(), whole.now()),
                        share(whole.before(), whole.before())));
        for (var section : sections) {
            if (section.lines().size() > 1 && !section.filled().isEmpty()) {
                rows.add(
                        new Row(
                                RowKind.GROUP,
                                List.of(texts.get("reports.section." + section.key()))));
            }
            for (Line line : section.filled()) {
                rows.add(
                        shares(
                                RowKind.BODY,
                                wording.label(line.code()),
                                line,
                                section.share(line).now().percent(),
                                section.share(line).before().percent()));
            }
        }
        return List.of(
                new Paragraph(wording.groups()),
                new Table(
                        texts.get("reports.caption.groups"),
                        shareColumns("reports.column.group"),
                        rows));
    }

    private List<Column> shareColumns(String first) {
        return List.of(
                new Column(texts.get(first), 77, false),
                new Column(texts.get("reports.column.year", year(0)), 22, true),
                new Column(texts.get("reports.column.share"), 22, true),
                new Column(texts.get("reports.column.year", year(-1)), 22, true),
                new Column(texts.get("reports.column.share"), 22, true));
    }

    private Row shares(
            RowKind kind,
            String name,
            Line line,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before) {
        return new Row(
                kind,
                List.of(
                        name,
                        numerals.count(line.now().count()),
                        numerals.decimal(now),
                        numerals.count(line.before().count()),
                        numerals.decimal(before)));
    }

    private String year(int offset) {
        return String.valueOf(report.year() + offset);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.of("vi"));
    }
}
