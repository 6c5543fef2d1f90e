package vn.dangvu.reports;

import org.dhatim.fastexcel.Workbook;

import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Paper;
import vn.dangvu.papers.PaperSheet;
import vn.dangvu.papers.SheetCells;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The report as a workbook of two sheets: the paper, ready to print and send, and its figures in
/// one list, ready to be calculated with.
final class AnnualWorkbook {

    private AnnualWorkbook() {}

    static byte[] write(AnnualReport report, Texts texts) {
        var out = new ByteArrayOutputStream();
        Paper paper = AnnualPaper.of(report, texts);
        try (var workbook = new Workbook(out, "Dangvu", "1.0")) {
            workbook.properties().setTitle(paper.type() + " " + paper.about());
            String pages = texts.get("papers.sheet.pages");
            var first = workbook.newWorksheet(SheetCells.name(texts.get("reports.sheet.paper")));
            new PaperSheet(paper, first).write(pages);
            first.finish();
            var second = workbook.newWorksheet(SheetCells.name(texts.get("reports.sheet.figures")));
            new FigureSheet(report, texts, second).write(pages);
            second.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
