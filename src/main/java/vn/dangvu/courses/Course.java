package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A class with everything that is believed of it.
///
/// @param detailId which version of the detail this is, for a form that changes it
/// @param sessions in the order of their numbers
/// @param participants by given name; whoever is out of the viewer's sight without a name at the
///   end
public record Course(
        long id,
        String code,
        CourseKind kind,
        int organization,
        long detailId,
        CourseDetail detail,
        List<Session> sessions,
        List<Participant> participants) {

    /// @param topic null where none was given
    public record Session(long id, int number, LocalDate heldOn, @Nullable String topic) {}

    /// @param enrolment the number under which the person takes part
    /// @param name empty where the viewer does not see the person
    /// @param born as on paper; empty where the viewer does not see the person
    /// @param cell the short name of where the person is followed, or is a member, now
    /// @param openable whether the viewer may open the record
    /// @param presence by number of a session, where it was recorded
    public record Participant(
            long enrolment,
            Learner learner,
            String code,
            String name,
            String born,
            String cell,
            boolean openable,
            Map<Integer, Boolean> presence,
            @Nullable Result result,
            @Nullable Certificate certificate) {

        public Participant {
            presence = Map.copyOf(presence);
        }

        public int attended() {
            return (int) presence.values().stream().filter(there -> there).count();
        }
    }

    public Course {
        sessions = List.copyOf(sessions);
        participants = List.copyOf(participants);
    }

    public Optional<Participant> participant(long enrolment) {
        return participants.stream().filter(one -> one.enrolment() == enrolment).findFirst();
    }

    public long passed() {
        return participants.stream()
                .filter(one -> one.result() instanceof Result result && result.passed())
                .count();
    }

    public long certified() {
        return participants.stream().filter(one -> one.certificate() != null).count();
    }

    /// The first day on which a certificate of the class was issued.
    public Optional<LocalDate> firstCertificate() {
        return participants.stream()
                .map(Participant::certificate)
                .filter(Objects::nonNull)
                .map(Certificate::issuedOn)
                .min(Comparator.naturalOrder());
    }

    /// How many have no result yet.
    public long open() {
        return participants.stream().filter(one -> one.result() == null).count();
    }
}
