package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.GRASSROOTS_CELL;
import static vn.dangvu.admissions.Town.OFFICER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
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
