package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Texts;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every procedure there is has words for all it may say, and leads from every stage to an end.
@DangvuTest(today = "2026-03-16", world = "departures")
class DepartureWordsTests {

    private static final Pattern OBJECTION =
            Pattern.compile("\"(departures\\.objection\\.[A-Za-z_.]+)\"");

    @Autowired List<Procedure> procedures;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyStepStageResultReasonAndDeadlineHasWords(String language) {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        for (Procedure procedure : procedures) {
            var keys = new ArrayList<String>();
            String module = procedure.module();
            procedure.stages().forEach(stage -> keys.add(module + ".stage." + stage));
            for (StepKind kind : procedure.steps()) {
                keys.add(module + ".step." + kind.code());
                keys.add(module + ".step." + kind.code() + ".about");
                kind.outcomes().forEach(one -> keys.add(module + ".outcome." + one));
                kind.grounds().forEach(one -> keys.add(module + ".ground." + one));
            }
            for (String due : procedure.deadlineKinds()) {
                String key = due.replaceFirst("\\.", ".radar.");
                keys.addAll(List.of(key, key + ".about", key + ".told", key + ".act"));
            }
            keys.add("cases.kind." + procedure.kind());
            keys.add("cases.about." + procedure.kind());

            assertThat(keys).allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyReasonHasWords(String language) throws IOException {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        var keys = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/vn/dangvu/departures"))) {
            for (Path file : files.toList()) {
                OBJECTION
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> keys.add(found.group(1)));
            }
        }
        for (String ground : StrikeOffSteps.LASTING) {
            keys.add("departures.objection.noBasis." + ground);
            keys.add("departures.objection.tooEarly." + ground);
        }
        keys.removeIf(key -> key.endsWith("."));

        assertThat(keys)
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    void everyStageLeadsToAnEndAndOffersOnlyStepsThereAre() {
        for (Procedure procedure : ours()) {
            for (String stage : procedure.stages()) {
                assertThat(reached(procedure, stage))
                        .as("%s %s", procedure.kind(), stage)
                        .contains(StepKind.CLOSED);
            }
        }
    }

    private List<Procedure> ours() {
        return procedures.stream()
                .filter(procedure -> procedure.module().startsWith("departures."))
                .toList();
    }

    /// Every stage that can follow, the one after the other.
    private static Set<String> reached(Procedure procedure, String from) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            var file = at(procedure.kind(), open.removeLast());
            var next = procedure.next(file);
            assertThat(procedure.likely(file, Set.of())).isSubsetOf(next);
            for (String step : next) {
                String stage = procedure.step(step).stage();
                if (stage != null && reached.add(stage) && !stage.equals(StepKind.CLOSED)) {
                    open.add(stage);
                }
            }
        }
        return reached;
    }

    /// A case of nobody that stands in a stage.
    private static CaseFile at(CaseKind kind, String stage) {
        var on = LocalDate.parse("2025-09-01");
        var step =
                new Step(
                        1,
                        StepEntry.of(StepKind.OPENED, 7, on),
                        stage,
                        7,
                        1,
                        null,
                        null,
                        List.of(),
                        "",
                        null,
                        null,
                        Instant.EPOCH,
                        "test",
                        null,
                        null);
        return new CaseFile(1, kind, 7, null, 5L, on, List.of(step));
    }
}
