package vn.dangvu.exchange;

/// Keeps a text from being run as a formula when somebody opens an exported file.
///
/// A text that begins with `= + - @`, a tab or a carriage return gets an apostrophe in front; so
/// does a text that already begins with apostrophes before such a sign, which makes the way back
/// exact.
final class Neutral {

    private static final String DANGEROUS = "=+-@\t\r";

    private Neutral() {}

    static String neutralized(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    static String restored(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && looksLikeFormula(text)
                ? text.substring(1)
                : text;
    }

    private static boolean looksLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
    }
}
