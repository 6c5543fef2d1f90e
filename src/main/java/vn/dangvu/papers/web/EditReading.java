package vn.dangvu.papers.web;

import vn.dangvu.papers.Letterhead;
import vn.dangvu.papers.Paper;
import vn.dangvu.papers.PaperContent;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads the fields of a draft back into its words. What a field does not say stays: the kinds of
/// blocks, the columns of tables. A line that is begun makes a new paragraph; a paragraph that is
/// emptied is left out.
final class EditReading {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 300;

    private final PaperContent before;
    private final Map<String, String> sent;
    private final RegisterWords told;
    private final List<FieldError> errors = new ArrayList<>();

    /// @param before what the fields were made of
    EditReading(PaperContent before, Map<String, String> sent, RegisterWords told) {
        this.before = before;
        this.sent = sent;
        this.told = told;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    PaperContent content() {
        var beside = before.beside();
        return new PaperContent(
                head(),
                before.orientation(),
                needed("about"),
                blocks(),
                words("end"),
                before.signed(),
                beside == null ? null : new Paper.Signer(line("besidePost"), line("besideName")));
    }

    /// Who signs, and who gets it, has fields on a paper that somebody signs below.
    private Letterhead head() {
        var signed =
                before.signed()
                        ? before.head()
                                .signedBy(line("authority"), line("post"), line("signer"))
                                .to(lines("recipients"))
                        : before.head();
        return new Letterhead(
                line("superior"),
                needed("issuer"),
                needed("symbol"),
                line("place"),
                signed.authority(),
                signed.post(),
                signed.signer(),
                signed.recipients());
    }

    private List<Paper.Block> blocks() {
        var blocks = new ArrayList<Paper.Block>();
        for (int at = 0; at < before.blocks().size(); at++) {
            add(blocks, EditFields.name(at), before.blocks().get(at));
        }
        lines("more").stream().map(Paper.Paragraph::new).forEach(blocks::add);
        if (blocks.isEmpty()) {
            errors.add(new FieldError("more", flaw("missing.words")));
        }
        return blocks;
    }

    private void add(List<Paper.Block> blocks, String name, Paper.Block was) {
        switch (was) {
            case Paper.Paragraph _ ->
                    lines(name).stream().map(Paper.Paragraph::new).forEach(blocks::add);
            case Paper.Heading(int level, _) -> {
                if (!line(name).isEmpty()) {
                    blocks.add(new Paper.Heading(level, line(name)));
                }
            }
            case Paper.Centred _ -> {
                if (!line(name).isEmpty()) {
                    blocks.add(new Paper.Centred(line(name)));
                }
            }
            case Paper.Part _ ->
                    blocks.add(new Paper.Part(line(name + ".title"), line(name + ".about")));
            case Paper.Box _ ->
                    blocks.add(
                            new Paper.Box(
                                    line(name + ".title"),
                                    lines(name + ".lines"),
                                    line(name + ".placeAndDate"),
                                    line(name + ".authority"),
                                    line(name + ".signer")));
            case Paper.Table table ->
                    blocks.add(EditFields.editable(table) ? table(name, table) : table);
        }
    }

    private Paper.Table table(String name, Paper.Table was) {
        var rows = new ArrayList<Paper.Row>();
        for (int at = 0; sent.containsKey(EditPage.cell(name, at, 0)); at++) {
            var kind = at < was.rows().size() ? was.rows().get(at).kind() : Paper.RowKind.BODY;
            var cells = new ArrayList<Paper.Cell>();
            for (int column = 0; sent.containsKey(EditPage.cell(name, at, column)); column++) {
                cells.add(Paper.Cell.of(line(EditPage.cell(name, at, column))));
            }
            if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(new Paper.Row(kind, cells));
            }
        }
        return new Paper.Table(line(name + ".caption"), was.columns(), rows);
    }

    private String needed(String field) {
        String typed = line(field);
        if (typed.isEmpty()) {
            errors.add(new FieldError(field, flaw("missing." + field)));
        }
        return typed;
    }

    private String line(String field) {
        return within(field, FieldReader.sent(sent, field), LONGEST_LINE);
    }

    private String words(String field) {
        return within(field, FieldReader.sent(sent, field), LONGEST);
    }

    private List<String> lines(String field) {
        return Arrays.stream(sent.getOrDefault(field, "").split("\\R"))
                .map(FieldReader::tidy)
                .filter(typed -> !typed.isEmpty())
                .map(typed -> within(field, typed, LONGEST))
                .toList();
    }

    private String within(String field, String typed, int longest) {
        if (typed.length() > longest) {
            errors.add(new FieldError(field, flaw("tooLong", longest)));
        }
        return typed;
    }

    private String flaw(String flaw, Object... facts) {
        return told.texts().get("papers.flaw." + flaw, facts);
    }
}
