package vn.dangvu.courses;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.courses.Tables.COURSE;
import static vn.dangvu.schema.courses.Tables.DETAIL;
import static vn.dangvu.schema.courses.Tables.SESSION;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.courses.Course.Session;
import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Classes and their sessions.
@Repository
class CourseStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 21;

    private final DSLContext db;

    CourseStore(DSLContext db) {
        this.db = db;
    }

    /// Holds everybody else off this class until the transaction ends.
    void lock(long course) {
        db.fetch("select pg_advisory_xact_lock(?, ?)", LOCKS, (int) course);
    }

    /// The class without participants.
    Optional<Course> find(long id) {
        return db.select(COURSE.ID, COURSE.CODE, COURSE.KIND, COURSE.ORGANIZATION_ID)
                .select(DETAIL.ID, DETAIL.NAME, DETAIL.BEGINS_ON, DETAIL.ENDS_ON)
                .select(DETAIL.PLANNED_SESSIONS, DETAIL.PLACE)
                .select(DETAIL.DECISION_NUMBER, DETAIL.DECISION_DATE, DETAIL.DECISION_ISSUER)
                .from(COURSE)
                .join(DETAIL)
                .on(DETAIL.COURSE_ID.eq(COURSE.ID))
                .and(condition("detail.superseded_at = 'infinity'"))
                .where(COURSE.ID.eq(id))
                .fetchOptional(row -> read(row, sessions(id)));
    }

    Optional<Long> byCode(String code) {
        return db.select(COURSE.ID)
                .from(COURSE)
                .where(COURSE.CODE.eq(code))
                .fetchOptional(COURSE.ID);
    }

    String freeCode() {
        String code;
        do {
            code =
                    db.fetchSingle(
                                    "select 'L-' || lpad(nextval('courses.code_number')::text, 6,"
                                            + " '0')")
                            .get(0, String.class);
        } while (byCode(code).isPresent());
        return code;
    }

    private List<Session> sessions(long course) {
        return db.select(SESSION.ID, SESSION.NUMBER, SESSION.HELD_ON, SESSION.TOPIC)
                .from(SESSION)
                .where(SESSION.COURSE_ID.eq(course))
                .and(condition("session.superseded_at = 'infinity'"))
                .orderBy(SESSION.NUMBER)
                .fetch(row -> new Session(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    long add(String code, CourseKind kind, int organization, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return db.insertInto(COURSE)
                .set(COURSE.CODE, code)
                .set(COURSE.KIND, kind.name())
                .set(COURSE.ORGANIZATION_ID, organization)
                .set(COURSE.RECORDED_AT, at)
                .set(COURSE.ENTERED_AT, at)
                .set(COURSE.RECORDED_BY, user)
                .returningResult(COURSE.ID)
                .fetchSingle()
                .value1();
    }

    /// @param supersedes the detail it takes the place of, or null
    void write(
            long course, CourseDetail said, @Nullable Long supersedes, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        db.insertInto(DETAIL)
                .set(DETAIL.COURSE_ID, course)
                .set(DETAIL.NAME, said.name())
                .set(DETAIL.BEGINS_ON, said.beginsOn())
                .set(DETAIL.ENDS_ON, said.endsOn())
                .set(DETAIL.PLANNED_SESSIONS, (short) said.plannedSessions())
                .set(DETAIL.PLACE, said.place())
                .set(DETAIL.DECISION_NUMBER, said.decision().number())
                .set(DETAIL.DECISION_DATE, said.decision().date())
                .set(DETAIL.DECISION_ISSUER, said.decision().issuer())
                .set(DETAIL.RECORDED_AT, at)
                .set(DETAIL.ENTERED_AT, at)
                .set(DETAIL.RECORDED_BY, user)
                .set(DETAIL.SUPERSEDES, supersedes)
                .execute();
    }

    /// @param said with any `id`
    /// @param supersedes the session it takes the place of, or null
    void write(long course, Session said, @Nullable Long supersedes, Writing by) {
        var at = by.now().atOffset(ZoneOffset.UTC);
        db.insertInto(SESSION)
                .set(SESSION.COURSE_ID, course)
                .set(SESSION.NUMBER, (short) said.number())
                .set(SESSION.HELD_ON, said.heldOn())
                .set(SESSION.TOPIC, said.topic())
                .set(SESSION.RECORDED_AT, at)
                .set(SESSION.ENTERED_AT, at)
                .set(SESSION.RECORDED_BY, by.user())
                .set(SESSION.SUPERSEDES, supersedes)
                .execute();
    }

    /// Numbers of sessions at which somebody's presence was recorded.
    Set<Integer> attended(long course) {
        return db.fetch(
                        """
                        select distinct a.session_number from courses.attendance a
                        join courses.enrolment e on e.id = a.enrolment_id and e.superseded_at = 'infinity'
                        where e.course_id = {0} and a.superseded_at = 'infinity'\
                        """,
                        val(course))
                .intoSet(0, Integer.class);
    }

    /// Takes a session back: it is believed until `now`.
    void supersede(long session, Instant now) {
        db.execute(
                "update courses.session set superseded_at = {0} where id = {1}",
                val(now.atOffset(ZoneOffset.UTC)), val(session));
    }

    private static Course read(Record row, List<Session> sessions) {
        return new Course(
                row.get(COURSE.ID),
                row.get(COURSE.CODE),
                CourseKind.valueOf(row.get(COURSE.KIND)),
                row.get(COURSE.ORGANIZATION_ID),
                row.get(DETAIL.ID),
                detail(row),
                sessions,
                List.of());
    }

    static CourseDetail detail(Record row) {
        return new CourseDetail(
                row.get(DETAIL.NAME),
                row.get(DETAIL.BEGINS_ON),
                row.get(DETAIL.ENDS_ON),
                row.get(DETAIL.PLANNED_SESSIONS),
                row.get(DETAIL.PLACE),
                new Decision(
                        row.get(DETAIL.DECISION_NUMBER),
                        row.get(DETAIL.DECISION_DATE),
                        row.get(DETAIL.DECISION_ISSUER)));
    }
}
