package vn.dangvu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.rules.TriedRules.Around;
import vn.dangvu.rules.TriedRules.Tried;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `docs/rules.md` says of every rule of the handbook on admission, votes and transfers where it is
/// coded and which tests try it; it is written by this test.
class RulesDocumentTests {

    private static final Path DOCUMENT = Path.of("docs", "rules.md");

    /// How many there are of each kind (handbook 1.5, 2.2, 2.6).
    private static final Map<String, Integer> KINDS = Map.of("ADM", 21, "VOTE", 8, "TRF", 12);

    /// Rules that are not in the program, with why.
    private static final Map<String, String> LEFT_OUT =
            Map.of("ADM-11", "how Hà Nội divides the days of ADM-10: a local practice");

    /// Rules with a limit in days, months, years or votes.
    private static final Set<String> LIMITED =
            Set.of(
                    "ADM-01", "ADM-03", "ADM-04", "ADM-05", "ADM-06", "ADM-07", "ADM-08", "ADM-10",
                    "ADM-12", "ADM-13", "ADM-14", "ADM-15", "ADM-18", "VOTE-01", "VOTE-04",
                    "VOTE-07", "VOTE-08", "TRF-01", "TRF-03", "TRF-07", "TRF-10");

    private final CodedRules coded = new CodedRules(SourceFiles.below(Path.of("src", "main")));
    private final TriedRules tried = new TriedRules(SourceFiles.below(Path.of("src", "test")));

    @Test
    void everyRuleOfTheHandbookIsCodedOrLeftOutForAReason() {
        assertThat(handbook().filter(id -> !coded.ids().contains(id)))
                .containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
    }

    @Test
    void everyRuleThatIsCodedIsTried() {
        assertThat(handbook().filter(coded.ids()::contains).filter(id -> tried.of(id).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyLimitIsTriedOneBeforeOnItAndOneAfter() {
        assertThat(LIMITED.stream().filter(id -> !tried.goesAround(id)).sorted()).isEmpty();
    }

    /// Changed rules and tests change the document: run with `-Ddraw` once, and commit the result.
    @Test
    void theDocumentTellsTheRulesAsTheyAre() throws IOException {
        String now = document();

        if (System.getProperty("draw") != null) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/rules.md; run: mvn test -Dfast -Dtest=RulesDocumentTests -Ddraw")
                .isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-30 2019-05-01 2019-05-02, THREE_DAYS",
        "2019-04-30 2019-05-01 2019-05-03, NO_LIMIT",
        "asked(due.minusDays(1)) asked(due.plusDays(1)), THREE_DAYS",
    })
    void seesWhetherATestGoesAroundALimit(String text, Around around) {
        assertThat(TriedRules.around(text)).isEqualTo(around);
    }

    private static Stream<String> handbook() {
        return Stream.of("ADM", "VOTE", "TRF")
                .flatMap(kind ->
                        IntStream.rangeClosed(1, KINDS.getOrDefault(kind, 0))
                                .mapToObj(number -> "%s-%02d".formatted(kind, number)));
    }

    private String document() {
        var lines = new ArrayList<String>();
        lines.add("# Rules");
        lines.add("");
        lines.add(
                "Written by `RulesDocumentTests` from the sources: each rule of the handbook on"
                    + " admission (2.2), votes (1.5) and transfers (2.6), what the code says it is,"
                    + " where it is coded, and which tests name it. **◂ ▪ ▸** marks those that try"
                    + " a limit one before it, on it and one after; the numbers of each regime"
                    + " stand in `…Policy`.");
        lines.add("");
        lines.add("| rule | what | coded in | tried by |");
        lines.add("|---|---|---|---|");
        handbook().forEach(id -> lines.add(row(id)));
        return String.join("\n", lines) + "\n";
    }

    private String row(String id) {
        String left = LEFT_OUT.get(id);
        return left != null
                ? "| %s | not in the program: %s | | |".formatted(id, left)
                : "| %s | %s | %s | %s |"
                        .formatted(
                                id,
                                coded.words(id),
                                listed(coded.places(id)),
                                tried.of(id).stream()
                                        .sorted((one, other) -> order(one, other))
                                        .map(test -> told(id, test))
                                        .collect(joining("<br>")));
    }

    private static int order(Tried one, Tried other) {
        int limits =
                Boolean.compare(one.around() == Around.NO_LIMIT, other.around() == Around.NO_LIMIT);
        return limits == 0 ? one.test().compareTo(other.test()) : limits;
    }

    private static String told(String id, Tried test) {
        boolean around = LIMITED.contains(id) && test.around() != Around.NO_LIMIT;
        return (around ? "**◂ ▪ ▸** " : "") + "`" + test.test() + "`";
    }

    private static String listed(List<String> places) {
        return places.stream().map(place -> "`" + place + "`").collect(joining("<br>"));
    }
}
