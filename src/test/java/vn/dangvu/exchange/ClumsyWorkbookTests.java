package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;

/// Honest files that cannot be read rightly as they are: refused whole, with the place and the way
/// out.
class ClumsyWorkbookTests {

    @TempDir Path folder;

    @Test
    void refusesMergedCellsInTheHeadingRowAndBelowButNotInATitle() {
        assertThat(merged("B1:C1", false).codes()).containsExactly("mergedHeading");
        assertThat(merged("A2:A3", false).codes()).containsExactly("mergedCells");
        assertThat(merged("A1:F1", true).refusals()).isEmpty();
    }

    @Test
    void refusesFormulasAndNamesTheCells() {
        String formula = "<c r=\"@\"><f>1+1</f><v>2</v></c>";

        var read = Toys.read(folder, new Object[] {"1", "An", "", "", "", "", formula});

        assertThat(read.refusals())
                .containsExactly(Refusal.of("formula", "Đồ chơi", "G2", "1", "=1+1"));
    }

    @Test
    void refusesAMissingSheetAMissingColumnAndADoubleOne() {
        Path otherTab =
                new RawWorkbook()
                        .tab("Sheet1", RawWorkbook.sheet(Toys.HEADINGS))
                        .write(folder.resolve("a.xlsx"));
        Object[] without = Arrays.copyOfRange(Toys.HEADINGS, 1, Toys.HEADINGS.length);
        Object[] twice = Arrays.copyOf(Toys.HEADINGS, Toys.HEADINGS.length + 1);
        twice[Toys.HEADINGS.length] = "HỌ và  tên";

        assertThat(Toys.read(otherTab).codes()).containsExactly("missingSheet");
        assertThat(headed(without).refusals())
                .containsExactly(Refusal.of("missingColumn", "Đồ chơi", "Mã"));
        assertThat(headed(twice).refusals())
                .containsExactly(Refusal.of("duplicateColumn", "Đồ chơi", "Họ và tên"));
    }

    @Test
    void asksWhetherARenamedColumnIsTheMissingOne() {
        Object[] renamed = Toys.HEADINGS.clone();
        renamed[1] = "Họ tên";
        Object[] strange = Toys.HEADINGS.clone();
        strange[2] = "Bằng cấp";

        assertThat(headed(renamed).refusals())
                .containsExactly(Refusal.of("renamedColumn", "Đồ chơi", "Họ và tên", "Họ tên"));
        assertThat(headed(strange).codes()).containsExactly("unknownColumn");
    }

    @Test
    void refusesDecomposedTextAndNamesTheCell() {
        String name = Normalizer.normalize("Nguyễn Văn Ân", Normalizer.Form.NFD);

        var read = Toys.read(folder, new Object[] {"1", "An"}, new Object[] {"2", name});

        assertThat(read.refusals())
                .containsExactly(Refusal.of("decomposed", "Đồ chơi", "B3", "1", name));
    }

    @Test
    void refusesTextOfAnOldFont() {
        var read = Toys.read(folder, new Object[] {"1", "NguyÔn V¨n ¢n"});

        assertThat(read.refusals())
                .containsExactly(Refusal.of("legacyText", "Đồ chơi", "B2", "1", "NguyÔn V¨n ¢n"));
    }

    @Test
    void refusesDatesThatAnAmericanComputerExchanged() {
        Object[][] rows = new Object[6][];
        for (int row = 0; row < 3; row++) {
            rows[row] = new Object[] {"1" + row, "An", "", "", LocalDate.of(2019, 3 + row, 2)};
            rows[row + 3] = new Object[] {"2" + row, "An", "", "", (13 + row) + "/02/2019"};
        }

        assertThat(Toys.read(folder, rows).refusals())
                .containsExactly(Refusal.of("mixedDates", "Đồ chơi", "Ngày vào"));
    }

    private Toys.Read merged(String range, boolean title) {
        Object[] row = {"1", "An"};
        String sheet =
                title
                        ? RawWorkbook.sheet(new Object[] {"Danh sách"}, Toys.HEADINGS, row)
                        : RawWorkbook.sheet(Toys.HEADINGS, row);
        sheet =
                sheet.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>");
        return Toys.read(
                new RawWorkbook().tab(Toys.SHEET.name(), sheet).write(folder.resolve("m.xlsx")));
    }

    private Toys.Read headed(Object[] headings) {
        return Toys.read(
                new RawWorkbook()
                        .tab(Toys.SHEET.name(), RawWorkbook.sheet(headings))
                        .write(folder.resolve("h.xlsx")));
    }
}
