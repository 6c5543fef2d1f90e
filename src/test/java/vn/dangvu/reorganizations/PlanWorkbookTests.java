package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dangvu.exchange.ImportWords;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.PlanWorkbook.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plan through a workbook and back, and what is said of one that was filled wrongly.
class PlanWorkbookTests {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final LocalDate ON = LocalDate.of(2025, 3, 1);

    @TempDir private Path folder = Path.of("");

    private final Map<Sheet, List<Map<String, ?>>> rows = new LinkedHashMap<>();

    @Test
    void readsWhatTheTemplateHolds() throws IOException {
        rows.put(
                PlanSheets.HEADER,
                List.of(Map.of("title", "Sắp xếp", "on", ON, "decision_number", "12-QĐ/TU")));
        rows.put(
                PlanSheets.STEPS,
                List.of(
                        Map.of("action", "ABSORB", "organizations", "E.1; E.2", "target", "W"),
                        Map.of("action", "ESTABLISH", "target", "N", "kind", "CELL"),
                        Map.of(
                                "action",
                                "HAND_OVER",
                                "organizations",
                                "E.3",
                                "target",
                                "W",
                                "reception_number",
                                "9-QĐ/W",
                                "reception_date",
                                ON,
                                "reception_issuer",
                                "Đảng ủy W")));
        rows.put(PlanSheets.MEMBERS, List.of(Map.of("member", "001", "cell", "N")));
        rows.put(
                PlanSheets.CONSENTS,
                List.of(Map.of("rule", "ORG_04", "code", "W", "number", "7-CV/TU", "dated", ON)));

        assertThat(read())
                .isInstanceOfSatisfying(
                        Reading.Taken.class,
                        taken -> {
                            var plan = taken.plan();
                            assertThat(plan.title()).isEqualTo("Sắp xếp");
                            assertThat(plan.on()).isEqualTo(ON);
                            assertThat(plan.decision())
                                    .isEqualTo(new Plan.Decision("12-QĐ/TU", null, null));
                            assertThat(plan.lines())
                                    .extracting(Line::action, Line::organizations, Line::target)
                                    .containsExactly(
                                            tuple(Action.ABSORB, List.of("E.1", "E.2"), "W"),
                                            tuple(Action.ESTABLISH, List.of(), "N"),
                                            tuple(Action.HAND_OVER, List.of("E.3"), "W"));
                            assertThat(plan.lines())
                                    .extracting(Line::reception)
                                    .containsExactly(
                                            Plan.Decision.NONE,
                                            Plan.Decision.NONE,
                                            new Plan.Decision("9-QĐ/W", ON, "Đảng ủy W"));
                            assertThat(plan.assignments())
                                    .containsExactly(new Assignment("001", "N"));
                            assertThat(plan.consents())
                                    .containsExactly(
                                            new Consent(
                                                    OrganizationRule.ORG_04, "W", "7-CV/TU", ON));
                        });
    }

    @Test
    void namesEachCellThatCannotBeRead() throws IOException {
        rows.put(PlanSheets.HEADER, List.of(Map.of("title", "Sắp xếp")));
        rows.put(PlanSheets.STEPS, List.of(Map.of("target", "W")));
        rows.put(PlanSheets.MEMBERS, List.of(Map.of("member", "001")));

        var words = new ImportWords(Texts.VIETNAMESE);
        assertThat(read())
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(words::place)
                                        .hasSize(3)
                                        .anyMatch(place -> place.contains("Ngày hiệu lực"))
                                        .anyMatch(place -> place.contains("Việc"))
                                        .anyMatch(place -> place.contains("Mã chi bộ đến")));
    }

    @Test
    void asksForOneRowThatSaysWhichPlanItIs() throws IOException {
        rows.put(PlanSheets.HEADER, List.of());

        assertThat(read())
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .extracting(new ImportWords(Texts.ENGLISH)::refusal)
                                        .containsExactly(
                                                "Sheet “Kế hoạch” must have exactly one filled"
                                                        + " row; it has 0."));
    }

    @Test
    void refusesAFileThatIsNoPlan() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.xlsx"), "title;on");

        assertThat(PlanWorkbook.read(file, TODAY)).isInstanceOf(Reading.Refused.class);
    }

    private Reading read() throws IOException {
        var book = new LinkedHashMap<Sheet, List<Map<String, ?>>>();
        PlanSheets.ALL.forEach(sheet -> book.put(sheet, rows.getOrDefault(sheet, List.of())));
        Path file = folder.resolve(PlanSheets.FILE_NAME);
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.book(out, book);
        }
        return PlanWorkbook.read(file, TODAY);
    }
}
