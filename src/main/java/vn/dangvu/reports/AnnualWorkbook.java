package vn.dangvu.reports;

import org.dhatim.fastexcel.Workbook;

import vn.dangvu.kernel.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The report as a workbook of two sheets: the paper, ready to print and send, and its figures in
/// one list, ready to be calculated with.
final class AnnualWorkbook {

    private static final int LONGEST_SHEET_NAME = 31;

    private AnnualWorkbook() {}

    static byte[] write(AnnualReport report, Texts texts) {
        var out = new ByteArrayOutputStream();
        Paper paper = AnnualPaper.of(report, texts);
        try (var workbook = new Workbook(out, "Dangvu", "1.0")) {
            workbook.properties().setTitle(paper.type() + " " + paper.about());
            String pages = texts.get("reports.sheet.pages");
            var first = workbook.newWorksheet(name(texts.get("reports.sheet.paper")));
            new PaperSheet(paper, first).write(pages);
            first.finish();
            var second = workbook.newWorksheet(name(texts.get("reports.sheet.figures")));
            new FigureSheet(report, texts, second).write(pages);
            second.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A text that a spreadsheet could take for a formula is kept a text.
    static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// Excel opens no workbook with these signs in the name of a sheet, or with more letters.
    private static String name(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)).strip();
    }
}
