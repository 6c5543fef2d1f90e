package vn.dangvu.departures;

import static vn.dangvu.departures.DeathSteps.*;
import static vn.dangvu.departures.DepartureSteps.PAPERS;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What follows the death of a member: papers, and the badge he or she had nearly reached (handbook
/// 2.8, 2.9).
final class DeathRules {

    /// Years in the Party that a badge is for.
    static final List<Integer> BADGES = List.of(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);

    /// When badges are given.
    private static final List<MonthDay> ROUNDS =
            List.of(
                    MonthDay.of(Month.FEBRUARY, 3),
                    MonthDay.of(Month.MAY, 19),
                    MonthDay.of(Month.SEPTEMBER, 2),
                    MonthDay.of(Month.NOVEMBER, 7));

    private DeathRules() {}

    static List<Objection> objectionsTo(
            CaseFile file, StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        var found =
                switch (entry.kind()) {
                    case BADGE -> DepartureRules.after(file, entry, DIED);
                    case PAPERS ->
                            Stream.concat(
                                    DepartureRules.after(file, entry, DIED),
                                    badgeFirst(file.asOf(entry.on()), leaver, policy));
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    /// A badge that could be given is decided upon before the case is closed.
    private static Stream<Objection> badgeFirst(
            CaseFile file, Leaver leaver, DeparturePolicy policy) {
        return file.has(BADGE)
                ? Stream.empty()
                : nearBadge(file, leaver.joined(), policy)
                        .map(years ->
                                Objection.rule(
                                        "departures.objection.badgeFirst",
                                        "on",
                                        policy.citeGuidance("điểm 18.2", "2.9"),
                                        years,
                                        policy.badgeMonths()))
                        .stream();
    }

    /// For how many years a badge could be given after the death, or nothing.
    static Optional<Integer> nearBadge(
            CaseFile file, @Nullable LocalDate joined, DeparturePolicy policy) {
        return joined == null
                ? Optional.empty()
                : file.dayOf(DIED).flatMap(died -> nearBadge(joined, died, policy));
    }

    /// Handbook 2.9: by so many months a badge may be early; one that was reached after the last
    /// round was not given yet.
    static Optional<Integer> nearBadge(LocalDate joined, LocalDate died, DeparturePolicy policy) {
        return BADGES.stream()
                .filter(years -> {
                    var reached = joined.plusYears(years);
                    return !died.isBefore(reached.minusMonths(policy.badgeMonths()))
                            && !died.isAfter(round(reached));
                })
                .findFirst();
    }

    /// The first day of giving badges on or after a day.
    static LocalDate round(LocalDate day) {
        return IntStream.of(day.getYear(), day.getYear() + 1)
                .boxed()
                .flatMap(year -> ROUNDS.stream().map(round -> round.atYear(year)))
                .filter(round -> !round.isBefore(day))
                .findFirst()
                .orElseThrow();
    }
}
