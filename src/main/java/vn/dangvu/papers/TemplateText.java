package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with `{fields}`. What stands in `[brackets]` is said only where every field in it is
/// known; elsewhere a field that is not known leaves room to write.
///
/// @param text as it stands in the template
record TemplateText(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+|#)}");
    private static final Pattern OPTION = Pattern.compile("\\[([^\\[\\]]*)]");

    /// @param known the value of a field, or null
    String filled(Known known) {
        String chosen = replaced(OPTION, text, option -> option(option.group(1), known));
        return replaced(FIELD, chosen, field -> room(known.of(field.group(1)))).strip();
    }

    Set<String> fields() {
        return FIELD.matcher(text)
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The value of a field; null where it is not known.
    interface Known {

        @Nullable String of(String field);
    }

    private static String option(String words, Known known) {
        boolean whole =
                new TemplateText(words)
                        .fields().stream().allMatch(field -> known.of(field) != null);
        return whole ? words : "";
    }

    private static String room(@Nullable String value) {
        return value == null ? PaperWords.GAP : value;
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
