package vn.dangvu.courses;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.KHOI;
import static vn.dangvu.candidates.Village.OFFICER;

import org.jooq.DSLContext;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.Village;
import vn.dangvu.courses.Planned.Held;
import vn.dangvu.courses.Result.Outcome;
import vn.dangvu.courses.Results.Ending;
import vn.dangvu.courses.Results.Row;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Classes of the committee of the [Village], and who takes part in them.
public class School {

    public static final LocalDate BEGINS = LocalDate.of(2021, 6, 1);
    public static final LocalDate ENDS = LocalDate.of(2021, 6, 10);

    private final Courses courses;
    private final ClassSessions sessions;
    private final Enrolments enrolments;
    private final Results results;
    private final Candidacies candidacies;
    private final DSLContext db;

    School(
            Courses courses,
            ClassSessions sessions,
            Enrolments enrolments,
            Results results,
            Candidacies candidacies,
            DSLContext db) {
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.results = results;
        this.candidacies = candidacies;
        this.db = db;
    }

    /// An awareness class of ten days, over since five.
    public long course(String name) {
        return course(name, CourseKind.AWARENESS, BEGINS, ENDS);
    }

    public long course(String name, CourseKind kind, LocalDate begins, LocalDate ends) {
        return recorded(
                courses.open(
                        OFFICER, new OrganizationId(KHOI), kind, null, detail(name, begins, ends)));
    }

    public static CourseDetail detail(String name, LocalDate begins, LocalDate ends) {
        return new CourseDetail(
                name,
                begins,
                ends,
                3,
                "Trung tâm chính trị",
                new Decision("12-QĐ/ĐUK", LocalDate.of(2021, 5, 20), "Đảng ủy Khối"));
    }

    public String code(long course) {
        return db.fetchSingle("select code from courses.course where id = ?", course)
                .get(0, String.class);
    }

    /// ClassSessions from the first day on, one a day.
    public void sessions(long course, int count) {
        recorded(
                sessions.plan(
                        OFFICER,
                        course,
                        IntStream.rangeClosed(1, count)
                                .mapToObj(number ->
                                        new Planned(
                                                number,
                                                null,
                                                new Held(
                                                        BEGINS.plusDays(number - 1),
                                                        "Bài " + number)))
                                .toList()));
    }

    /// @return the number under which the person takes part
    public long enrolled(long course, Learner learner) {
        recorded(enrolments.enrol(OFFICER, course, List.of(learner)));
        return db.fetchSingle(
                        "select max(id) from courses.enrolment where course_id = ? and"
                                + " superseded_at = 'infinity'",
                        course)
                .get(0, long.class);
    }

    public void certified(long course, long enrolment, String number, LocalDate on) {
        var said = new Ending(new Result(Outcome.PASSED, Result.Grade.GOOD), number);
        recorded(
                results.settle(
                        OFFICER,
                        course,
                        List.of(new Row(enrolment, Ending.NONE, said)),
                        on,
                        "Trung tâm chính trị"));
    }

    /// What is recorded of somebody's presence: `1 true, 2 false`.
    public String presence(long enrolment) {
        return String.join(
                ", ",
                db.fetch(
                                """
                                select session_number || ' ' || present from courses.attendance
                                where enrolment_id = ? and superseded_at = 'infinity' order by session_number\
                                """,
                                enrolment)
                        .getValues(0, String.class));
    }

    public void dropped(long candidate, LocalDate on) {
        candidacies.follow(
                OFFICER,
                candidate,
                new FollowEntry(FollowKind.DROPPED, on, null, null, null, null, "Xin thôi"));
    }

    static long recorded(RecordOutcome outcome) {
        assertThat(outcome).isInstanceOf(RecordOutcome.Recorded.class);
        return ((RecordOutcome.Recorded) outcome).id();
    }

    static List<Objection> refused(RecordOutcome outcome) {
        assertThat(outcome).isInstanceOf(RecordOutcome.Refused.class);
        return ((RecordOutcome.Refused) outcome).objections();
    }
}
