package vn.dangvu.rules;

import vn.dangvu.rules.SourceFiles.Source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Where main code names a rule: by the method whose comment or body names it, or by the class.
final class CodedRules {

    private static final Pattern METHOD =
            Pattern.compile("^    (?:[\\w<>\\[\\], ?@.]+ )?(\\w+)\\((?!.*;$).*");
    private static final Pattern TYPE =
            Pattern.compile(
                    "^(?:public )?(?:final |abstract |sealed )*(?:class|record|enum|interface) .*");

    /// A sentence of a comment that says what the rule is: `ADM-01: eighteen full years, …`.
    private static final Pattern SAYS =
            Pattern.compile(
                    "(?<!to |, |\\()((?:(?:ADM|VOTE|TRF)-\\d\\d,? ?(?:and )?)+): ([^.]+(?:\\.[^"
                            + " ][^.]*)*)\\.");

    private final Map<String, Set<String>> places = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();

    CodedRules(List<Source> sources) {
        // What rules say of themselves goes before what others say of them.
        sources.stream()
                .sorted(Comparator.comparing(source -> !source.name().endsWith("Rules")))
                .forEach(this::read);
    }

    private void read(Source source) {
        var comment = new StringBuilder();
        String method = "";
        for (String line : source.text().lines().toList()) {
            String told = line.strip();
            if (told.startsWith("///")) {
                comment.append(told.substring(3));
                continue;
            }
            var begins = METHOD.matcher(line);
            boolean opens = begins.matches();
            if (opens) {
                method = begins.group(1);
            }
            if (opens || TYPE.matcher(line).matches()) {
                names(source, opens ? method : "", comment.toString());
            } else if (!comment.isEmpty() && !told.startsWith("@")) {
                names(source, "", comment.toString());
            }
            if (!told.startsWith("@")) {
                comment.setLength(0);
            }
            names(source, method, line);
        }
    }

    private void names(Source source, String method, String text) {
        for (String id : SourceFiles.ids(text)) {
            places.computeIfAbsent(id, _ -> new TreeSet<>())
                    .add(source.name() + (method.isEmpty() ? "" : "." + method));
        }
        var says = SAYS.matcher(text);
        while (says.find()) {
            String sentence = says.group(2).strip().replaceFirst("; (ADM|VOTE|TRF)-.*", "");
            SourceFiles.ids(says.group(1)).forEach(id -> words.putIfAbsent(id, sentence));
        }
    }

    Set<String> ids() {
        return places.keySet();
    }

    /// The places of a rule; a class alone only where no method of it names the rule.
    List<String> places(String id) {
        var all = places.getOrDefault(id, Set.of());
        return all.stream()
                .filter(place -> all.stream().noneMatch(other -> other.startsWith(place + ".")))
                .toList();
    }

    /// What the code says the rule is; empty where no comment does.
    String words(String id) {
        return words.getOrDefault(id, "");
    }
}
