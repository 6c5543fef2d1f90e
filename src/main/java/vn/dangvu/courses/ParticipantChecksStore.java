package vn.dangvu.courses;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// What is refused of the participants sheet, set-wise: the same as [CourseRules] says of a form.
@Repository
class ParticipantChecksStore {

    private static final String LIST = "^[0-9]{1,2}([,; ]+[0-9]{1,2})*$";

    void refuseWhatCannotBe(StagingStore rows) {
        whoAndWhere(rows);
        rows.refuse("issued_on", "future", "s.issued_on", "s.issued_on::date > {today}");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        elsewhere(rows);
        results(rows);
        certificates(rows);
        absences(rows);
        people(rows);
    }

    private static void whoAndWhere(StagingStore rows) {
        rows.refuse(
                "course_code",
                "participant.course",
                "s.course_code",
                "s.course_code is not null and (s.course_id is null"
                        + CoursePlaces.unless(rows, "s.organization_id")
                        + ")");
        rows.refuse(
                "person_code",
                "participant.unknown",
                "s.person_code",
                "not (s.candidate_id is not null and (true%s) or s.member_id is not null and exists (select from"
                                .formatted(CoursePlaces.within(rows, "s.home_id"))
                        + " members_api.membership b where b.member_id = s.member_id%s))"
                                .formatted(CoursePlaces.within(rows, "b.cell_id")));
        rows.refuse(
                "person_code",
                "repeated",
                "s.person_code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (
                        partition by course_id, coalesce(candidate_id, -member_id), case when course_id is null then number end
                        order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    private static void elsewhere(StagingStore rows) {
        rows.refuse(
                "number",
                "goesTogether",
                "coalesce(s.number, s.issued_on)",
                "num_nonnulls(s.number, s.issued_on) = 1");
        rows.refuse(
                "course_code",
                "participant.elsewhere",
                "s.person_code",
                "s.course_id is null and num_nonnulls(s.number, s.issuer, s.kind) < 3");
        rows.refuse(
                "kind",
                "participant.kindOfCourse",
                "s.kind",
                "s.course_id is not null and s.kind <> s.class_kind");
    }

    private static void results(StagingStore rows) {
        rows.refuse(
                "grade",
                "participant.grade",
                "s.grade",
                "s.grade is not null and s.outcome_said is distinct from 'PASSED'");
        rows.refuse(
                "outcome",
                "participant.hasCertificate",
                "s.person_code",
                """
                s.outcome_said <> 'PASSED' and exists (
                    select from courses.certificate t join courses.enrolment e on e.id = t.enrolment_id
                    where t.superseded_at = 'infinity' and e.superseded_at = 'infinity' and e.course_id = s.course_id
                      and coalesce(e.candidate_id, -e.member_id) = coalesce(s.candidate_id, -s.member_id))\
                """);
    }

    private static void certificates(StagingStore rows) {
        rows.refuse(
                "number",
                "participant.notPassed",
                "s.number",
                "s.course_id is not null and s.number is not null and s.outcome_said is distinct"
                        + " from 'PASSED'");
        rows.refuse(
                "issued_on",
                "participant.issuedEarly",
                "s.issued_on",
                "array[s.ends_on::text]",
                "s.course_id is not null and s.issued_on::date < s.ends_on");
    }

    private static void absences(StagingStore rows) {
        rows.refuse(
                "absent",
                "participant.absent",
                "s.absent",
                """
                s.absent is not null and (s.course_id is null or s.absent !~ '%s' or s.absent <> '%s' and exists (
                    select from regexp_split_to_table(s.absent, '[,; ]+') n (number)
                    where not exists (
                        select from courses.session h
                        where h.course_id = s.course_id and h.superseded_at = 'infinity' and h.number = n.number::int
                          and h.held_on <= {today})))\
                """
                        .formatted(LIST, ParticipantSheet.NEVER));
    }

    /// Who is taken in already stays.
    private static void people(StagingStore rows) {
        rows.refuse(
                "person_code",
                "participant.candidateInNew",
                "s.person_code",
                "coalesce(s.class_kind, s.kind) = 'NEW_MEMBER' and s.candidate_id is not null");
        rows.refuse(
                "person_code",
                "participant.notFollowed",
                "s.person_code",
                """
                s.enrolled is null and s.class_kind = 'AWARENESS' and s.candidate_id is not null and not exists (
                    select from candidates_api.followed f
                    where f.candidate_id = s.candidate_id
                      and (f.since <= least(s.begins_on, {today}) and f.until > least(s.begins_on, {today})
                           or f.since <= {today} and f.until > {today}))\
                """);
        rows.refuse(
                "person_code",
                "participant.memberAlready",
                "s.person_code",
                "s.class_kind = 'AWARENESS' and s.member_id is not null and "
                        + standing("is not null"));
        rows.refuse(
                "person_code",
                "participant.notProbationary",
                "s.person_code",
                "s.class_kind = 'NEW_MEMBER' and s.member_id is not null and "
                        + standing("is distinct from 'PROBATIONARY'"));
    }

    /// What the member is on the first day of the class, or today where that is earlier, as far as
    /// our books know.
    private static String standing(String is) {
        return """
        s.enrolled is null and (select b.standing from members_api.membership b
         where b.member_id = s.member_id and b.since <= least(s.begins_on, {today})
           and b.until > least(s.begins_on, {today})) %s\
        """
                .formatted(is);
    }

    /// A number is given once by an organization for a kind.
    void refuseNumbersThatAreTaken(StagingStore rows) {
        rows.refuse(
                "number",
                "participant.numberTaken",
                "s.number",
                """
                s.course_id is not null and s.number is not null and (
                    exists (
                        select from courses.certificate t
                        where t.superseded_at = 'infinity' and t.organization_id = s.organization_id and t.kind = s.class_kind
                          and t.number = s.number and t.enrolment_id is distinct from s.enrolled)
                    or s.row_number in (select t.row_number from (
                        select row_number, row_number() over (partition by organization_id, class_kind, number order by row_number) as place
                        from {s} where not refused and course_id is not null and number is not null) t where t.place > 1))\
                """);
    }
}
