package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.courses.CertificateStore.Entry;
import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.CourseRules.Given;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How a class ended for those who took part, and the certificates that say so, many at once.
@Service
public class Results {

    private final Courses courses;
    private final EnrolmentStore enrolments;
    private final CertificateStore store;
    private final CertificateNotes notes;
    private final Clock clock;

    Results(
            Courses courses,
            EnrolmentStore enrolments,
            CertificateStore store,
            CertificateNotes notes,
            Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.store = store;
        this.notes = notes;
        this.clock = clock;
    }

    /// How it ended for somebody.
    ///
    /// @param result null where it is not known yet
    /// @param number of the certificate; null where none is given
    public record Ending(@Nullable Result result, @Nullable String number) {

        public static final Ending NONE = new Ending(null, null);
    }

    /// The row of one participant, as it came back from a form.
    ///
    /// @param shown what was recorded when the form was opened
    /// @param said what stands there now
    public record Row(long enrolment, Ending shown, Ending said) {

        private Edit<Result> result() {
            return Edit.of(shown.result(), said.result());
        }

        private Edit<String> number() {
            return Edit.of(shown.number(), said.number());
        }

        /// What is to be recorded: what somebody else recorded meanwhile stays where the row was
        /// not touched.
        private Ending over(Ending now) {
            return new Ending(result().over(now.result()), number().over(now.number()));
        }
    }

    /// Records results and certificates of a class as one: all of them or, with what stands against
    /// each, none. What is as it was recorded is left alone.
    ///
    /// @param issuedOn of every certificate that is new; null where there is none
    /// @throws NotFound if the viewer does not see who holds it
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome settle(
            Viewer viewer,
            long course,
            List<Row> rows,
            @Nullable LocalDate issuedOn,
            String issuer) {
        var now = courses.recordable(viewer, course);
        var endings = new LinkedHashMap<Long, Ending>();
        var given = new ArrayList<Given>();
        var objections = new ArrayList<Objection>();
        for (Row row : rows) {
            var one = participant(now, row.enrolment());
            objections.addAll(meanwhile(one, row));
            var ending = row.over(now(one));
            endings.put(row.enrolment(), ending);
            var had = one.certificate();
            if (had != null && (ending.result() == null || !ending.result().passed())) {
                objections.add(new Objection.HasCertificate(one.learner()));
            }
            String number = ending.number();
            if (number != null && (had == null || !had.number().equals(number))) {
                given.add(new Given(one, ending.result(), number));
            }
        }
        objections.addAll(against(now, given, issuedOn, issuer));
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var by = new Writing(viewer.username(), clock.instant());
        int count = results(now, endings, by);
        if (count > 0) {
            courses.changed(viewer, now, Map.of(), Map.of("results", count), "results");
        }
        for (Given one : given) {
            give(viewer, now, one, Objects.requireNonNull(issuedOn), issuer, by);
        }
        return new Recorded(course, count + given.size());
    }

    private static Ending now(Participant one) {
        var has = one.certificate();
        return new Ending(one.result(), has == null ? null : has.number());
    }

    private static List<Objection> meanwhile(Participant one, Row row) {
        var now = now(one);
        var objections = new ArrayList<Objection>();
        if (row.result().disagrees(now.result())) {
            objections.add(new Objection.SettledMeanwhile(one.learner(), now.result()));
        }
        if (row.number().disagrees(now.number())) {
            objections.add(new Objection.NumberedMeanwhile(one.learner(), now.number()));
        }
        return objections;
    }

    private List<Objection> against(
            Course course, List<Given> given, @Nullable LocalDate issuedOn, String issuer) {
        var numbers = given.stream().map(Given::number).toList();
        var own = given.stream().map(one -> one.participant().enrolment()).toList();
        var taken = store.taken(course.organization(), course.kind(), numbers, own);
        var objections =
                new ArrayList<>(
                        CourseRules.certificates(
                                        given, issuedOn, course.detail().endsOn(), today(), taken)
                                .toList());
        if (!given.isEmpty() && issuer.isBlank()) {
            objections.add(new Objection.Missing(null, "issuer"));
        }
        return objections;
    }

    /// @return how many results are written
    private int results(Course course, Map<Long, Ending> endings, Writing by) {
        var before = enrolments.results(course.id());
        int count = 0;
        for (var ending : endings.entrySet()) {
            long enrolment = ending.getKey();
            var old = before.get(enrolment);
            var result = ending.getValue().result();
            if (result == null && old != null) {
                enrolments.supersedeResult(old.fact(), by.now());
                count++;
            } else if (result != null && (old == null || !old.value().equals(result))) {
                enrolments.end(enrolment, result, old == null ? null : old.fact(), by);
                count++;
            }
        }
        return count;
    }

    private void give(
            Viewer viewer,
            Course course,
            Given one,
            LocalDate issuedOn,
            String issuer,
            Writing by) {
        var had = one.participant().certificate();
        var entry =
                new Entry(
                        course.kind(),
                        one.participant().learner(),
                        one.participant().enrolment(),
                        course.organization(),
                        one.number(),
                        issuedOn,
                        issuer);
        store.insert(entry, had == null ? null : had.id(), by);
        notes.tell(
                viewer,
                had == null ? Act.CERTIFICATE_RECORDED : Act.CERTIFICATE_CORRECTED,
                course.organization(),
                had,
                entry);
    }

    private static Participant participant(Course course, long enrolment) {
        return course.participant(enrolment)
                .orElseThrow(() -> new NotFound("enrolment " + enrolment));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
