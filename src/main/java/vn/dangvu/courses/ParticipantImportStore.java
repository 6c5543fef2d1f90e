package vn.dangvu.courses;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The participants sheet, set-wise. What is empty in a row says nothing; what is said otherwise
/// than it was recorded corrects it.
@Repository
class ParticipantImportStore {

    /// `outcome` is the mechanism's word for what becomes of a row, so the sheet's own is kept
    /// aside.
    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} rename outcome to outcome_said;
                alter table {s} add outcome text, add course_id bigint, add class_kind text, add organization_id integer, add begins_on date,
                    add ends_on date, add candidate_id bigint, add home_id integer, add member_id bigint, add enrolled bigint,
                    add result_id bigint, add certificate_id bigint, add new_result boolean, add new_certificate boolean,
                    add new_presence boolean, add recorded_at timestamptz;
                update {s} s set
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now})
                where not refused;
                update {s} s set course_id = c.id, class_kind = c.kind, organization_id = c.organization_id, begins_on = d.begins_on,
                    ends_on = d.ends_on
                from courses.course c join courses.detail d on d.course_id = c.id and d.superseded_at = 'infinity'
                where c.code = s.course_code and not s.refused;
                update {s} s set candidate_id = c.candidate_id, home_id = c.cell_id
                from candidates_api.code c where c.code = s.person_code and not s.refused;
                update {s} s set member_id = m.member_id
                from members_api.member m where m.code = s.person_code and s.candidate_id is null and not s.refused;
                update {s} s set enrolled = e.id
                from courses.enrolment e
                where e.course_id = s.course_id and e.superseded_at = 'infinity' and not s.refused
                  and coalesce(e.candidate_id, -e.member_id) = coalesce(s.candidate_id, -s.member_id);
                analyze {s}\
                """);
    }

    void compare(StagingStore rows) {
        rows.run(
                """
                update {s} s set result_id = r.id from courses.result r
                where r.enrolment_id = s.enrolled and r.superseded_at = 'infinity' and not s.refused;
                update {s} s set certificate_id = t.id from courses.certificate t
                where t.enrolment_id = s.enrolled and t.superseded_at = 'infinity' and not s.refused;
                update {s} s set
                    new_result = s.course_id is not null and s.outcome_said is not null and not exists (
                        select from courses.result r
                        where r.id = s.result_id and (r.outcome, r.grade) is not distinct from (s.outcome_said, s.grade)),
                    new_certificate = s.number is not null and case
                        when s.course_id is null then not exists (
                            select from courses.certificate t
                            where t.enrolment_id is null and t.kind = s.kind and t.number = s.number and t.issued_on = s.issued_on::date
                              and coalesce(t.candidate_id, -t.member_id) = coalesce(s.candidate_id, -s.member_id))
                        else not exists (
                            select from courses.certificate t
                            where t.id = s.certificate_id and t.number = s.number and t.issued_on = s.issued_on::date
                              and (s.issuer is null or t.issuer = s.issuer)) end,
                    new_presence = s.absent is not null and exists (
                        select from courses.session h
                        left join courses.attendance a
                            on a.enrolment_id = s.enrolled and a.session_number = h.number and a.superseded_at = 'infinity'
                        where h.course_id = s.course_id and h.superseded_at = 'infinity' and h.held_on <= {today}
                          and a.present is distinct from (h.number <> all (%1$s)))
                where not refused;
                update {s} s set outcome = case
                    when s.course_id is not null and s.enrolled is null or s.course_id is null and s.new_certificate then 'NEW'
                    when s.new_result or s.new_certificate or s.new_presence then 'CHANGED' else 'SAME' end
                where not refused\
                """
                        .formatted(away("s.absent")));
    }

    /// The numbers in a list of absences, as an array.
    private static String away(String list) {
        return "regexp_split_to_array(%s, '[,; ]+')::int[]".formatted(list);
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select e.entered_at as at from courses.enrolment e
                join courses.course c on c.id = e.course_id
                join organizations_api.closure k on k.descendant_id = c.organization_id
                where k.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    void keepEnrolments(StagingStore rows) {
        rows.run(
                """
                insert into courses.enrolment (course_id, candidate_id, member_id, recorded_at, recorded_by, entered_at)
                select s.course_id, s.candidate_id, s.member_id, s.recorded_at, {who}, {now} from {s} s
                where not s.refused and s.course_id is not null and s.enrolled is null order by s.row_number;
                update {s} s set enrolled = e.id
                from courses.enrolment e
                where s.enrolled is null and e.course_id = s.course_id and e.superseded_at = 'infinity' and not s.refused
                  and coalesce(e.candidate_id, -e.member_id) = coalesce(s.candidate_id, -s.member_id);
                insert into courses.attendance (enrolment_id, session_number, present, recorded_at, recorded_by, entered_at, supersedes)
                select s.enrolled, h.number, h.number <> all (%1$s),
                       case when a.id is null then s.recorded_at else {now} end, {who}, {now}, a.id
                from {s} s
                join courses.session h on h.course_id = s.course_id and h.superseded_at = 'infinity' and h.held_on <= {today}
                left join courses.attendance a
                    on a.enrolment_id = s.enrolled and a.session_number = h.number and a.superseded_at = 'infinity'
                where not s.refused and s.absent is not null and a.present is distinct from (h.number <> all (%1$s))
                order by s.row_number, h.number\
                """
                        .formatted(away("s.absent")));
    }

    void keepResults(StagingStore rows) {
        rows.run(
                """
                insert into courses.result (enrolment_id, outcome, grade, recorded_at, recorded_by, entered_at, supersedes)
                select s.enrolled, s.outcome_said, s.grade,
                       case when s.result_id is null then s.recorded_at else {now} end, {who}, {now}, s.result_id
                from {s} s where not s.refused and s.new_result order by s.row_number\
                """);
    }

    /// Who issued it is said, or is who held the class, by its name on the day of issue.
    void keepCertificates(StagingStore rows) {
        rows.run(
                """
                insert into courses.certificate (kind, candidate_id, member_id, enrolment_id, organization_id, number, issued_on, issuer,
                    recorded_at, recorded_by, entered_at, supersedes)
                select coalesce(s.class_kind, s.kind), s.candidate_id, s.member_id, s.enrolled, s.organization_id, s.number, s.issued_on::date,
                       coalesce(s.issuer, (
                           select v.official_name from organizations_api.version v
                           where v.organization_id = s.organization_id and v.since <= s.issued_on::date order by v.since desc limit 1)),
                       case when s.certificate_id is null then s.recorded_at else {now} end, {who}, {now}, s.certificate_id
                from {s} s where not s.refused and s.new_certificate order by s.row_number\
                """);
    }
}
