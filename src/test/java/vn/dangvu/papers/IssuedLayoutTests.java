package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dangvu.kernel.Texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The common papers as files, opened again by readers that did not write them.
class IssuedLayoutTests {

    private static final Letterhead HEAD =
            new Letterhead(
                    "Đảng ủy phường Xuân Hương",
                    "Chi bộ 1",
                    "CB",
                    "Đà Lạt",
                    "T/M CHI BỘ",
                    "BÍ THƯ",
                    "Phạm Văn Lộc",
                    List.of("Đảng ủy", "Lưu chi bộ"));
    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

    @ParameterizedTest
    @EnumSource
    void saysTheSameInEveryFile(PaperTemplate template) throws IOException {
        var paper = template.fill(HEAD).content().printed(template.type(), 3, DAY, 2026);
        String number = "Số 03-" + template.type().symbol() + "/CB";

        try (var document = new XWPFDocument(new ByteArrayInputStream(PaperFiles.docx(paper)));
                var extractor = new XWPFWordExtractor(document);
                var pdf = Loader.loadPDF(PaperFiles.pdf(paper));
                var workbook =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(
                                        PaperFiles.xlsx(paper, "Văn bản", Texts.VIETNAMESE)))) {
            String word = squeezed(extractor.getText());
            String printed = squeezed(new PDFTextStripper().getText(pdf));
            for (String said : List.of(number, paper.type(), paper.about())) {
                assertThat(word).contains(squeezed(said));
                assertThat(printed).contains(squeezed(said));
            }
            for (var block : paper.blocks()) {
                if (block instanceof Paper.Paragraph paragraph) {
                    assertThat(word).contains(squeezed(paragraph.text()));
                    assertThat(printed).contains(squeezed(paragraph.text()));
                }
            }
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo(number));
        }
    }

    @Test
    void printsTheArticleBoldAndTheRestPlain() throws IOException {
        var paper = PaperTemplate.ADMISSION_DECISION.fill(HEAD).content();
        var file = PaperFiles.docx(paper.printed(PaperType.QD, 3, DAY, 2026));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var article =
                    document.getParagraphs().stream()
                            .filter(line -> line.getText().startsWith("Điều 1."))
                            .findFirst()
                            .orElseThrow();
            assertThat(article.getRuns().get(0).text()).isEqualTo("Điều 1.");
            assertThat(article.getRuns().get(0).isBold()).isTrue();
            assertThat(article.getRuns().get(1).isBold()).isFalse();
        }
    }

    @Test
    void dividesNoCompartmentAndTearsTheReceiptOff() throws IOException {
        var content =
                PaperTemplate.TRANSFER_SLIP
                        .fill(HEAD)
                        .rows("stops", List.of(Map.of("to", "Đảng ủy phường Lâm Viên")))
                        .content();
        byte[] file = PaperFiles.docx(content.printed(PaperType.GGT, 1, DAY, 2026));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var pdf =
                        Loader.loadPDF(
                                PaperFiles.pdf(content.printed(PaperType.GGT, 1, DAY, 2026)))) {
            var boxes = document.getTables().subList(1, 12);
            assertThat(boxes).allMatch(box -> box.getRow(0).isCantSplitRow());
            assertThat(boxes.getFirst().getText()).contains("Ô 1. Kính gửi: Đảng ủy phường Lâm");
            assertThat(document.getParagraphs())
                    .filteredOn(line -> line.isPageBreak())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.getText())
                                    .isEqualTo("PHIẾU BÁO CHUYỂN SINH HOẠT ĐẢNG"));
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());
            assertThat(stripper.getText(pdf))
                    .contains("PHIẾU BÁO", "Nơi nhận xác nhận")
                    .doesNotContain("Ô 10");
        }
    }

    @Test
    void hasMinutesSignedByTwo() throws IOException {
        var content =
                PaperTemplate.CEREMONY_MINUTES
                        .fill(HEAD)
                        .with("chair", "Phạm Văn Lộc")
                        .with("secretary", "Lê Thị Mai")
                        .content();
        byte[] file = PaperFiles.docx(content.printed(PaperType.BB, 1, DAY, 2026));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var row = document.getTables().getLast().getRow(0);
            assertThat(row.getCell(0).getText()).startsWith("THƯ KÝ").contains("Lê Thị Mai");
            assertThat(row.getCell(1).getText()).startsWith("CHỦ TRÌ").endsWith("Phạm Văn Lộc");
        }
    }

    /// A letter (công văn) has no type above its words; below its number it says what it is about.
    @Test
    void saysBelowTheNumberOfALetterWhatItIsAbout() throws IOException {
        var content =
                new PaperContent(
                        HEAD,
                        "V/v chuyển hồ sơ đảng viên",
                        List.of(new Paper.Paragraph("Kính gửi: Đảng ủy phường Lâm Viên")),
                        "Trân trọng.");
        byte[] file = PaperFiles.docx(content.printed(PaperType.CV, 12, DAY, 2026));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var below = document.getTables().getFirst().getRow(1).getCell(0);
            assertThat(below.getText()).isEqualTo("Số 12-CV/CBV/v chuyển hồ sơ đảng viên");
            var about = below.getParagraphs().getLast().getRuns().getFirst();
            assertThat(about.isItalic()).isTrue();
            assertThat(about.getFontSizeAsDouble()).isEqualTo(12);
            assertThat(document.getParagraphs())
                    .noneMatch(line -> line.getText().equals("CÔNG VĂN"));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
