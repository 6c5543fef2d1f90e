package vn.dangvu.papers;

import org.dhatim.fastexcel.Workbook;

import vn.dangvu.kernel.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A [Paper] as a file. Asks nothing and writes nothing.
public final class PaperFiles {

    private PaperFiles() {}

    public static byte[] docx(Paper paper) {
        return PaperDocx.write(paper);
    }

    public static byte[] pdf(Paper paper) {
        return PaperPdf.write(paper);
    }

    /// For a terminal.
    public static byte[] text(Paper paper) {
        return PaperText.write(paper).getBytes(StandardCharsets.UTF_8);
    }

    /// A workbook of one sheet. A workbook of more takes a [PaperSheet] for each paper.
    ///
    /// @param sheet what the sheet is called
    public static byte[] xlsx(Paper paper, String sheet, Texts texts) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dangvu", "1.0")) {
            workbook.properties().setTitle(paper.type() + " " + paper.about());
            var only = workbook.newWorksheet(SheetCells.name(sheet));
            new PaperSheet(paper, only).write(texts.get("papers.sheet.pages"));
            only.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
