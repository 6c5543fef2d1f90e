package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.StrikeOffSteps.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When somebody may be struck off the list of members, and how it goes (handbook 2.8, VOTE-04,
/// VOTE-08). Nothing here strikes anybody off: it says what stands against what people record.
final class StrikeOffRules {

    private StrikeOffRules() {}

    /// Everything that stands against `entry`.
    static List<Objection> objectionsTo(
            CaseFile file,
            StepEntry entry,
            Leaver leaver,
            Setting setting,
            DeparturePolicy policy) {
        var complaints = policy.cite("điểm 8.2.3", "2.8");
        // What rests on other steps rests on those of the day; the order is that of all.
        var then = file.asOf(entry.on());
        var found =
                switch (entry.kind()) {
                    case OPENED -> ground(entry.ground(), leaver, policy);
                    case CELL_RESOLUTION -> cellResolution(then, entry, leaver, policy);
                    case SUPERIOR -> superior(then, leaver, policy);
                    case SUB_APPRAISAL -> DepartureRules.after(file, entry, CELL_RESOLUTION);
                    case COMMITTEE_RESOLUTION -> committee(file, entry, leaver, policy);
                    case DECISION -> DepartureRules.decision(file, entry, setting, policy);
                    case NOTIFIED, CARD_TAKEN -> DepartureRules.after(file, entry, DECISION);
                    case COMPLAINT -> DepartureRules.complaint(file, entry, policy, complaints);
                    case RESOLVED -> DepartureRules.answer(file, entry, leaver);
                    case FINAL -> DepartureRules.ended(file, entry, policy, complaints);
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    /// 06-HD/TW 4.6: some grounds are those of a probationer.
    static Stream<Objection> ground(
            @Nullable String ground, Leaver leaver, DeparturePolicy policy) {
        return ground != null && OF_PROBATIONERS.contains(ground) && !leaver.onProbation()
                ? Stream.of(
                        Objection.rule(
                                "departures.objection.groundOfProbationer",
                                "ground",
                                policy.citeGuidance("điểm 4.6", "2.8")))
                : Stream.empty();
    }

    private static Stream<Objection> cellResolution(
            CaseFile file, StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return Stream.of(
                        DepartureRules.member(leaver),
                        selfReview(file, entry.on(), policy),
                        basis(file, entry.on(), leaver, policy),
                        ballots(file, CELL_RESOLUTION, leaver, policy))
                .flatMap(objections -> objections);
    }

    /// 06-HD/TW 11.1: the member reviews himself or herself before the cell; at the third request
    /// in vain the cell goes on without it.
    static Stream<Objection> selfReview(CaseFile file, LocalDate day, DeparturePolicy policy) {
        boolean made = reviews(file, DONE, day) > 0;
        boolean onPurpose = policy.deliberateAtOnce() && reviews(file, DELIBERATE, day) > 0;
        long asked = reviews(file, REFUSED, day) + reviews(file, DELIBERATE, day);
        return made || onPurpose || asked >= policy.requests()
                ? Stream.empty()
                : Stream.of(
                        Objection.rule(
                                "departures.objection.selfReviewFirst",
                                "on",
                                policy.citeGuidance("điểm 11.1", "2.8"),
                                asked,
                                policy.requests()));
    }

    private static long reviews(CaseFile file, String outcome, LocalDate day) {
        return file.steps(SELF_REVIEW)
                .map(Step::entry)
                .filter(review -> outcome.equals(review.outcome()))
                .filter(review -> !review.on().isAfter(day))
                .count();
    }

    /// Handbook 2.8: what the ground rests on must be there, and must have lasted as long as the
    /// rule says.
    static Stream<Objection> basis(
            CaseFile file, LocalDate day, Leaver leaver, DeparturePolicy policy) {
        String ground = ground(file);
        if (ground.equals(NOT_QUALIFIED)) {
            return probation(day, leaver, policy);
        } else if (ground.equals(POLITICAL)) {
            return conclusion(file, policy);
        } else if (!LASTING.contains(ground)) {
            return Stream.empty();
        }
        var since = since(file);
        if (since.isEmpty()) {
            return Stream.of(
                    Objection.rule(
                            "departures.objection.noBasis." + ground,
                            "on",
                            policy.cite("điểm 8.1", "2.8")));
        }
        var earliest = earliest(ground, since.get(), policy);
        boolean early = ground.equals(TWO_YEARS) ? !twoYears(file, day) : day.isBefore(earliest);
        return early
                ? Stream.of(
                        Objection.rule(
                                "departures.objection.tooEarly." + ground,
                                "on",
                                policy.cite("điểm 8.1", "2.8"),
                                since.get(),
                                earliest))
                : Stream.empty();
    }

    /// The first day on which the cell may resolve upon it.
    static LocalDate earliest(String ground, LocalDate since, DeparturePolicy policy) {
        return switch (ground) {
            case NO_PROGRESS -> since.plusMonths(policy.educationMonths());
            case TWO_YEARS -> LocalDate.of(since.getYear() + 1, 1, 1);
            default -> since.plusMonths(policy.absenceMonths());
        };
    }

    /// What happened in one year, and again in the next.
    private static boolean twoYears(CaseFile file, LocalDate day) {
        var years =
                file.steps(BASIS)
                        .map(step -> step.entry().on())
                        .filter(on -> !on.isAfter(day))
                        .map(LocalDate::getYear)
                        .collect(Collectors.toSet());
        return years.stream().anyMatch(year -> years.contains(year + 1));
    }

    /// The first day of what the case rests on.
    private static Optional<LocalDate> since(CaseFile file) {
        return file.steps(BASIS).map(step -> step.entry().on()).min(LocalDate::compareTo);
    }

    static String ground(CaseFile file) {
        return file.last(OPENED).map(Step::entry).map(StepEntry::ground).orElse("");
    }

    /// 294-QĐ/TW 4.2.1: whether a probationer is qualified is found when the twelve months are
    /// over.
    private static Stream<Objection> probation(
            LocalDate day, Leaver leaver, DeparturePolicy policy) {
        var since = leaver.probationSince();
        if (since == null) {
            return Stream.of(Objection.plain("departures.objection.probationNotKnown", "on"));
        }
        var end = since.plusMonths(policy.probationMonths());
        return day.isBefore(end)
                ? Stream.of(
                        Objection.rule(
                                "departures.objection.probationNotOver",
                                "on",
                                policy.cite("điểm 4.2.1", "2.8"),
                                policy.probationMonths(),
                                end))
                : Stream.empty();
    }

    /// Political criteria are found wanting by whoever may conclude so, on paper.
    private static Stream<Objection> conclusion(CaseFile file, DeparturePolicy policy) {
        boolean there =
                file.steps(BASIS)
                        .map(step -> step.entry().decision().number())
                        .anyMatch(Objects::nonNull);
        return there
                ? Stream.empty()
                : Stream.of(
                        Objection.rule(
                                "departures.objection.noConclusion",
                                "on",
                                policy.cite("điểm 8.1", "2.8")));
    }

    private static Stream<Objection> committee(
            CaseFile file, StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return Stream.concat(
                DepartureRules.after(file, entry, CELL_RESOLUTION),
                ballots(file.asOf(entry.on()), COMMITTEE_RESOLUTION, leaver, policy));
    }

    /// VOTE-08: three ballots on a probationer that failed are reported up.
    private static Stream<Objection> ballots(
            CaseFile file, String vote, Leaver leaver, DeparturePolicy policy) {
        return leaver.onProbation() && file.failures(vote) >= policy.ballots()
                ? Stream.of(
                        Objection.rule(
                                "departures.objection.superiorDecides",
                                "on",
                                policy.cite("điểm 4.2.3", "VOTE-08"),
                                policy.ballots()))
                : Stream.empty();
    }

    /// Whether the committee above decides instead of those who could not.
    static boolean reportedUp(CaseFile file, DeparturePolicy policy) {
        return failures(file) >= policy.ballots();
    }

    private static Stream<Objection> superior(
            CaseFile file, Leaver leaver, DeparturePolicy policy) {
        return leaver.onProbation() && reportedUp(file, policy)
                ? Stream.empty()
                : Stream.of(
                        Objection.rule(
                                "departures.objection.ballotsFirst",
                                "on",
                                policy.cite("điểm 4.2.3", "VOTE-08"),
                                failures(file),
                                policy.ballots()));
    }

    private static int failures(CaseFile file) {
        return Math.max(file.failures(CELL_RESOLUTION), file.failures(COMMITTEE_RESOLUTION));
    }
}
