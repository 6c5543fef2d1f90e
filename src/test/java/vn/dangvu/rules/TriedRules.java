package vn.dangvu.rules;

import vn.dangvu.rules.SourceFiles.Source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which tests name a rule: in their name, in the name of their cases, in a comment above them, or
/// where they hold a citation against it.
final class TriedRules {

    /// How far a test goes around a limit.
    enum Around {
        /// Tries the day before it, the day itself, and the day after.
        THREE_DAYS,
        /// The same by numbers: one less, the number itself, one more.
        THREE_NUMBERS,
        NO_LIMIT
    }

    record Tried(String test, Around around) {}

    private static final Pattern TEST = Pattern.compile("^    void (\\w+)\\(", Pattern.MULTILINE);
    private static final Pattern IN_NAME = Pattern.compile("(adm|vote|trf)(\\d\\d)");
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern ROW = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, List<Tried>> tests = new TreeMap<>();

    TriedRules(List<Source> sources) {
        sources.stream().filter(source -> source.name().endsWith("Tests")).forEach(this::read);
    }

    private void read(Source source) {
        var begins = TEST.matcher(source.text()).results().toList();
        for (int i = 0; i < begins.size(); i++) {
            int from = head(source.text(), begins.get(i).start());
            int to = source.text().indexOf("\n    }\n", begins.get(i).start());
            test(source.name(), begins.get(i), source.text().substring(from, to));
        }
    }

    /// Where the annotations and comments above a test begin: after the empty line before.
    private static int head(String text, int method) {
        return text.lastIndexOf("\n\n", method) + 1;
    }

    private void test(String type, MatchResult method, String text) {
        String name = method.group(1);
        var ids = new TreeSet<>(SourceFiles.ids(text));
        var told = IN_NAME.matcher(name);
        while (told.find()) {
            ids.add(told.group(1).toUpperCase(Locale.ROOT) + "-" + told.group(2));
        }
        var tried = new Tried(type + "." + name, around(text));
        ids.forEach(id -> tests.computeIfAbsent(id, _ -> new ArrayList<>()).add(tried));
    }

    static Around around(String text) {
        if (text.contains(".minusDays(1)") && text.contains(".plusDays(1)") || threeDays(text)) {
            return Around.THREE_DAYS;
        }
        return threeNumbers(text) ? Around.THREE_NUMBERS : Around.NO_LIMIT;
    }

    private static boolean threeDays(String text) {
        var days = new TreeSet<LocalDate>();
        DAY.matcher(text).results().flatMap(day -> day(day.group()).stream()).forEach(days::add);
        return days.stream()
                .anyMatch(day -> days.contains(day.minusDays(1)) && days.contains(day.plusDays(1)));
    }

    /// Nothing of what is none, as the thirtieth of February.
    private static Optional<LocalDate> day(String text) {
        var month = YearMonth.parse(text.substring(0, 7));
        int day = Integer.parseInt(text.substring(8));
        return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    /// Three rows that say the same but for one number, which goes up by one.
    private static boolean threeNumbers(String text) {
        var rows = new HashMap<String, TreeSet<Integer>>();
        int from = text.indexOf("@CsvSource");
        if (from < 0) {
            return false;
        }
        String table = text.substring(from, Math.max(from, text.indexOf("\n    void ")));
        table.lines()
                .map(String::strip)
                .flatMap(line ->
                        line.startsWith("\"") || line.startsWith("@")
                                ? ROW.matcher(line).results().map(row -> row.group(1))
                                : Stream.of(line))
                .forEach(row -> columns(row, rows));
        return rows.values().stream()
                .anyMatch(found ->
                        found.stream()
                                .anyMatch(n -> found.contains(n - 1) && found.contains(n + 1)));
    }

    /// The row without each of its numbers in turn, and without its last column, which says what is
    /// expected.
    private static void columns(String row, Map<String, TreeSet<Integer>> rows) {
        var columns = row.split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].strip().matches("\\d{1,3}")) {
                var rest = new StringBuilder().append(i);
                for (int other = 0; other + 1 < columns.length; other++) {
                    rest.append('|').append(other == i ? "" : columns[other].strip());
                }
                rows.computeIfAbsent(rest.toString(), _ -> new TreeSet<>())
                        .add(Integer.valueOf(columns[i].strip()));
            }
        }
    }

    List<Tried> of(String id) {
        return tests.getOrDefault(id, List.of());
    }

    boolean goesAround(String id) {
        return of(id).stream().anyMatch(test -> test.around() != Around.NO_LIMIT);
    }
}
