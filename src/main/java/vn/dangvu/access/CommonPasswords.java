package vn.dangvu.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What passwords are made of that anybody would try first. Nearly all of the commonest passwords
/// are shorter than ours may be; the long ones are made of them, by a number at the end, by saying
/// them twice, by putting two together. So the list holds the words, and what somebody chose is
/// looked at without marks, case, signs, and the digits around it.
final class CommonPasswords {

    private static final Set<String> WORDS = read();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern AROUND = Pattern.compile("^[0-9]+|[0-9]+$");
    private static final int SHORTEST_WORD = 3;

    private CommonPasswords() {}

    static boolean hold(String password) {
        String plain = plain(password);
        return isMadeOfWords(plain) || isMadeOfWords(letters(plain));
    }

    static int size() {
        return WORDS.size();
    }

    private static boolean isMadeOfWords(String plain) {
        String core = AROUND.matcher(plain).replaceAll("");
        return WORDS.contains(plain) || isWordOrTwo(core);
    }

    private static boolean isWordOrTwo(String core) {
        if (WORDS.contains(core)) {
            return true;
        }
        for (int at = SHORTEST_WORD; at <= core.length() - SHORTEST_WORD; at++) {
            if (WORDS.contains(core.substring(0, at)) && isRest(core.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /// A second word, perhaps after a number.
    private static boolean isRest(String rest) {
        return WORDS.contains(AROUND.matcher(rest).replaceAll(""));
    }

    /// "Mật_Khẩu@123" becomes "matkhau123".
    private static String plain(String password) {
        String marked = Normalizer.normalize(password, Normalizer.Form.NFD);
        return MARKS.matcher(marked)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9@$!]", "")
                .replaceAll("[@$!]+(?=[0-9]*$)", "")
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    /// "p4ssw0rd123" becomes "password123": digits between letters stand for letters.
    private static String letters(String plain) {
        var letters = new StringBuilder(plain);
        for (int at = 1; at < plain.length() - 1; at++) {
            boolean inside =
                    Character.isLetter(letters.charAt(at - 1)) && hasLetterAfter(plain, at);
            if (inside) {
                letters.setCharAt(at, letter(plain.charAt(at)));
            }
        }
        return letters.toString();
    }

    private static boolean hasLetterAfter(String plain, int at) {
        return plain.substring(at + 1).chars().anyMatch(Character::isLetter);
    }

    private static char letter(char digit) {
        return switch (digit) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> digit;
        };
    }

    private static Set<String> read() {
        try (var list =
                Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream(
                                "/access/common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
