package vn.dangvu.forms;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.forms.SampleRegister.COMMITTEE;
import static vn.dangvu.forms.SampleRegister.OFFICER;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.ReportFormat;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Each file is opened again by a reader that did not write it.
@DangvuTest(today = "2021-07-12", world = "forms", sample = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormFilesTests {

    @Autowired Forms forms;

    @Test
    void theWordFileHasTheHeadTheRowsAndTheSignatureOfAForm() throws IOException {
        try (var document = word(form(FormKind.FORM_1, 0));
                var extractor = new XWPFWordExtractor(document)) {
            String text = extractor.getText().replace('\u00a0', ' ');
            assertThat(text)
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Biểu số 1-BTCTW")
                    .contains("THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN", "Năm 2019")
                    .contains("NGƯỜI LẬP BIỂU", "T/M BAN THƯỜNG VỤ")
                    .contains("A + B − C = 2.708 + 215 − 175 = 2.748, bằng D = 2.748")
                    .contains("Dòng và cột theo Hướng dẫn 11-HD/BTCTW")
                    .doesNotContain("chưa tìm được nguyên văn", "3296-CV/BTCTW");
            var table = document.getTables().get(1);
            var cells =
                    table.getRows().stream()
                            .map(row ->
                                    row.getTableCells().stream()
                                            .map(cell -> cell.getText())
                                            .toList())
                            .toList();
            assertThat(cells)
                    .contains(
                            List.of(
                                    "Tiêu chí",
                                    "Kỳ này",
                                    "Cùng kỳ năm trước",
                                    "(%) kỳ này so với cùng kỳ năm trước"),
                            List.of("1", "2", "3", "4 = 2*100/3"))
                    .anySatisfy(
                            row -> assertThat(row).startsWith("1. Kết nạp", "145", "138", "105,1"))
                    .anySatisfy(row ->
                            assertThat(row.getFirst())
                                    .isEqualTo("b. Huyện khác trong tỉnh chuyển đến"));
        }
    }

    /// What the program says of other programs is for whoever works with it.
    @Test
    void noFileTellsWhatOnlyWhoeverWorksWithTheProgramWantsToKnow() throws IOException {
        try (var document = word(form(FormKind.FORM_2, 0));
                var extractor = new XWPFWordExtractor(document);
                var workbook =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(
                                        file(form(FormKind.FORM_2, 0), ReportFormat.XLSX)))) {
            String sheet =
                    workbook.getFirstSheet().read().stream()
                            .map(row -> row.getCellCount() == 0 ? "" : row.getCellText(0))
                            .collect(Collectors.joining("\n"));
            for (String told : List.of(extractor.getText(), sheet)) {
                assertThat(told)
                        .contains("(1) Đếm theo hồ sơ quần chúng ưu tú")
                        .doesNotContain("Màn hình hệ thống của tỉnh", "Chương trình chủ ý");
            }
        }
    }

    @Test
    void theSheetHasNumbersThatCanBeReckonedWith() throws IOException {
        try (var workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(
                                file(form(FormKind.FORM_2, 0), ReportFormat.XLSX)))) {
            var rows = workbook.getFirstSheet().read();
            var admitted =
                    rows.stream()
                            .filter(row ->
                                    row.getCellText(0).equals("I. Tổng số đảng viên mới kết nạp"))
                            .findFirst()
                            .orElseThrow();
            assertThat(admitted.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("145");
            assertThat(admitted.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("138");
            var empty =
                    rows.stream()
                            .filter(row -> row.getCellText(0).contains("vi phạm chính sách"))
                            .findFirst()
                            .orElseThrow();
            assertThat(empty.getCellText(1)).isEmpty();
        }
    }

    @Test
    void programsReadEveryRowWithItsCodesAndNullForWhatIsNotHeld() {
        var json = json(form(FormKind.FORM_2, 0));

        assertThat(json.get("form").asString()).isEqualTo("form-2");
        assertThat(json.get("organization").get("code").asString()).isEqualTo("ĐUK");
        assertThat(json.get("half").isNull()).isTrue();
        assertThat(row(json, "i").get("now").asLong()).isEqualTo(145);
        assertThat(row(json, "i").get("codes").get(0).asString()).isEqualTo("members.entered");
        assertThat(row(json, "familyPlanning").get("now").isNull()).isTrue();
        assertThat(row(json, "familyPlanning").get("note").asString()).contains("không giữ");
        assertThat(row(json, "meanAge").get("now").asString()).matches("\\d\\d\\.\\d");
        assertThat(json.get("balance").isNull()).isTrue();
        var one = json(form(FormKind.FORM_1, 1));
        assertThat(one.get("half").asInt()).isEqualTo(1);
        assertThat(one.get("balance").get("holds").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormCanBeHadInEveryFormatAndLanguage(FormKind kind) {
        var form = form(kind, 2);
        for (var texts : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            for (var format : ReportFormat.values()) {
                assertThat(Forms.render(form, format, texts))
                        .as("%s %s", kind, format)
                        .hasSizeGreaterThan(500);
            }
            var words = new FormWords(form, texts);
            assertThat(form.rows()).allSatisfy(row -> assertThat(words.label(row)).isNotBlank());
        }
    }

    @Test
    void restatedTheFormSaysSoAndThatLastYearMayDiffer() {
        var restated =
                forms.of(
                        OFFICER,
                        FormKind.FORM_1,
                        new Forms.Asked(COMMITTEE, FormPeriod.of(2019, 0), null, Basis.RESTATED));

        String text = new String(file(restated, ReportFormat.TEXT), StandardCharsets.UTF_8);
        assertThat(text.replace('\n', ' '))
                .contains("Số liệu tính theo hệ thống tổ chức tại ngày 31/12/2019.")
                .contains("có thể khác số đã báo cáo năm trước");
    }

    private StatisticalForm form(FormKind kind, int half) {
        return forms.of(OFFICER, kind, new Forms.Asked(COMMITTEE, FormPeriod.of(2019, half)));
    }

    private static byte[] file(StatisticalForm form, ReportFormat format) {
        return Forms.render(form, format, Texts.VIETNAMESE);
    }

    private static XWPFDocument word(StatisticalForm form) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file(form, ReportFormat.DOCX)));
    }

    private static JsonNode json(StatisticalForm form) {
        return JsonMapper.shared().readTree(file(form, ReportFormat.JSON));
    }

    private static JsonNode row(JsonNode json, String key) {
        for (JsonNode row : json.get("rows")) {
            if (row.get("key").asString().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key);
    }
}
