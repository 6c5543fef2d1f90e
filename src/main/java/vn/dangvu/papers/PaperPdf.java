package vn.dangvu.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/// Writes a [Paper] as a PDF. The font is Tinos, which measures like Times New Roman letter by
/// letter; the part of it that is used travels with the file.
final class PaperPdf {

    private static final String FAMILY = "Tinos";

    static {
        // Else it tells the terminal of every font it loads.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private PaperPdf() {}

    static byte[] write(Paper paper) {
        var asItFalls = new ByteArrayOutputStream();
        if (write(paper, false, asItFalls)) {
            return asItFalls.toByteArray();
        }
        var turned = new ByteArrayOutputStream();
        write(paper, true, turned);
        return turned.toByteArray();
    }

    /// @param turned whether the last rows begin a page
    /// @return whether something of the report stands on the page of the signature
    private static boolean write(Paper paper, boolean turned, OutputStream out) {
        try (var renderer = builder(paper, turned, out).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
            return renderer.findPagePositionsByID(PaperHtml.ENDS).stream()
                            .map(PagePosition::getPageNo)
                            .distinct()
                            .count()
                    <= 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Paper paper, boolean turned, OutputStream out) {
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Đảng vụ");
        builder.withW3cDocument(PaperHtml.of(paper, turned), null);
        builder.toStream(out);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        String resource = "/fonts/tinos/Tinos-" + name + ".ttf";
        builder.useFont(
                () ->
                        Objects.requireNonNull(
                                PaperPdf.class.getResourceAsStream(resource), resource),
                FAMILY,
                weight,
                style,
                true);
    }
}
