package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.NameParts;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;

/// Reads the forms of candidates.
final class FormReader extends FieldReader {

    private final LocalDate today;

    FormReader(Texts texts, LocalDate today) {
        super("candidates", texts, today);
        this.today = today;
    }

    /// A day, a month or a year, as papers have it; null only when there is a flaw.
    @Nullable BirthDate birthDate(String field, String typed) {
        return switch (DayInput.read(typed, today)) {
            case DayInput.Day(LocalDate day) -> new BirthDate(day, Precision.DAY);
            case DayInput.Month(var month) -> new BirthDate(month.atDay(1), Precision.MONTH);
            case DayInput.Year(int year) -> new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR);
            case DayInput.Nothing _ -> none(field, "missing." + field);
            case DayInput.Wrong(var reason) -> none(field, "date." + reason);
        };
    }

    /// The code of a catalog; empty when nothing was chosen.
    String choice(String field, String sent, Collection<Choice> catalog) {
        if (catalog.stream().noneMatch(choice -> choice.code().equals(sent))) {
            wrong(field, sent.isEmpty() ? "missing." + field : "unknown");
        }
        return sent;
    }

    /// The code of a catalog; null when nothing was chosen.
    @Nullable String choiceOrNone(String field, String sent, Collection<Choice> catalog) {
        return sent.isEmpty() ? null : choice(field, sent, catalog);
    }

    /// The locality number of an organization; null when empty or no number.
    @Nullable Integer place(String field, String sent) {
        if (sent.isEmpty()) {
            wrong(field, "missing." + field);
            return null;
        }
        if (!sent.matches("[0-9]{1,9}")) {
            wrong(field, "unknown");
            return null;
        }
        return Integer.valueOf(sent);
    }

    /// A name as papers write it ([NameParts#isFull]). `NGUYỄN VĂN ÂN` is how lists shout; the
    /// register keeps `Nguyễn Văn Ân`.
    String name(String field, String typed) {
        String name = needed(field, typed);
        if (!name.isEmpty() && !NameParts.isFull(name)) {
            wrong(field, "notAName");
        }
        return name.equals(name.toUpperCase(Locale.ROOT)) ? capitalized(name) : name;
    }

    private static String capitalized(String name) {
        var written = new StringBuilder(name.length());
        boolean first = true;
        for (int letter : name.codePoints().toArray()) {
            written.appendCodePoint(first ? letter : Character.toLowerCase(letter));
            first = !Character.isLetter(letter);
        }
        return written.toString();
    }

    private @Nullable BirthDate none(String field, String flaw) {
        wrong(field, flaw);
        return null;
    }
}
