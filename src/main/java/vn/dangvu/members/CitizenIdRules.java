package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// What the 12 digits of a citizen id say of its bearer: the fourth the century and the sex, the
/// fifth and sixth the year of birth.
final class CitizenIdRules {

    private static final int LENGTH = 12;
    private static final int CENTURY_AND_SEX = 3;
    private static final int YEAR = 4;
    private static final int FIRST_CENTURY = 1900;
    private static final int CENTURY = 100;

    /// What differs between the number and our books.
    enum Difference {
        YEAR,
        SEX,
        BOTH
    }

    private CitizenIdRules() {}

    /// Null where number and books agree. Where our books know that the card says another day than
    /// the Party's papers, its day is the one to compare with (handbook 2.4).
    static @Nullable Difference difference(
            String citizenId, String sex, LocalDate born, @Nullable LocalDate bornOnCard) {
        var differing = EnumSet.noneOf(Difference.class);
        if (!citizenId.matches("[0-9]{" + LENGTH + "}")) {
            return Difference.BOTH;
        }
        int digit = citizenId.charAt(CENTURY_AND_SEX) - '0';
        int year =
                FIRST_CENTURY
                        + digit / 2 * CENTURY
                        + Integer.parseInt(citizenId.substring(YEAR, YEAR + 2));
        if (year != (bornOnCard == null ? born : bornOnCard).getYear()) {
            differing.add(Difference.YEAR);
        }
        if (sex.equals("MALE") != (digit % 2 == 0)) {
            differing.add(Difference.SEX);
        }
        return told(differing);
    }

    private static @Nullable Difference told(Set<Difference> differing) {
        if (differing.isEmpty()) {
            return null;
        }
        return differing.size() > 1 ? Difference.BOTH : differing.iterator().next();
    }
}
