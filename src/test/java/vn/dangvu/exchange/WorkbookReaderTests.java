package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

class WorkbookReaderTests {

    @TempDir Path folder;

    @Test
    void stagesEveryKindOfCell() {
        var read =
                Toys.read(
                        folder,
                        new Object[] {
                            "  M1 ",
                            "Nguyễn\u00a0 Văn  Ân",
                            "đại học",
                            "03/1962",
                            LocalDate.of(2019, 3, 2),
                            "00123456",
                            2019,
                            "X"
                        },
                        new Object[] {
                            7, "An", "UNIVERSITY", 1962, "3.2.2020", 12345678, "2020", true
                        },
                        new Object[] {
                            "M3",
                            "An",
                            "cao dang",
                            LocalDate.of(1962, 3, 2),
                            "ngày 3 tháng 2 năm 2020"
                        });

        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "2: M1 | Nguyễn Văn Ân | UNIVERSITY | 1962-03-01/MONTH | 2019-03-02"
                                + " | 00123456 | 2019 | true",
                        "3: 7 | An | UNIVERSITY | 1962-01-01/YEAR | 2020-02-03 | 12345678 | 2020"
                                + " | true",
                        "4: M3 | An | COLLEGE | 1962-03-02/DAY | 2020-02-03 | – | – | –");
    }

    @Test
    void refusesTheRowAndNotTheFileForASingleWrongCell() {
        var read =
                Toys.read(
                        folder,
                        new Object[] {"1", "", "Thạc sĩ", "", "31/02/2019", "123", "2,5", "có lẽ"},
                        new Object[] {"2", "An"});

        assertThat(read.refusals()).isEmpty();
        assertThat(read.lines()).containsExactly("3: 2 | An | – | – | – | – | – | –");
        assertThat(read.problems())
                .containsExactly(
                        "2 level notAChoice Thạc sĩ [Đại học; Cao đẳng; Nữ; Nụ]",
                        "2 joined dateImpossible 31/02/2019 []",
                        "2 card digitsLength 123 [8/12]",
                        "2 year notWhole 2,5 []",
                        "2 tick notATick có lẽ []",
                        "2 name required  []");
    }

    @Test
    void noticesZerosThatExcelDropped() {
        var read = Toys.read(folder, new Object[] {"1", "An", "", "", "", 1062012345});

        assertThat(read.problems()).containsExactly("2 card digitsLostZeros 1062012345 [8/12]");
    }

    @Test
    void noticesTextThatExcelTurnedIntoADate() {
        var read =
                Toys.read(
                        folder,
                        new Object[] {LocalDate.of(2020, 12, 12), "An"},
                        new Object[] {"2", "An", "", "", 43891},
                        new Object[] {"3", "An", "", "<c r=\"@\" s=\"2\"><v>22706</v></c>"},
                        new Object[] {"4", "An", "", "", "<c r=\"@\" s=\"2\"><v>22706</v></c>"});

        assertThat(read.lines())
                .containsExactly("4: 3 | An | – | 1962-03-01/MONTH | – | – | – | –");
        assertThat(read.problems())
                .containsExactly(
                        "2 code becameDate 12/12/2020 []",
                        "3 joined dateIsNumber 43891 []",
                        "5 joined datePartial 03/1962 []");
    }

    @Test
    void takesAChoiceWithoutMarksOnlyWhenOneFits() {
        var read =
                Toys.read(
                        folder,
                        new Object[] {"1", "An", "DAI HOC"},
                        new Object[] {"2", "An", "nu"},
                        new Object[] {"3", "An", "nữ"});

        assertThat(read.lines())
                .containsExactly(
                        "2: 1 | An | UNIVERSITY | – | – | – | – | –",
                        "4: 3 | An | FEMALE | – | – | – | – | –");
        assertThat(read.problems()).singleElement().asString().startsWith("3 level notAChoice nu");
    }

    @Test
    void reportsErrorCellsOfExcel() {
        var read = Toys.read(folder, new Object[] {"1", "<c r=\"@\" t=\"e\"><v>#REF!</v></c>"});

        assertThat(read.problems()).containsExactly("2 name errorValue #REF! []");
    }

    @Test
    void findsTheSheetAndItsHeadingsBelowATitleInAnyOrder() {
        var headings = new Object[] {"HỌ VÀ TÊN", "Mã *", "", Headings.REASONS};
        String sheet =
                RawWorkbook.sheet(
                        new Object[] {"Danh sách đồ chơi năm 2020"},
                        new Object[] {},
                        headings,
                        new Object[] {"An", "1", "", "lý do cũ"},
                        new Object[] {"", ""},
                        new Object[] {"Bình", "2"});
        Path file = new RawWorkbook().tab("  đồ  CHƠI", sheet).write(folder.resolve("a.xlsx"));

        var read = Toys.read(file);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "4: 1 | An | – | – | – | – | – | –", "6: 2 | Bình | – | – | – | – | – | –");
    }
}
