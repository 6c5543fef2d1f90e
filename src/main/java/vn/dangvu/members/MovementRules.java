package vn.dangvu.members;

import vn.dangvu.members.MovementKind.Way;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for a movement to be recorded. Each rule names where it comes from; numbers
/// follow the regime in force on the movement's own day.
final class MovementRules {

    private static final int DECISION_YEARS = 1;

    private MovementRules() {}

    /// Everything that stands against `entry` for a member in `state` with `earlier` facts.
    static List<Objection> objectionsTo(
            Entry entry, State state, LocalDate bornOn, List<Movement> earlier, LocalDate today) {
        return Stream.of(
                        way(entry, state),
                        missing(entry),
                        day(entry, today),
                        born(entry, bornOn),
                        decided(entry, today),
                        age(entry, bornOn),
                        recognition(entry, state, earlier),
                        returning(entry, earlier),
                        living(entry, earlier),
                        turn(entry, state, earlier),
                        card(entry, state))
                .flatMap(objections -> objections)
                .flatMap(objection -> asFarAsHeld(objection, entry))
                .toList();
    }

    /// A rule counts from the first regime we hold. Before that day nothing can be cited: what the
    /// oldest one would say is told, and whoever has the papers answers with a remark.
    private static Stream<Objection> asFarAsHeld(Objection objection, Entry entry) {
        if (objection.source() == null || MembershipPolicy.isHeldFor(entry.effectiveOn())) {
            return Stream.of(objection);
        }
        return entry.note() == null
                ? Stream.of(
                        new Objection.OlderThanOurRules(objection, MembershipPolicy.heldSince()))
                : Stream.empty();
    }

    /// A movement takes a member from where he or she is.
    private static Stream<Objection> way(Entry entry, State state) {
        Integer cell = state.cell();
        if (entry.kind().way() == Way.IN) {
            return cell == null
                    ? Stream.empty()
                    : Stream.of(new Objection.AlreadyAMember(entry.effectiveOn(), cell));
        }
        if (cell == null) {
            return Stream.of(new Objection.NotAMember(entry.effectiveOn()));
        }
        return entry.kind().way() == Way.ACROSS && cell.equals(entry.cell())
                ? Stream.of(new Objection.SameCell(cell))
                : Stream.empty();
    }

    private static Stream<Objection> missing(Entry entry) {
        boolean needsCell = entry.kind().way() == Way.IN || entry.kind().way() == Way.ACROSS;
        return Stream.of(
                        needsCell && entry.cell() == null ? "cell" : "",
                        entry.kind().asksStanding() && entry.standing() == null ? "standing" : "",
                        entry.kind().asksCard() && entry.cardNumber() == null ? "cardNumber" : "")
                .filter(field -> !field.isEmpty())
                .map(Objection.Missing::new);
    }

    private static Stream<Objection> day(Entry entry, LocalDate today) {
        var until = entry.until();
        return Stream.concat(
                entry.effectiveOn().isAfter(today)
                        ? Stream.of(new Objection.InTheFuture(today))
                        : Stream.empty(),
                until != null && until.isBefore(entry.effectiveOn())
                        ? Stream.of(new Objection.UntilBeforeBegin())
                        : Stream.empty());
    }

    private static Stream<Objection> born(Entry entry, LocalDate bornOn) {
        return entry.effectiveOn().isBefore(bornOn)
                ? Stream.of(new Objection.BeforeBirth())
                : Stream.empty();
    }

    /// A paper is signed by today. One that follows its effect by more than a year is mostly a slip
    /// of the year; where it is not, the remark says why.
    private static Stream<Objection> decided(Entry entry, LocalDate today) {
        var signed = entry.decision().date();
        if (signed == null) {
            return Stream.empty();
        }
        if (signed.isAfter(today)) {
            return Stream.of(new Objection.DecisionInTheFuture(today));
        }
        boolean late = signed.isAfter(entry.effectiveOn().plusYears(DECISION_YEARS));
        return late && entry.note() == null
                ? Stream.of(new Objection.DecisionLate())
                : Stream.empty();
    }

    /// ADM-01: eighteen full years at admission, counted by month: whoever was old enough when the
    /// cell resolved is so at the ceremony, too. Whoever is not born yet is [#born]'s concern.
    private static Stream<Objection> age(Entry entry, LocalDate bornOn) {
        var policy = MembershipPolicy.inForceOn(entry.effectiveOn());
        int age =
                (int)
                        ChronoUnit.YEARS.between(
                                YearMonth.from(bornOn), YearMonth.from(entry.effectiveOn()));
        boolean admission =
                entry.kind() == MovementKind.ADMISSION || entry.kind() == MovementKind.READMISSION;
        return admission && !entry.effectiveOn().isBefore(bornOn) && age < policy.minimumAge()
                ? Stream.of(
                        new Objection.TooYoung(
                                age, policy.minimumAge(), policy.cite("điểm 1.1", "ADM-01")))
                : Stream.empty();
    }

