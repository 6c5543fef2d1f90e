package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// The codes behind the words of a drop-down list: by label with its marks, by code, or by a label
/// typed without marks when only one fits.
final class Choices {

    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    Choices(Column column) {
        for (Column.Choice choice : column.choices()) {
            exact.put(Words.folded(choice.label()), choice.code());
            String words = Words.plain(choice.label());
            plain.merge(words, choice.code(), (one, other) -> one.equals(other) ? one : "");
        }
        for (Column.Choice choice : column.choices()) {
            exact.putIfAbsent(Words.folded(choice.code()), choice.code());
        }
    }

    @Nullable String code(String text) {
        String found = exact.get(Words.folded(text));
        if (found == null) {
            String words = Words.plain(text);
            found = words.equals(Words.folded(text)) ? plain.get(words) : null;
        }
        return found == null || found.isEmpty() ? null : found;
    }
}
