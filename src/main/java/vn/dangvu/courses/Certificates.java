package vn.dangvu.courses;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.courses.CertificateStore.Entry;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The certificates of people, one at a time: those of elsewhere, and what was recorded wrongly.
/// Those of a class of ours are given by [Results].
@Service
public class Certificates {

    private final CertificateStore store;
    private final LearnerRights rights;
    private final CourseStore courses;
    private final CertificateNotes notes;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            LearnerRights rights,
            CourseStore courses,
            CertificateNotes notes,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.courses = courses;
        this.notes = notes;
        this.clock = clock;
    }

    /// The newest certificate that was issued to somebody by `day`, also to the candidate who
    /// became the member; whether it counts then it says itself ([Certificate#counts]).
    ///
    /// @throws NotFound if the viewer may not open the person's record
    @Transactional(readOnly = true)
    public Optional<Certificate> of(
            Viewer viewer, Learner learner, CourseKind kind, LocalDate day) {
        return all(viewer, learner, kind).stream()
                .filter(one -> !one.issuedOn().isAfter(day))
                .findFirst();
    }

    /// Every certificate of somebody, the newest first.
    ///
    /// @throws NotFound if the viewer may not open the person's record
    @Transactional(readOnly = true)
    public List<Certificate> all(Viewer viewer, Learner learner, CourseKind kind) {
        rights.mustSee(viewer, learner);
        return store.of(learner, kind);
    }

    /// The certificates of somebody with who it is: a look at a personal record, which leaves its
    /// trace in the audit.
    ///
    /// @throws NotFound if the viewer may not open the person's record
    @Transactional
    public CertificateFile open(Viewer viewer, Learner learner) {
        rights.mustSee(viewer, learner);
        var all =
                Arrays.stream(CourseKind.values())
                        .flatMap(kind -> store.of(learner, kind).stream())
                        .sorted(Comparator.comparing(Certificate::issuedOn).reversed())
                        .toList();
        return rights.open(viewer, learner, all);
    }

    /// One certificate, for a form that corrects it.
    ///
    /// @throws NotFound if there is none, or the viewer may not open the person's record
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not write about it
    @Transactional(readOnly = true)
    public Certificate correctable(Viewer viewer, long certificate) {
        var found =
                store.find(certificate)
                        .orElseThrow(() -> new NotFound("certificate " + certificate));
        rights.place(viewer, found);
        return found;
    }

    /// The same as it stood in a form that comes back, corrected by somebody else since or not.
    ///
    /// @throws NotFound if there never was one, or the viewer may not open the person's record
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not write about it
    @Transactional(readOnly = true)
    public Certificate everCorrectable(Viewer viewer, long certificate) {
        var found = ever(certificate);
        rights.place(viewer, found);
        return found;
    }

    /// Records a certificate of a class that was held elsewhere.
    ///
    /// @throws NotFound if the viewer may not open the person's record
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record where the person is
    @Transactional
    public RecordOutcome record(
            Viewer viewer,
            Learner learner,
            CourseKind kind,
            String number,
            LocalDate issuedOn,
            String issuer) {
        int place = rights.mustRecord(viewer, learner);
        if (issuedOn.isAfter(today())) {
            return new Refused(List.of(new Objection.InTheFuture(today())));
        }
        boolean there =
                store.of(learner, kind).stream()
                        .anyMatch(one ->
                                one.number().equalsIgnoreCase(number)
                                        && one.issuedOn().equals(issuedOn));
        if (there) {
            return new Refused(List.of(new Objection.NumberTaken(learner, number)));
        }
        var entry = new Entry(kind, learner, null, null, number, issuedOn, issuer);
        long id = store.insert(entry, null, new Writing(viewer.username(), clock.instant()));
        notes.tell(viewer, Act.CERTIFICATE_RECORDED, place, null, entry);
        return new Recorded(id, 1);
    }

    /// Puts right what was recorded of a certificate; what was believed stays on record.
    ///
    /// @throws NotFound if there is none, or the viewer may not open the person's record
    @Transactional
    public RecordOutcome correct(
            Viewer viewer, long certificate, String number, LocalDate issuedOn, String issuer) {
        var wrong = ever(certificate);
        var entry = rights.correcting(viewer, wrong, number, issuedOn, issuer);
        if (!holds(wrong)) {
            return new Refused(List.of(new Objection.CorrectedAlready()));
        }
        var objections =
                new ArrayList<>(CourseRules.issued(issuedOn, today(), endOfClass(wrong)).toList());
        if (taken(entry)) {
            objections.add(new Objection.NumberTaken(wrong.learner(), number));
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        long id = store.insert(entry, wrong.id(), new Writing(viewer.username(), clock.instant()));
        notes.tell(viewer, Act.CERTIFICATE_CORRECTED, rights.place(viewer, wrong), wrong, entry);
        return new Recorded(id, 1);
    }

    /// Takes back a certificate that was never issued.
    ///
    /// @throws NotFound if there is none, or the viewer may not open the person's record
    @Transactional
    public RecordOutcome annul(Viewer viewer, long certificate) {
        var wrong = ever(certificate);
        int place = rights.place(viewer, wrong);
        if (!holds(wrong)) {
            return new Refused(List.of(new Objection.CorrectedAlready()));
        }
        store.supersede(certificate, clock.instant());
        notes.tell(viewer, Act.CERTIFICATE_CORRECTED, place, wrong, null);
        return new Recorded(certificate, 1);
    }

    /// Whether it is believed, once nobody else can change that until the transaction ends. Of a
    /// class of ours all are held together: [Results] gives them so.
    private boolean holds(Certificate certificate) {
        var course = certificate.course();
        if (course != null) {
            courses.lock(course);
        }
        store.lock(certificate.id());
        return store.find(certificate.id()).isPresent();
    }

    /// Of a class of ours.
    private Optional<LocalDate> endOfClass(Certificate certificate) {
        return Optional.ofNullable(certificate.course())
                .flatMap(courses::find)
                .map(course -> course.detail().endsOn());
    }

    private boolean taken(Entry entry) {
        var organization = entry.organization();
        return organization != null
                && !store.taken(
                                organization,
                                entry.kind(),
                                List.of(entry.number()),
                                List.of(Objects.requireNonNull(entry.enrolment())))
                        .isEmpty();
    }

    private Certificate ever(long certificate) {
        return store.ever(certificate)
                .orElseThrow(() -> new NotFound("certificate " + certificate));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
