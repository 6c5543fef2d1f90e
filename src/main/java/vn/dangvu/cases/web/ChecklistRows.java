package vn.dangvu.cases.web;

import vn.dangvu.cases.Field;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.web.CaseDesk.OpenCase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The papers of a case that can be told on one page: a row for each that is not there yet.
final class ChecklistRows {

    /// Two people speak for an applicant (ADM-05).
    private static final int SPEAKERS = 2;

    private ChecklistRows() {}

    /// A paper that may have come.
    ///
    /// @param key by which its fields are called
    record Row(StepKind kind, String key) {

        String field(String name) {
            return name + "-" + key;
        }

        /// What was typed into the row, as the form of the step alone would have it.
        Map<String, String> own(Map<String, String> sent) {
            String day = sent.getOrDefault(field("on"), "");
            return Map.of(
                    "on", day.isBlank() ? sent.getOrDefault("on", "") : day,
                    "outcome", sent.getOrDefault(field("outcome"), ""),
                    "ground", sent.getOrDefault(field("ground"), ""),
                    "person", sent.getOrDefault(field("person"), ""),
                    "decisionNumber", sent.getOrDefault(field("decisionNumber"), ""),
                    "decisionDate", sent.getOrDefault(field("decisionDate"), ""),
                    "keptWhere", sent.getOrDefault(field("keptWhere"), ""));
        }

        /// Whoever fills a row in means it, ticked or not.
        boolean told(Map<String, String> sent) {
            return sent.containsKey(field("has"))
                    || Stream.of(
                                    "on",
                                    "outcome",
                                    "ground",
                                    "person",
                                    "decisionNumber",
                                    "decisionDate",
                                    "keptWhere")
                            .anyMatch(name -> !sent.getOrDefault(field(name), "").isBlank());
        }
    }

    /// @return none where fewer than two are missing: for one, its own page does
    static List<Row> of(OpenCase open) {
        var file = open.file();
        var procedure = open.procedure();
        Set<String> next = file.closed() ? Set.of() : procedure.next(file);
        var rows =
                procedure.together().stream()
                        .filter(next::contains)
                        .map(procedure::step)
                        .flatMap(kind -> of(kind, (int) file.steps(kind.code()).count()))
                        .toList();
        return rows.size() < 2 ? List.of() : rows;
    }

    private static Stream<Row> of(StepKind kind, int there) {
        int wanted = kind.asks().contains(Field.PERSON) ? SPEAKERS : 1;
        return IntStream.range(there, wanted)
                .mapToObj(at -> new Row(kind, at == 0 ? kind.code() : kind.code() + "-" + at));
    }
}
