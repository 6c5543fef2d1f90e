package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.NameParts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Reads what was typed field by field, and keeps everything that is wrong with it.
final class FieldReader {

    private static final int LONGEST = 500;

    private final LocalDate today;
    private final List<Flaw> flaws = new ArrayList<>();

    FieldReader(LocalDate today) {
        this.today = today;
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /// One spelling of the same text: composed letters, single spaces, none at the ends.
    static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /// Null when empty.
    @Nullable String text(String field, String typed) {
        if (typed.length() > LONGEST) {
            flaws.add(Flaw.of(field, "tooLong", LONGEST));
        }
        return typed.isEmpty() ? null : typed;
    }

    String needed(String field, String typed) {
        if (typed.isEmpty()) {
            flaws.add(Flaw.of(field, "missing." + field));
        }
        String text = text(field, typed);
        return text == null ? "" : text;
    }

    /// Null when empty or wrong.
    @Nullable LocalDate day(String field, String typed) {
        return switch (DayInput.read(typed, today)) {
            case DayInput.Nothing _ -> null;
            case DayInput.Day(LocalDate day) -> day;
            case DayInput.Month _, DayInput.Year _ -> wrong(field, "date.NOT_WHOLE");
            case DayInput.Wrong(var reason) -> wrong(field, "date." + reason);
        };
    }

    /// Null only when there is a flaw.
    @Nullable LocalDate neededDay(String field, String typed) {
        if (typed.isEmpty()) {
            flaws.add(Flaw.of(field, "missing." + field));
        }
        return day(field, typed);
    }

    /// A day, a month or a year, as the papers have it; null only when there is a flaw.
    @Nullable BirthDate birthDate(String field, String typed) {
        return switch (DayInput.read(typed, today)) {
            case DayInput.Nothing _ ->
                    FieldReader.<BirthDate>none(flaws, Flaw.of(field, "missing." + field));
            case DayInput.Day(LocalDate day) -> new BirthDate(day, Precision.DAY);
            case DayInput.Month(var month) -> new BirthDate(month.atDay(1), Precision.MONTH);
            case DayInput.Year(int year) -> new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR);
            case DayInput.Wrong(var reason) ->
                    FieldReader.<BirthDate>none(flaws, Flaw.of(field, "date." + reason));
        };
    }

    /// A number as papers print it, without the gaps between its groups.
    static String digits(String typed) {
        return typed.replaceAll("(?<=[0-9])[ .](?=[0-9])", "");
    }

    /// The code of a catalog; empty when nothing was chosen.
    String choice(String field, String sent, Collection<Choice> catalog) {
        boolean known = catalog.stream().anyMatch(choice -> choice.code().equals(sent));
        if (!known) {
            flaws.add(Flaw.of(field, sent.isEmpty() ? "missing." + field : "unknown"));
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
            return null;
        }
        try {
            return Integer.valueOf(sent);
        } catch (NumberFormatException notOne) {
            flaws.add(Flaw.of(field, "unknown"));
            return null;
        }
    }

    /// A name as papers write it ([NameParts#isFull]).
    String name(String field, String typed) {
        String name = needed(field, typed);
        if (!name.isEmpty() && !NameParts.isFull(name)) {
            flaws.add(Flaw.of(field, "notAName"));
        }
        return name.equals(name.toUpperCase(Locale.ROOT)) ? capitalized(name) : name;
    }

    /// `NGUYỄN VĂN ÂN` is how lists shout; the register keeps `Nguyễn Văn Ân`.
    private static String capitalized(String name) {
        var written = new StringBuilder(name.length());
        boolean first = true;
        for (int letter : name.codePoints().toArray()) {
            written.appendCodePoint(first ? letter : Character.toLowerCase(letter));
            first = !Character.isLetter(letter);
        }
        return written.toString();
    }

    private @Nullable LocalDate wrong(String field, String name) {
        return none(flaws, Flaw.of(field, name));
    }

    private static <T> @Nullable T none(List<Flaw> flaws, Flaw flaw) {
        flaws.add(flaw);
        return null;
    }
}
