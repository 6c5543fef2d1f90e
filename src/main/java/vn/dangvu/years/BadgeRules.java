package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Objection;
import vn.dangvu.years.BadgeDue.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is due for a badge and who may be proposed for one (handbook 2.9; seniority by ADM-17).
final class BadgeRules {

    private static final String RULE = "2.9";

    private BadgeRules() {}

    /// What of the register is told in a round about somebody: the highest badge that he or she is
    /// due for and does not have. Nothing of whoever is not due by the end of its window.
    static Optional<BadgeDue> dueIn(BadgeRound round, Senior senior, LocalDate today) {
        var seniority = senior.seniority();
        if (seniority == null) {
            return Optional.empty();
        }
        var policy = BadgePolicy.inForceOn(today);
        var died = senior.diedOn();
        if (died != null) {
            return highest(senior, died.plusMonths(policy.posthumousMonths()), policy)
                    .map(due ->
                            new BadgeDue(
                                    senior, due.years(), due.reached(), State.POSTHUMOUS, null));
        }
        return highest(senior, round.to(), policy)
                .filter(due -> here(senior, due.reached(), round))
                .map(due -> state(due, senior, round, today, policy));
    }

    /// So many years are full on that day.
    private record Full(int years, LocalDate reached) {}

    private static Optional<Full> highest(Senior senior, LocalDate by, BadgePolicy policy) {
        var seniority = senior.seniority();
        return seniority == null
                ? Optional.empty()
                : policy.kinds().stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(years ->
                                seniority
                                        .reached(years)
                                        .filter(day -> !day.isAfter(by))
                                        .map(day -> new Full(years, day))
                                        .stream())
                        .findFirst()
                        .filter(full -> !senior.has(full.years()));
    }

    /// Whoever has left is told as long as the place that was left awards first: the years were
    /// full there, in this round's window.
    private static boolean here(Senior senior, LocalDate reached, BadgeRound round) {
        var left = senior.leftOn();
        return left == null
                || moved(senior.leftBy()) && round.covers(reached) && reached.isBefore(left);
    }

    private static boolean moved(@Nullable String leftBy) {
        return leftBy != null && leftBy.endsWith("TRANSFER") || "TRANSFER_OUT".equals(leftBy);
    }

    private static BadgeDue state(
            Full due, Senior senior, BadgeRound round, LocalDate today, BadgePolicy policy) {
        var reached = due.reached();
        if (elsewhere(senior, reached, round)) {
            return new BadgeDue(senior, due.years(), reached, State.ELSEWHERE, senior.cameOn());
        }
        if (PenaltyRules.expelled(senior.penalties(), today).isPresent()) {
            return new BadgeDue(senior, due.years(), reached, State.BLOCKED, null);
        }
        var blocked = PenaltyRules.blockedUntil(senior.penalties(), today, policy);
        if (blocked.isPresent()) {
            return new BadgeDue(senior, due.years(), reached, State.BLOCKED, blocked.get());
        }
        var state =
                PenaltyRules.needsProgress(senior.penalties(), reached, policy)
                        ? State.PROGRESS
                        : round.covers(reached) ? State.DUE : State.MISSED;
        return new BadgeDue(senior, due.years(), reached, state, null);
    }

    /// The place that somebody leaves awards first what was full there in the window of the round.
    private static boolean elsewhere(Senior senior, LocalDate reached, BadgeRound round) {
        return round.covers(reached) && reached.isBefore(senior.cameOn());
    }

