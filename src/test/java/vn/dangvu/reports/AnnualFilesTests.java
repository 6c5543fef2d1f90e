package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.kernel.Texts.ENGLISH;
import static vn.dangvu.kernel.Texts.VIETNAMESE;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.kernel.Texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Each file is opened again by a reader that did not write it.
class AnnualFilesTests {

    @Test
    void writesCountsAsIntegersAndSharesAsDecimals() {
        String json = text(ReportFormat.JSON, LamDong.report());

        assertThat(json)
                .startsWith(
                        "{\"organization\":{\"code\":\"ĐUK\",\"name\":\"Đảng bộ Khối Các cơ quan"
                            + " tỉnh Lâm"
                            + " Đồng\"},\"period\":{\"from\":\"2019-01-01\",\"to\":\"2019-12-31\"},"
                            + "\"knownAt\":null,\"basis\":\"was\",\"treeDay\":null,\"figures\":{\"members.opening\":2706,")
                .contains("\"members.admitted\":145,")
                .contains("\"rating.member.goodOrBetter\":2607,")
                .contains("\"rating.member.goodOrBetter.share\":97.93,")
                .contains("\"rating.grassroots.notFulfilled.share\":0.00,")
                .endsWith("}}");
        assertThat(figures(json).size()).isEqualTo(Outline.ANNUAL.codes().size());
    }

    @Test
    void leavesAShareOfNothingOpen() {
        assertThat(
                        figures(text(ReportFormat.JSON, LamDong.empty()))
                                .get("rating.member.rated.share")
                                .isNull())
                .isTrue();
    }

    @Test
    void saysAsOfWhenTheFiguresAreKnown() {
        var report = LamDong.report(LamDong.SIGNED, Instant.parse("2020-01-16T16:59:59Z"));

        assertThat(text(ReportFormat.JSON, report))
                .contains("\"knownAt\":\"2020-01-16T16:59:59Z\"");
    }

    @Test
    void saysToWhichTreeTheFiguresAreRestated() throws IOException {
        String sentence = "Số liệu tính theo hệ thống tổ chức tại ngày 31/12/2019.";
        var report = LamDong.restated();

        assertThat(text(ReportFormat.JSON, report))
                .contains("\"basis\":\"restated\",\"treeDay\":\"2019-12-31\"");
        assertThat(text(ReportFormat.TEXT, report)).contains(sentence);
        assertThat(text(ReportFormat.TEXT, LamDong.report())).doesNotContain(sentence);
        try (var document = word(report, VIETNAMESE)) {
            assertThat(document.getParagraphs())
                    .anySatisfy(line -> assertThat(line.getText()).isEqualTo(sentence));
        }
    }

