package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static vn.dangvu.years.YearsOffice.ABOVE;
import static vn.dangvu.years.YearsOffice.EAST;
import static vn.dangvu.years.YearsOffice.FAR;
import static vn.dangvu.years.YearsOffice.FIGURES;
import static vn.dangvu.years.YearsOffice.OFFICER;
import static vn.dangvu.years.YearsOffice.OTHER;
import static vn.dangvu.years.YearsOffice.READER;
import static vn.dangvu.years.YearsOffice.SECRETARY;
import static vn.dangvu.years.YearsOffice.STRANGER;
import static vn.dangvu.years.YearsOffice.TODAY;
import static vn.dangvu.years.YearsOffice.UPPER;
import static vn.dangvu.years.YearsOffice.WEST;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.years.BadgeDue.State;
import vn.dangvu.years.MeritEntry.Kind;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Seniority from the register, and a round of badges from the list to the award.
@YearsTest
@Transactional
class BadgeListsTests {

    /// For whose years are full from March to May.
    private static final LocalDate MAY = LocalDate.of(2026, 5, 19);

    private static final OrganizationId U = new OrganizationId(UPPER);
    private static final Decision LETTER = new Decision("5-TTr/ĐU", TODAY, "Đảng ủy U");
    private static final Decision AWARD =
            new Decision("88-QĐ/TU", LocalDate.of(2026, 2, 9), "Tỉnh ủy");

    @Autowired BadgeLists lists;
    @Autowired BadgeAwards awards;
    @Autowired Badges badges;
    @Autowired Merits merits;
    @Autowired Figures figures;
    @Autowired YearsOffice office;
    @Autowired BadgeDeadlines radar;
    @Autowired BadgeRefusals refusals;
    @Autowired Organizations organizations;
    @Autowired DSLContext db;

    @Test
    void seniorityCountsFromTheSignatureElseFromTheCeremonyElseFromThePapers() {
        long signed = office.person("SA1", "1996-05-19", "OTHER");
        office.move(signed, "ADMISSION", "1996-05-19", null, EAST, null, "1996-04-26");
        long told = office.person("SA2", "1996-05-19", "OTHER");
        office.move(told, "ADMISSION", "1996-05-19", null, EAST, null, null);
        long papers = office.member("SA3", EAST, "1990-02-03");
        long unknown = office.member("SA4", EAST, null);

        assertThat(badges.seniority(OFFICER, signed).orElseThrow().began()).isEqualTo("1996-04-26");
        assertThat(badges.seniority(OFFICER, told).orElseThrow())
                .extracting(Seniority::began, Seniority::origin)
                .containsExactly(LocalDate.of(1996, 5, 19), Seniority.Origin.CEREMONY);
        assertThat(badges.seniority(OFFICER, papers).orElseThrow().origin())
                .isEqualTo(Seniority.Origin.PAPERS);
        assertThat(badges.seniority(OFFICER, unknown)).isEmpty();
    }

    @Test
    void timeOutOfThePartyDoesNotCountUnlessADecisionSaysSo() {
        long member = office.person("SB1", null, "OTHER");
        office.move(member, "ADMISSION", "1990-01-01", null, EAST, null, "1989-12-20");
        office.move(member, "STRIKE_OFF", "2000-01-01", EAST, null, null, null);
        office.move(member, "READMISSION", "2004-03-01", null, EAST, null, "2004-02-01");
        office.move(member, "TRANSFER_OUT", "2010-01-01", EAST, null, null, null);
        office.move(member, "TRANSFER_IN", "2014-01-01", null, EAST, "OFFICIAL", null);

        assertThat(gaps(member)).containsExactly("2000-01-01 2004-02-01");
        assertThat(countsFrom(member)).isEqualTo(LocalDate.of(1989, 12, 20).plusDays(1492));

        assertThat(
                        merits.record(
                                OFFICER,
                                member,
                                time(Kind.NOT_COUNTED, "2003-12-01", "2004-03-31")))
                .isInstanceOf(Kept.class);
        assertThat(gaps(member)).containsExactly("2000-01-01 2004-04-01");
        assertThat(merits.record(OFFICER, member, time(Kind.COUNTED, "2000-01-01", "2001-12-31")))
                .isInstanceOf(Kept.class);
        assertThat(gaps(member)).containsExactly("2002-01-01 2004-04-01");
    }

