package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.years.YearsOffice.ABOVE;
import static vn.dangvu.years.YearsOffice.EAST;
import static vn.dangvu.years.YearsOffice.OFFICER;
import static vn.dangvu.years.YearsOffice.PROVINCE;
import static vn.dangvu.years.YearsOffice.SECRETARY;
import static vn.dangvu.years.YearsOffice.TODAY;
import static vn.dangvu.years.YearsOffice.UPPER;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.years.BadgeDue.State;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Whoever was refused a badge in a round is not due for it in that round any more, and is again in
/// the next one.
@YearsTest
@Transactional
class RefusedBadgesTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 19);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 2);
    private static final OrganizationId U = new OrganizationId(UPPER);
    private static final OrganizationId P = new OrganizationId(PROVINCE);
    private static final Decision LETTER = new Decision("5-TTr/ĐU", TODAY, "Đảng ủy U");
    private static final Decision ANSWER = new Decision("9-CV/TU", TODAY, "Tỉnh ủy");

    @Autowired BadgeLists lists;
    @Autowired BadgeAwards awards;
    @Autowired BadgeRefusals refusals;
    @Autowired BadgeDeadlines radar;
    @Autowired Organizations organizations;
    @Autowired YearsOffice office;

    @Test
    void isToldInTheListAndNotAsDueInTheRoundOfTheRefusal() {
        long member = office.member("ZA1", EAST, "1996-03-01");
        long proposal = refused(member);

        assertThat(state(OFFICER, U, MAY, "ZA1")).as("the list tells it").isNull();
        assertThat(lists.round(OFFICER, U, MAY).list())
                .extracting(list -> Objects.requireNonNull(list).lines().getFirst().refusal())
                .isNotNull();
        assertThat(state(SECRETARY, new OrganizationId(EAST), MAY, "ZA1")).isEqualTo(State.REFUSED);
        assertThat(refusals.takeBack(OFFICER, proposal)).isEqualTo(new Kept(1));
        assertThat(state(SECRETARY, new OrganizationId(EAST), MAY, "ZA1")).isNull();
    }

    @Test
    void isProposedBySomebodyElseOnlyInTheNextRound() {
        long member = office.member("ZB1", EAST, "1996-03-01");
        refused(member);
        var ask = List.of(BadgeProposal.regular(member, 30, TODAY));

        assertThat(lists.propose(ABOVE, P, MAY, ask))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusals().getFirst().objection().key())
                                        .isEqualTo("years.objection.refusedInRound"));
        assertThat(state(OFFICER, U, SEPTEMBER, "ZB1")).isEqualTo(State.MISSED);
        assertThat(lists.propose(OFFICER, U, SEPTEMBER, ask)).isEqualTo(new Kept(1));
    }

    @Test
    void isNotAskedForByTheRadar() {
        long member = office.member("ZC1", EAST, "1996-03-01");
        var scope = organizations.scope(ABOVE, U, Period.day(TODAY));
        var eligible = Set.of(BadgeDeadlines.BADGE_ELIGIBLE);
        assertThat(radar.find(scope, eligible, TODAY, MAY))
                .anyMatch(alert -> Objects.equals(alert.member(), member));

        refused(member);

        assertThat(radar.find(scope, eligible, TODAY, MAY))
                .noneMatch(alert -> Objects.equals(alert.member(), member));
    }

    @Test
    void theDeadAreAskedForAnew() {
        long member = office.member("ZD1", EAST, "1996-03-01");
        refused(member);
        office.move(member, "DEATH", "2026-02-10", EAST, null, null, null);

        assertThat(state(OFFICER, U, MAY, "ZD1")).isEqualTo(State.POSTHUMOUS);
    }

    /// Proposed in May's list, which was sent, and not given.
    private long refused(long member) {
        lists.propose(OFFICER, U, MAY, List.of(BadgeProposal.regular(member, 30, TODAY)));
        awards.send(OFFICER, U, MAY, TODAY, LETTER);
        long proposal =
                Objects.requireNonNull(lists.round(OFFICER, U, MAY).list()).lines().stream()
                        .filter(line -> line.proposal().member() == member)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(
                        refusals.refuse(
                                OFFICER,
                                proposal,
                                new BadgeRefusal(TODAY, "thiếu giấy tờ", ANSWER)))
                .isEqualTo(new Kept(1));
        return proposal;
    }

    private @Nullable State state(
            Viewer viewer, OrganizationId organization, LocalDate round, String code) {
        return lists.round(viewer, organization, round).due().stream()
                .filter(due -> due.senior().code().equals(code))
                .map(BadgeDue::state)
                .findFirst()
                .orElse(null);
    }
}