    /// Everything that stands against proposing somebody in a list.
    static List<Objection> objectionsTo(
            BadgeProposal ask, Senior senior, BadgeRound round, LocalDate today) {
        var policy = BadgePolicy.inForceOn(ask.on());
        var objections = new ArrayList<Objection>();
        if (ask.on().isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "on", today));
        }
        if (!policy.kinds().contains(ask.years())) {
            objections.add(Objection.plain("years.objection.noSuchBadge", "years"));
            return objections;
        }
        once(ask, senior, round).forEach(objections::add);
        var seniority = senior.seniority();
        var reached =
                seniority == null ? Optional.<LocalDate>empty() : seniority.reached(ask.years());
        if (reached.isEmpty()) {
            objections.add(Objection.plain("years.objection.seniorityNotKnown", "person"));
            return objections;
        }
        manner(ask, senior, reached.get(), round, policy).forEach(objections::add);
        discipline(ask, senior, reached.get(), policy).forEach(objections::add);
        return objections;
    }

    /// Once given, once asked for at a time; and what was refused in a round not again in it.
    private static Stream<Objection> once(BadgeProposal ask, Senior senior, BadgeRound round) {
        var source = Documents.regulation(ask.on(), "điểm 28.3", RULE);
        if (senior.has(ask.years())) {
            return Stream.of(
                    Objection.rule("years.objection.badgeGiven", "years", source, ask.years()));
        }
        if (senior.listed().stream().anyMatch(one -> one.years() == ask.years())) {
            return Stream.of(
                    Objection.plain("years.objection.listedAlready", "years", ask.years()));
        }
        return senior.refusedIn(round, ask.years(), ask.manner() == Manner.POSTHUMOUS).stream()
                .map(Senior.Refused::objection);
    }

    private static Stream<Objection> manner(
            BadgeProposal ask,
            Senior senior,
            LocalDate reached,
            BadgeRound round,
            BadgePolicy policy) {
        var died = senior.diedOn();
        if (ask.manner() == Manner.POSTHUMOUS) {
            return died == null
                    ? Stream.of(Objection.plain("years.objection.notDead", "manner"))
                    : posthumous(ask, reached, died, policy);
        }
        if (died != null) {
            return Stream.of(Objection.plain("years.objection.isDead", "manner", died));
        }
        if (!here(senior, reached, round)) {
            return Stream.of(Objection.plain("years.objection.notHere", "person"));
        }
        return ask.manner() == Manner.EARLY
                ? early(ask, reached, policy)
                : regular(ask, senior, reached, round);
    }

    private static Stream<Objection> regular(
            BadgeProposal ask, Senior senior, LocalDate reached, BadgeRound round) {
        if (reached.isAfter(round.to())) {
            return Stream.of(
                    Objection.rule(
                            "years.objection.notFull",
                            "years",
                            Documents.regulation(ask.on(), "điểm 28.3", RULE),
                            ask.years(),
                            reached,
                            BadgePolicy.of(reached).on()));
        }
        return elsewhere(senior, reached, round)
                ? Stream.of(
                        Objection.rule(
                                "years.objection.leavingPlaceFirst",
                                "person",
                                Documents.guidance(ask.on(), "điểm 18", RULE),
                                reached,
                                senior.cameOn()))
                : Stream.empty();
    }

    /// Before its time for a severe illness; of which the papers are told, and nothing more.
    private static Stream<Objection> early(
            BadgeProposal ask, LocalDate reached, BadgePolicy policy) {
        var objections = Stream.<Objection>builder();
        int months = policy.earlyMonths(ask.years());
        var earliest = reached.minusMonths(months);
        var source = Documents.regulation(ask.on(), "điểm 28.3", RULE);
        // As long as the years are not full: the list of their round may have been sent already.
        if (!reached.isAfter(ask.on())) {
            objections.add(Objection.plain("years.objection.notEarly", "manner", reached));
        }
        if (ask.on().isBefore(earliest)) {
            objections.add(
                    Objection.rule("years.objection.tooEarly", "on", source, months, earliest));
        }
        if (!ask.paper().given()) {
            objections.add(Objection.rule("years.objection.noApplication", "paperNumber", source));
        }
        return objections.build();
    }

    private static Stream<Objection> posthumous(
            BadgeProposal ask, LocalDate reached, LocalDate died, BadgePolicy policy) {
        var objections = Stream.<Objection>builder();
        int months = policy.posthumousMonths();
        var source = Documents.regulation(ask.on(), "điểm 28.3", RULE);
        if (reached.isAfter(died.plusMonths(months))) {
            objections.add(
                    Objection.rule(
                            "years.objection.diedTooEarly", "years", source, months, reached));
        }
        if (!ask.paper().given()) {
            objections.add(Objection.rule("years.objection.noApplication", "paperNumber", source));
        }
        return objections.build();
    }

    private static Stream<Objection> discipline(
            BadgeProposal ask, Senior senior, LocalDate reached, BadgePolicy policy) {
        var source = Documents.regulation(ask.on(), "điểm 28.3", RULE);
        var expelled = PenaltyRules.expelled(senior.penalties(), ask.on());
        if (expelled.isPresent()) {
            return Stream.of(
                    Objection.rule("years.objection.expelled", "on", source, expelled.get()));
        }
        var blocked = PenaltyRules.blockedUntil(senior.penalties(), ask.on(), policy);
        if (blocked.isPresent()) {
            return Stream.of(
                    Objection.rule("years.objection.afterDiscipline", "on", source, blocked.get()));
        }
        boolean asked = PenaltyRules.needsProgress(senior.penalties(), reached, policy);
        return asked && !ask.progress().given()
                ? Stream.of(Objection.rule("years.objection.noProgress", "progressNumber", source))
                : Stream.empty();
    }

    /// Whether a badge's number is written as those of its kind are (handbook 2.4).
    static Optional<Objection> number(String field, int years, String number, LocalDate day) {
        var numbering = BadgePolicy.inForceOn(day).numbering(years);
        var source = Documents.practice(day, "III.1.4", "2.4");
        if (numbering.fits(number)) {
            return Optional.empty();
        }
        if (numbering.free()) {
            return Optional.of(
                    Objection.rule(
                            "years.objection.badgeNumberAny",
                            field,
                            source,
                            number,
                            years,
                            numbering.fewest(),
                            numbering.most()));
        }
        return Optional.of(
                numbering.letter().isEmpty()
                        ? Objection.rule(
                                "years.objection.badgeNumber",
                                field,
                                source,
                                number,
                                years,
                                numbering.most())
                        : Objection.rule(
                                "years.objection.badgeNumberLettered",
                                field,
                                source,
                                number,
                                years,
                                numbering.letter(),
                                numbering.most()));
    }
}