    @Test
    void listsAwardsAndCountsOneRound() {
        long first = office.member("RA1", EAST, "1996-03-01");
        long second = office.member("RA2", WEST, "1986-05-31");
        long later = office.member("RA3", EAST, "1996-06-01");
        long far = office.member("RA4", FAR, "1996-04-01");

        assertThat(due("RA1")).isEqualTo(State.DUE);
        assertThat(due("RA2")).isEqualTo(State.DUE);
        assertThat(due("RA3")).isNull();
        assertThat(due("RA4")).isNull();
        assertThat(keys(propose(later, 30))).containsExactly("years.objection.notFull");
        assertThat(keys(propose(far, 30))).containsExactly("years.objection.notOfficial");
        assertThat(keys(lists.propose(OFFICER, U, MAY, List.of())))
                .containsExactly("years.objection.nobodyChosen");
        assertThat(
                        lists.propose(
                                OFFICER,
                                U,
                                MAY,
                                List.of(
                                        BadgeProposal.regular(first, 30, TODAY),
                                        BadgeProposal.regular(second, 40, TODAY))))
                .isEqualTo(new Kept(2));
        assertThat(due("RA1")).isNull();
        assertThat(keys(propose(first, 30))).containsExactly("years.objection.listedAlready");
        assertThat(keys(awards.award(OFFICER, U, MAY, AWARD, Map.of())))
                .containsExactlyInAnyOrder(
                        "years.objection.listNotSent", "years.objection.nobodyChosen");

        assertThat(keys(awards.send(OFFICER, U, MAY, TODAY, Decision.NONE)))
                .containsExactly("years.objection.noLetter");
        assertThat(awards.send(OFFICER, U, MAY, TODAY, LETTER)).isEqualTo(new Kept(2));
        var list = list();
        assertThat(list.open()).isFalse();
        assertThat(keys(lists.drop(OFFICER, list.lines().getFirst().id())))
                .containsExactly("years.objection.listSent");
        assertThat(keys(propose(second, 30))).containsExactly("years.objection.listSent");

        long thirty = line(first).id();
        long forty = line(second).id();
        assertThat(keys(awards.award(OFFICER, U, MAY, Decision.NONE, Map.of(thirty, "1"))))
                .containsExactlyInAnyOrder(
                        "years.objection.noDecision",
                        "years.objection.noDecisionDate",
                        "years.objection.badgeNumber");
        assertThat(awards.award(OFFICER, U, MAY, AWARD, Map.of(thirty, "00000301")))
                .isEqualTo(new Kept(1));
        assertThat(keys(awards.reopen(OFFICER, U, MAY)))
                .containsExactly("years.objection.listAwarded");
        assertThat(awards.award(OFFICER, U, MAY, AWARD, Map.of(forty, "0000401")))
                .isEqualTo(new Kept(1));
        assertThat(list().waiting()).isEmpty();
        assertThat(badges.ofMember(OFFICER, first))
                .singleElement()
                .satisfies(badge -> {
                    assertThat(badge.entry().on()).isEqualTo(MAY);
                    assertThat(badge.entry().number()).isEqualTo("00000301");
                    assertThat(badge.entry().decision()).isEqualTo(AWARD);
                });
        assertThat(count("years.badges")).isEqualTo(2);
        assertThat(count("years.badges.30")).isEqualTo(1);
        assertThat(count("years.badges.early")).isZero();
    }

