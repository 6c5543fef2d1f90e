package vn.dangvu.courses;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.Planned.Held;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// When the sessions of a class are.
@Service
public class ClassSessions {

    private final Courses courses;
    private final CourseStore store;
    private final Clock clock;

    ClassSessions(Courses courses, CourseStore store, Clock clock) {
        this.courses = courses;
        this.store = store;
        this.clock = clock;
    }

    /// Says when the sessions are and what they are about: those whose rows are empty are taken
    /// back. What somebody else planned meanwhile stays where its row was not touched.
    ///
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see who holds it
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome plan(Viewer viewer, long course, List<Planned> rows) {
        var now = courses.recordable(viewer, course);
        var before = now.sessions().stream().collect(Collectors.toMap(Session::number, one -> one));
        var right = new TreeMap<Integer, Held>();
        before.forEach((number, one) -> right.put(number, held(one)));
        var objections = new ArrayList<Objection>();
        for (Planned row : rows) {
            var there = right.get(row.number());
            if (row.edit().disagrees(there)) {
                objections.add(new Objection.PlannedMeanwhile(row.number(), there));
            }
            var said = row.edit().over(there);
            if (said == null) {
                right.remove(row.number());
            } else {
                right.put(row.number(), said);
            }
        }
        var said =
                right.entrySet().stream()
                        .map(one -> session(one.getKey(), one.getValue()))
                        .toList();
        objections.addAll(
                CourseRules.sessions(said, now.detail(), store.attended(course)).toList());
        return objections.isEmpty() ? planned(viewer, now, said, before) : new Refused(objections);
    }

    private RecordOutcome planned(
            Viewer viewer, Course now, List<Session> said, Map<Integer, Session> before) {
        var by = new Writing(viewer.username(), clock.instant());
        int count = 0;
        for (Session one : said) {
            var old = before.remove(one.number());
            if (old == null || !held(old).equals(held(one))) {
                store.write(now.id(), one, old == null ? null : old.id(), by);
                count++;
            }
        }
        for (Session gone : before.values()) {
            store.supersede(gone.id(), by.now());
            count++;
        }
        if (count > 0) {
            courses.changed(viewer, now, Map.of(), Map.of("sessions", count), "sessions");
        }
        return new Recorded(now.id(), count);
    }

    private static Held held(Session one) {
        return new Held(one.heldOn(), one.topic());
    }

    private static Session session(int number, Held held) {
        return new Session(0, number, held.on(), held.topic());
    }
}
