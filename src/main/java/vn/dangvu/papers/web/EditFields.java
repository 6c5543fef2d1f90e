package vn.dangvu.papers.web;

import vn.dangvu.papers.Paper;
import vn.dangvu.papers.PaperContent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The words of a draft as fields of a form.
///
/// @param content that is changed
/// @param sent what was typed already and could not be kept; empty on a fresh form
record EditFields(RegisterWords words, PaperContent content, Map<String, String> sent) {

    /// Rows to fill at the end of a table.
    private static final int MORE_ROWS = 3;

    /// A request holds a thousand fields; a table alone gets this many.
    static final int MOST_CELLS = 600;

    private static final int LETTERS_A_LINE = 90;

    static String name(int at) {
        return "block" + at;
    }

    static boolean editable(Paper.Table table) {
        return table.columns().size() * (table.rows().size() + MORE_ROWS) <= MOST_CELLS;
    }

    EditPage.Fields fields() {
        var head = content.head();
        var beside = content.beside();
        return new EditPage.Fields(
                typed("superior", head.superior()),
                typed("issuer", head.issuer()),
                typed("symbol", head.symbol()),
                typed("place", head.place()),
                typed("about", content.about()),
                typed("end", content.end()),
                typed("recipients", String.join("\n", head.recipients())),
                typed("authority", head.authority()),
                typed("post", head.post()),
                typed("signer", head.signer()),
                typed("besidePost", beside == null ? "" : beside.post()),
                typed("besideName", beside == null ? "" : beside.name()));
    }

    List<EditPage.Part> parts() {
        var parts = new ArrayList<EditPage.Part>();
        for (int at = 0; at < content.blocks().size(); at++) {
            parts.add(part(name(at), content.blocks().get(at), at + 1));
        }
        parts.add(words("more", "edit.more", "", 3));
        return parts;
    }

    private EditPage.Part part(String name, Paper.Block block, int number) {
        return switch (block) {
            case Paper.Paragraph(String text) ->
                    new EditPage.Words(
                            name,
                            words.page("edit.paragraph", number),
                            typed(name, text),
                            height(text));
            case Paper.Heading(_, String text) ->
                    new EditPage.Words(
                            name, words.page("edit.heading", number), typed(name, text), 1);
            case Paper.Centred(String text) ->
                    new EditPage.Words(
                            name, words.page("edit.centred", number), typed(name, text), 1);
            case Paper.Part(String title, String about) ->
                    new EditPage.Title(
                            name, typed(name + ".title", title), typed(name + ".about", about));
            case Paper.Box box -> box(name, box);
            case Paper.Table table -> table(name, table);
        };
    }

    private EditPage.Words words(String name, String label, String value, int lines) {
        return new EditPage.Words(name, words.page(label), typed(name, value), lines);
    }

    private EditPage.Box box(String name, Paper.Box box) {
        return new EditPage.Box(
                name,
                typed(name + ".title", box.title()),
                typed(name + ".lines", String.join("\n", box.lines())),
                typed(name + ".placeAndDate", box.placeAndDate()),
                typed(name + ".authority", box.authority()),
                typed(name + ".signer", box.name()));
    }

    private EditPage.Part table(String name, Paper.Table table) {
        if (!editable(table)) {
            return new EditPage.TooLong(name, table.caption(), table.rows().size());
        }
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < table.rows().size() + MORE_ROWS; at++) {
            rows.add(row(name, table, at));
        }
        return new EditPage.Table(
                name,
                typed(name + ".caption", table.caption()),
                table.columns().stream().map(Paper.Column::title).toList(),
                rows);
    }

    private List<String> row(String name, Paper.Table table, int at) {
        boolean there = at < table.rows().size();
        int columns = there ? table.rows().get(at).cells().size() : table.columns().size();
        var cells = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            String was = there ? table.rows().get(at).cells().get(column).text() : "";
            cells.add(typed(EditPage.cell(name, at, column), was));
        }
        return cells;
    }

    private String typed(String field, String was) {
        return sent.getOrDefault(field, was);
    }

    private static int height(String text) {
        return Math.clamp(1 + text.length() / LETTERS_A_LINE, 2, 12);
    }
}
