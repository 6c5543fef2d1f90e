package vn.dangvu.candidates;

import vn.dangvu.members.BirthDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// What must hold of a person whom a cell notes, whoever writes it there. Age and schooling are no
/// matter yet: they are asked of whoever applies.
final class CandidateRules {

    /// Nobody is noted as a child; slips of the finger are found by this.
    static final int YOUNGEST = 14;

    static final int OLDEST = 100;

    private CandidateRules() {}

    static Stream<Objection> profile(CandidateProfile said, LocalDate today) {
        return born(said.person().born(), today);
    }

    private static Stream<Objection> born(BirthDate born, LocalDate today) {
        if (born.first().isAfter(today)) {
            return Stream.of(new Objection.BornInTheFuture(today));
        }
        int age = (int) ChronoUnit.YEARS.between(born.first(), today);
        return age < YOUNGEST || age > OLDEST
                ? Stream.of(new Objection.UnlikelyAge(age))
                : Stream.empty();
    }
}
