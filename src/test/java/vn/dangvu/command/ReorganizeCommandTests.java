package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import vn.dangvu.command.Terminal.Answer;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.reorganizations.PlanSheets;
import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// The end of the sample committee from the command line, as an officer would type it: preview,
/// execute, look, undo. And what is said of workbooks that cannot be taken.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReorganizeCommandTests {

    private static final LocalDate ON = LocalDate.of(2025, 3, 1);

    private @Nullable Terminal terminal;
    private Path folder = Path.of("");
    private String plan = "";
    private String before = "";
    private String reportBefore = "";

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        folder = given;
        terminal = new Terminal(given.resolve("home"));
        terminal.loadTheSample();
        plan = new SampleCommittee().writePlan(given).toString();
        before = tree("2025-03-31").out();
        reportBefore = report("was").out();
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(terminal).close();
    }

    /// Who was admitted in the first three months of 2019 has ninety days or less to go at its end.
    @Test
    @Order(0)
    void theRadarAgreesWithTheFigures() {
        var radar =
                types(
                        "radar",
                        "--organization",
                        "ĐUK",
                        "--on",
                        "2019-12-31",
                        "--kind",
                        "members.probationEnding",
                        "--format",
                        "json");
        var admitted =
                types(
                        "figure",
                        "members.admitted",
                        "--organization",
                        "ĐUK",
                        "--from",
                        "2019-01-01",
                        "--to",
                        "2019-03-30",
                        "--format",
                        "json");

        assertThat(radar.exit()).as(radar.err()).isEqualTo(ExitCode.DONE);
        var json = radar.json();
        var counts = StreamSupport.stream(json.get("counts").spliterator(), false).toList();
        var ending =
                counts.stream()
                        .filter(one -> one.get("kind").asString().equals("members.probationEnding"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ending.get("count").asInt())
                .isEqualTo(admitted.json().get("value").asInt())
                .isEqualTo(json.get("entries").size())
                .isPositive();
        assertThat(counts.stream().mapToInt(one -> one.get("count").asInt()).sum())
                .isEqualTo(json.at("/total/count").asInt());
    }

    @Test
    @Order(1)
    void aPreviewTellsEverythingAndWritesNothing() {
        var told = types("reorganize", plan, "--preview", "--format", "json");

        assertThat(told.exit()).as(told.err()).isEqualTo(ExitCode.DONE);
        var json = told.json();
        assertThat(json.get("state").asString()).isEqualTo("possible");
        assertThat(json.at("/members/after")).isEqualTo(json.at("/members/before"));
        var after = after(json, "ĐCQĐ");
        assertThat(after.get("members").asInt()).isEqualTo(545);
        assertThat(after.get("kind").asString()).isEqualTo("UPPER_GRASSROOTS");
        assertThat(json.at("/heirs/ĐUK").asString()).isEqualTo("ĐUBND");
        assertThat(tree("2025-03-31").out()).isEqualTo(before);

        var words = types("reorganize", plan, "--preview");
        assertThat(words.exit()).isEqualTo(ExitCode.DONE);
        assertThat(words.out())
                .contains("+ ĐCQĐ Đảng bộ các cơ quan Đảng tỉnh: 545 đảng viên")
                .contains("Kế hoạch thực hiện được.");
    }

    @Test
    @Order(2)
    void executedItIsSoAndASecondTimeRefused() {
        var done = types("reorganize", plan, "--execute", "--format", "json");
        assertThat(done.exit()).as(done.out() + done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.json().get("state").asString()).isEqualTo("executed");

        var again = types("reorganize", plan, "--execute");
        assertThat(again.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(again.out()).contains("đã được thực hiện. Không ghi gì.");
    }

    @Test
    @Order(3)
    void theTreeOfTwoDaysTellsWhatBecameOfIt() {
        var party =
                types("tree", "--organization", "ĐCQĐ", "--on", "2025-03-01", "--format", "json")
                        .json();
        assertThat(party.at("/organizations/0/members").asInt()).isEqualTo(545);
        assertThat(elements(party.get("organizations")))
                .filteredOn(one -> one.get("parent").asString("").equals("ĐCQĐ"))
                .hasSize(19);

        var diff =
                types(
                        "tree",
                        "--organization=ĐUK",
                        "--on=2025-02-28",
                        "--diff=2025-03-01",
                        "--format=json");
        assertThat(elements(diff.json().get("changes")))
                .extracting(change -> change.get("what").asString())
                .contains("ENDED", "LEFT");
        var words = types("tree", "--organization=ĐCQĐ", "--on=2025-03-01", "--diff=2025-02-28");
        assertThat(words.out())
                .contains("Từ 28/02/2025 đến 01/03/2025:")
                .contains("thành lập: ĐCQĐ Đảng bộ các cơ quan Đảng tỉnh")
                .contains("từ nơi khác về: ĐUK.01 Đảng bộ Văn phòng Tỉnh ủy");
    }

    @Test
    @Order(4)
    void aFigureAndAReportHaveTwoBases() {
        var was = admitted("ĐUK", "was");
        assertThat(was.get("value").asInt()).isEqualTo(145);
        assertThat(was.get("treeDay").isNull()).isTrue();
        assertThat(report("was").out()).isEqualTo(reportBefore);

        int party = restated("ĐCQĐ");
        int government = restated("ĐUBND");
        assertThat(party).isPositive();
        assertThat(party + government).isEqualTo(members("ĐUK", "was", "2025-02-28"));
        assertThat(report("restated").json().get("basis").asString()).isEqualTo("restated");
    }

    @Test
    @Order(5)
    void undoneTheTreeIsTheSameAgainAndThereIsNothingMoreToUndo() {
        var undone = types("reorganize", plan, "--undo", "--format", "json");
        assertThat(undone.exit()).as(undone.err()).isEqualTo(ExitCode.DONE);
        assertThat(undone.json().get("state").asString()).isEqualTo("undone");
        assertThat(tree("2025-03-31").out()).isEqualTo(before);

        var again = types("reorganize", plan, "--undo");
        assertThat(again.exit()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(again.out()).contains("không có gì để hoàn tác");
    }

    @Test
    @Order(6)
    void whatIsWrongInAWorkbookIsSaidAtItsCell() throws IOException {
        var rows = new LinkedHashMap<Sheet, List<Map<String, ?>>>();
        rows.put(sheet("plan"), List.of(Map.of("title", "Sắp xếp", "on", "hôm nào")));
        rows.put(sheet("steps"), List.of(Map.of("organizations", "ĐUK.01", "target", "X")));
        rows.put(sheet("assignments"), List.of(Map.of("member", "001")));
        rows.put(sheet("consents"), List.of());
        String broken = book("hong.xlsx", rows);

        var words = types("reorganize", broken, "--preview");
        assertThat(words.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(words.out())
                .contains("Kế hoạch", "B2", "hôm nào")
                .contains("Các bước", "A2")
                .contains("Phân công đảng viên", "B2")
                .contains("Không ghi gì.");
        var json = types("reorganize", broken, "--execute", "--format", "json");
        assertThat(json.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(elements(json.json().get("problems")))
                .extracting(problem -> problem.get("cell").asString(""))
                .contains("B2", "A2");
    }

    @Test
    @Order(7)
    void aPlanThatCannotBeCarriedOutSaysWhyAndIsNotKept() throws IOException {
        var rows = new LinkedHashMap<Sheet, List<Map<String, ?>>>();
        rows.put(
                sheet("plan"),
                List.of(Map.of("title", "Sáp nhập", "on", ON, "decision_number", "5-QĐ/ĐUK")));
        rows.put(
                sheet("steps"),
                List.of(Map.of("action", "ABSORB", "organizations", "ĐUK.99", "target", "ĐUK.01")));
        rows.put(sheet("assignments"), List.of());
        rows.put(sheet("consents"), List.of());
        String impossible = book("khong-duoc.xlsx", rows);

        for (String way : List.of("--preview", "--execute")) {
            var told = types("reorganize", impossible, way, "--format", "json");
            assertThat(told.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(told.json().at("/conflicts/0/kind").asString())
                    .isEqualTo("NoSuchOrganization");
            assertThat(told.json().at("/conflicts/0/line").asInt()).isEqualTo(1);
        }
        assertThat(types("reorganize", impossible, "--undo").exit()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    @Order(8)
    void aCommandThatCannotBeUnderstoodIsNotTried() throws IOException {
        assertThat(types("reorganize", plan).err()).contains("--preview, --execute, --undo");
        var missing = types("reorganize", folder.resolve("khong-co.xlsx").toString(), "--preview");
        assertThat(missing.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("khong-co.xlsx");
        String text = Files.writeString(folder.resolve("van-ban.xlsx"), "title;on").toString();
        assertThat(types("reorganize", text, "--preview").exit()).isEqualTo(ExitCode.REFUSED);
    }

    private Answer types(String... words) {
        return Objects.requireNonNull(terminal).types(words);
    }

    private Answer tree(String day) {
        return types("tree", "--organization", "ĐUK.01", "--on", day);
    }

    private Answer report(String basis) {
        return types(
                "report",
                "annual",
                "--organization=ĐUK",
                "--year=2019",
                "--basis=" + basis,
                "--format=json");
    }

    private JsonNode admitted(String organization, String basis) {
        return figure("members.admitted", organization, basis, "2019-12-31");
    }

    private int restated(String organization) {
        return members(organization, "restated", "2025-03-01");
    }

    private int members(String organization, String basis, String to) {
        return figure("members.closing", organization, basis, to).get("value").asInt();
    }

    private JsonNode figure(String code, String organization, String basis, String to) {
        var answer =
                types(
                        "figure",
                        code,
                        "--organization=" + organization,
                        "--from=2019-01-01",
                        "--to=" + to,
                        "--basis=" + basis,
                        "--format=json");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return answer.json();
    }

    private static JsonNode after(JsonNode preview, String code) {
        return elements(preview.get("organizations")).stream()
                .map(one -> one.get("after"))
                .filter(one -> !one.isNull() && one.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Sheet sheet(String key) {
        return PlanSheets.ALL.stream()
                .filter(sheet -> sheet.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String book(String name, LinkedHashMap<Sheet, List<Map<String, ?>>> rows)
            throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.book(out, rows);
        }
        return file.toString();
    }
}
