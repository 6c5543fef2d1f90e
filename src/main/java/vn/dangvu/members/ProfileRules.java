package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold of a person for our books, whoever writes it there.
final class ProfileRules {

    /// Older than anybody in the country ever was.
    static final int OLDEST = 120;

    /// The same as on the members sheet.
    private static final Pattern CARD = Pattern.compile("[0-9]{8}|[0-9]{12}");

    private ProfileRules() {}

    static Stream<Objection> born(BirthDate born, LocalDate today) {
        if (born.first().isAfter(today)) {
            return Stream.of(new Objection.BornInTheFuture(today));
        }
        int age = (int) ChronoUnit.YEARS.between(born.first(), today);
        return age > OLDEST ? Stream.of(new Objection.UnlikelyAge(age)) : Stream.empty();
    }

    /// @param number null where none is said
    static Stream<Objection> card(@Nullable String number) {
        return number == null || CARD.matcher(number).matches()
                ? Stream.empty()
                : Stream.of(new Objection.Malformed("cardNumber"));
    }
}
