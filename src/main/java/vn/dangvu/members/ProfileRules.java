package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold of a person for our books, whoever writes it there.
public final class ProfileRules {

    /// Older than anybody in the country ever was.
    static final int OLDEST = 120;

    /// The same as on the members sheet.
    private static final Pattern CARD = Pattern.compile("[0-9]{8}|[0-9]{12}");

    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9]{12}");

    private ProfileRules() {}

    /// Everything that stands against saying this of somebody today.
    static Stream<Objection> attributes(Attributes said, LocalDate today) {
        return Stream.concat(
                onCard(said.bornOnCard(), today),
                days(said.born(), said.joinedOn(), said.officialOn(), today));
    }

    /// Nobody joins before birth, becomes official before joining, or did either tomorrow; also of
    /// a paper that somebody brings.
    public static Stream<Objection> days(
            BirthDate born,
            @Nullable LocalDate joined,
            @Nullable LocalDate official,
            LocalDate today) {
        return Stream.of(
                        born(born, today),
                        inOrder("joinedOn", joined, born.first(), today),
                        inOrder(
                                "officialOn",
                                official,
                                joined == null ? born.first() : joined.minusDays(1),
                                today))
                .flatMap(objections -> objections);
    }

    /// A profile holds from a day on which the person lived, and which has come.
    static Stream<Objection> since(Revision revision, LocalDate today) {
        var from = revision.from();
        if (from == null) {
            return Stream.empty();
        }
        if (from.isAfter(today)) {
            return Stream.of(new Objection.InTheFuture(today));
        }
        return from.isBefore(revision.right().born().first())
                ? Stream.of(new Objection.BeforeBirth())
                : Stream.empty();
    }

    static Stream<Objection> numbers(Numbers numbers) {
        String citizenId = numbers.citizenId();
        boolean wrong = citizenId != null && !CITIZEN_ID.matcher(citizenId).matches();
        return Stream.concat(
                card(numbers.card()),
                wrong ? Stream.of(new Objection.Malformed("citizenId")) : Stream.empty());
    }

    static Stream<Objection> born(BirthDate born, LocalDate today) {
        if (born.first().isAfter(today)) {
            return Stream.of(new Objection.BornInTheFuture(today));
        }
        int age = (int) ChronoUnit.YEARS.between(born.first(), today);
        return age > OLDEST ? Stream.of(new Objection.UnlikelyAge(age)) : Stream.empty();
    }

    private static Stream<Objection> onCard(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today)
                ? Stream.of(new Objection.DateOutOfOrder("bornOnCard"))
                : Stream.empty();
    }

    private static Stream<Objection> inOrder(
            String field, @Nullable LocalDate day, LocalDate before, LocalDate today) {
        return day != null && (!day.isAfter(before) || day.isAfter(today))
                ? Stream.of(new Objection.DateOutOfOrder(field))
                : Stream.empty();
    }

    /// What was said of the card apart from the facts: the latest that no fact gave. What the
    /// member was put into the register with was said, also if a fact gave the same.
    ///
    /// @param cards every card the member had in our books, the first one first
    static @Nullable String statedCard(List<@Nullable String> cards, Set<String> ofFacts) {
        for (int i = cards.size() - 1; i > 0; i--) {
            String card = cards.get(i);
            if (card != null && !ofFacts.contains(card)) {
                return card;
            }
        }
        return cards.isEmpty() ? null : cards.getFirst();
    }

    /// @param number null where none is said
    static Stream<Objection> card(@Nullable String number) {
        return number == null || CARD.matcher(number).matches()
                ? Stream.empty()
                : Stream.of(new Objection.Malformed("cardNumber"));
    }
}
