package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.kernel.Texts.VIETNAMESE;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import vn.dangvu.papers.Paper.Cell;
import vn.dangvu.papers.Paper.Column;
import vn.dangvu.papers.Paper.Row;
import vn.dangvu.papers.Paper.RowKind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Tables of statistics need A4 that lies.
class WidePaperTests {

    private static final int COLUMNS = 14;

    @Test
    void liesInWord() throws IOException {
        var file = new ByteArrayInputStream(PaperFiles.docx(paper()));
        try (var document = new XWPFDocument(file)) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            var table = document.getTables().get(1).getCTTbl();

            assertThat(size.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(size.getW()).hasToString("16838");
            assertThat(table.getTblPr().getTblW().getW()).hasToString("14287");
        }
    }

    @Test
    void liesAsPdfWithEveryColumnOnThePage() throws IOException {
        try (var pdf = Loader.loadPDF(PaperFiles.pdf(paper()))) {
            var box = pdf.getPage(0).getMediaBox();

            assertThat(Math.round(box.getWidth())).isEqualTo(842);
            assertThat(Math.round(box.getHeight())).isEqualTo(595);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Cột " + COLUMNS);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void liesOnItsSheetAndInATerminal() throws IOException {
        byte[] sheet = PaperFiles.xlsx(paper(), "Biểu 1: đảng viên", VIETNAMESE);
        String text = new String(PaperFiles.text(paper()), StandardCharsets.UTF_8);

        assertThat(text.lines().filter(line -> line.contains("Cột 14")))
                .singleElement()
                .satisfies(line -> assertThat(line.length()).isGreaterThan(92));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var first = workbook.getFirstSheet();
            assertThat(first.getName()).isEqualTo("Biểu 1  đảng viên");
            assertThat(first.read())
                    .anySatisfy(row -> assertThat(row.getCellText(13)).isEqualTo("14"));
        }
    }

    private static Paper paper() {
        var columns =
                IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(place -> new Column("Cột " + place, 252 / COLUMNS, true))
                        .toList();
        var cells =
                IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(place -> new Cell(String.valueOf(place), place))
                        .toList();
        return new Paper(
                Paper.Orientation.WIDE,
                Locale.of("vi"),
                new Paper.Head("TRÊN", "DƯỚI", "Số 01-BC/ĐU", "ĐẢNG", "Đà Lạt"),
                "BÁO CÁO",
                "thử",
                List.of(new Paper.Table("", columns, List.of(new Row(RowKind.BODY, cells)))),
                "Hết.",
                new Paper.Signature("Nơi nhận:", List.of("Lưu"), "T/M", "BÍ THƯ", "Ân"));
    }
}
