package vn.dangvu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps docs/security.md true: every number of the standard is answered, every class and test it
/// names is there, and its counts are those of its table.
class SecurityChecklistTests {

    private static final Set<String> STATES = Set.of("met", "not met", "office", "n/a");
    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path IDS = Path.of("src", "test", "resources", "asvs-5.0.0.txt");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private record Row(List<String> ids, String state, String how, List<String> tests) {}

    private final List<Row> rows = rows();
    private final Map<String, Path> classes = classes();

    @Test
    void everyRequirementOfLevelsOneAndTwoIsAnsweredOnce() throws IOException {
        var wanted =
                Files.readAllLines(IDS).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ")[0])
                        .toList();

        assertThat(rows.stream().flatMap(row -> row.ids().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void everyRowHasAStateAndSaysWhyWhereItIsNotMet() {
        assertThat(rows).allSatisfy(row -> assertThat(STATES).contains(row.state()));
        assertThat(rows)
                .filteredOn(row -> !row.state().equals("met"))
                .allSatisfy(row -> assertThat(row.how()).isNotBlank());
        assertThat(rows)
                .filteredOn(row -> row.state().equals("met"))
                .allSatisfy(row -> assertThat(row.how() + row.tests()).hasSizeGreaterThan(2));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        for (Row row : rows) {
            for (String test : row.tests()) {
                var parts = test.split("\\.");
                assertThat(parts[0]).as(test).endsWith("Tests");
                assertThat(classes).as(test).containsKey(parts[0]);
                if (parts.length > 1) {
                    assertThat(Files.readString(classes.get(parts[0])))
                            .as(test)
                            .contains(" " + parts[1] + "(");
                }
            }
        }
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        for (Path page : List.of(PAGE, Path.of("docs", "threat-model.md"))) {
            var named = WORD.matcher(Files.readString(page));
            while (named.find()) {
                String word = named.group(1);
                if (word.matches("([A-Z][a-z]+){1,6}(\\.[a-z]\\w+)?")) {
                    assertThat(classes).as(page + ": " + word).containsKey(word.split("\\.")[0]);
                }
            }
        }
    }

    @Test
    void theCountsAreThoseOfTheTable() throws IOException {
        int all = count(row -> true);
        int none = count(row -> row.state().equals("n/a"));
        String counts =
                "Of %d requirements of levels 1 and 2: %d apply, %d met (of these %d shown by tests), %d not met, %d left to the office that runs it, %d do not apply."
                        .formatted(
                                all,
                                all - none,
                                count(row -> row.state().equals("met")),
                                count(row -> row.state().equals("met") && !row.tests().isEmpty()),
                                count(row -> row.state().equals("not met")),
                                count(row -> row.state().equals("office")),
                                none);

        assertThat(Files.readString(PAGE)).contains(counts);
    }

    private int count(java.util.function.Predicate<Row> which) {
        return rows.stream().filter(which).mapToInt(row -> row.ids().size()).sum();
    }

    private static List<Row> rows() {
        try {
            var rows = new ArrayList<Row>();
            for (String line : Files.readAllLines(PAGE)) {
                if (line.matches("\\| [0-9]+\\.[0-9]+\\.[0-9]+.*")) {
                    var cells = line.substring(1, line.length() - 1).split("\\|", -1);
                    assertThat(cells).as(line).hasSize(4);
                    var tests = WORD.matcher(cells[3]).results().map(one -> one.group(1)).toList();
                    rows.add(
                            new Row(
                                    List.of(cells[0].strip().split(", ")),
                                    cells[1].strip(),
                                    cells[2].strip(),
                                    tests));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Path> classes() {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    file -> file,
                                    (first, _) -> first,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
