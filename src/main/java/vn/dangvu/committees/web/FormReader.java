package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.TermEntry;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.stream.IntStream;

/// Reads the forms of congresses and posts.
final class FormReader extends FieldReader {

    private static final int LAST_CONGRESS = 99;

    FormReader(Texts texts, LocalDate today) {
        super("committees", texts, today);
    }

    /// A whole number; null when empty or wrong.
    @Nullable Integer number(String field, String typed, int least, int most) {
        if (typed.isEmpty()) {
            return null;
        }
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            wrong(field, "number", least, most);
            return null;
        }
        return number;
    }

    /// The number of a congress, as papers print it or in figures; null when empty or wrong.
    @Nullable Integer ordinal(String field, String typed) {
        if (typed.isEmpty() || typed.matches("[0-9]+")) {
            return number(field, typed, 1, LAST_CONGRESS);
        }
        var read =
                IntStream.rangeClosed(1, LAST_CONGRESS)
                        .filter(number -> TermEntry.roman(number).equalsIgnoreCase(typed))
                        .findFirst();
        if (read.isEmpty()) {
            wrong(field, "ordinal");
            return null;
        }
        return read.getAsInt();
    }

    /// @param prefix `decision` or `consent`
    Decision decision(String prefix, Paper paper) {
        return new Decision(
                textOrNull(prefix + "Number", paper.number()),
                day(prefix + "Date", paper.date()),
                textOrNull(prefix + "Issuer", paper.issuer()));
    }
}
