package vn.dangvu.courses.web;

import java.util.Set;
import java.util.regex.Pattern;

/// Numbers of certificates one after the other, as papers count them: what stands around the first
/// run of digits stays, and so do leading zeros. `009/2020-GCN` is followed by `010/2020-GCN`.
final class NumberSequence {

    private static final Pattern DIGITS = Pattern.compile("([^0-9]*)([0-9]{1,9})(.*)");

    private final String before;
    private final String after;
    private final int width;
    private final boolean counts;
    private long next;

    NumberSequence(String first) {
        var parts = DIGITS.matcher(first);
        counts = parts.matches();
        before = counts ? parts.group(1) : "";
        width = counts ? parts.group(2).length() : 0;
        next = counts ? Long.parseLong(parts.group(2)) : 0;
        after = counts ? parts.group(3) : "";
    }

    /// Whether there is anything to count.
    boolean counts() {
        return counts;
    }

    /// The next one that is none of `taken`.
    String next(Set<String> taken) {
        String number;
        do {
            String digits = Long.toString(next++);
            number = before + "0".repeat(Math.max(0, width - digits.length())) + digits + after;
        } while (taken.contains(number));
        return number;
    }
}
