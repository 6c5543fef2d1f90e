package vn.dangvu.reports;

import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Paper;
import vn.dangvu.papers.Paper.Block;
import vn.dangvu.papers.Paper.Heading;
import vn.dangvu.papers.Paper.Paragraph;
import vn.dangvu.papers.PaperWords;

import java.util.ArrayList;
import java.util.List;

/// The annual report written out as a Party document.
final class AnnualPaper {

    private static final List<String> CHAPTER_NUMBERS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final AnnualReport report;
    private final Texts texts;
    private final PaperWords words;
    private final Wording wording;
    private final AnnualTables tables;

    private AnnualPaper(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.words = new PaperWords(texts);
        this.wording = new Wording(report, texts);
        this.tables = new AnnualTables(report, texts);
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
                        ? PaperWords.GAP + "-BC/" + report.organization().code()
                        : settings.number();
        return new Paper.Head(
                PaperWords.upper(settings.superior()),
                PaperWords.upper(settings.issuer()),
                words.number(number),
                words.party(),
                words.placeAndDate(settings.place(), settings.dated(), report.year() + 1));
    }

    private Paper.Signature signature() {
        var settings = report.settings();
        return new Paper.Signature(
                words.recipients(),
                settings.recipients(),
                PaperWords.upper(settings.signedFor()),
                PaperWords.upper(settings.signerPost()),
                settings.signerName());
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        wording.knownAt().map(Paragraph::new).ifPresent(blocks::add);
        wording.restated().map(Paragraph::new).ifPresent(blocks::add);
        wording.unfinished().map(Paragraph::new).ifPresent(blocks::add);
        int place = 0;
        for (var chapter : report.told()) {
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
        var table = tables.of(section);
        return section.key().equals("flows")
                ? List.of(new Paragraph(String.join(" ", wording.movements())), table)
                : List.of(table);
    }

    private List<Block> rating(int place, Section.Rating rating) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(2, place + ". " + texts.get("reports.section." + rating.key())));
        blocks.add(new Paragraph(wording.rated(rating)));
        if (rating.recorded()) {
            blocks.add(new Paragraph(wording.orBetter(rating)));
            blocks.add(tables.of(rating));
        }
        return blocks;
    }

    private List<Block> breakdowns(List<Section.Breakdown> sections) {
        return sections.getFirst().whole().now().count() == 0
                ? List.of(new Paragraph(texts.get("reports.sentence.noGroups")))
                : List.of(new Paragraph(wording.groups()), tables.of(sections));
    }

    private String year(int offset) {
        return String.valueOf(report.year() + offset);
    }
}