    @Test
    void aSentListIsFrozenInTheDatabaseTooUntilTheSendingIsTakenBack() {
        long member = office.member("RB1", EAST, "1996-03-02");
        propose(member, 30);
        awards.send(OFFICER, U, MAY, TODAY, LETTER);
        assertThat(awards.reopen(OFFICER, U, MAY)).isInstanceOf(Kept.class);
        assertThat(lists.drop(OFFICER, line(member).id())).isInstanceOf(Kept.class);
        assertThat(due("RB1")).isEqualTo(State.DUE);
        propose(member, 30);
        awards.send(OFFICER, U, MAY, TODAY, LETTER);

        assertThatThrownBy(() ->
                        db.execute(
                                "insert into years.badge_proposal (list_id, member_id, cell_id,"
                                    + " years, how, began_on, reached_on, effective_on,"
                                    + " recorded_by) values (?, ?, ?, 40, 'REGULAR', current_date,"
                                    + " current_date, current_date, 't')",
                                list().id(),
                                member,
                                EAST))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has been sent");
    }

    @Test
    void aBadgeIsGivenOnceForItsYearsAndItsNumberToOne() {
        long member = office.member("RC1", EAST, "1996-03-03");
        long other = office.member("RC2", EAST, "1996-03-04");
        var before = new BadgeEntry(30, Manner.REGULAR, MAY, "00009999", AWARD);

        assertThat(badges.record(OFFICER, member, before)).isInstanceOf(Kept.class);
        assertThat(keys(badges.record(OFFICER, member, before)))
                .containsExactly("years.objection.badgeGiven");
        assertThat(due("RC1")).isNull();
        assertThat(keys(badges.record(OFFICER, other, entry(30, "2020-02-03"))))
                .containsExactly("years.objection.tooEarly");
        assertThat(keys(badges.record(OFFICER, other, entry(35, "2026-02-03"))))
                .containsExactly("years.objection.noSuchBadge");

        long badge = badges.ofMember(OFFICER, member).getFirst().id();
        var corrected = new BadgeEntry(30, Manner.EARLY, TODAY, "00009998", AWARD);
        assertThat(badges.correct(OFFICER, badge, corrected)).isInstanceOf(Kept.class);
        assertThat(keys(badges.correct(OFFICER, badge, corrected)))
                .containsExactly("years.objection.correctedAlready");
        assertThat(badges.ofMember(OFFICER, member))
                .filteredOn(Badge::current)
                .extracting(one -> one.entry().number())
                .containsExactly("00009998");
        long now = badges.ofMember(OFFICER, member).getLast().id();
        assertThat(badges.annul(OFFICER, now)).isInstanceOf(Kept.class);
        assertThat(due("RC1")).isEqualTo(State.DUE);
    }

    @Test
    void waitsAfterADisciplineAndAsksForTheCell() {
        long blocked = office.member("RD1", EAST, "1996-03-05");
        discipline(blocked, "REPRIMAND", "2025-08-11");
        long postponed = office.member("RD2", EAST, "1996-01-05");
        discipline(postponed, "REPRIMAND", "2025-08-01");

        assertThat(due("RD1")).isEqualTo(State.BLOCKED);
        assertThat(due("RD2")).isEqualTo(State.PROGRESS);
        assertThat(keys(propose(blocked, 30))).containsExactly("years.objection.afterDiscipline");
        assertThat(keys(propose(postponed, 30))).containsExactly("years.objection.noProgress");
        var acknowledged =
                new BadgeProposal(
                        postponed,
                        30,
                        Manner.REGULAR,
                        TODAY,
                        BadgeProposal.Paper.NONE,
                        null,
                        new BadgeProposal.Paper("2-BB/CB", TODAY));
        assertThat(lists.propose(OFFICER, U, MAY, List.of(acknowledged))).isInstanceOf(Kept.class);
    }

