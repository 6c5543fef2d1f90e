package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Course.Session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be recorded of classes and certificates.
final class CourseRules {

    private CourseRules() {}

    /// Everything that stands against saying this of a class. One to come may be recorded.
    static Stream<Objection> detail(CourseDetail said, LocalDate today) {
        var signed = said.decision().date();
        return Stream.of(
                        said.endsOn().isBefore(said.beginsOn())
                                ? new Objection.EndsBeforeItBegins()
                                : null,
                        signed != null && signed.isAfter(today)
                                ? new Objection.DecisionInTheFuture(today)
                                : null)
                .flatMap(Stream::ofNullable);
    }

    /// What stands against letting a class end then, once certificates of it were issued.
    ///
    /// @param first the first day on which one was
    static Stream<Objection> ending(CourseDetail said, Optional<LocalDate> first) {
        return first
                .filter(day -> day.isBefore(said.endsOn()))
                .<Objection>map(Objection.CertificatesBefore::new)
                .stream();
    }

    /// Everything that stands against these sessions.
    ///
    /// @param attended numbers of sessions at which somebody's presence was recorded
    static Stream<Objection> sessions(
            Collection<Session> said, CourseDetail detail, Set<Integer> attended) {
        var numbers = said.stream().map(Session::number).collect(Collectors.toSet());
        Stream<Objection> outside =
                said.stream()
                        .filter(one ->
                                one.heldOn().isBefore(detail.beginsOn())
                                        || one.heldOn().isAfter(detail.endsOn()))
                        .map(one ->
                                new Objection.SessionOutside(
                                        one.number(), detail.beginsOn(), detail.endsOn()));
        Stream<Objection> gone =
                attended.stream()
                        .filter(number -> !numbers.contains(number))
                        .sorted()
                        .map(Objection.SessionAttended::new);
        return Stream.concat(outside, gone);
    }

    /// How somebody stands on the first day of a class, or today where that is earlier.
    ///
    /// @param followed whether a cell follows the candidate
    /// @param standing of the member; null of who is none, or is not in our books on that day
    record Standing(boolean followed, @Nullable String standing) {}

    /// Everything that stands against taking somebody into a class.
    static Stream<Objection> enrolment(
            Learner learner, CourseKind kind, Standing standing, LocalDate day) {
        boolean member = learner.member() != null;
        return switch (kind) {
            case AWARENESS ->
                    member
                            ? only(
                                    standing.standing() != null,
                                    new Objection.MemberAlready(learner, day))
                            : only(!standing.followed(), new Objection.NotFollowed(learner, day));
            case NEW_MEMBER ->
                    only(
                            !member || !"PROBATIONARY".equals(standing.standing()),
                            new Objection.NotProbationary(
                                    learner, day, CoursePolicy.source(kind, day)));
        };
    }

    /// A number to be given to a participant.
    record Given(Participant participant, @Nullable Result result, String number) {}

    /// Everything that stands against issuing these on a day.
    ///
    /// @param taken numbers that belong to others of the organization and kind
    static Stream<Objection> certificates(
            List<Given> given,
            @Nullable LocalDate issuedOn,
            LocalDate endsOn,
            LocalDate today,
            Set<String> taken) {
        if (given.isEmpty()) {
            return Stream.empty();
        }
        var twice =
                given.stream().collect(Collectors.groupingBy(Given::number, Collectors.counting()));
        Function<Given, Stream<Objection>> ofOne =
                one -> {
                    var learner = one.participant().learner();
                    return Stream.concat(
                            only(
                                    one.result() == null || !one.result().passed(),
                                    new Objection.NotPassed(learner)),
                            only(
                                    taken.contains(one.number())
                                            || twice.getOrDefault(one.number(), 0L) > 1,
                                    new Objection.NumberTaken(learner, one.number())));
                };
        return Stream.concat(issued(issuedOn, endsOn, today), given.stream().flatMap(ofOne));
    }

    private static Stream<Objection> issued(
            @Nullable LocalDate day, LocalDate endsOn, LocalDate today) {
        if (day == null) {
            return Stream.of(new Objection.Missing(null, "issuedOn"));
        }
        return issued(day, today, Optional.of(endsOn));
    }

    /// What stands against a certificate of that day.
    ///
    /// @param endsOn the last day of the class; empty of one that was held elsewhere
    static Stream<Objection> issued(LocalDate day, LocalDate today, Optional<LocalDate> endsOn) {
        return Stream.concat(
                only(day.isAfter(today), new Objection.InTheFuture(today)),
                endsOn
                        .filter(day::isBefore)
                        .<Objection>map(last -> new Objection.IssuedTooEarly(null, last))
                        .stream());
    }

    private static Stream<Objection> only(boolean stands, Objection objection) {
        return stands ? Stream.of(objection) : Stream.empty();
    }
}