    /// ADM-14, ADM-15: an official member from the end of the twelve months, even if decided later.
    private static Stream<Objection> recognition(Entry entry, State state, List<Movement> earlier) {
        if (entry.kind() != MovementKind.RECOGNITION || !state.inside()) {
            return Stream.empty();
        }
        if (state.standing() != Standing.PROBATIONARY) {
            return Stream.of(new Objection.NotProbationary());
        }
        var policy = MembershipPolicy.inForceOn(entry.effectiveOn());
        return lastAdmission(earlier)
                .map(day -> day.plusMonths(policy.probationMonths()))
                .filter(expected -> !expected.equals(entry.effectiveOn()))
                .<Objection>map(expected ->
                        new Objection.NotEndOfProbation(
                                expected, policy.cite("điểm 4.2", "ADM-15")))
                .stream();
    }

    /// The probation begins at the last admission, unless the member came from elsewhere after it.
    private static Optional<LocalDate> lastAdmission(List<Movement> earlier) {
        return earlier.stream()
                .map(Movement::entry)
                .filter(entry -> entry.kind().way() == Way.IN)
                .reduce((first, second) -> second)
                .filter(entry ->
                        entry.kind() == MovementKind.ADMISSION
                                || entry.kind() == MovementKind.READMISSION)
                .map(Entry::effectiveOn);
    }

    /// ADM-18: back at the earliest thirty-six months after leaving.
    private static Stream<Objection> returning(Entry entry, List<Movement> earlier) {
        if (entry.kind() != MovementKind.READMISSION) {
            return Stream.empty();
        }
        var policy = MembershipPolicy.inForceOn(entry.effectiveOn());
        return earlier.stream()
                .map(Movement::entry)
                .filter(left -> left.kind().way() == Way.OUT)
                .reduce((first, second) -> second)
                .map(left -> left.effectiveOn().plusMonths(policy.readmissionMonths()))
                .filter(earliest -> entry.effectiveOn().isBefore(earliest))
                .<Objection>map(earliest ->
                        new Objection.TooSoonToReturn(earliest, policy.cite("điểm 3.5", "ADM-18")))
                .stream();
    }

    private static Stream<Objection> living(Entry entry, List<Movement> earlier) {
        return entry.kind().way() == Way.IN
                ? earlier.stream()
                        .map(Movement::entry)
                        .filter(past -> past.kind() == MovementKind.DEATH)
                        .map(death -> new Objection.Deceased(death.effectiveOn()))
                : Stream.empty();
    }

    /// What runs does not begin again; until a later day, it is prolonged by a decision of its own
    /// (handbook 2.7, 6.3).
    private static Stream<Objection> turn(Entry entry, State state, List<Movement> earlier) {
        boolean out =
                switch (entry.kind()) {
                    case EXEMPTION -> state.exempt() && !prolongs(entry, earlier);
                    case EXEMPTION_END -> !state.exempt();
                    case SUSPENSION -> state.suspended() && !prolongs(entry, earlier);
                    case SUSPENSION_END -> !state.suspended();
                    case TEMPORARY_TRANSFER -> state.away();
                    case TEMPORARY_RETURN -> !state.away();
                    default -> false;
                };
        return out && state.inside()
                ? Stream.of(new Objection.OutOfTurn(entry.kind()))
                : Stream.empty();
    }

    private static boolean prolongs(Entry entry, List<Movement> earlier) {
        var until = entry.until();
        return until != null
                && earlier.stream()
                        .map(Movement::entry)
                        .filter(running -> running.kind() == entry.kind())
                        .reduce((first, second) -> second)
                        .map(Entry::until)
                        .filter(until::isAfter)
                        .isPresent();
    }

    /// Handbook 2.5: a card is issued after the decision that makes the member official. Its number
    /// has 8 digits, or since 2025 the 12 of the citizen id.
    private static Stream<Objection> card(Entry entry, State state) {
        if (!entry.kind().asksCard()) {
            return Stream.empty();
        }
        var policy = MembershipPolicy.inForceOn(entry.effectiveOn());
        Stream<Objection> official =
                state.standing() == Standing.PROBATIONARY
                        ? Stream.of(new Objection.NotOfficial(policy.cite("điểm 6.1", "2.5")))
                        : Stream.empty();
        return Stream.concat(official, ProfileRules.card(entry.cardNumber()));
    }
}