    /// Two committees of one register: whoever moves is honoured by the place that is left.
    @Test
    void thePlaceThatIsLeftAwardsFirst() {
        long moved = office.member("RE1", EAST, "1995-12-20");
        office.move(moved, "INTERNAL_TRANSFER", "2026-01-10", EAST, FAR, null, null);
        var february = LocalDate.of(2026, 2, 3);
        var there = new OrganizationId(OTHER);

        assertThat(state(lists.round(OFFICER, U, february), "RE1")).isEqualTo(State.DUE);
        assertThat(state(lists.round(STRANGER, there, february), "RE1")).isEqualTo(State.ELSEWHERE);
        assertThat(
                        keys(
                                lists.propose(
                                        STRANGER,
                                        there,
                                        february,
                                        List.of(BadgeProposal.regular(moved, 30, TODAY)))))
                .containsExactly("years.objection.leavingPlaceFirst");
        assertThat(
                        lists.propose(
                                OFFICER,
                                U,
                                february,
                                List.of(BadgeProposal.regular(moved, 30, TODAY))))
                .isInstanceOf(Kept.class);
        assertThat(state(lists.round(STRANGER, there, february), "RE1")).isNull();
    }

    @Test
    void findsTheDeadOfWhomLessThanAYearWasMissing() {
        long dead = office.member("RF1", EAST, "1997-01-20");
        office.move(dead, "DEATH", "2026-01-21", EAST, null, null, null);
        long before = office.member("RF2", EAST, "1997-01-23");
        office.move(before, "DEATH", "2026-01-22", EAST, null, null, null);

        assertThat(due("RF1")).isEqualTo(State.POSTHUMOUS);
        assertThat(due("RF2")).isNull();
        var ask =
                new BadgeProposal(
                        dead,
                        30,
                        Manner.POSTHUMOUS,
                        TODAY,
                        new BadgeProposal.Paper("4-CV/CB", TODAY),
                        null,
                        BadgeProposal.Paper.NONE);
        assertThat(lists.propose(OFFICER, U, MAY, List.of(ask))).isInstanceOf(Kept.class);
        awards.send(OFFICER, U, MAY, TODAY, LETTER);
        awards.award(OFFICER, U, MAY, AWARD, Map.of(line(dead).id(), "00007777"));
        assertThat(count("years.badges.posthumous")).isEqualTo(1);
        assertThat(badges.ofMember(OFFICER, dead).getFirst().entry().on()).isEqualTo(AWARD.date());
    }

