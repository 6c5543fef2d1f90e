package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The numbers of the rules on badges as they were in force on a day (handbook 2.4, 2.9). A new
/// regulation is a new row here.
///
/// @param since the first day of the regime
/// @param kinds the years for which there is a badge
/// @param windows of the rounds: when the years have to be full
/// @param listDays working days before a round for its list
/// @param earlyMonths before the years are full, for a severe illness
/// @param earlyMonthsOfOld the same from `oldYears` on
/// @param posthumousMonths that may be missing at death
/// @param blockedMonths after a discipline, by its form
/// @param numbers how a badge's number is written, where the handbook says it
record BadgePolicy(
        LocalDate since,
        List<Integer> kinds,
        List<Window> windows,
        int listDays,
        int earlyMonths,
        int earlyMonthsOfOld,
        int oldYears,
        int posthumousMonths,
        Map<Penalty.Form, Integer> blockedMonths,
        Map<Integer, Numbering> numbers) {

    /// @param months how many, from the first day of `firstMonth` on
    record Window(MonthDay round, int firstMonth, int months) {

        BadgeRound in(int year, int listDays) {
            var on = round.atYear(year);
            var first =
                    YearMonth.of(firstMonth > round.getMonthValue() ? year - 1 : year, firstMonth);
            return new BadgeRound(
                    on, first.atDay(1), first.plusMonths(months - 1).atEndOfMonth(), listDays);
        }
    }

    /// How the number of a badge is written.
    ///
    /// @param letter before the digits; empty where there is none
    record Numbering(String letter, int fewest, int most) {

        /// Of a kind of which the handbook does not say it: any letter or none, and digits.
        private static final Numbering ANY = new Numbering("[A-ZĐ]?", 2, 8);

        static Numbering of(String letter, int digits) {
            return new Numbering(letter, digits, digits);
        }

        boolean free() {
            return equals(ANY);
        }

        boolean fits(String number) {
            return number.matches(letter + "[0-9]{" + fewest + "," + most + "}");
        }
    }

    /// The windows are those of Hà Nội's guidance of 2025, the only ones we hold.
    private static final List<BadgePolicy> REGIMES =
            List.of(
                    new BadgePolicy(
                            LocalDate.of(2011, 11, 1),
                            Badge.KINDS,
                            List.of(
                                    new Window(MonthDay.of(2, 3), 12, 3),
                                    new Window(MonthDay.of(5, 19), 3, 3),
                                    new Window(MonthDay.of(9, 2), 6, 4),
                                    new Window(MonthDay.of(11, 7), 10, 2)),
                            30,
                            12,
                            24,
                            70,
                            12,
                            Map.of(
                                    Penalty.Form.REPRIMAND, 6,
                                    Penalty.Form.WARNING, 9,
                                    Penalty.Form.DISMISSAL, 12),
                            Map.of(
                                    30, Numbering.of("", 8),
                                    50, Numbering.of("", 6),
                                    55, Numbering.of("D", 6),
                                    65, Numbering.of("C", 5),
                                    80, Numbering.of("", 3),
                                    85, Numbering.of("A", 3),
                                    90, Numbering.of("", 2))));

    static BadgePolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    /// The round on that day, where it is one.
    static Optional<BadgeRound> round(LocalDate on) {
        return rounds(on.getYear()).filter(round -> round.on().equals(on)).findFirst();
    }

    /// The first round on `day` or after it.
    static BadgeRound next(LocalDate day) {
        return around(day, day.getYear() + 1)
                .filter(round -> !round.on().isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    /// The round in whose window a day lies.
    static BadgeRound of(LocalDate reached) {
        return around(reached, reached.getYear() + 1)
                .filter(round -> !reached.isAfter(round.to()))
                .findFirst()
                .orElseThrow();
    }

    /// The round that comes before and those that follow, the oldest first.
    static List<BadgeRound> roundsAround(LocalDate day) {
        var next = next(day);
        var all = around(day, day.getYear() + 1).toList();
        int at = all.indexOf(next);
        return all.subList(Math.max(0, at - 3), Math.min(all.size(), at + 3));
    }

    private static Stream<BadgeRound> around(LocalDate day, int lastYear) {
        return IntStream.rangeClosed(day.getYear() - 1, lastYear)
                .boxed()
                .flatMap(BadgePolicy::rounds);
    }

    private static Stream<BadgeRound> rounds(int year) {
        var policy = inForceOn(LocalDate.of(year, 1, 1));
        return policy.windows.stream().map(window -> window.in(year, policy.listDays));
    }

    int earlyMonths(int years) {
        return years >= oldYears ? earlyMonthsOfOld : earlyMonths;
    }

    /// Until when a discipline stands in the way; null of one after which nobody is a member.
    @Nullable LocalDate blockedUntil(Penalty penalty) {
        var months = blockedMonths.get(penalty.form());
        return months == null ? null : penalty.on().plusMonths(months);
    }

    Numbering numbering(int years) {
        return numbers.getOrDefault(years, Numbering.ANY);
    }
}
