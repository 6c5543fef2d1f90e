package vn.dangvu.reports;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The report as a workbook: a sheet a section, every figure a number.
final class AnnualWorkbook {

    private static final int LONGEST_SHEET_NAME = 31;

    private final AnnualReport report;
    private final Texts texts;
    private final Wording wording;

    private AnnualWorkbook(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.wording = new Wording(report, texts);
    }

    static byte[] write(AnnualReport report, Texts texts) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dangvu", "1.0")) {
            new AnnualWorkbook(report, texts).fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void fill(Workbook workbook) throws IOException {
        cover(sheet(workbook, texts.get("reports.sheet.cover")));
        for (Section section : report.sections().toList()) {
            Worksheet sheet = sheet(workbook, texts.get("reports.section." + section.key()));
            switch (section) {
                case Section.Comparison comparison -> comparison(sheet, comparison);
                case Section.Rating rating -> rating(sheet, rating);
                case Section.Breakdown breakdown -> breakdown(sheet, breakdown);
            }
            sheet.freezePane(0, 1);
            sheet.finish();
        }
    }

    private void cover(Worksheet sheet) throws IOException {
        sheet.width(0, 30);
        sheet.width(1, 90);
        int row = 0;
        text(sheet, row, 0, texts.get("reports.sheet.organization"));
        text(sheet, row++, 1, report.organization().officialName());
        text(sheet, row, 0, texts.get("reports.sheet.code"));
        text(sheet, row++, 1, report.organization().code());
        text(sheet, row, 0, texts.get("reports.sheet.from"));
        day(sheet, row++, report.period().from());
        text(sheet, row, 0, texts.get("reports.sheet.to"));
        day(sheet, row++, report.period().to());
        var lines =
                Stream.concat(
                        wording.knownAt().stream(),
                        Stream.concat(wording.movements().stream(), ratings()));
        for (String line : lines.toList()) {
            text(sheet, row, 1, line);
            sheet.style(row++, 1).wrapText(true).set();
        }
        sheet.finish();
    }

    private Stream<String> ratings() {
        return report.sections()
                .filter(Section.Rating.class::isInstance)
                .map(Section.Rating.class::cast)
                .filter(Section.Rating::recorded)
                .map(rating ->
                        texts.get("reports.section." + rating.key())
                                + ": "
                                + wording.orBetter(rating));
    }

    private void comparison(Worksheet sheet, Section.Comparison section) {
        head(sheet, "indicator", "code", "now", "before", "comparison");
        int row = 1;
        for (Line line : section.shown()) {
            text(sheet, row, 0, wording.label(line.code()));
            text(sheet, row, 1, line.code());
            sheet.value(row, 2, line.now().count());
            sheet.value(row, 3, line.before().count());
            decimal(sheet, row, 4, line.comparison(), "0.0");
            row++;
        }
    }

    private void rating(Worksheet sheet, Section.Rating rating) {
        head(sheet, "level", "code", "now", "share", "base", "before", "shareBefore");
        int row = 1;
        for (String name : Section.Rating.COUNTS) {
            Line line = rating.line(name);
            text(sheet, row, 0, texts.get("reports.level." + name));
            numbers(sheet, row++, line, rating.share(name).orElse(null));
        }
        text(sheet, row, 0, texts.get("reports.level.excellentOfGoodOrBetter"));
        numbers(sheet, row, rating.line("excellent"), rating.line("excellentOfGoodOrBetter.share"));
    }

    private void breakdown(Worksheet sheet, Section.Breakdown section) {
        head(sheet, "group", "code", "now", "share", "base", "before", "shareBefore");
        int row = 1;
        for (Line line : section.lines()) {
            text(sheet, row, 0, wording.label(line.code()));
            numbers(sheet, row++, line, section.share(line));
        }
    }

    private static void numbers(Worksheet sheet, int row, Line count, @Nullable Line share) {
        text(sheet, row, 1, count.code());
        sheet.value(row, 2, count.now().count());
        sheet.value(row, 5, count.before().count());
        if (share != null) {
            decimal(sheet, row, 3, share.now().percent(), "0.00");
            sheet.value(row, 4, share.now().base());
            decimal(sheet, row, 6, share.before().percent(), "0.00");
        }
    }

    private void head(Worksheet sheet, String... columns) {
        sheet.width(0, 58);
        sheet.width(1, 40);
        for (int column = 0; column < columns.length; column++) {
            text(sheet, 0, column, heading(columns[column]));
            if (column > 1) {
                sheet.width(column, 16);
            }
        }
        sheet.range(0, 0, 0, columns.length - 1).style().bold().wrapText(true).set();
    }

    private String heading(String column) {
        return switch (column) {
            case "now" -> texts.get("reports.column.year", String.valueOf(report.year()));
            case "before" ->
                    texts.get("reports.column.yearBefore", String.valueOf(report.year() - 1));
            default -> texts.get("reports.column." + column);
        };
    }

    private static void decimal(
            Worksheet sheet, int row, int column, @Nullable BigDecimal number, String format) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format).set();
        }
    }

    private static void day(Worksheet sheet, int row, LocalDate day) {
        sheet.value(row, 1, day);
        sheet.style(row, 1).format("dd/MM/yyyy").horizontalAlignment("left").set();
    }

    /// A text that a spreadsheet could take for a formula is kept a text.
    private static void text(Worksheet sheet, int row, int column, String text) {
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        sheet.inlineString(row, column, formula ? "'" + text : text);
    }

    private static Worksheet sheet(Workbook workbook, String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return workbook.newWorksheet(
                name.length() <= LONGEST_SHEET_NAME
                        ? name
                        : name.substring(0, LONGEST_SHEET_NAME).strip());
    }
}
