package vn.dangvu.courses;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The classes sheet, set-wise. A row that says something else of a class than what is there
/// corrects it; who holds it and what it is for is settled.
@Repository
class CourseImportStore {

    /// Whatever was ever said so of the class is there, corrected since or not.
    private static final String TOLD =
            """
            exists (
                select from courses.detail d
                where d.course_id = s.course_id
                  and (d.name, d.begins_on, d.ends_on, d.planned_sessions::int, d.place, d.decision_number, d.decision_date,
                       d.decision_issuer)
                      is not distinct from
                      (s.name, s.begins_on::date, s.ends_on::date, coalesce(s.planned_sessions::int, 0), s.place, s.decision_number,
                       s.decision_date::date, s.decision_issuer))\
            """;

    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add course_id bigint, add organization_id integer, add held_by integer,
                    add held_as text, add replaced bigint, add recorded_at timestamptz;
                update {s} s set
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    organization_id = (
                        select v.organization_id from organizations_api.version v
                        where v.code = s.organization_code and v.since <= s.begins_on::date and v.until > s.begins_on::date)
                where not refused;
                update {s} s set course_id = c.id, held_by = c.organization_id, held_as = c.kind, replaced = d.id
                from courses.course c join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
                where c.code = s.code and not s.refused;
                analyze {s}\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "code",
                "repeated",
                "s.code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (partition by code order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
        rows.refuse(
                "organization_code",
                "unknownOrganization",
                "s.organization_code",
                "s.organization_id is null" + CoursePlaces.unless(rows, "s.organization_id"));
        rows.refuse(
                "code",
                "course.taken",
                "s.code",
                "s.course_id is not null and (s.held_by <> s.organization_id or s.held_as <>"
                        + " s.kind)");
        days(rows);
        rows.refuse(
                "planned_sessions",
                "course.sessions",
                "s.planned_sessions",
                "s.planned_sessions::int not between 0 and 60");
    }

    private static void days(StagingStore rows) {
        rows.refuse("ends_on", "course.ends", "s.ends_on", "s.ends_on::date < s.begins_on::date");
        rows.refuse(
                "ends_on",
                "course.certified",
                "s.ends_on",
                """
                s.course_id is not null and exists (
                    select from courses.certificate t join courses.enrolment e on e.id = t.enrolment_id
                    where e.course_id = s.course_id and t.superseded_at = 'infinity' and t.issued_on < s.ends_on::date)
                and not %s\
                """
                        .formatted(TOLD));
        rows.refuse(
                "decision_date", "future", "s.decision_date", "s.decision_date::date > {today}");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
    }

    void compare(StagingStore rows) {
        rows.run(
                """
                update {s} s set outcome = case
                    when s.course_id is null then 'NEW'
                    when %s then 'SAME'
                    else 'CHANGED' end
                where not refused\
                """
                        .formatted(TOLD));
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select c.entered_at as at from courses.course c
                join organizations_api.closure k on k.descendant_id = c.organization_id
                where k.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    void keep(StagingStore rows) {
        rows.run(
                """
                insert into courses.course (code, kind, organization_id, recorded_at, recorded_by, entered_at)
                select s.code, s.kind, s.organization_id, s.recorded_at, {who}, {now} from {s} s
                where not s.refused and s.outcome = 'NEW' order by s.row_number;
                insert into courses.detail (course_id, name, begins_on, ends_on, planned_sessions, place, decision_number, decision_date,
                    decision_issuer, recorded_at, recorded_by, entered_at, supersedes)
                select c.id, s.name, s.begins_on::date, s.ends_on::date, coalesce(s.planned_sessions::int, 0), s.place, s.decision_number,
                       s.decision_date::date, s.decision_issuer,
                       case when s.replaced is null then s.recorded_at else {now} end, {who}, {now}, s.replaced
                from {s} s join courses.course c on c.code = s.code
                where not s.refused and s.outcome in ('NEW', 'CHANGED')
                order by s.row_number\
                """);
    }
}
