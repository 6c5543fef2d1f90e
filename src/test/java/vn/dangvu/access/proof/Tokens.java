package vn.dangvu.access.proof;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Words that stand nowhere but where one member or one organization is told of: codes, given
/// names, hometowns, citizen ids. Whoever reads one in an answer knows who it tells of. A number
/// stands alone: twelve digits within the hash of a checkpoint tell of nobody.
final class Tokens {

    private static final Pattern WORDS =
            Pattern.compile(
                    "Q[0-9]+K[0-9]{3}Z|W[0-9]+K[0-9]{3}Z|X[qh][a-z]{6}j|(?<![0-9A-Za-z])[0-9]{12}(?![0-9A-Za-z])");
    private static final int LETTERS = 26;

    private final Map<String, Long> members = new ConcurrentHashMap<>();

    static String memberCode(int world, int number) {
        return "Q%dK%03dZ".formatted(world, number);
    }

    static String organizationCode(int world, int number) {
        return "W%dK%03dZ".formatted(world, number);
    }

    static String given(int world, int number) {
        return "Xq" + letters(world * 1_000L + number) + "j";
    }

    static String hometown(int world, int number) {
        return "Xh" + letters(world * 1_000L + number) + "j";
    }

    private static String letters(long number) {
        var word = new StringBuilder();
        long left = number;
        for (int at = 0; at < 6; at++) {
            word.append((char) ('a' + (int) (left % LETTERS)));
            left /= LETTERS;
        }
        return word.toString();
    }

    void tellsOf(long member, String... words) {
        for (String word : words) {
            members.put(word, member);
        }
    }

    /// Every such word in a text.
    static Set<String> in(String text) {
        var found = new TreeSet<String>();
        var at = WORDS.matcher(text);
        while (at.find()) {
            found.add(at.group());
        }
        return found;
    }

    /// Of whom the word tells; null where it is no member's.
    @Nullable Long member(String word) {
        return members.get(word);
    }

    static boolean isOrganization(String word) {
        return word.charAt(0) == 'W';
    }
}