    @Test
    void laysTheWordFileOutAsPartyDocumentsAre() throws IOException {
        try (var document = word(LamDong.report(), VIETNAMESE)) {
            var page = document.getDocument().getBody().getSectPr();
            assertThat(page.getPgSz().getW()).hasToString("11906");
            assertThat(page.getPgMar().getTop()).hasToString("1134");
            assertThat(page.getPgMar().getBottom()).hasToString("1134");
            assertThat(page.getPgMar().getLeft()).hasToString("1701");
            assertThat(page.getPgMar().getRight()).hasToString("850");

            var head = document.getTables().getFirst();
            assertThat(head.getRow(0).getCell(0).getText())
                    .isEqualTo("TỈNH ỦY LÂM ĐỒNGĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH*");
            assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số 02-BC/ĐUK");
            assertThat(head.getRow(1).getCell(1).getText())
                    .isEqualTo("Đà Lạt, ngày 16 tháng 01 năm 2020");
            XWPFRun party =
                    head.getRow(0).getCell(1).getParagraphs().getFirst().getRuns().getFirst();
            assertThat(party.text()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
            assertThat(party.isBold()).isTrue();
            assertThat(party.getFontSizeAsDouble()).isEqualTo(15);
            XWPFRun superior =
                    head.getRow(0).getCell(0).getParagraphs().getFirst().getRuns().getFirst();
            assertThat(superior.isBold()).isFalse();
            assertThat(superior.getFontSizeAsDouble()).isEqualTo(14);
        }
    }

    @Test
    void setsTheWordBodyInTimesNewRomanJustifiedWithExactLines() throws IOException {
        try (var document = word(LamDong.report(), VIETNAMESE)) {
            XWPFParagraph body =
                    document.getParagraphs().stream()
                            .filter(p -> p.getText().startsWith("Đầu năm 2019"))
                            .findFirst()
                            .orElseThrow();
            assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(body.getIndentationFirstLine()).isEqualTo(567);
            assertThat(body.getSpacingBetween()).isEqualTo(19);
            assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
            assertThat(
                            document.getParagraphs().stream()
                                    .flatMap(p -> p.getRuns().stream())
                                    .map(run -> run.getFontFamily(XWPFRun.FontCharRange.hAnsi)))
                    .containsOnly("Times New Roman");
        }
    }

    @Test
    void endsTheWordFileWithRecipientsAndSignatory() throws IOException {
        try (var document = word(LamDong.report(), VIETNAMESE);
                var extractor = new XWPFWordExtractor(document)) {
            String text = extractor.getText().replace('\u00a0', ' ');
            assertThat(text)
                    .contains("2.607 đảng viên (97,93 % số được xếp loại), trong đó")
                    .contains("Nơi nhận:")
                    .contains("- Thường trực Tỉnh ủy (để báo cáo),")
                    .contains("- Lưu Văn phòng.")
                    .contains("T/M BAN THƯỜNG VỤ")
                    .contains("PHÓ BÍ THƯ")
                    .contains("Nguyễn Văn Ân")
                    .doesNotContain("./.")
                    .doesNotContain("Số:");
        }
    }

    @Test
    void leavesRoomOnADraft() throws IOException {
        try (var document = word(LamDong.empty(), VIETNAMESE);
                var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText())
                    .contains("Số ……-BC/ĐUK")
                    .contains("……, ngày …… tháng …… năm 2032")
                    .contains("Chưa có kết quả đánh giá, xếp loại năm 2031.")
                    .contains("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH LÂM ĐỒNG");
        }
    }

    @Test
    void embedsTheFontsOfThePdf() throws IOException {
        try (var pdf = Loader.loadPDF(render(LamDong.report(), ReportFormat.PDF, VIETNAMESE))) {
            String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            assertThat(text)
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
                    .contains("Số 02-BC/ĐUK")
                    .contains("Đà Lạt, ngày 16 tháng 01 năm 2020")
                    .contains("đạt 120,8 % chỉ tiêu (145/120)");
            var box = pdf.getPage(0).getMediaBox();
            assertThat(Math.round(box.getWidth())).isEqualTo(595);
            assertThat(Math.round(box.getHeight())).isEqualTo(842);
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Tinos");
                }
            }
        }
    }

    @Test
    void writesEachFormInEnglishToo() throws IOException {
        try (var document = word(LamDong.report(), ENGLISH);
                var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText())
                    .contains("COMMUNIST PARTY OF VIETNAM")
                    .contains("No. 02-BC/ĐUK");
        }
    }

    @Test
    void printsTheSamePaperForATerminal() {
        assertThat(text(ReportFormat.TEXT, LamDong.report()))
                .contains("BÁO CÁO")
                .contains("đạt 120,8 % chỉ tiêu (145/120)")
                .containsPattern("Hoàn thành tốt nhiệm vụ +2\\.221 +83,43 +2\\.250 +86,54");
    }

    private static XWPFDocument word(AnnualReport report, Texts texts) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(render(report, ReportFormat.DOCX, texts)));
    }

    private static String text(ReportFormat format, AnnualReport report) {
        return new String(render(report, format, VIETNAMESE), StandardCharsets.UTF_8);
    }

    private static byte[] render(AnnualReport report, ReportFormat format, Texts texts) {
        return AnnualReports.render(report, format, texts);
    }

    private static JsonNode figures(String json) {
        return JsonMapper.shared().readTree(json).get("figures");
    }
}
