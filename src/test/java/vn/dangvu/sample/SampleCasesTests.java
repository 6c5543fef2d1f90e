package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;

/// The published flows come from cases: behind every row there is a file with its papers and votes,
/// held against the rules of its day.
@DangvuTest(today = "2021-07-12", sample = true)
class SampleCasesTests {

    @Autowired Figures figures;
    @Autowired DSLContext db;

    /// The figure is the acceptance file's; behind each row of it is a step of a case.
    @ParameterizedTest
    @CsvSource({
        "members.admitted, ADMISSION, ADMISSION, 145",
        "members.recognized, RECOGNITION, RECOGNITION, 132",
        "members.cardsIssued, CARD_ISSUE, RECOGNITION, 148",
        "members.withdrawn, WITHDRAWAL, WITHDRAWAL, 2",
        "members.struckOff, STRIKE_OFF, STRIKE_OFF, 1",
    })
    void theFlowsOf2019AreAsPublishedAndNoneIsWithoutItsCase(
            String figure, String movement, String kind, long published) {
        assertThat(count(figure, Period.year(2019))).isEqualTo(published);
        assertThat(withACase(movement, kind, 2019)).isEqualTo(published);
        assertThat(withoutACase(movement, 2019)).isZero();
    }

    /// Of transfers over the boundary: each was settled by the way of its slip.
    @ParameterizedTest
    @CsvSource({
        "members.transferredOut, TRANSFER_OUT, SLIP_ISSUED, 165",
        "members.transferredIn, TRANSFER_IN, PRESENTED, 70",
    })
    void transfersOf2019AreAsPublishedAndNoneIsWithoutItsSlip(
            String figure, String movement, String step, long published) {
        assertThat(count(figure, Period.year(2019))).isEqualTo(published);
        assertThat(
                        one(
                                """
                                select count(distinct m.id) from members.movement m
                                join transfers.slip p on p.transfer_id = m.transfer_id
                                join transfers.event e on e.id = p.event_id and e.kind = '%s' and e.paper_number = m.decision_number
                                join transfers.stage g on g.transfer_id = m.transfer_id and g.until = 'infinity' and g.state = 'RECEIVED'
                                where m.kind = '%s' and m.superseded_at = 'infinity' and extract(year from m.effective_on) = 2019\
                                """
                                        .formatted(step, movement)))
                .isEqualTo(published);
        assertThat(
                        one(
                                """
                                select count(*) from members.movement m
                                where m.kind = '%s' and m.superseded_at = 'infinity' and extract(year from m.effective_on) = 2019
                                  and m.transfer_id is null\
                                """
                                        .formatted(movement)))
                .isZero();
    }

    @Test
    void theFirstHalfOf2021IsAsPublishedAndNoAdmissionIsWithoutItsCase() {
        var half = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30));
        assertThat(count("members.admitted", half)).isEqualTo(52);
        assertThat(count("members.admitted.education.MASTER", half)).isEqualTo(14);
        assertThat(count("members.admitted.education.UNIVERSITY", half)).isEqualTo(27);
        assertThat(count("members.admitted.education.COLLEGE_OR_INTERMEDIATE", half)).isEqualTo(6);
        assertThat(count("members.admitted.education.STUDYING", half)).isEqualTo(5);
        assertThat(count("members.admitted.youthUnionAge", half)).isEqualTo(11);
        assertThat(withACase("ADMISSION", "ADMISSION", 2021)).isEqualTo(52);
        assertThat(withoutACase("ADMISSION", 2021)).isZero();
    }

    @Test
    void fourClassesOf2020GaveTheCertificatesThatWerePublished() {
        assertThat(count("courses.awareness.held", Period.year(2020))).isEqualTo(4);
        assertThat(count("courses.awareness.certificates", Period.year(2020))).isEqualTo(233);
    }

    /// 52 of 80, by persons: each learned in a class of 2020 and was admitted upon its certificate.
    @Test
    void whoeverWasAdmittedIn2021HasACertificateOfOneOfTheFourClasses() {
        assertThat(
                        one(
                                """
                                select count(distinct a.member_id) from members_api.flow a
                                join courses_api.certified c on c.member_id = a.member_id and c.kind = 'AWARENESS'
                                where a.kind = 'ADMISSION' and a.superseded_at = 'infinity' and extract(year from a.effective_on) = 2021
                                  and c.number like '%/NT-2020-0_' and c.since < a.effective_on\
                                """))
                .isEqualTo(52);
    }

    /// The regulation in force on the key date stands with each step, and every vote was counted by
    /// the register.
    @Test
    void everyStepKeepsTheRegulationOfItsDayAndEveryVoteTheBaseOfTheRegister() {
        assertThat(
                        one(
                                "select count(*) from cases.step where policy not in ('Quy định"
                                        + " 29-QĐ/TW')"))
                .isZero();
        assertThat(one("select count(*) from cases.step where vote_base is not null"))
                .isGreaterThan(900);
        assertThat(one("select count(*) from cases.step where not vote_counted")).isZero();
        assertThat(one("select count(*) from cases.step where not passed")).isZero();
        assertThat(one("select count(*) from cases.step where excused <> '{}'")).isZero();
    }

    private long count(String code, Period period) {
        var root = new OrganizationId(root());
        return figures.of(officer(), new Question(root, period, null), code).count();
    }

    private long withACase(String movement, String kind, int year) {
        return one(
                """
                select count(distinct m.id) from members.movement m
                join cases_api.step s on s.movement_id = m.id and s.superseded_at = 'infinity' and s.case_kind = '%s'
                where m.kind = '%s' and m.superseded_at = 'infinity' and extract(year from m.effective_on) = %d\
                """
                        .formatted(kind, movement, year));
    }

    private long withoutACase(String movement, int year) {
        return one(
                """
                select count(*) from members.movement m
                where m.kind = '%s' and m.superseded_at = 'infinity' and extract(year from m.effective_on) = %d
                  and not exists (
                      select from cases_api.step s where s.movement_id = m.id and s.superseded_at = 'infinity')\
                """
                        .formatted(movement, year));
    }

    private long one(String query) {
        return db.fetchSingle(query).get(0, long.class);
    }

    private Viewer officer() {
        return new Viewer("canbo", false, List.of(new Grant(root(), Role.OFFICER, true)), null);
    }

    private int root() {
        return (int)
                one(
                        "select organization_id from organizations_api.version where parent_id is"
                                + " null limit 1");
    }
}
