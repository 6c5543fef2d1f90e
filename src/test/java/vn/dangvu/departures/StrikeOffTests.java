package vn.dangvu.departures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Cases.Opening;
import vn.dangvu.kernel.Period;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.DeadlineSource;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Whole ways of a strike-off through the doors, with what each does to the ledger and the figures.
@DangvuTest(today = "2026-03-16", world = "departures")
@Transactional
class StrikeOffTests extends DepartureStory {

    @Autowired Organizations organizations;
    @Autowired List<DeadlineSource> sources;

    @Test
    void strikesOffByTheCellTheCommitteeAndTheAuthorityAndBringsBackWhoeverComplainsRightly() {
        long before = balance(2025);
        long file = considered("A14");

        assertThat(reasons(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-10", 9, 13)))
                .as("the register counts fourteen")
                .containsExactly("baseChanged");
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-10", 9, 14))).isFalse();
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.1", "2025-09-12", 10, 14))).isTrue();
        assertThat(reasons(vote(file, "DECISION", "U", "2025-09-20", 9, 9)))
                .containsExactly("committeeFirst");
        assertThat(passed(vote(file, "COMMITTEE_RESOLUTION", "G", "2025-09-22", 10, 15))).isTrue();
        assertThat(file(file).stage()).isEqualTo("AT_AUTHORITY");
        assertThat(due(file)).containsExactly(due("decisionDue", "2025-10-24", "DECISION"));
        assertThat(passed(vote(file, "DECISION", "U", "2025-09-30", 4, 8))).isFalse();
        assertThat(ledger("A14")).hasSize(1);

        assertThat(passed(vote(file, "DECISION", "U", "2025-10-01", 5, 8))).isTrue();

        assertThat(ledger("A14")).last().isEqualTo("STRIKE_OFF 2025-10-01 7-QĐ/ĐU");
        assertThat(balance(2025)).isEqualTo(before - 1);
        assertThat(count("members.struckOff", 2025)).isEqualTo(1);
        assertThat(count("departures.strikeOff.decided", 2025)).isEqualTo(1);
        assertThat(due(file)).containsExactly(due("noticeDue", "2025-10-16", "NOTIFIED"));

        assertRecorded(step(file, "NOTIFIED", "G.1", "2025-10-06", null));
        assertThat(due(file)).containsExactly(due("complaintOpen", "2025-11-17", "FINAL"));
        assertThat(reasons(step(file, "COMPLAINT", "G.1", "2025-11-18", "UPPER")))
                .containsExactly("complaintLate");
        assertThat(reasons(step(file, "FINAL", "G.1", "2025-11-17", null)))
                .containsExactly("complaintOpen");
        assertRecorded(step(file, "COMPLAINT", "G.1", "2025-11-17", "UPPER"));
        assertThat(due(file)).containsExactly(due("complaintDue", "2026-03-31", "RESOLVED"));
        assertThat(count("departures.strikeOff.open.COMPLAINED", 2025)).isEqualTo(1);

        assertRecorded(paper(file, "RESOLVED", "U", "2026-02-10", "REVERSED"));

        assertThat(ledger("A14")).last().isEqualTo("RESTORATION 2026-02-10 OFFICIAL 7-QĐ/ĐU");
        assertThat(file(file).closed()).isTrue();
        assertThat(due(file)).isEmpty();
        assertThat(balance(2026)).isEqualTo(before);
        assertThat(count("members.restored", 2026)).isEqualTo(1);
        assertThat(count("departures.strikeOff.opened", 2025)).isEqualTo(1);
        assertThat(count("departures.strikeOff.opened.NO_FEE", 2025)).isEqualTo(1);
        assertThat(count("departures.strikeOff.opened.TWO_YEARS", 2025)).isZero();
        assertThat(count("departures.strikeOff.complaints", 2025)).isEqualTo(1);
        assertThat(count("departures.strikeOff.reversed", 2026)).isEqualTo(1);
        assertThat(count("departures.strikeOff.open", 2026)).isZero();
    }

    @Test
    void closesACaseOnceNoComplaintCanCome() {
        long file = struckOff("A12");
        assertRecorded(step(file, "NOTIFIED", "G.1", "2025-10-06", null));

        assertRecorded(step(file, "FINAL", "G.1", "2025-11-18", null));

        assertThat(file(file).closed()).isTrue();
        assertThat(ledger("A12")).last().isEqualTo("STRIKE_OFF 2025-10-01 7-QĐ/ĐU");
    }

    @Test
    void upholdsADecisionWithoutTouchingTheLedger() {
        long file = struckOff("A12");
        assertRecorded(step(file, "NOTIFIED", "G.1", "2025-10-06", null));
        assertRecorded(step(file, "COMPLAINT", "G.1", "2025-10-20", "PROVINCE"));

        assertRecorded(paper(file, "RESOLVED", "U", "2025-12-10", "UPHELD"));

        assertThat(ledger("A12")).hasSize(2);
        assertThat(file(file).closed()).isTrue();
        assertThat(count("departures.strikeOff.upheld", 2025)).isEqualTo(1);
    }

    @Test
    void correctsAnAnswerWithoutSendingAwayWhomItBroughtBack() {
        long file = struckOff("A12");
        assertRecorded(step(file, "NOTIFIED", "G.1", "2025-10-06", null));
        assertRecorded(step(file, "COMPLAINT", "G.1", "2025-10-20", "UPPER"));
        assertRecorded(paper(file, "RESOLVED", "U", "2025-12-10", "REVERSED"));
        long answer = file(file).last("RESOLVED").orElseThrow().id();

        var corrected =
                told("RESOLVED", "U", "2025-12-12", "REVERSED", null)
                        .decided(new Decision("8-QĐ/ĐU", LocalDate.parse("2025-12-12"), null));
        assertRecorded(cases.correct(officer, answer, corrected));

        assertThat(ledger("A12")).last().isEqualTo("RESTORATION 2025-12-12 OFFICIAL 8-QĐ/ĐU");
        long upheld = file(file).last("RESOLVED").orElseThrow().id();
        assertRecorded(
                cases.correct(
                        officer,
                        upheld,
                        told("RESOLVED", "U", "2025-12-12", "UPHELD", null)
                                .decided(corrected.decision())));
        assertThat(ledger("A12")).last().isEqualTo("STRIKE_OFF 2025-10-01 7-QĐ/ĐU");
    }

    @Test
    void opensNothingByItself() {
        rate("A11", 2024);
        rate("A11", 2025);

        assertThat(doubts("2026-03-16")).hasSize(1);
        assertThat(sql.fetchSingle("select count(*) from cases.case_file").get(0, int.class))
                .isZero();
        assertThat(ledger("A11")).hasSize(1);
    }

    @Test
    void wondersAboutWhoeverDidNotFulfilTheirTasksForTwoYearsUntilSomebodyLooked() {
        rate("A11", 2025);
        assertThat(doubts("2026-03-16")).isEmpty();
        rate("A11", 2023);
        assertThat(doubts("2026-03-16")).as("with a year between").isEmpty();
        rate("A11", 2024);

        assertThat(doubts("2026-03-16"))
                .containsExactly(
                        "/cases/new?kind=STRIKE_OFF&ground=TWO_YEARS&member=" + town.member("A11"));
        assertThat(doubts("2025-12-31")).as("2025 is not rated yet").hasSize(1);

        opened(CaseKind.STRIKE_OFF, "A11", "2026-03-02", "TWO_YEARS");
        assertThat(doubts("2026-03-16")).isEmpty();
    }

    @Test
    void asksForAGroundThatFitsAndKnowsWhoIsThere() {
        assertThat(refused(CaseKind.STRIKE_OFF, "A1", "2026-03-02", null))
                .containsExactly("missing.ground");
        assertThat(refused(CaseKind.STRIKE_OFF, "A1", "2026-03-02", "VIOLATION"))
                .containsExactly("groundOfProbationer");
        assertThat(refused(CaseKind.STRIKE_OFF, "A1", "2026-03-17", "NO_FEE"))
                .containsExactly("inTheFuture");
        assertThat(refused(CaseKind.STRIKE_OFF, "A1", "2014-12-30", "NO_FEE"))
                .containsExactly("notAMember");
        long there = opened(CaseKind.STRIKE_OFF, "A1", "2026-03-02", "NO_FEE");
        assertThat(opening(CaseKind.STRIKE_OFF, "A1", "2026-03-03", "NO_FEE"))
                .isEqualTo(new Opening.There(there));
    }

    @Test
    void offersTheGroundsThatFitTheMember() {
        var procedure = shelf.procedure(CaseKind.STRIKE_OFF);
        var opening = procedure.step("OPENED");
        var official = file(opened(CaseKind.STRIKE_OFF, "B1", "2026-03-02", "NO_FEE"));
        var probationer = file(opened(CaseKind.STRIKE_OFF, "P1", "2026-03-02", "VIOLATION"));

        assertThat(procedure.grounds(official, opening))
                .contains("NO_FEE")
                .doesNotContain("VIOLATION", "NOT_QUALIFIED");
        assertThat(procedure.grounds(probationer, opening)).contains("NO_FEE", "VIOLATION");
    }

    @Test
    void leavesAProbationerToTheSuperiorAfterThreeBallotsOfTheCell() {
        long file = opened(CaseKind.STRIKE_OFF, "P1", "2025-08-18", "VIOLATION");
        assertRecorded(step(file, "SELF_REVIEW", "G.2", "2025-08-20", "DONE"));
        for (String on : List.of("2025-09-01", "2025-09-08", "2025-09-15")) {
            assertThat(reasons(paper(file, "SUPERIOR", "U", on, null)))
                    .containsExactly("ballotsFirst");
            assertThat(passed(vote(file, "CELL_RESOLUTION", "G.2", on, 3, 6))).isFalse();
        }
        assertThat(reasons(vote(file, "CELL_RESOLUTION", "G.2", "2025-09-22", 6, 6)))
                .containsExactly("superiorDecides");

        assertRecorded(paper(file, "SUPERIOR", "U", "2025-09-22", null));
        assertThat(passed(vote(file, "DECISION", "U", "2025-10-01", 5, 8))).isTrue();

        assertThat(ledger("P1")).last().isEqualTo("STRIKE_OFF 2025-10-01 7-QĐ/ĐU");
    }

    @Test
    void bringsBackAProbationerAsAProbationer() {
        long file = opened(CaseKind.STRIKE_OFF, "P1", "2025-08-18", "CARD_RETURNED");
        assertRecorded(step(file, "SELF_REVIEW", "G.2", "2025-08-20", "DONE"));
        assertThat(passed(vote(file, "CELL_RESOLUTION", "G.2", "2025-09-01", 4, 6))).isTrue();
        assertThat(passed(vote(file, "COMMITTEE_RESOLUTION", "G", "2025-09-08", 9, 9))).isTrue();
        assertThat(passed(vote(file, "DECISION", "U", "2025-10-01", 5, 8))).isTrue();
        assertRecorded(step(file, "NOTIFIED", "G.2", "2025-10-06", null));
        assertRecorded(step(file, "COMPLAINT", "G.2", "2025-10-20", "CENTRAL"));

        assertRecorded(paper(file, "RESOLVED", "U", "2026-01-15", "REVERSED"));

        assertThat(ledger("P1")).last().isEqualTo("RESTORATION 2026-01-15 PROBATIONARY 7-QĐ/ĐU");
    }

    private List<String> doubts(String on) {
        var day = LocalDate.parse(on);
        var scope = organizations.scope(officer, town.organization("U"), Period.day(day));
        return sources.stream()
                .filter(source -> source.kinds().contains(StrikeOffDoubts.RATED_TWICE))
                .flatMap(source ->
                        source.find(scope, Set.of(StrikeOffDoubts.RATED_TWICE), day, day).stream())
                .map(alert -> alert.address())
                .toList();
    }
}
