package vn.dangvu.forms;

import vn.dangvu.forms.StatisticalForm.Amount;
import vn.dangvu.forms.StatisticalForm.Level;
import vn.dangvu.forms.StatisticalForm.Pair;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Paper;
import vn.dangvu.papers.Paper.Block;
import vn.dangvu.papers.Paper.Cell;
import vn.dangvu.papers.Paper.Column;
import vn.dangvu.papers.Paper.Paragraph;
import vn.dangvu.papers.Paper.RowKind;
import vn.dangvu.papers.PaperWords;

import java.util.ArrayList;
import java.util.List;

/// A form written out in the layout of Party documents (handbook 7.4): its own rows and columns,
/// the number of the form where a document has its own.
final class FormPaper {

    private static final List<Integer> PERIODS = List.of(84, 25, 28, 28);
    private static final List<Integer> WOMEN = List.of(52, 21, 21, 24, 21, 26);

    private final StatisticalForm form;
    private final Texts texts;
    private final FormWords words;

    private FormPaper(StatisticalForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        this.words = FormWords.onPaper(form, texts);
    }

    static Paper of(StatisticalForm form, Texts texts) {
        return new FormPaper(form, texts).write();
    }

    private Paper write() {
        return new Paper(
                texts.locale(),
                head(),
                PaperWords.upper(words.title()),
                about(),
                blocks(),
                words.guidelineOnPaper(),
                signature());
    }

    private Paper.Head head() {
        var settings = form.settings();
        var paper = new PaperWords(texts);
        return new Paper.Head(
                PaperWords.upper(settings.superior()),
                PaperWords.upper(settings.issuer()),
                words.number(),
                paper.party(),
                paper.placeAndDate(settings.place(), null, form.when().days().after().getYear()));
    }

    private String about() {
        return texts.get(
                "forms.paper.about", words.period(), Formats.of(texts).period(form.when().days()));
    }

    /// Whoever filled the form signs to the left, where a document says who gets it.
    private Paper.Signature signature() {
        var settings = form.settings();
        return new Paper.Signature(
                "",
                List.of(),
                PaperWords.upper(settings.signedFor()),
                PaperWords.upper(settings.signerPost()),
                settings.signerName(),
                new Paper.Signer(texts.get("forms.paper.filledBy"), ""));
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        words.conditions().forEach(said -> blocks.add(new Paragraph(said)));
        blocks.add(table());
        words.balance().ifPresent(said -> blocks.add(new Paragraph(said)));
        words.notes().forEach(said -> blocks.add(new Paragraph(said)));
        return blocks;
    }

    private Paper.Table table() {
        var widths = form.columns() == StatisticalForm.Columns.PERIODS ? PERIODS : WOMEN;
        var titles = words.columns();
        var columns = new ArrayList<Column>();
        for (int place = 0; place < titles.size(); place++) {
            columns.add(new Column(titles.get(place), widths.get(place), place > 0));
        }
        var rows = new ArrayList<Paper.Row>();
        rows.add(new Paper.Row(RowKind.BODY, words.numbers().stream().map(Cell::of).toList()));
        form.shown().forEach(row -> rows.add(row(row)));
        return new Paper.Table("", columns, rows);
    }

    private Paper.Row row(StatisticalForm.Row row) {
        var cells = new ArrayList<Cell>();
        String mark = words.mark(row);
        cells.add(Cell.of(mark.isEmpty() ? words.label(row) : words.label(row) + " " + mark));
        cells.add(cell(row.all().now()));
        if (form.columns() == StatisticalForm.Columns.WOMEN) {
            cells.add(row.women() == null ? Cell.of("") : cell(row.women().now()));
        }
        cells.add(cell(row.all().before()));
        if (form.columns() == StatisticalForm.Columns.WOMEN) {
            cells.add(row.women() == null ? Cell.of("") : cell(row.women().before()));
        }
        cells.add(percent(row.all()));
        return new Paper.Row(kind(row.level()), cells);
    }

    private Cell cell(Amount amount) {
        return new Cell(words.value(amount), amount.value());
    }

    private Cell percent(Pair pair) {
        return new Cell(words.percent(pair), pair.now().known() ? pair.percent() : null);
    }

    private static RowKind kind(Level level) {
        return switch (level) {
            case TOTAL, HEAD -> RowKind.TOTAL;
            case BODY -> RowKind.BODY;
            case PART -> RowKind.PART;
        };
    }
}
