package vn.dangvu.privacy;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The file of one person to read and to print. Built node by node, so that no text can be taken
/// for markup.
final class PersonPdf {

    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm 15mm 20mm 25mm;
                    @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt Tinos; } }
            body { font-family: Tinos; font-size: 11pt; line-height: 1.35; }
            h1 { font-size: 15pt; text-align: center; margin: 0 0 4mm; }
            h2 { font-size: 12pt; margin: 6mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 1.5mm; }
            ol { margin: 0; padding-left: 7mm; }
            li { margin: 0 0 1.5mm; }
            .warning { border: 0.4mm solid #000; padding: 2mm 3mm; margin: 3mm 0; }
            """;

    static {
        // Else it tells the terminal of every font it loads.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private final Document document;
    private final PersonWords words;

    private PersonPdf(PersonWords words) {
        this.words = words;
        try {
            this.document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(PersonFile file, PersonWords words) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400);
        font(builder, "Bold", 700);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Đảng vụ");
        builder.withW3cDocument(new PersonPdf(words).build(file), null);
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight) {
        String resource = "/fonts/tinos/Tinos-" + name + ".ttf";
        builder.useFont(
                () ->
                        Objects.requireNonNull(
                                PersonPdf.class.getResourceAsStream(resource), resource),
                "Tinos",
                weight,
                FontStyle.NORMAL,
                true);
    }

    private Document build(PersonFile file) {
        var texts = words.texts();
        var person = file.person();
        String title = texts.get("privacy.paper.title", person.name(), person.code());
        Element html = document.createElement("html");
        html.setAttribute("lang", texts.locale().toLanguageTag());
        document.appendChild(html);
        Element top = add(html, "head", "");
        add(top, "title", title);
        about(top, "description", title);
        about(top, "subject", title);
        about(top, "author", file.takenBy());
        add(top, "style", STYLE);
        Element body = add(html, "body", "");
        add(body, "h1", title);
        add(
                body,
                "p",
                texts.get("privacy.paper.taken", words.time(file.takenAt()), file.takenBy()));
        add(body, "p", texts.get("privacy.paper.reason", file.reason()));
        Element warning = add(body, "p", texts.get("privacy.paper.warning"));
        warning.setAttribute("class", "warning");
        if (!file.whole()) {
            add(body, "p", texts.get("privacy.paper.masked"));
        }
        for (var part : file.parts()) {
            if (!part.rows().isEmpty()) {
                list(body, words.title(part), words.lines(part));
            }
        }
        list(
                body,
                texts.get("privacy.looks"),
                file.looks().stream()
                        .map(look -> words.time(look.at()) + " – " + words.look(look))
                        .toList());
        add(body, "p", texts.get("privacy.paper.end"));
        return document;
    }

    private void list(Element body, String title, List<String> lines) {
        add(body, "h2", title);
        Element list = add(body, "ol", "");
        lines.forEach(line -> add(list, "li", line));
    }

    private void about(Element head, String name, String content) {
        Element meta = add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element add(Element parent, String tag, String text) {
        var child = document.createElement(tag);
        if (!text.isEmpty()) {
            child.appendChild(document.createTextNode(text));
        }
        parent.appendChild(child);
        return child;
    }
}
