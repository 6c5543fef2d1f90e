package vn.dangvu.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts as somebody typed them, brought to one form for comparing.
final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u2060\\ufeff]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /// Trimmed, inner spaces folded, invisible signs dropped.
    static String clean(String text) {
        if (simple(text)) {
            return text;
        }
        return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /// For comparing headings, tabs and labels: composed, lower case, one space.
    static String folded(String text) {
        return clean(Normalizer.normalize(text, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /// The same without marks: `Đại học` becomes `dai hoc`.
    static String plain(String text) {
        String apart = Normalizer.normalize(folded(text), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    static boolean composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /// How many single changes lead from one text to the other.
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            before[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int at = 1; at <= other.length(); at++) {
                int change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
                now[at] = Math.min(Math.min(now[at - 1], before[at]) + 1, before[at - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }

    /// Most cells need no cleaning; this finds that out without a pattern.
    private static boolean simple(String text) {
        boolean space = true;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if (next < ' '
                    || next == '\u00a0'
                    || next >= '\u2000' && next <= '\u206f'
                    || next == '\ufeff') {
                return false;
            } else {
                space = false;
            }
        }
        return !space || text.isEmpty();
    }
}
