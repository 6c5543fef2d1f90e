package vn.dangvu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds workbooks part by part, wrong ones too.
final class RawWorkbook {

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String workbookType =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private int count;

    /// A sheet of rows: texts are inline, `LocalDate`s are date cells, strings that begin with `<`
    /// are cells as they are.
    static String sheet(Object[]... rows) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                cell(xml, CellRange.letters(column + 1) + (row + 1), rows[row][column]);
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder xml, String at, Object value) {
        switch (value) {
            case java.time.LocalDate day ->
                    xml.append("<c r=\"")
                            .append(at)
                            .append("\" s=\"1\"><v>")
                            .append(serial(day))
                            .append("</v></c>");
            case Number number ->
                    xml.append("<c r=\"")
                            .append(at)
                            .append("\"><v>")
                            .append(number)
                            .append("</v></c>");
            case Boolean truth ->
                    xml.append("<c r=\"")
                            .append(at)
                            .append("\" t=\"b\"><v>")
                            .append(truth ? 1 : 0)
                            .append("</v></c>");
            default -> {
                String text = value.toString();
                if (text.startsWith("<")) {
                    xml.append(text.replace("@", at));
                } else if (!text.isEmpty()) {
                    xml.append("<c r=\"")
                            .append(at)
                            .append("\" t=\"inlineStr\"><is><t>")
                            .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                            .append("</t></is></c>");
                }
            }
        }
    }

    static long serial(java.time.LocalDate day) {
        return day.toEpochDay() - java.time.LocalDate.of(1899, 12, 30).toEpochDay();
    }

    RawWorkbook tab(String name, String sheetXml) {
        return tab(name, out -> out.write((HEAD + sheetXml).getBytes(StandardCharsets.UTF_8)));
    }

    RawWorkbook tab(String name, Content content) {
        count++;
        String part = "xl/worksheets/sheet" + count + ".xml";
        type(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        sheets.append("<sheet name=\"")
                .append(name)
                .append("\" sheetId=\"")
                .append(count)
                .append("\" r:id=\"rId")
                .append(count)
                .append("\"/>");
        relations
                .append("<Relationship Id=\"rId")
                .append(count)
                .append("\" Type=\"")
                .append(OFFICE)
                .append("/worksheet\" Target=\"worksheets/sheet")
                .append(count)
                .append(".xml\"/>");
        parts.put(part, content);
        return this;
    }

    RawWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook macroEnabled() {
        workbookType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        return this;
    }

    Path write(Path file) {
        type("xl/workbook.xml", workbookType);
        type(
                "xl/styles.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        parts.put(
                "xl/workbook.xml",
                text(
                        "<workbook xmlns=\""
                                + MAIN
                                + "\" xmlns:r=\""
                                + OFFICE
                                + "\"><sheets>"
                                + sheets
                                + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text(
                        "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relations
                                + "</Relationships>"));
        parts.put(
                "xl/styles.xml",
                text(
                        "<styleSheet xmlns=\""
                                + MAIN
                                + "\"><numFmts count=\"2\">"
                                + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"mmm\\-yy\"/></numFmts>"
                                + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
                                + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>"));
        parts.put(
                "[Content_Types].xml",
                text(
                        "<Types"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + types
                                + "</Types>"));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Content text(String xml) {
        return out -> out.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void type(String part, String type) {
        types.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }
}
