package vn.dangvu.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationKind;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The common papers, filled.
class PaperTemplateTests {

    private static final Letterhead COMMITTEE =
            new Letterhead(
                    "Đảng ủy phường Xuân Hương",
                    "Đảng ủy Sở Nội vụ",
                    "ĐU",
                    "Đà Lạt",
                    "T/M BAN THƯỜNG VỤ",
                    "BÍ THƯ",
                    "Trần Thị Hoa",
                    List.of("Chi bộ 1", "Lưu Văn phòng"));
    private static final Letterhead CELL =
            COMMITTEE.signedBy("T/M CHI BỘ", "BÍ THƯ", "Phạm Văn Lộc");

    /// `#` and `count` are reckoned, the others come from the head.
    private static final List<String> GIVEN = List.of("#", "count", "issuer", "superior", "place");

    @ParameterizedTest
    @EnumSource
    void asksForEveryFieldItSaysAndForNoOther(PaperTemplate template) {
        var asked = new TreeSet<String>();
        texts(template.json()).forEach(text -> asked.addAll(new TemplateText(text).fields()));
        template.blocks().stream()
                .flatMap(block -> List.of("if", "each", "table", "boxes").stream().map(block::path))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .forEach(asked::add);
        GIVEN.forEach(asked::remove);
        var said = new TreeSet<>(template.fields());
        template.lists()
                .forEach((list, fields) -> {
                    said.add(list);
                    said.addAll(fields);
                });

        assertThat(asked).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoPlaceholderWhateverIsKnown(PaperTemplate template) {
        for (var content : List.of(filled(template), template.fill(COMMITTEE).content())) {
            String text = text(template, content);

            assertThat(text).doesNotContain("{", "}", "[", "]", "./.", "null", "..", " ,", " ;");
            assertThat(content.end()).matches("|.*[^.]\\.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysEverythingItIsTold(PaperTemplate template) {
        String text = text(template, filled(template)).replaceAll("\\s+", " ");

        template.fields().forEach(field -> assertThat(text).contains("«" + field + "»"));
        template.lists()
                .values()
                .forEach(fields ->
                        fields.forEach(field -> assertThat(text).contains("«" + field + " 2»")));
        assertThat(text).doesNotContain("……-" + template.type().symbol() + "/……");
    }

    @ParameterizedTest
    @EnumSource
    void leavesRoomToWriteWhereNothingIsKnown(PaperTemplate template) {
        assertThat(text(template, template.fill(COMMITTEE).content())).contains("……");
    }

    @ParameterizedTest
    @EnumSource
    void isNamedInBothLanguages(PaperTemplate template) {
        assertThat(template.name(Texts.VIETNAMESE)).isNotBlank();
        assertThat(template.name(Texts.ENGLISH)).isNotBlank();
        assertThat(template.name()).matches("[A-Z][A-Z_]*");
    }

    @Test
    void fillsTheWidthOfThePageWithItsTables() {
        for (var template : PaperTemplate.values()) {
            filled(template).blocks().stream()
                    .filter(Paper.Table.class::isInstance)
                    .map(Paper.Table.class::cast)
                    .forEach(table ->
                            assertThat(
                                            table.columns().stream()
                                                    .mapToInt(Paper.Column::millimetres)
                                                    .sum())
                                    .as(template.name())
                                    .isEqualTo(Paper.Orientation.UPRIGHT.millimetres()));
        }
    }

    @Test
    void decidesOnTheAdmissionOfOnePerson() {
        var content =
                PaperTemplate.ADMISSION_DECISION
                        .fill(COMMITTEE)
                        .with("regulation", "Quy định số 294-QĐ/TW")
                        .with("cellResolution", "Nghị quyết số 05-NQ/CB ngày 03/02/2026")
                        .with("body", "BAN THƯỜNG VỤ ĐẢNG ỦY")
                        .with("person", "Nguyễn Văn An")
                        .with("born", LocalDate.of(1999, 3, 2))
                        .with("cell", "Chi bộ 1")
                        .with("ceremonyDays", 30)
                        .with("ceremonyFrom", "ngày nhận được")
                        .content();

        var printed = content.printed(PaperType.QD, 2, LocalDate.of(2026, 2, 5), 2026);
        assertThat(printed.type()).isEqualTo("QUYẾT ĐỊNH");
        assertThat(printed.head().number()).isEqualTo("Số 02-QĐ/ĐU");
        assertThat(printed.head().placeAndDate()).isEqualTo("Đà Lạt, ngày 05 tháng 02 năm 2026");
        assertThat(printed.signature().authority()).isEqualTo("T/M BAN THƯỜNG VỤ");
        assertThat(paragraphs(content))
                .contains(
                        "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Quy định số 294-QĐ/TW;",
                        "- Xét Nghị quyết số 05-NQ/CB ngày 03/02/2026 của Chi bộ 1 về việc đề nghị"
                                + " kết nạp đảng viên,",
                        "Điều 1. Kết nạp quần chúng Nguyễn Văn An, sinh ngày 02/03/1999 vào Đảng"
                                + " Cộng sản Việt Nam.",
                        "BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH:");
        assertThat(content.end()).isEqualTo("Quyết định này có hiệu lực kể từ ngày ký.");
    }

    @Test
    void decidesOnFifteenAtOnce() {
        var content =
                PaperTemplate.ADMISSION_DECISION_LIST
                        .fill(COMMITTEE)
                        .with("body", "ĐẢNG ỦY")
                        .rows(
                                "persons",
                                IntStream.rangeClosed(1, 15)
                                        .mapToObj(at -> Map.of("name", "Người thứ " + at))
                                        .toList())
                        .content();

        var table = (Paper.Table) content.blocks().get(4);
        assertThat(table.rows()).hasSize(15);
        assertThat(table.rows().get(14).cells())
                .extracting(Paper.Cell::text)
                .containsExactly("15", "Người thứ 15", "……", "……", "……");
        assertThat(paragraphs(content))
                .contains(
                        "Điều 1. Kết nạp 15 quần chúng có tên sau đây vào Đảng Cộng sản Việt Nam:");
    }

    @Test
    void countsTheVotesInAResolution() {
        var content =
                PaperTemplate.ADMISSION_RESOLUTION
                        .fill(CELL)
                        .with("base", 14)
                        .with("votesFor", 13)
                        .with("percent", "92,86 %")
                        .with("votesAgainst", 1)
                        .with("votesBlank", 0)
                        .content();

        assertThat(paragraphs(content))
                .contains(
                        "Số đảng viên chính thức làm căn cứ tính kết quả: 14. Tán thành 13"
                                + " (92,86 %); không tán thành 1; không có ý kiến 0.");
    }

    @Test
    void admitsEachPersonAloneInTheMinutesAndHasThemSignedByTwo() {
        var content =
                PaperTemplate.CEREMONY_MINUTES
                        .fill(CELL)
                        .with("chair", "Phạm Văn Lộc")
                        .with("secretary", "Lê Thị Mai")
                        .rows(
                                "persons",
                                List.of(Map.of("name", "Nguyễn An"), Map.of("name", "Lê Bình")))
                        .content();

        assertThat(paragraphs(content))
                .anySatisfy(line -> assertThat(line).startsWith("1) Kết nạp đồng chí Nguyễn An,"))
                .anySatisfy(line -> assertThat(line).startsWith("2) Kết nạp đồng chí Lê Bình,"));
        var signature = content.printed(PaperType.BB, null, null, 2026).signature();
        assertThat(signature.authority()).isEqualTo("CHỦ TRÌ");
        assertThat(signature.name()).isEqualTo("Phạm Văn Lộc");
        assertThat(signature.beside()).isEqualTo(new Paper.Signer("THƯ KÝ", "Lê Thị Mai"));
    }

    @Test
    void hasTenCompartmentsOnASlipAndEightOnATemporaryOne() {
        var first = Map.of("to", "Đảng ủy phường Lâm Viên", "stopAuthority", "T/M ĐẢNG ỦY");
        var slip = PaperTemplate.TRANSFER_SLIP.fill(COMMITTEE).rows("stops", List.of(first));

        var boxes = boxes(slip.content());
        assertThat(boxes).hasSize(11);
        assertThat(boxes.getFirst().title()).isEqualTo("Ô 1. Kính gửi: Đảng ủy phường Lâm Viên");
        assertThat(boxes.get(9).title()).isEqualTo("Ô 10. Kính gửi: ……");
        assertThat(boxes.getLast().title()).isEqualTo("Nơi nhận xác nhận");
        assertThat(boxes(PaperTemplate.TEMPORARY_TRANSFER_SLIP.fill(COMMITTEE).content()))
                .hasSize(9);
        assertThat(slip.content().printed(PaperType.GGT, 1, null, 2026).signature().empty())
                .isTrue();
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        var filling = PaperTemplate.ADMISSION_DECISION.fill(COMMITTEE);

        assertThatThrownBy(() -> filling.with("perosn", "An"))
                .hasMessageContaining("ADMISSION_DECISION has no field perosn");
        assertThatThrownBy(() -> filling.rows("people", List.of()))
                .hasMessageContaining("no list people");
        assertThatThrownBy(() ->
                        PaperTemplate.CLASS_LIST
                                .fill(COMMITTEE)
                                .rows("persons", List.of(Map.of("nmae", "An"))))
                .hasMessageContaining("nmae");
    }

    /// What a cell writes by a template, it may issue.
    @Test
    void isOfATypeThatItsIssuerMayIssue() {
        var day = LocalDate.of(2026, 6, 1);
        for (var template :
                List.of(
                        PaperTemplate.ADMISSION_RESOLUTION,
                        PaperTemplate.RECOGNITION_RESOLUTION,
                        PaperTemplate.CEREMONY_MINUTES)) {
            assertThat(PaperRules.objectionsTo(template.type(), OrganizationKind.CELL, day))
                    .isEmpty();
        }
    }

    /// Each field says its own name; lists have two rows.
    private static PaperContent filled(PaperTemplate template) {
        var filling = template.fill(COMMITTEE);
        template.fields().forEach(field -> filling.with(field, "«" + field + "»"));
        template.lists()
                .forEach((list, fields) -> {
                    var rows = new ArrayList<Map<String, String>>();
                    for (int row = 1; row <= 2; row++) {
                        var values = new HashMap<String, String>();
                        for (String field : fields) {
                            values.put(field, "«" + field + " " + row + "»");
                        }
                        rows.add(values);
                    }
                    filling.rows(list, rows);
                });
        return filling.content();
    }

    private static String text(PaperTemplate template, PaperContent content) {
        var paper = content.printed(template.type(), null, null, 2026);
        return new String(PaperFiles.text(paper), StandardCharsets.UTF_8);
    }

    private static List<String> paragraphs(PaperContent content) {
        return content.blocks().stream()
                .map(block ->
                        switch (block) {
                            case Paper.Paragraph(String text) -> text;
                            case Paper.Centred(String text) -> text;
                            default -> "";
                        })
                .toList();
    }

    private static List<Paper.Box> boxes(PaperContent content) {
        return content.blocks().stream()
                .filter(Paper.Box.class::isInstance)
                .map(Paper.Box.class::cast)
                .toList();
    }

    private static List<String> texts(JsonNode json) {
        var texts = new ArrayList<String>();
        if (json.isString()) {
            texts.add(json.asString());
        }
        json.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }
}
