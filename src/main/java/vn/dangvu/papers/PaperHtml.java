package vn.dangvu.papers;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A [Paper] as a document tree for the PDF renderer. Built node by node, so that no text can be
/// taken for markup. What it looks like stands in `papers/paper.css`, and in `papers/wide.css`
/// where it lies.
final class PaperHtml {

    /// The ids of the signature and of the first row that must stand on the same page.
    static final Pattern ENDS = Pattern.compile("signature|company");

    private final Document document;
    private final Paper paper;
    private final boolean turned;

    private PaperHtml(Paper paper, boolean turned) {
        this.paper = paper;
        this.turned = turned;
        try {
            this.document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param turned whether the last rows begin a page
    static Document of(Paper paper, boolean turned) {
        return new PaperHtml(paper, turned).build();
    }

    private Document build() {
        Element html = document.createElement("html");
        html.setAttribute("lang", paper.locale().toLanguageTag());
        document.appendChild(html);
        Element top = add(html, "head", "");
        text(add(top, "title", ""), paper.title());
        about(top, "description", paper.title());
        about(top, "subject", paper.about());
        about(top, "author", paper.head().issuer());
        String style = style("paper");
        boolean wide = paper.orientation() == Paper.Orientation.WIDE;
        text(add(top, "style", ""), wide ? style + style("wide") : style);
        Element body = add(html, "body", "");
        head(body);
        if (!paper.letter()) {
            titles(body, paper.type(), paper.about());
        }
        paper.blocks().forEach(block -> block(body, block));
        Element last = add(body, "div", "last");
        last.setAttribute("id", "signature");
        if (!paper.end().isEmpty()) {
            text(add(last, "p", "body"), paper.end());
        }
        if (!paper.signature().empty()) {
            signature(last);
        }
        return document;
    }

    private void titles(Element parent, String type, String about) {
        text(add(parent, "h1", ""), type);
        text(add(parent, "p", "about"), about);
        text(add(parent, "p", "dashes"), "-----");
    }

    private void block(Element body, Paper.Block block) {
        switch (block) {
            case Paper.Heading heading ->
                    text(add(body, "h" + (heading.level() + 1), ""), heading.text());
            case Paper.Paragraph paragraph -> paragraph(body, paragraph);
            case Paper.Centred centred -> text(add(body, "p", "centred"), centred.text());
            case Paper.Box box -> box(body, box);
            case Paper.Part part -> titles(add(body, "div", "turn"), part.title(), part.about());
            case Paper.Table table -> table(body, table);
        }
    }

    private void paragraph(Element body, Paper.Paragraph paragraph) {
        Element line = add(body, "p", "body");
        if (!paragraph.lead().isEmpty()) {
            text(add(line, "strong", ""), paragraph.lead());
        }
        text(line, paragraph.rest());
    }

    private void box(Element body, Paper.Box box) {
        Element frame = add(body, "div", "box");
        text(add(frame, "p", "strong"), box.title());
        box.lines().forEach(line -> text(add(frame, "p", "line"), line));
        if (!box.placeAndDate().isEmpty()) {
            text(add(frame, "p", "right dated"), box.placeAndDate());
        }
        if (!box.authority().isEmpty()) {
            text(add(frame, "p", "right strong"), box.authority());
            text(add(frame, "p", "right strong name"), box.name());
        }
    }

    private void head(Element body) {
        Paper.Head head = paper.head();
        Element table = add(body, "table", "head");
        Element upper = add(table, "tr", "");
        Element left = add(upper, "td", "");
        if (!head.superior().isEmpty()) {
            text(add(left, "div", ""), head.superior());
        }
        text(add(left, "div", "issuer"), head.issuer());
        text(add(left, "div", ""), "*");
        text(add(add(upper, "td", ""), "span", "party"), head.party());
        Element lower = add(table, "tr", "");
        Element under = add(lower, "td", "");
        text(under, head.number());
        if (paper.letter()) {
            text(add(under, "div", "letter"), paper.about());
        }
        text(add(lower, "td", "dated"), head.placeAndDate());
    }

    private void table(Element body, Paper.Table table) {
        boolean last = table == paper.blocks().getLast();
        int together = last ? Math.max(0, table.rows().size() - Paper.COMPANY) : 0;
        if (!turned || together == 0) {
            Element whole = add(body, "div", blockStyle(table));
            caption(whole, table);
            rows(whole, table, table.rows(), last ? together : -1);
            return;
        }
        caption(body, table);
        rows(body, table, table.rows().subList(0, together), -1);
        Element rest = add(body, "div", "turn");
        rows(rest, table, table.rows().subList(together, table.rows().size()), 0);
    }

    private void caption(Element parent, Paper.Table table) {
        if (!table.caption().isEmpty()) {
            text(add(parent, "p", "caption"), table.caption());
        }
    }

    private String blockStyle(Paper.Table table) {
        boolean last = table == paper.blocks().getLast();
        String style = table.rows().size() <= Paper.SHORT ? "block" : "";
        return turned && last ? style + " turn" : style;
    }

    /// @param company the place of the row that must stand on the page of the signature, or -1
    private void rows(Element parent, Paper.Table content, List<Paper.Row> shown, int company) {
        Element table = add(parent, "table", "ruled");
        Element columns = add(table, "colgroup", "");
        Element titles = add(add(table, "thead", ""), "tr", "");
        for (Paper.Column column : content.columns()) {
            add(columns, "col", "").setAttribute("style", "width: " + column.millimetres() + "mm");
            text(add(titles, "th", ""), column.title());
        }
        Element rows = add(table, "tbody", "");
        for (int place = 0; place < shown.size(); place++) {
            Element line = row(rows, content.columns(), shown.get(place));
            if (place == company) {
                line.setAttribute("id", "company");
            }
        }
    }

    private Element row(Element rows, List<Paper.Column> columns, Paper.Row row) {
        Element line = add(rows, "tr", row.kind().name().toLowerCase(Locale.ROOT));
        for (int place = 0; place < row.cells().size(); place++) {
            Element cell = add(line, "td", columns.get(place).number() ? "number" : "");
            text(cell, row.cells().get(place).text());
            if (row.kind() == Paper.RowKind.GROUP) {
                cell.setAttribute("colspan", String.valueOf(columns.size()));
            }
        }
        return line;
    }

    private void signature(Element body) {
        Paper.Signature signature = paper.signature();
        Element row = add(add(body, "table", "signature"), "tr", "");
        Element left = add(row, "td", "recipients");
        var beside = signature.beside();
        if (beside != null) {
            text(add(left, "div", "beside strong"), beside.post());
            text(add(left, "div", "beside strong name"), beside.name());
        }
        if (!signature.recipients().isEmpty()) {
            text(add(left, "div", "title"), signature.recipientsTitle());
        }
        for (String line : PaperText.recipients(signature.recipients())) {
            text(add(left, "div", ""), line);
        }
        Element right = add(row, "td", "signer");
        text(add(right, "div", "strong"), signature.authority());
        text(add(right, "div", ""), signature.post());
        text(add(right, "div", "strong name"), signature.name());
    }

    private void about(Element top, String name, String content) {
        Element meta = add(top, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element add(Element parent, String name, String style) {
        Element element = document.createElement(name);
        if (!style.isEmpty()) {
            element.setAttribute("class", style);
        }
        parent.appendChild(element);
        return element;
    }

    private void text(Element element, String text) {
        element.appendChild(document.createTextNode(text));
    }

    private static String style(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        PaperHtml.class.getResourceAsStream("/papers/" + name + ".css"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
