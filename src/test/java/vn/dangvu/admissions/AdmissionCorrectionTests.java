package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.GRASSROOTS_CELL;
import static vn.dangvu.admissions.Town.OFFICER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Cases.Opening;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What happens to a case, the ledger and the candidate where something that was told is put right.
@AdmissionTest
class AdmissionCorrectionTests {

    @Autowired Town town;
    @Autowired Cases cases;
    @Autowired CaseShelf shelf;
    @Autowired Candidacies candidacies;
    @Autowired Memberships memberships;
    @Autowired DSLContext db;

    @Test
    void aCeremonyOnAnotherDayStaysTheFirstAdmissionOfThatMember() {
        long candidate = town.candidate("Đỗ Thị Ngày", CELL);
        long file = decided(candidate);
        long ceremony = town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03"));
        long member = memberOf(file);

        assertThat(cases.correct(OFFICER, ceremony, at(file, "CEREMONY", "2018-12-04")))
                .isInstanceOf(StepOutcome.Recorded.class);

        assertThat(facts(member)).containsExactly("ADMISSION 2018-12-04 2018-11-12");
        assertThat(memberOf(file)).isEqualTo(member);
        assertThat(ended(candidate)).isEqualTo("2018-12-04");
    }

    @Test
    void aVoteThatLedOnCannotBePutDownAsFailedWhileTheNextOneStands() {
        long file = town.dossier(town.candidate("Đỗ Thị Phiếu", CELL), "2018-09-03");
        long cell = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 5));

        assertThat(keys(cases.correct(OFFICER, cell, voted(file, "CELL_RESOLUTION", 3))))
                .containsExactly("laterStepStands");

        assertThat(town.file(file).has("CELL_RESOLUTION")).isTrue();
    }

    @Test
    void aVoteThatFailedDoesNotPassAfterTheStepThatCameNext() {
        long file = town.dossier(town.candidate("Đỗ Thị Lại", CELL), "2018-09-03");
        long failed = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 3));
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-11-01", 5));
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-11-15", 5));

        assertThat(
                        keys(
                                cases.correct(
                                        OFFICER,
                                        failed,
                                        town.voted(file, "CELL_RESOLUTION", "2018-11-20", 5))))
                .containsExactly("afterNextStep");
        assertThat(town.file(file).stage()).isEqualTo("COMMITTEE_RESOLVED");
    }

    /// ADM-17: seniority counts from the signature, which the ledger has from the ceremony.
    @Test
    void aSignatureThatIsPutRightReachesTheLedger() {
        long file = decided(town.candidate("Đỗ Thị Ký", CELL));
        town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03"));
        long decision = town.file(file).done("DECISION").orElseThrow().id();
        var signed = town.voted(file, "DECISION", "2018-11-12", 9);

        assertThat(
                        cases.correct(
                                OFFICER,
                                decision,
                                signed.decided(
                                        new Decision("9-QĐ/ĐU", LocalDate.of(2018, 11, 2), null))))
                .isInstanceOf(StepOutcome.Recorded.class);

        assertThat(facts(memberOf(file))).containsExactly("ADMISSION 2018-12-03 2018-11-02");
        assertThat(
                        db.fetchSingle(
                                        "select counts_from from years_api.seniority where"
                                                + " member_id = ?",
                                        memberOf(file))
                                .get(0, LocalDate.class))
                .isEqualTo("2018-11-02");
    }

    @Test
    void nobodyIsAdmittedWhoseFollowUpGoesOnAfterTheCeremony() {
        long candidate = town.candidate("Đỗ Thị Tiếp", CELL);
        long file = decided(candidate);
        candidacies.follow(
                OFFICER,
                candidate,
                new FollowEntry(
                        FollowKind.ACTIVITY,
                        LocalDate.of(2018, 12, 10),
                        null,
                        null,
                        null,
                        null,
                        "Tham gia hiến máu"));

        assertThat(town.refused(file, town.entry(file, "CEREMONY", "2018-12-03").entry()))
                .contains("candidateGoesOn");

        town.recorded(file, town.entry(file, "CEREMONY", "2018-12-11"));
        assertThat(ended(candidate)).isEqualTo("2018-12-11");
    }

    @Test
    void aCaseThatWasOpenedByMistakeIsTakenBackAndAnotherOneOpened() {
        long candidate = town.candidate("Đỗ Thị Lầm", CELL);
        var asked =
                new CaseFile(
                        0,
                        CaseKind.ADMISSION,
                        CELL,
                        null,
                        candidate,
                        LocalDate.of(2018, 9, 3),
                        List.of());
        long first = town.opened(asked);
        cases.annul(OFFICER, town.file(first).last("OPENED").orElseThrow().id());

        assertThat(town.file(first).closed()).isTrue();
        assertThat(town.refused(first, at(first, "APPLICATION", "2018-09-04")))
                .containsExactly("closed");
        assertThat(cases.open(OFFICER, asked))
                .isInstanceOfSatisfying(
                        Opening.Opened.class, it -> assertThat(it.file()).isGreaterThan(first));
    }

    @Test
    void noStepEndsACaseBeforeTheStageItIsIn() {
        long file = town.dossier(town.candidate("Đỗ Thị Rút", CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));

        assertThat(town.refused(file, at(file, "WITHDRAWN", "2018-09-30")))
                .containsExactly("beforeFormerStep");
        town.recorded(file, at(file, "WITHDRAWN", "2018-10-01"));

        assertThat(town.file(file).closed()).isTrue();
    }

    /// Recognized in the one cell, transferred since: whoever decided then is asked.
    @Test
    void aStepIsOfWhoeverDecidedWhereTheMemberStoodThen() {
        long file = decided(town.candidate("Đỗ Thị Chuyển", CELL));
        town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03"));
        long member = memberOf(file);
        long recognition = cases.openOf(CaseKind.RECOGNITION, member).orElseThrow().id();
        assertThat(
                        memberships.record(
                                OFFICER,
                                member,
                                Entry.of(
                                                MovementKind.INTERNAL_TRANSFER,
                                                LocalDate.of(2019, 6, 3),
                                                Decision.NONE,
                                                null)
                                        .into(GRASSROOTS_CELL)))
                .isInstanceOf(RecordOutcome.Recorded.class);

        long helper =
                town.recorded(
                        recognition,
                        town.entry(recognition, "HELPER", "2019-01-07").naming(town.member("B3")));

        assertThat(
                        town.file(recognition).all().stream()
                                .filter(step -> step.id() == helper)
                                .map(step -> step.cell()))
                .containsExactly(CELL);
    }

    @ParameterizedTest(name = "a ballot failed on 05/10/2018, another one on {0}: {1}")
    @CsvSource({"2018-10-04, beforeBallot", "2018-10-05, ''", "2018-10-06, ''"})
    void noBallotIsOfADayBeforeOneThatFailed(String on, String against) {
        long file = town.dossier(town.candidate("Đỗ Thị Phiếu " + on, CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-05", 3));
        var ballot = town.voted(file, "CELL_RESOLUTION", on, 5);

        if (against.isEmpty()) {
            long passed = town.recorded(file, ballot);
            assertThat(
                            keys(
                                    cases.correct(
                                            OFFICER,
                                            passed,
                                            town.voted(file, "CELL_RESOLUTION", "2018-10-04", 5))))
                    .containsExactly("beforeBallot");
        } else {
            assertThat(town.refused(file, ballot)).containsExactly(against);
        }
    }

    /// ADM-04: twelve months from the making of the dossier to the resolution of the cell.
    @ParameterizedTest(name = "resolved on 01/10/2018, the dossier of {0}: {1}")
    @CsvSource({"2017-09-30, breaksLaterStep", "2017-10-01, ''", "2017-10-02, ''"})
    void anOpeningDoesNotMoveBackSoFarThatTheResolutionCameTooLate(String on, String against) {
        long file = decided(town.candidate("Đỗ Thị Mở " + on, CELL));
        long opening = town.file(file).last("OPENED").orElseThrow().id();

        var outcome = cases.correct(OFFICER, opening, at(file, "OPENED", on));

        if (against.isEmpty()) {
            assertThat(outcome).isInstanceOf(StepOutcome.Recorded.class);
        } else {
            assertThat(keys(outcome)).containsExactly(against);
            assertThat(
                            ((StepOutcome.Refused) outcome)
                                    .prospect()
                                    .objections()
                                    .getFirst()
                                    .told(Texts.VIETNAMESE))
                    .contains("Nghị quyết của chi bộ", "01/10/2018", "12 tháng", "ADM-04");
        }
    }

    @Test
    void aPaperOnWhichTheResolutionRestedIsNeitherTurnedRoundNorTakenBack() {
        long file = decided(town.candidate("Đỗ Thị Tra", CELL));
        var vetting = town.file(file).last("VETTING").orElseThrow();
        var told = town.entry(file, "VETTING", "2018-09-03");

        assertThat(keys(cases.correct(OFFICER, vetting.id(), fit(told, "NO"))))
                .containsExactly("breaksLaterStep");
        assertThat(keys(cases.annul(OFFICER, vetting.id()))).containsExactly("breaksLaterStep");
        assertThat(
                        keys(
                                cases.correct(
                                        OFFICER,
                                        vetting.id(),
                                        fit(town.entry(file, "VETTING", "2018-10-02"), "YES"))))
                .as("it did not lie there on that day")
                .containsExactly("breaksLaterStep");
        assertThat(
                        cases.correct(
                                OFFICER,
                                vetting.id(),
                                fit(town.entry(file, "VETTING", "2018-10-01"), "YES")))
                .isInstanceOf(StepOutcome.Recorded.class);
    }

    /// What stood against a step before, and was recorded all the same, is not told anew.
    @Test
    void whatStoodAgainstALaterStepAlreadyKeepsNobodyFromPuttingSomethingElseRight() {
        long file = decided(town.candidate("Đỗ Thị Cũ", CELL));
        var vetting = town.file(file).last("VETTING").orElseThrow();
        db.execute(
                "update cases.step set superseded_at = now() where case_id = ? and kind ="
                        + " 'APPLICATION'",
                file);

        assertThat(
                        cases.correct(
                                OFFICER,
                                vetting.id(),
                                fit(town.entry(file, "VETTING", "2018-09-04"), "YES")))
                .isInstanceOf(StepOutcome.Recorded.class);
    }

    private static StepEntry fit(Town.Told told, String outcome) {
        return told.choosing(outcome, null).decided(told.entry().decision());
    }

    private long decided(long candidate) {
        long file = town.dossier(candidate, "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 5));
        town.recorded(file, town.voted(file, "DECISION", "2018-11-12", 9));
        town.recorded(file, town.entry(file, "RECEIVED", "2018-11-20"));
        return file;
    }

    private StepEntry at(long file, String step, String on) {
        return town.entry(file, step, on).entry();
    }

    private StepEntry voted(long file, String step, int inFavour) {
        return town.voted(file, step, "2018-10-01", inFavour);
    }

    private long memberOf(long file) {
        return Objects.requireNonNull(town.file(file).member());
    }

    private static List<String> keys(StepOutcome outcome) {
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        return Town.keys(((StepOutcome.Refused) outcome).prospect());
    }

    private String ended(long candidate) {
        return db.fetchSingle(
                        "select ended_on::text from candidates_api.candidate where candidate_id ="
                                + " ?",
                        candidate)
                .get(0, String.class);
    }

    private List<String> facts(long member) {
        return db.fetch(
                        """
                        select kind::text || ' ' || effective_on || ' ' || coalesce(decision_date::text, '') from members.movement
                        where member_id = ? and superseded_at = 'infinity' order by effective_on, ordinal\
                        """,
                        member)
                .getValues(0, String.class);
    }
}
