package vn.dangvu.command;

import static java.util.Comparator.comparingInt;

import vn.dangvu.kernel.Texts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Finds what somebody may have meant by a word that is none of ours.
final class Similar {

    private static final int OFFERED = 5;

    private Similar() {}

    /// The nearest first: a slip of a letter in three, or a word that holds what was typed.
    static List<String> to(String typed, Collection<String> words) {
        String meant = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> isNear(meant, word.toLowerCase(Locale.ROOT)))
                .sorted(comparingInt(word -> distance(meant, word.toLowerCase(Locale.ROOT))))
                .limit(OFFERED)
                .toList();
    }

    /// A second line for a message; nothing where nothing is near.
    static String offer(List<String> similar, Texts texts) {
        return similar.isEmpty()
                ? ""
                : System.lineSeparator() + texts.get("command.similar", String.join(", ", similar));
    }

    private static boolean isNear(String typed, String word) {
        return typed.length() > 2 && word.contains(typed)
                || distance(typed, word) <= Math.max(2, typed.length() / 3);
    }

    /// How many letters must be put in, left out or replaced (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