    @Test
    void isOpenToWhoeverSeesRowsAndRecordedByWhoeverRecordsThere() {
        long member = office.member("RG1", EAST, "1996-03-06");
        var cell = new OrganizationId(EAST);

        assertThat(state(lists.round(READER, U, MAY), "RG1")).isEqualTo(State.DUE);
        assertThat(lists.round(READER, U, MAY).records()).isFalse();
        assertThat(lists.round(SECRETARY, cell, MAY).proposes()).isFalse();
        assertThatThrownBy(() -> lists.round(FIGURES, U, MAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lists.round(STRANGER, U, MAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.round(OFFICER, U, TODAY)).isInstanceOf(NotFound.class);
        var ask = List.of(BadgeProposal.regular(member, 30, TODAY));
        assertThatThrownBy(() -> lists.propose(READER, U, MAY, ask)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lists.propose(SECRETARY, cell, MAY, ask))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lists.propose(STRANGER, U, MAY, ask)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> badges.seniority(STRANGER, member)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> badges.record(STRANGER, member, entry(30, "2026-02-03")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> badges.record(READER, member, entry(30, "2026-02-03")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theRadarTellsOfWhoIsDueAndOfListsUntilTheyAreSent() {
        long member = office.member("RH1", EAST, "1996-03-07");
        var kinds = Set.of(BadgeDeadlines.BADGE_ELIGIBLE, BadgeDeadlines.BADGE_LIST_DUE);
        var listDue = BadgePolicy.round(MAY).orElseThrow().listDue();
        var scope = organizations.scope(ABOVE, U, Period.day(TODAY));

        assertThat(radar.find(scope, kinds, TODAY, MAY))
                .anySatisfy(alert -> {
                    assertThat(alert.kind()).isEqualTo(BadgeDeadlines.BADGE_ELIGIBLE);
                    assertThat(alert.member()).isEqualTo(member);
                    assertThat(alert.due()).isEqualTo(MAY);
                })
                .anySatisfy(alert -> {
                    assertThat(alert.kind()).isEqualTo(BadgeDeadlines.BADGE_LIST_DUE);
                    assertThat(alert.organization()).isEqualTo(U);
                    assertThat(alert.due()).isEqualTo(listDue);
                });
        assertThat(radar.find(scope, kinds, TODAY, listDue.minusDays(1))).isEmpty();
        propose(member, 30);
        awards.send(OFFICER, U, MAY, TODAY, LETTER);
        assertThat(radar.find(scope, kinds, TODAY, MAY))
                .noneMatch(alert -> alert.kind().equals(BadgeDeadlines.BADGE_LIST_DUE))
                .noneMatch(alert -> alert.member() != null && alert.member() == member);
    }

    /// Handbook 2.9: blocked at consideration, and not only when somebody was proposed.
    @Test
    void everybodyIsConsideredAgainWhenTheListIsSent() {
        long disciplined = office.member("RI1", EAST, "1996-03-08");
        long dead = office.member("RI2", EAST, "1996-03-09");
        long younger = office.member("RI3", WEST, "1996-03-10");
        long fine = office.member("RI4", WEST, "1996-03-11");
        List.of(disciplined, dead, younger, fine).forEach(member -> propose(member, 30));
        discipline(disciplined, "REPRIMAND", "2026-02-09");
        office.move(dead, "DEATH", "2026-02-08", EAST, null, null, null);
        joined(younger, "1998-03-10");

        assertThat(awards.send(OFFICER, U, MAY, TODAY, LETTER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .extracting(
                                                one -> one.objection().key(),
                                                one -> one.objection().field())
                                        .containsExactlyInAnyOrder(
                                                tuple(
                                                        "years.objection.afterDiscipline",
                                                        line(disciplined).field()),
                                                tuple("years.objection.isDead", line(dead).field()),
                                                tuple(
                                                        "years.objection.notFull",
                                                        line(younger).field())));
        List.of(disciplined, dead, younger)
                .forEach(member -> lists.drop(OFFICER, line(member).id()));
        assertThat(awards.send(OFFICER, U, MAY, TODAY, LETTER)).isEqualTo(new Kept(1));
    }

    @Test
    void nobodyWhoDiedOrWasDisciplinedSinceIsGivenTheBadge() {
        long disciplined = office.member("RJ1", EAST, "1996-03-12");
        long dead = office.member("RJ2", EAST, "1996-03-13");
        propose(disciplined, 30);
        propose(dead, 30);
        awards.send(OFFICER, U, MAY, TODAY, LETTER);
        discipline(disciplined, "WARNING", "2026-02-09");
        office.move(dead, "DEATH", "2026-02-09", EAST, null, null, null);

        var numbers = Map.of(line(disciplined).id(), "00000311", line(dead).id(), "00000312");
        assertThat(keys(awards.award(OFFICER, U, MAY, AWARD, numbers)))
                .containsExactlyInAnyOrder(
                        "years.objection.afterDiscipline", "years.objection.diedMeanwhile");
        assertThat(badges.ofMember(OFFICER, dead)).isEmpty();
    }

    @Test
    void whoeverWaitsForTheProvinceIsNotProposedTwiceAndAfterARefusalAgain() {
        long member = office.member("RK1", EAST, "1996-01-02");
        var february = LocalDate.of(2026, 2, 3);
        var ask = List.of(BadgeProposal.regular(member, 30, TODAY));
        lists.propose(OFFICER, U, february, ask);
        awards.send(OFFICER, U, february, TODAY, LETTER);
        var sent = Objects.requireNonNull(lists.round(OFFICER, U, february).list());
        long proposal = sent.lines().getFirst().id();

        assertThat(due("RK1")).isEqualTo(State.WAITING);
        assertThat(keys(propose(member, 30))).containsExactly("years.objection.listedAlready");
        var answer = new BadgeRefusal(TODAY, "chưa qua thời hạn", AWARD);
        assertThat(
                        keys(
                                refusals.refuse(
                                        OFFICER,
                                        proposal,
                                        new BadgeRefusal(TODAY.minusDays(1), "x", Decision.NONE))))
                .containsExactlyInAnyOrder(
                        "years.objection.beforeSending", "years.objection.noAnswer");
        assertThat(refusals.refuse(OFFICER, proposal, answer)).isEqualTo(new Kept(1));
        var decided = Objects.requireNonNull(lists.round(OFFICER, U, february).list());
        assertThat(decided.waiting()).isEmpty();
        assertThat(decided.lines().getFirst().refusal()).isEqualTo(answer);
        assertThat(keys(awards.reopen(OFFICER, U, february)))
                .containsExactly("years.objection.listAwarded");
        assertThat(due("RK1")).isEqualTo(State.MISSED);
        assertThat(propose(member, 30)).isEqualTo(new Kept(1));

        var corrected = new BadgeRefusal(TODAY, "thiếu giấy tờ", AWARD);
        assertThat(refusals.refuse(OFFICER, proposal, corrected)).isEqualTo(new Kept(1));
        assertThat(refusals.takeBack(OFFICER, proposal)).isEqualTo(new Kept(1));
        assertThat(keys(refusals.takeBack(OFFICER, proposal)))
                .containsExactly("years.objection.correctedAlready");
        assertThatThrownBy(() -> refusals.asked(STRANGER, proposal)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> refusals.refuse(READER, proposal, answer))
                .isInstanceOf(Forbidden.class);
    }

    /// What happened in another cell is booked there, and stays there when it is corrected.
    @Test
    void whatIsRecordedLaterIsBookedWhereTheMemberWasThen() {
        long moved = office.member("RL1", WEST, "1980-01-01");
        office.move(moved, "INTERNAL_TRANSFER", "2026-01-05", WEST, EAST, null, null);
        discipline(moved, "REPRIMAND", "2026-01-04");
        badges.record(OFFICER, moved, entry(40, "2020-02-03"));
        long merit = merits.ofMember(OFFICER, moved).getFirst().id();

        assertThat(merits.merit(OFFICER, merit).cell()).isEqualTo(WEST);
        assertThat(badges.ofMember(OFFICER, moved).getFirst().cell()).isEqualTo(WEST);
        assertThat(
                        merits.correct(
                                OFFICER, merit, time(Kind.NOT_COUNTED, "2026-01-10", "2026-01-20")))
                .isEqualTo(new Kept(1));
        assertThat(merits.ofMember(OFFICER, moved).getFirst().cell()).isEqualTo(WEST);
        assertThat(keys(merits.annul(OFFICER, merit)))
                .containsExactly("years.objection.correctedAlready");
        assertThat(
                        keys(
                                merits.correct(
                                        OFFICER,
                                        merit,
                                        time(Kind.COUNTED, "2026-01-10", "2026-01-20"))))
                .containsExactly("years.objection.correctedAlready");
    }

    @Test
    void theRadarAsksNobodyForWhatCannotBeDone() {
        long blocked = office.member("RM1", EAST, "1996-03-14");
        discipline(blocked, "REPRIMAND", "2026-02-01");
        var kinds = Set.of(BadgeDeadlines.BADGE_ELIGIBLE, BadgeDeadlines.BADGE_LIST_DUE);
        var scope = organizations.scope(ABOVE, U, Period.day(TODAY));
        var cell = organizations.scope(SECRETARY, new OrganizationId(EAST), Period.day(TODAY));

        assertThat(radar.find(scope, kinds, TODAY, MAY)).isEmpty();
        office.member("RM2", EAST, "1996-03-15");
        assertThat(radar.find(scope, Set.of(BadgeDeadlines.BADGE_ELIGIBLE), TODAY, MAY))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.address())
                                .isEqualTo("/badges?organization=" + UPPER + "&round=2026-05-19"));
        assertThat(radar.find(cell, Set.of(BadgeDeadlines.BADGE_ELIGIBLE), TODAY, MAY))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.address()).startsWith("/badges?organization=" + EAST));
    }

    @Test
    void aDayAfterTheNextRoundIsToldAsThat() {
        long member = office.member("RN1", EAST, "1996-01-02");

        assertThat(badges.record(OFFICER, member, entry(30, "2026-05-19")))
                .isInstanceOf(Kept.class);
        long other = office.member("RN2", EAST, "1996-01-02");
        assertThat(keys(badges.record(OFFICER, other, entry(30, "2026-05-20"))))
                .containsExactly("years.objection.afterNextRound");
    }

    private void joined(long member, String day) {
        db.execute(
                "update members.profile set superseded_at = now() where member_id = ? and"
                        + " superseded_at = 'infinity'",
                member);
        db.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, occupation, joined_on, recorded_by)
                select member_id, effective_on, name_id, sex, born_on, ethnicity, occupation, cast(? as date), 't'
                from members.profile where member_id = ? limit 1\
                """,
                day,
                member);
    }

    private Outcome propose(long member, int years) {
        return lists.propose(OFFICER, U, MAY, List.of(BadgeProposal.regular(member, years, TODAY)));
    }

    private void discipline(long member, String form, String on) {
        var entry =
                new MeritEntry(
                        Kind.DISCIPLINE,
                        form,
                        MeritEntry.Level.CELL,
                        LocalDate.parse(on),
                        null,
                        new Decision("3-QĐ/CB", null, null));
        assertThat(merits.record(OFFICER, member, entry)).isInstanceOf(Kept.class);
    }

    private static MeritEntry time(Kind kind, String from, String until) {
        return new MeritEntry(
                kind, null, null, LocalDate.parse(from), LocalDate.parse(until), AWARD);
    }

    private static BadgeEntry entry(int years, String on) {
        return new BadgeEntry(years, Manner.REGULAR, LocalDate.parse(on), null, Decision.NONE);
    }

    private BadgeList list() {
        return Objects.requireNonNull(lists.round(OFFICER, U, MAY).list());
    }

    private BadgeList.Line line(long member) {
        return list().lines().stream()
                .filter(line -> line.proposal().member() == member)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable State due(String code) {
        return state(lists.round(OFFICER, U, MAY), code);
    }

    private static @Nullable State state(BadgeLists.Round round, String code) {
        return round.due().stream()
                .filter(due -> due.senior().code().equals(code))
                .map(BadgeDue::state)
                .findFirst()
                .orElse(null);
    }

    private List<String> gaps(long member) {
        return badges.seniority(OFFICER, member).orElseThrow().gaps().stream()
                .map(gap -> gap.from() + " " + gap.until())
                .toList();
    }

    private LocalDate countsFrom(long member) {
        return db.fetchSingle(
                        "select counts_from from years_api.seniority where member_id = ?", member)
                .get(0, LocalDate.class);
    }

    private long count(String code) {
        return figures.of(OFFICER, new Question(U, Period.year(2026), null), code).count();
    }

    private static List<String> keys(Outcome outcome) {
        return outcome instanceof Refused(var refusals)
                ? refusals.stream().map(one -> one.objection().key()).toList()
                : List.of();
    }
}
