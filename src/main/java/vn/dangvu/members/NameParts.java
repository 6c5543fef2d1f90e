package vn.dangvu.members;

import java.util.List;
import java.util.regex.Pattern;

/// A name as lists sort it: by the given name, then the middle names, then the family's.
public record NameParts(String given, String middle, String family) {

    /// `K'Sơn`: of the peoples of the highlands many are named by one word.
    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}+['’]\\p{L}+");

    private static final String BETWEEN_LETTERS = " -’'.";

    public static NameParts of(String fullName) {
        var words = List.of(fullName.split(" "));
        return new NameParts(
                words.getLast(),
                words.size() > 2 ? String.join(" ", words.subList(1, words.size() - 1)) : "",
                words.size() > 1 ? words.getFirst() : "");
    }

    /// Whether papers write a person's name so: letters, of two words at least, or of one with an
    /// apostrophe within.
    public static boolean isFull(String name) {
        return name.codePoints().allMatch(NameParts::standsInNames)
                && (name.contains(" ") || ONE_WORD.matcher(name).matches());
    }

    private static boolean standsInNames(int letter) {
        return Character.isLetter(letter) || BETWEEN_LETTERS.indexOf(letter) >= 0;
    }
}
