package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// However long the last table is, the signature stands on a page with the end of it.
class PaperEndTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 60})
    void keepsTheSignatureOfThePdfInCompany(int rows) throws IOException {
        try (var pdf = Loader.loadPDF(PaperPdf.write(paper(rows)))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());

            String lastPage = stripper.getText(pdf);

            assertThat(lastPage)
                    .contains("Dòng " + rows + ".")
                    .contains("Hết.")
                    .contains("Nơi nhận:")
                    .contains("Nguyễn Văn Ân");
            if (rows > Paper.SHORT) {
                assertThat(lastPage).contains("Dòng " + (rows - 2) + ".").contains("Cột");
            }
        }
    }

    @Test
    void tellsWordToKeepTheLastRowsWithTheSignature() throws IOException {
        var file = new ByteArrayInputStream(PaperDocx.write(paper(40)));
        try (var document = new XWPFDocument(file)) {
            var table = document.getTables().get(1);
            var signature = document.getTables().getLast();

            assertThat(keeps(table, 37)).isFalse();
            assertThat(List.of(38, 39, 40)).allMatch(row -> keeps(table, row));
            assertThat(signature.getRow(0).isCantSplitRow()).isTrue();
        }
    }

    private static boolean keeps(XWPFTable table, int row) {
        return table.getRow(row).getCell(0).getParagraphs().getFirst().isKeepNext();
    }

    private static Paper paper(int rows) {
        var lines =
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row ->
                                new Paper.Row(
                                        Paper.RowKind.BODY,
                                        List.of(Paper.Cell.of("Dòng " + row + "."))))
                        .toList();
        var table = new Paper.Table("Bảng", List.of(new Paper.Column("Cột", 165, false)), lines);
        return new Paper(
                Locale.of("vi"),
                new Paper.Head("TRÊN", "DƯỚI", "Số 01-BC/ĐU", "ĐẢNG", "Đà Lạt"),
                "BÁO CÁO",
                "thử",
                List.of(table),
                "Hết.",
                new Paper.Signature(
                        "Nơi nhận:", List.of("Lưu"), "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Ân"));
    }
}
