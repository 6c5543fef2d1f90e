package vn.dangvu.courses;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.courses.Tables.ATTENDANCE;
import static vn.dangvu.schema.courses.Tables.ENROLMENT;
import static vn.dangvu.schema.courses.Tables.RESULT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.courses.CourseRules.Standing;
import vn.dangvu.courses.Result.Grade;
import vn.dangvu.courses.Result.Outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Who takes part, who was there, how it ended.
@Repository
class EnrolmentStore {

    private final DSLContext db;

    EnrolmentStore(DSLContext db) {
        this.db = db;
    }

    /// A value that is believed, and the fact that says it.
    record Believed<T>(long fact, T value) {}

    long enrol(long course, Learner learner, Writing by) {
        var at = by.now().atOffset(ZoneOffset.UTC);
        return db.insertInto(ENROLMENT)
                .set(ENROLMENT.COURSE_ID, course)
                .set(ENROLMENT.CANDIDATE_ID, learner.candidate())
                .set(ENROLMENT.MEMBER_ID, learner.member())
                .set(ENROLMENT.RECORDED_AT, at)
                .set(ENROLMENT.ENTERED_AT, at)
                .set(ENROLMENT.RECORDED_BY, by.user())
                .returningResult(ENROLMENT.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes an enrolment back: it is believed until `now`.
    void supersede(long enrolment, Instant now) {
        db.execute(
                "update courses.enrolment set superseded_at = {0} where id = {1}",
                val(now.atOffset(ZoneOffset.UTC)), val(enrolment));
    }

    /// The presence that was recorded, by enrolment and session.
    Map<Long, Map<Integer, Believed<Boolean>>> presence(long course) {
        var presence = new HashMap<Long, Map<Integer, Believed<Boolean>>>();
        db.select(
                        ATTENDANCE.ID,
                        ATTENDANCE.ENROLMENT_ID,
                        ATTENDANCE.SESSION_NUMBER,
                        ATTENDANCE.PRESENT)
                .from(ATTENDANCE)
                .join(ENROLMENT)
                .on(ENROLMENT.ID.eq(ATTENDANCE.ENROLMENT_ID))
                .where(ENROLMENT.COURSE_ID.eq(course))
                .and(condition("attendance.superseded_at = 'infinity'"))
                .and(condition("enrolment.superseded_at = 'infinity'"))
                .forEach(row ->
                        presence.computeIfAbsent(row.value2(), _ -> new HashMap<>())
                                .put(
                                        row.value3().intValue(),
                                        new Believed<>(row.value1(), row.value4())));
        return presence;
    }

    void attend(
            long enrolment, int session, boolean present, @Nullable Long supersedes, Writing by) {
        var at = by.now().atOffset(ZoneOffset.UTC);
        db.insertInto(ATTENDANCE)
                .set(ATTENDANCE.ENROLMENT_ID, enrolment)
                .set(ATTENDANCE.SESSION_NUMBER, (short) session)
                .set(ATTENDANCE.PRESENT, present)
                .set(ATTENDANCE.RECORDED_AT, at)
                .set(ATTENDANCE.ENTERED_AT, at)
                .set(ATTENDANCE.RECORDED_BY, by.user())
                .set(ATTENDANCE.SUPERSEDES, supersedes)
                .execute();
    }

    /// The result of each enrolment that has one.
    Map<Long, Believed<Result>> results(long course) {
        return db.select(RESULT.ID, RESULT.ENROLMENT_ID, RESULT.OUTCOME, RESULT.GRADE)
                .from(RESULT)
                .join(ENROLMENT)
                .on(ENROLMENT.ID.eq(RESULT.ENROLMENT_ID))
                .where(ENROLMENT.COURSE_ID.eq(course))
                .and(condition("result.superseded_at = 'infinity'"))
                .fetchMap(
                        row -> row.value2(),
                        row -> new Believed<>(row.value1(), result(row.value3(), row.value4())));
    }

    private static Result result(String outcome, @Nullable String grade) {
        return new Result(Outcome.valueOf(outcome), grade == null ? null : Grade.valueOf(grade));
    }

    void end(long enrolment, Result result, @Nullable Long supersedes, Writing by) {
        var at = by.now().atOffset(ZoneOffset.UTC);
        var grade = result.grade();
        db.insertInto(RESULT)
                .set(RESULT.ENROLMENT_ID, enrolment)
                .set(RESULT.OUTCOME, result.outcome().name())
                .set(RESULT.GRADE, grade == null ? null : grade.name())
                .set(RESULT.RECORDED_AT, at)
                .set(RESULT.ENTERED_AT, at)
                .set(RESULT.RECORDED_BY, by.user())
                .set(RESULT.SUPERSEDES, supersedes)
                .execute();
    }

    /// Takes a result back: it is believed until `now`.
    void supersedeResult(long result, Instant now) {
        db.execute(
                "update courses.result set superseded_at = {0} where id = {1}",
                val(now.atOffset(ZoneOffset.UTC)), val(result));
    }

    /// How somebody stands on a day.
    Standing standing(Learner learner, LocalDate day) {
        var row =
                db.fetchSingle(
                        """
                        select exists (select from candidates_api.followed f
                                       where f.candidate_id = {0} and f.since <= {2} and f.until > {2}),
                               (select b.standing from members_api.membership b
                                where b.member_id = {1} and b.since <= {2} and b.until > {2})\
                        """,
                        val(learner.candidate(), Long.class),
                        val(learner.member(), Long.class),
                        val(day));
        return new Standing(row.get(0, boolean.class), row.get(1, String.class));
    }
}
