package vn.dangvu.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Writes a [Paper] as a PDF. The font is Tinos, which measures like Times New Roman letter by
/// letter; the part of it that is used travels with the file.
final class PaperPdf {

    private static final String FAMILY = "Tinos";

    private PaperPdf() {}

    static byte[] write(Paper paper) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "BoldItalic", 700, FontStyle.ITALIC);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Đảng vụ");
            builder.withW3cDocument(PaperHtml.of(paper), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
