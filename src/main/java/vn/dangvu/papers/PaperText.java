package vn.dangvu.papers;

import java.util.ArrayList;
import java.util.List;

/// Writes a [Paper] as plain text, for a terminal.
final class PaperText {

    private static final int COLUMNS = 92;
    private static final int WIDE = 140;

    private final Paper paper;
    private final int letters;

    private PaperText(Paper paper) {
        this.paper = paper;
        this.letters = paper.orientation() == Paper.Orientation.WIDE ? WIDE : COLUMNS;
    }

    static String write(Paper paper) {
        return new PaperText(paper).write();
    }

    private String write() {
        var lines = new ArrayList<String>();
        Paper.Head head = paper.head();
        lines.add(apart(head.superior(), head.party()));
        lines.add(head.issuer());
        lines.add(apart(head.number(), head.placeAndDate()));
        lines.add("");
        if (!paper.letter()) {
            lines.add(centred(paper.type()));
        }
        lines.add(centred(paper.about()));
        for (Paper.Block block : paper.blocks()) {
            lines.add("");
            switch (block) {
                case Paper.Heading heading -> lines.add(heading.text());
                case Paper.Paragraph paragraph -> lines.addAll(wrapped(paragraph.text()));
                case Paper.Centred centred -> lines.add(centred(centred.text()));
                case Paper.Box box -> lines.addAll(box(box));
                case Paper.Part part ->
                        lines.addAll(List.of(centred(part.title()), centred(part.about())));
                case Paper.Table table -> lines.addAll(table(table));
            }
        }
        if (!paper.end().isEmpty()) {
            lines.add("");
            lines.addAll(wrapped(paper.end()));
        }
        lines.addAll(signature(paper.signature()));
        return String.join("\n", lines).replace('\u00a0', ' ') + "\n";
    }

    /// Recipients to the left, who signs to the right; of two who sign, the other stands above the
    /// recipients.
    private List<String> signature(Paper.Signature signature) {
        var left = new ArrayList<String>();
        var beside = signature.beside();
        if (beside != null) {
            left.addAll(List.of(beside.post(), "", beside.name(), ""));
        }
        if (!signature.recipients().isEmpty()) {
            left.add(signature.recipientsTitle());
            left.addAll(recipients(signature.recipients()));
        }
        var right =
                signature.empty()
                        ? List.<String>of()
                        : List.of(signature.authority(), signature.post(), "", signature.name());
        var lines = new ArrayList<String>();
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            String beginning = at < left.size() ? left.get(at) : "";
            String end = at < right.size() ? right.get(at) : "";
            lines.add(apart(beginning, end).stripTrailing());
        }
        if (!lines.isEmpty()) {
            lines.addFirst("");
        }
        return lines;
    }

    /// One a line with a dash; all end in a comma but the last, which ends the list.
    static List<String> recipients(List<String> recipients) {
        var lines = new ArrayList<String>();
        for (int place = 0; place < recipients.size(); place++) {
            boolean last = place == recipients.size() - 1;
            lines.add("- " + recipients.get(place) + (last ? "." : ","));
        }
        return lines;
    }

    private List<String> box(Paper.Box box) {
        var lines = new ArrayList<String>();
        lines.add("-".repeat(letters));
        lines.add(box.title());
        box.lines().forEach(line -> lines.addAll(wrapped(line)));
        lines.add(apart("", box.placeAndDate()));
        lines.add(apart("", box.authority()));
        lines.add(apart("", box.name()));
        return lines;
    }

    private List<String> table(Paper.Table table) {
        var lines = new ArrayList<String>();
        if (!table.caption().isEmpty()) {
            lines.add(table.caption());
        }
        lines.add(row(table.columns(), table.columns().stream().map(Paper.Column::title).toList()));
        lines.add("-".repeat(letters));
        for (Paper.Row row : table.rows()) {
            lines.add(row(table.columns(), row.cells().stream().map(Paper.Cell::text).toList()));
        }
        return lines;
    }

    private String row(List<Paper.Column> columns, List<String> cells) {
        var line = new StringBuilder();
        for (int place = 0; place < cells.size(); place++) {
            Paper.Column column = columns.get(place);
            int width =
                    cells.size() == 1
                            ? letters
                            : column.millimetres() * letters / paper.millimetres();
            String cell = cells.get(place);
            String padding = " ".repeat(Math.max(0, width - 1 - cell.length()));
            line.append(column.number() ? padding + cell : cell + padding).append(' ');
        }
        return line.toString().stripTrailing();
    }

    private List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String apart(String left, String right) {
        return left + " ".repeat(Math.max(1, letters - left.length() - right.length())) + right;
    }

    private String centred(String text) {
        return " ".repeat(Math.max(0, (letters - text.length()) / 2)) + text;
    }
}
