package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that would harm the program if it read them trustingly.
class HostileWorkbookTests {

    @TempDir Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 ...            | typePdf",
                "a;b;c                   | typeText",
                "<html><table>           | typeHtml",
                "MZ\u0001\u0002\u0003MZ  | typeOther",
            })
    void refusesOtherTypesByTheirTrueName(String bytes, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), bytes);

        assertThat(Toys.read(file).codes()).containsExactly(code);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(Toys.read(Files.createFile(folder.resolve("a.xlsx"))).codes())
                .containsExactly("empty");
    }

    @Test
    void tellsAnOldWorkbookFromAnEncryptedOne() throws IOException {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
        Path old = Files.write(folder.resolve("old.xlsx"), ole);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] both = Arrays.copyOf(ole, 5000);
        System.arraycopy(name, 0, both, 4000, name.length);
        Path encrypted = Files.write(folder.resolve("encrypted.xlsx"), both);

        assertThat(Toys.read(old).codes()).containsExactly("typeOldExcel");
        assertThat(Toys.read(encrypted).codes()).containsExactly("encrypted");
    }

    @Test
    void refusesAWordFileNamedLikeAWorkbook() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertThat(Toys.read(file).codes()).containsExactly("typeWord");
    }

    @Test
    void refusesATornFile() throws IOException {
        Path whole = good("a.xlsx");
        byte[] bytes = Files.readAllBytes(whole);
        Path torn = Files.write(folder.resolve("b.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Toys.read(torn).codes()).containsExactly("damaged");
    }

    @Test
    @Timeout(30)
    void refusesAZipBombByWhatItUnpacksTo() {
        Path file =
                toys().part("xl/media/image1.bin", out -> zeros(out, 300))
                        .write(folder.resolve("a.xlsx"));

        assertThat(file).matches(bomb -> bomb.toFile().length() < 3_000_000);
        assertThat(Toys.read(file).codes()).containsExactly("bomb");
    }

    @Test
    @Timeout(30)
    void refusesABombWhoseDirectoryLiesAboutItsSize() throws IOException {
        Path file =
                toys().part("xl/media/image1.bin", out -> zeros(out, 300))
                        .write(folder.resolve("a.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        var view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (view.getInt(at) == 0x02014b50 && view.getInt(at + 24) > 100_000_000) {
                view.putInt(at + 24, 1000);
            }
        }
        Files.write(file, bytes);

        assertThat(Toys.read(file).codes()).containsAnyOf("bomb", "damaged").hasSize(1);
    }

    @Test
    @Timeout(60)
    void refusesTenMillionCellsWithoutReadingThemAll() {
        long[] written = {0};
        Path file =
                new RawWorkbook()
                        .tab(Toys.SHEET.name(), out -> manyCells(out, 400_000, 25, written))
                        .write(folder.resolve("a.xlsx"));

        assertThat(written[0]).isEqualTo(10_000_000);
        assertThat(Toys.read(file).refusals())
                .containsExactly(Refusal.of("tooManyCells", "6000000"));
    }

    @Test
    void refusesTooManyRowsAndTooManyColumns() {
        long[] written = {0};
        Path rows =
                new RawWorkbook()
                        .tab(Toys.SHEET.name(), out -> manyCells(out, 300_001, 1, written))
                        .write(folder.resolve("rows.xlsx"));
        Path columns =
                new RawWorkbook()
                        .tab(Toys.SHEET.name(), out -> manyCells(out, 2, 61, written))
                        .write(folder.resolve("columns.xlsx"));

        assertThat(Toys.read(rows).codes()).containsExactly("tooManyRows");
        assertThat(Toys.read(columns).codes()).containsExactly("tooManyColumns");
    }

    @Test
    void refusesMacros() {
        Path byPart =
                toys().part("xl/vbaProject.bin", out -> out.write(1))
                        .write(folder.resolve("a.xlsx"));
        Path byType = toys().macroEnabled().write(folder.resolve("b.xlsx"));

        assertThat(Toys.read(byPart).codes()).containsExactly("macros");
        assertThat(Toys.read(byType).codes()).containsExactly("macros");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        String sheet =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + RawWorkbook.sheet(Toys.HEADINGS, new Object[] {"1", "<c r=\"@\"/>"});
        Path file = new RawWorkbook().tab(Toys.SHEET.name(), sheet).write(folder.resolve("a.xlsx"));

        assertThat(Toys.read(file).codes()).containsExactly("documentType");
    }

    @Test
    void refusesXmlInAnotherEncoding() {
        byte[] sheet = RawWorkbook.sheet(Toys.HEADINGS).getBytes(StandardCharsets.UTF_16);
        Path file =
                new RawWorkbook()
                        .tab(Toys.SHEET.name(), out -> out.write(sheet))
                        .write(folder.resolve("a.xlsx"));

        assertThat(Toys.read(file).codes()).containsExactly("encoding");
    }

    @Test
    void readsAnHonestFile() {
        var read = Toys.read(good("a.xlsx"));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.lines()).containsExactly("2: 1 | An | – | – | – | – | – | –");
    }

    private Path good(String name) {
        return toys().write(folder.resolve(name));
    }

    private static RawWorkbook toys() {
        return new RawWorkbook()
                .tab(Toys.SHEET.name(), RawWorkbook.sheet(Toys.HEADINGS, new Object[] {"1", "An"}));
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int count = 0; count < megabytes; count++) {
            out.write(megabyte);
        }
    }

    private static void manyCells(OutputStream out, int rows, int columns, long[] written)
            throws IOException {
        out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
        var line = new StringBuilder();
        for (int row = 1; row <= rows; row++) {
            line.setLength(0);
            line.append("<row r=\"").append(row).append("\">");
            for (int column = 1; column <= columns; column++) {
                line.append("<c r=\"")
                        .append(CellRange.letters(column))
                        .append(row)
                        .append("\"><v>")
                        .append(row * 31L + column * 7919L)
                        .append("</v></c>");
                written[0]++;
            }
            out.write(line.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
        }
        out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
}
