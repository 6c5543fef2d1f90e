package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;

/// Whole ways out of the Party and back through the doors, with what each does to the ledger and
/// the figures.
@DangvuTest(today = "2026-03-16", world = "departures")
@Transactional
class DeparturesTests extends DepartureStory {

    @Autowired Memberships memberships;

    // ---------- withdrawal

    @Test
    void letsGoWhoeverAsksOnceNoViolationStandsInTheWay() {
        long before = balance(2025);
        long file = opened(CaseKind.WITHDRAWAL, "A13", "2025-08-18", "HARDSHIP");
        assertRecorded(step(file, "TALK", "G.1", "2025-08-20", null));
        assertThat(reasons(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-01", 14, 14)))
                .containsExactly("violationNotChecked");
        assertRecorded(step(file, "VIOLATION_CHECK", "G.1", "2025-08-25", "PENDING"));
        assertThat(reasons(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-01", 14, 14)))
                .containsExactly("disciplineFirst");
        assertRecorded(step(file, "VIOLATION_CHECK", "G.1", "2025-08-30", "SETTLED"));
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-01", 10, 14))).isTrue();
        assertThat(passed(vote(file, "COMMITTEE_RESOLUTION", "G", "2025-09-10", 10, 15))).isTrue();

        assertThat(passed(vote(file, "DECISION", "U", "2025-09-22", 5, 8))).isTrue();

        assertThat(ledger("A13")).last().isEqualTo("WITHDRAWAL 2025-09-22 7-QĐ/ĐU");
        assertThat(balance(2025)).isEqualTo(before - 1);
        assertThat(count("members.withdrawn", 2025)).isEqualTo(1);
        assertThat(count("departures.withdrawal.decided", 2025)).isEqualTo(1);
        assertThat(count("departures.withdrawal.open.DECIDED", 2025)).isEqualTo(1);
        assertThat(due(file)).containsExactly(due("papersDue", "2025-11-03", "PAPERS"));
        assertRecorded(step(file, "PAPERS", "G.1", "2025-10-01", null));
        assertThat(file(file).closed()).isTrue();
        assertThat(refused(CaseKind.RESTORATION, "A13", "2026-03-02", "WRONG_DECISION"))
                .containsExactly("notPutOut");
    }

    @Test
    void opensTheWayBackOfAFormerMemberByAdmission() {
        withdrawn("A13", "HARDSHIP");

        long again = opened(CaseKind.ADMISSION, "A13", "2026-03-02", null);

        assertThat(file(again).cell()).isEqualTo(town.organization("G.1").value());
        assertThat(reasons(vote(again, "CELL_RESOLUTION", "G.1", "2026-03-09", 13, 13)))
                .contains("tooSoonAgain", "againNeedsProvince")
                .doesNotContain("neverAgain.WITHDRAWAL.OTHER");
        assertThat(refused(CaseKind.ADMISSION, "A1", "2026-03-02", null))
                .containsExactly("isMember");
    }

    @Test
    void shutsItForWhoeverLeftWithoutHardship() {
        withdrawn("A13", "OTHER");

        long again = opened(CaseKind.ADMISSION, "A13", "2026-03-02", null);

        assertThat(reasons(vote(again, "CELL_RESOLUTION", "G.1", "2026-03-09", 13, 13)))
                .contains("neverAgain.WITHDRAWAL.OTHER");
    }

    private void withdrawn(String member, String why) {
        long file = opened(CaseKind.WITHDRAWAL, member, "2025-08-18", why);
        assertRecorded(step(file, "VIOLATION_CHECK", "G.1", "2025-08-25", "NONE"));
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-01", 14, 14))).isTrue();
        assertThat(passed(vote(file, "COMMITTEE_RESOLUTION", "G", "2025-09-10", 15, 15))).isTrue();
        assertThat(passed(vote(file, "DECISION", "U", "2025-09-22", 8, 8))).isTrue();
    }

    // ---------- expulsion

    @Test
    void expelsFromTheDayOnWhichTheDecisionIsAnnounced() {
        long before = balance(2025);
        long file = opened(CaseKind.EXPULSION, "C9", "2025-08-18", "VIOLATION");
        assertRecorded(step(file, "SELF_REVIEW", "K", "2025-08-20", "REFUSED"));
        assertThat(passed(vote(file, "CELL_RESOLUTION", "K", "2025-09-01", 7, 10))).isTrue();
        assertThat(passed(vote(file, "DECISION", "U", "2025-09-10", 4, 8))).isFalse();
        assertThat(passed(vote(file, "DECISION", "U", "2025-09-11", 5, 8))).isTrue();
        assertThat(ledger("C9")).as("not announced yet").hasSize(1);

        assertRecorded(step(file, "NOTIFIED", "K", "2025-09-15", null));

        assertThat(ledger("C9")).last().isEqualTo("EXPULSION 2025-09-15 7-QĐ/ĐU");
        assertThat(balance(2025)).isEqualTo(before - 1);
        assertThat(count("members.expelled", 2025)).isEqualTo(1);
        assertThat(reasons(step(file, "COMPLAINT", "K", "2025-10-28", "PROVINCE")))
                .containsExactly("complaintLate");
        assertRecorded(step(file, "COMPLAINT", "K", "2025-10-27", "PROVINCE"));

        assertRecorded(paper(file, "RESOLVED", "U", "2026-02-02", "REDUCED"));

        assertThat(ledger("C9")).last().isEqualTo("RESTORATION 2026-02-02 OFFICIAL 7-QĐ/ĐU");
        assertThat(balance(2026)).isEqualTo(before);
        assertThat(count("departures.expulsion.reversed", 2026)).isEqualTo(1);
    }

    @Test
    void letsAnAuthorizedCommitteeExpelByTwoThirdsWithoutAskingItselfFirst() {
        authorize("G", "2025-08-01");
        long file = opened(CaseKind.EXPULSION, "B6", "2025-08-18", "VIOLATION");
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.2", "2025-09-01", 4, 6))).isTrue();
        assertThat(passed(vote(file, "DECISION", "G", "2025-09-10", 9, 15)))
                .as("more than half of it is not enough")
                .isFalse();

        assertThat(passed(vote(file, "DECISION", "G", "2025-09-11", 10, 15))).isTrue();
        assertRecorded(step(file, "NOTIFIED", "G.2", "2025-09-15", null));

        assertThat(ledger("B6")).last().isEqualTo("EXPULSION 2025-09-15 7-QĐ/ĐU");
    }

    @Test
    void strikesOffAndDoesNotExpelWhoeverIsOnProbation() {
        assertThat(refused(CaseKind.EXPULSION, "P1", "2026-03-02", "VIOLATION"))
                .containsExactly("expulsionOfProbationer");
    }

    @Test
    void expelsWhomACourtConvictedWithoutAProposal() {
        long file = opened(CaseKind.EXPULSION, "B6", "2025-08-18", "CONVICTED");

        assertThat(passed(vote(file, "DECISION", "U", "2025-09-10", 5, 8))).isTrue();
        assertRecorded(step(file, "NOTIFIED", "G.2", "2025-09-15", null));

        assertThat(ledger("B6")).last().isEqualTo("EXPULSION 2025-09-15 7-QĐ/ĐU");
    }

    // ---------- death

    @Test
    void recordsADeathFromItsDayAndOffersTheBadgeThatWasNear() {
        long before = balance(2025);
        long file = opened(CaseKind.DEATH, "D1", "2025-12-08", null);

        assertRecorded(step(file, "DIED", "K", "2025-12-05", null));

        assertThat(ledger("D1")).last().isEqualTo("DEATH 2025-12-05");
        assertThat(balance(2025)).isEqualTo(before - 1);
        assertThat(count("members.died", 2025)).isEqualTo(1);
        assertThat(count("departures.death.decided", 2025)).isEqualTo(1);
        assertThat(due(file))
                .containsExactly(
                        due("badgeDue", "2026-02-03", "BADGE"),
                        due("papersDue", "2026-01-19", "PAPERS"));
        assertThat(reasons(step(file, "PAPERS", "K", "2025-12-20", null)))
                .containsExactly("badgeFirst");
        assertRecorded(step(file, "BADGE", "K", "2025-12-18", "PROPOSED"));
        assertThat(due(file)).containsExactly(due("papersDue", "2026-01-19", "PAPERS"));
        assertRecorded(step(file, "PAPERS", "K", "2025-12-20", null));

        assertThat(file(file).closed()).isTrue();
        assertThat(count("departures.death.open", 2025)).isZero();
        assertThat(refused(CaseKind.RESTORATION, "D1", "2026-03-02", "WRONG_DECISION"))
                .containsExactly("notPutOut");
    }

    @Test
    void asksNothingAboutABadgeThatIsFar() {
        long file = opened(CaseKind.DEATH, "C8", "2025-12-08", null);
        assertRecorded(step(file, "DIED", "K", "2025-12-05", null));

        assertThat(due(file)).containsExactly(due("papersDue", "2026-01-19", "PAPERS"));
        assertRecorded(step(file, "PAPERS", "K", "2025-12-20", null));
    }

    @Test
    void takesBackADeathThatWasAMistake() {
        long file = opened(CaseKind.DEATH, "C8", "2025-12-08", null);
        assertRecorded(step(file, "DIED", "K", "2025-12-05", null));

        assertRecorded(cases.annul(officer, file(file).last("DIED").orElseThrow().id()));

        assertThat(ledger("C8")).hasSize(1);
        assertRecorded(step(file, "DROPPED", "K", "2025-12-09", null));
        assertThat(count("departures.death.decided", 2025)).isZero();
    }

    // ---------- restoration

    @Test
    void restoresWhoeverWasStruckOffWronglyOnceItIsVerified() {
        long before = balance(2025);
        struckOff("A12");
        assertThat(balance(2025)).isEqualTo(before - 1);
        long file = opened(CaseKind.RESTORATION, "A12", "2026-01-05", "WRONG_DECISION");
        assertThat(reasons(vote(file, "DECISION", "U", "2026-02-02", 5, 8)))
                .containsExactly("notVerified");
        assertRecorded(paper(file, "VERIFIED", "U", "2026-01-20", "YES"));

        assertThat(passed(vote(file, "DECISION", "U", "2026-02-02", 5, 8))).isTrue();

        assertThat(ledger("A12")).last().isEqualTo("RESTORATION 2026-02-02 OFFICIAL 7-QĐ/ĐU");
        assertThat(balance(2026)).isEqualTo(before);
        assertThat(count("departures.restoration.decided", 2026)).isEqualTo(1);
        assertRecorded(step(file, "ANNOUNCED", "G.1", "2026-02-09", null));
        assertThat(file(file).closed()).isTrue();
        assertThat(refused(CaseKind.RESTORATION, "A12", "2026-03-02", "WRONG_DECISION"))
                .containsExactly("isMember");
    }

    @Test
    void leavesRestorationToTheCommitteeAboveWhateverMandateThereIs() {
        struckOff("A12");
        authorize("G", "2026-01-01");
        long file = opened(CaseKind.RESTORATION, "A12", "2026-01-05", "WRONG_DECISION");

        assertThat(reasons(paper(file, "VERIFIED", "G", "2026-01-20", "YES")))
                .containsExactly("notTheDecider");
        assertRecorded(paper(file, "VERIFIED", "U", "2026-01-20", "YES"));
    }

    @Test
    void sendsWhoeverIsRestoredAfterTheCellEndedThroughAMovementOfItsOwn() {
        long file = struckOff("A12");
        assertRecorded(step(file, "NOTIFIED", "G.1", "2025-10-06", null));
        sql.execute(
                "update organizations.version set valid = daterange(lower(valid), '2025-11-01')"
                        + " where code = 'G.1'");
        assertRecorded(step(file, "COMPLAINT", "G.1", "2025-11-10", "UPPER"));
        assertThat(reasons(paper(file, "RESOLVED", "U", "2026-02-10", "REVERSED")))
                .containsExactly("cellEnded");

        memberships.record(officer, town.member("A12"), into("G.2", "2026-02-10"));
        assertRecorded(paper(file, "RESOLVED", "U", "2026-02-10", "REVERSED"));

        assertThat(ledger("A12"))
                .as("once, not twice")
                .hasSize(3)
                .last()
                .isEqualTo("RESTORATION 2026-02-10 OFFICIAL");
    }

    // ---------- who may

    @Test
    void keepsCasesToThoseWhoseCellItIs() {
        long file = opened(CaseKind.STRIKE_OFF, "A1", "2026-03-02", "NO_FEE");
        var other = town.officer("K");

        assertThatThrownBy(() -> shelf.open(other, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        cases.record(
                                town.officer("G"),
                                opened(CaseKind.DEATH, "C8", "2025-12-08", null),
                                told("DIED", "K", "2025-12-05", null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        cases.record(
                                town.officer("G"),
                                file,
                                told("SUPERIOR", "U", "2026-03-05", null, null)))
                .isInstanceOfAny(Forbidden.class, NotFound.class);
    }

    @Test
    void namesWhomAFigureCounts() {
        opened(CaseKind.STRIKE_OFF, "A1", "2026-03-02", "NO_FEE");
        var question = new Question(town.organization("U"), Period.year(2026), null);

        var rows = figures.rows(officer, question, "departures.strikeOff.opened", null, 10);

        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.memberCode()).isEqualTo("A1");
                    assertThat(row.fact()).isEqualTo("STRIKE_OFF.OPENED");
                });
        assertThat(
                        figures.rows(
                                        officer,
                                        question,
                                        "departures.strikeOff.open.CONSIDERED",
                                        null,
                                        10)
                                .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.fact()).isEqualTo("STRIKE_OFF.CONSIDERED"));
    }

    private Entry into(String cell, String on) {
        return new Entry(
                MovementKind.RESTORATION,
                LocalDate.parse(on),
                town.organization(cell).value(),
                Standing.OFFICIAL,
                null,
                null,
                null,
                null,
                Decision.NONE,
                null);
    }
}
