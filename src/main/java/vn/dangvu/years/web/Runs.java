package vn.dangvu.years.web;

import vn.dangvu.shell.FieldReader;
import vn.dangvu.years.BadgeList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Numbers of badges that follow each other: one run for each kind (handbook 2.4).
final class Runs {

    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{1,9})");

    private Runs() {}

    /// The field in which the number of a line is typed.
    static String field(BadgeList.Line line) {
        return "number-" + line.id();
    }

    /// What the empty fields get: the number after the one before it in the same kind. Before the
    /// first one that was typed nothing is filled in.
    static Map<String, String> continued(List<BadgeList.Line> lines, Map<String, String> sent) {
        var last = new HashMap<Integer, String>();
        var filled = new HashMap<String, String>();
        for (BadgeList.Line line : lines) {
            int years = line.proposal().years();
            String typed = FieldReader.sent(sent, field(line));
            String before = last.get(years);
            if (!typed.isEmpty()) {
                last.put(years, typed);
            } else if (before != null) {
                String next = after(before);
                filled.put(field(line), next);
                last.put(years, next);
            }
        }
        return filled;
    }

    /// `00123456` → `00123457`, `D000999` → `D001000`; what is no number stays.
    static String after(String number) {
        var read = NUMBER.matcher(number);
        if (!read.matches()) {
            return number;
        }
        String digits = read.group(2);
        return read.group(1) + ("%0" + digits.length() + "d").formatted(Long.parseLong(digits) + 1);
    }
}
