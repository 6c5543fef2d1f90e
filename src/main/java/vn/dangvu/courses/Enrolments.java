package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.EnrolmentStore.Believed;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who takes part in a class, and who was there.
@Service
public class Enrolments {

    private final Courses courses;
    private final EnrolmentStore store;
    private final Rosters rosters;
    private final Clock clock;

    Enrolments(Courses courses, EnrolmentStore store, Rosters rosters, Clock clock) {
        this.courses = courses;
        this.store = store;
        this.rosters = rosters;
        this.clock = clock;
    }

    /// Takes people into a class: all of them or, with what stands against each, none.
    ///
    /// @throws NotFound if the viewer does not see who holds it, or one of the people
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome enrol(Viewer viewer, long course, Collection<Learner> people) {
        var now = courses.recordable(viewer, course);
        people.forEach(one -> rosters.mustSee(viewer, one));
        var objections = new ArrayList<Objection>();
        var there = now.participants().stream().map(Participant::learner).toList();
        for (Learner one : people) {
            if (there.contains(one)) {
                objections.add(new Objection.EnrolledAlready(one));
            }
            objections.addAll(against(now, one));
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        people.stream().distinct().forEach(one -> store.enrol(course, one, by(viewer)));
        courses.changed(
                viewer, now, Map.of(), Map.of("participants", people.size()), "participants");
        return new Recorded(course, people.size());
    }

    /// Who bears each of `codes`, of those whose record the viewer may open.
    @Transactional(readOnly = true)
    public Map<String, Learner> byCode(Viewer viewer, Collection<String> codes) {
        return rosters.byCode(viewer, codes);
    }

    private List<Objection> against(Course course, Learner learner) {
        var begins = course.detail().beginsOn();
        var day = begins.isAfter(today()) ? today() : begins;
        var standing = store.standing(learner, day);
        var later = store.standing(learner, today());
        // Noted while the class was on already, or taken up by our books since.
        var best =
                new CourseRules.Standing(
                        standing.followed() || later.followed(), standing.standing());
        return CourseRules.enrolment(learner, course.kind(), best, day).toList();
    }

    /// Takes somebody from a class who never took part.
    @Transactional
    public RecordOutcome remove(Viewer viewer, long course, long enrolment) {
        var now = courses.recordable(viewer, course);
        var one = participant(now, enrolment);
        if (one.certificate() != null) {
            return new Refused(List.of(new Objection.HasCertificate(one.learner())));
        }
        store.supersede(enrolment, clock.instant());
        courses.changed(viewer, now, Map.of("participants", 1), Map.of(), "participants");
        return new Recorded(course, 1);
    }

    /// Who was at which sessions; only what differs from what is recorded is written. What somebody
    /// else said meanwhile of a box that was not touched stays.
    ///
    /// @param presence by enrolment, by number of a session
    @Transactional
    public RecordOutcome attend(
            Viewer viewer, long course, Map<Long, Map<Integer, Mark>> presence) {
        var now = courses.recordable(viewer, course);
        var before = store.presence(course);
        var objections = new ArrayList<>(notHeld(now, presence));
        presence.forEach((enrolment, marks) -> {
            var one = participant(now, enrolment);
            objections.addAll(meanwhile(one, marks, before.getOrDefault(enrolment, Map.of())));
        });
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        int count = 0;
        for (var of : presence.entrySet()) {
            var said = before.getOrDefault(of.getKey(), Map.of());
            count += attend(of.getKey(), of.getValue(), said, by(viewer));
        }
        if (count > 0) {
            courses.changed(viewer, now, Map.of(), Map.of("presences", count), "attendance");
        }
        return new Recorded(course, count);
    }

    private List<Objection> notHeld(Course course, Map<Long, Map<Integer, Mark>> presence) {
        var held =
                course.sessions().stream()
                        .filter(session -> !session.heldOn().isAfter(today()))
                        .map(Session::number)
                        .collect(Collectors.toSet());
        return presence.values().stream()
                .flatMap(of -> of.keySet().stream())
                .distinct()
                .filter(number -> !held.contains(number))
                .sorted()
                .<Objection>map(Objection.SessionNotHeld::new)
                .toList();
    }

    private static List<Objection> meanwhile(
            Participant one, Map<Integer, Mark> marks, Map<Integer, Believed<Boolean>> before) {
        var objections = new ArrayList<Objection>();
        new TreeMap<>(marks)
                .forEach((session, mark) -> {
                    var now = value(before.get(session));
                    if (now != null && mark.edit().disagrees(now)) {
                        objections.add(new Objection.MarkedMeanwhile(one.learner(), session, now));
                    }
                });
        return objections;
    }

    /// @return how much is written
    private int attend(
            long enrolment,
            Map<Integer, Mark> marks,
            Map<Integer, Believed<Boolean>> before,
            Writing by) {
        int count = 0;
        for (var mark : marks.entrySet()) {
            var old = before.get(mark.getKey());
            var right = mark.getValue().edit().over(value(old));
            if (right != null && !right.equals(value(old))) {
                store.attend(enrolment, mark.getKey(), right, old == null ? null : old.fact(), by);
                count++;
            }
        }
        return count;
    }

    private static @Nullable Boolean value(@Nullable Believed<Boolean> old) {
        return old == null ? null : old.value();
    }

    private static Participant participant(Course course, long enrolment) {
        return course.participant(enrolment)
                .orElseThrow(() -> new NotFound("enrolment " + enrolment));
    }

    private Writing by(Viewer viewer) {
        return new Writing(viewer.username(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
