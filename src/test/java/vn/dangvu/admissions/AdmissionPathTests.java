package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.GRASSROOTS_CELL;
import static vn.dangvu.admissions.Town.OFFICER;
import static vn.dangvu.admissions.Town.READER;
import static vn.dangvu.admissions.Town.SECRETARY;
import static vn.dangvu.admissions.Town.STRANGER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseQuery;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Openings;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.courses.Certificates;
import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Learner;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.CasesOfMember;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// From the dossier to the card, through the doors and the ledger.
@AdmissionTest
class AdmissionPathTests {

    @Autowired Town town;
    @Autowired Cases cases;
    @Autowired CaseShelf shelf;
    @Autowired Memberships memberships;
    @Autowired Openings openings;
    @Autowired DSLContext db;
    @Autowired Certificates courses;
    @Autowired LearnedStore certificates;
    @Autowired List<CasesOfMember> besideRecords;

    @Test
    void makesAMemberOfACandidateAndAnOfficialOneOfThat() {
        long candidate = town.candidate("Nguyễn Thị Sáng", CELL);
        long file = town.dossier(candidate, "2018-09-03");
        resolveAndDecide(file);
        town.recorded(file, town.entry(file, "RECEIVED", "2018-11-20"));
        town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03").naming(town.member("B3")));

        long member = Objects.requireNonNull(shelf.open(OFFICER, file).file().member());
        assertThat(facts(member)).containsExactly("ADMISSION 2018-12-03 7-VB/8");
        assertThat(db.fetchSingle("select code from members.member where id = ?", member).get(0))
                .as("written as the codes of the others are")
                .asString()
                .matches("[A-Z]+[0-9]+");
        assertThat(
                        db.fetchSingle(
                                        "select state from candidates_api.candidate where"
                                                + " candidate_id = ?",
                                        candidate)
                                .get(0))
                .isEqualTo("ADMITTED");
        assertThat(
                        db.fetchSingle(
                                        "select joined_on from members_api.trait where member_id ="
                                                + " ?",
                                        member)
                                .get(0, LocalDate.class))
                .isEqualTo("2018-12-03");

        long recognition = shelf.ofMember(OFFICER, member).getFirst().file().id();
        assertThat(shelf.open(OFFICER, recognition).file().last("HELPER").orElseThrow().entry())
                .extracting(StepEntry::person)
                .isEqualTo(town.member("B3"));
        recognize(recognition, member);

        assertThat(facts(member))
                .containsExactly(
                        "ADMISSION 2018-12-03 7-VB/8",
                        "RECOGNITION 2019-12-03 7-VB/8",
                        "CARD_ISSUE 2020-02-03 7-VB/4");
        assertThat(shelf.open(OFFICER, recognition).file().closed()).isTrue();
    }

    /// ADM-03: sixty months from the day of issue.
    @Test
    void findsTheNewestCertificateThatWasIssuedByTheDay() {
        long candidate = town.candidate("Nguyễn Thị Học", CELL);
        for (String issued : new String[] {"2012-05-10", "2017-08-01"}) {
            courses.record(
                    OFFICER,
                    Learner.candidate(candidate),
                    CourseKind.AWARENESS,
                    "GCN " + issued,
                    LocalDate.parse(issued),
                    "Trung tâm chính trị");
        }

        assertThat(certificates.awareness(candidate, null, LocalDate.of(2012, 5, 9))).isEmpty();
        assertThat(certificates.awareness(candidate, null, LocalDate.of(2016, 1, 1)))
                .contains(
                        new Certificate(
                                "GCN 2012-05-10",
                                LocalDate.of(2012, 5, 10),
                                LocalDate.of(2017, 5, 10)));
        assertThat(certificates.awareness(candidate, null, LocalDate.of(2019, 1, 1)))
                .map(Certificate::number)
                .contains("GCN 2017-08-01");
        assertThat(certificates.newMember(town.member("B1"), LocalDate.of(2019, 1, 1))).isEmpty();
    }

    /// ADM-15: decided on 20 January, effective from the end of the twelve months.
    private void recognize(long recognition, long member) {
        for (String item : RecognitionSteps.CHECKLIST) {
            town.recorded(
                    recognition, town.entry(recognition, item, "2019-12-01").choosing("YES", null));
        }
        var early = town.voted(recognition, "CELL_RESOLUTION", "2019-12-02", 6);
        assertThat(town.refused(recognition, early))
                .containsExactly("probationNotOver", "noNewMemberClass");
        town.certificates.ofMembers.put(
                member, new Certificate("3", LocalDate.of(2019, 9, 1), LocalDate.of(2024, 9, 1)));
        town.recorded(recognition, town.voted(recognition, "CELL_RESOLUTION", "2019-12-03", 5));
        town.recorded(
                recognition, town.voted(recognition, "COMMITTEE_RESOLUTION", "2019-12-20", 5));
        town.recorded(recognition, town.voted(recognition, "DECISION", "2020-01-15", 7));
        var card = town.entry(recognition, "CARD", "2020-02-03").entry();
        assertThat(town.refused(recognition, card)).containsExactly("missing.card");
        assertThat(town.refused(recognition, numbered(card, "012345678901")))
                .as("twelve digits only since 02/09/2025")
                .containsExactly("oldCardNumber");
        town.recorded(recognition, numbered(card, "44%06d".formatted(member)));
    }

    private static StepEntry numbered(StepEntry card, String number) {
        return new StepEntry(
                card.kind(),
                card.organization(),
                card.on(),
                card.decision(),
                null,
                null,
                null,
                null,
                null,
                null,
                number,
                Decision.NONE,
                null);
    }

    private void resolveAndDecide(long file) {
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 4));
        town.recorded(file, town.voted(file, "DECISION", "2018-11-12", 6));
    }

    @Test
    void countsTheBaseFromTheRegisterAndKeepsAVoteThatFailed() {
        long file = town.dossier(town.candidate("Nguyễn Thị Phiếu", CELL), "2018-09-03");

        assertThat(town.voted(file, "CELL_RESOLUTION", "2018-10-01", 4).vote())
                .extracting("base", "counted")
                .contains(true);
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 3));

        var kept = shelf.open(OFFICER, file).file();
        assertThat(kept.stage()).isEqualTo("DOSSIER");
        assertThat(kept.failures("CELL_RESOLUTION")).isEqualTo(1);
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-11-01", 6));
        assertThat(shelf.open(OFFICER, file).file().stage()).isEqualTo("CELL_RESOLVED");
    }

    @Test
    void refusesWithEveryReasonAndKeepsNothing() {
        long candidate = town.candidate("Nguyễn Thị Thiếu", CELL);
        var asked =
                openings.asked(
                                OFFICER,
                                CaseKind.ADMISSION,
                                new Openings.Person.Candidate(candidate),
                                LocalDate.of(2018, 9, 3))
                        .file();
        long file = town.opened(asked);

        assertThat(town.refused(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 6)))
                .containsExactly(
                        "missing.APPLICATION",
                        "missing.BACKGROUND",
                        "missing.VETTING",
                        "missing.OPINIONS_MASS",
                        "missing.OPINIONS_RESIDENCE",
                        "tooFewIntroducers");
        assertThat(shelf.open(OFFICER, file).file().steps()).hasSize(1);
    }

    @Test
    void goesFromAGrassrootsCellToTheUpperCommitteeWithoutACommitteeBetween() {
        long file = town.dossier(town.candidate("Nguyễn Thị Cơ Sở", GRASSROOTS_CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 4));

        var open = shelf.open(OFFICER, file);
        assertThat(open.procedure().notNeeded(open.file(), open.setting()))
                .contains("COMMITTEE_RESOLUTION");
        town.recorded(file, town.voted(file, "DECISION", "2018-11-12", 5));
        assertThat(shelf.open(OFFICER, file).file().stage()).isEqualTo("DECIDED");
    }

    @Test
    void wantsTheGrassrootsCommitteeToResolveFirst() {
        long file = town.dossier(town.candidate("Nguyễn Thị Tắt", CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 6));

        assertThat(town.refused(file, town.voted(file, "DECISION", "2018-11-12", 6)))
                .containsExactly("committeeFirst");
    }

    @Test
    void exemptsByAConsentOnPaperAndSaysFromWhich() {
        long file = town.dossier(town.candidate("Nguyễn Thị Muộn", CELL), "2018-09-03");
        resolveAndDecide(file);
        town.recorded(file, town.entry(file, "RECEIVED", "2018-11-20"));
        var late = town.entry(file, "CEREMONY", "2019-03-04").entry();
        assertThat(town.refused(file, late)).containsExactly("ceremonyLate");

        town.recorded(
                file,
                new StepEntry(
                        late.kind(),
                        late.organization(),
                        late.on(),
                        Decision.NONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Decision("55-CV/ĐUK", LocalDate.of(2019, 2, 20), "Đảng ủy Khối"),
                        null));

        var step = shelf.open(OFFICER, file).file().last("CEREMONY").orElseThrow();
        assertThat(step.excused()).containsExactly("ADM-12");
        assertThat(step.policy()).isEqualTo("Quy định 29-QĐ/TW");
    }

    @Test
    void takesTheCeremonyBackWithWhatItDid() {
        long candidate = town.candidate("Nguyễn Thị Lùi", CELL);
        long file = town.dossier(candidate, "2018-09-03");
        resolveAndDecide(file);
        town.recorded(file, town.entry(file, "RECEIVED", "2018-11-20"));
        long ceremony = town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03"));
        long member = Objects.requireNonNull(shelf.open(OFFICER, file).file().member());

        assertThat(cases.annul(OFFICER, ceremony)).isInstanceOf(StepOutcome.Recorded.class);

        assertThat(facts(member)).isEmpty();
        assertThat(shelf.open(OFFICER, file).file().stage()).isEqualTo("DECIDED");
        assertThat(
                        db.fetchSingle(
                                        "select state from candidates_api.candidate where"
                                                + " candidate_id = ?",
                                        candidate)
                                .get(0))
                .isEqualTo("FOLLOWED");
    }

    /// ADM-19: decided in a wrong way, the admission never was, and is made anew.
    @Test
    void annulsAnAdmissionThatWasDecidedWronglySoThatItCanBeMadeAnew() {
        long candidate = town.candidate("Nguyễn Thị Lại", CELL);
        long member = admitted(candidate);
        long file = shelf.ofMember(OFFICER, member).getLast().file().id();

        town.recorded(file, annulled(file, "PROCEDURE"));

        assertThat(facts(member)).isEmpty();
        assertThat(shelf.open(OFFICER, file).file().closed()).isTrue();
        assertThat(state(candidate)).isEqualTo("FOLLOWED");
        assertThat(cases.openOf(CaseKind.RECOGNITION, member)).isEmpty();
        assertThat(town.dossier(candidate, "2019-05-06")).isGreaterThan(file);
    }

    /// ADM-19: whoever did not meet the criteria is struck off.
    @Test
    void strikesOffWhoeverWasAdmittedAgainstTheCriteria() {
        long candidate = town.candidate("Nguyễn Thị Sai", CELL);
        long member = admitted(candidate);
        long file = shelf.ofMember(OFFICER, member).getLast().file().id();

        town.recorded(file, annulled(file, "CRITERIA"));

        assertThat(facts(member))
                .containsExactly("ADMISSION 2018-12-03 7-VB/8", "STRIKE_OFF 2019-04-01 7-VB/8");
        assertThat(state(candidate)).isEqualTo("ADMITTED");
        assertThat(cases.openOf(CaseKind.RECOGNITION, member)).isEmpty();
    }

    /// ADM-19, mostly found when everything is filed.
    @Test
    void annulsAnAdmissionWhosePapersAreLongDone() {
        long candidate = town.candidate("Nguyễn Thị Xong", CELL);
        long member = admitted(candidate);
        long file = shelf.ofMember(OFFICER, member).getLast().file().id();
        town.recorded(file, town.entry(file, "PAPERS", "2019-04-01"));
        assertThat(ended(member))
                .containsExactly(
                        "Kết nạp đảng viên: xong ngày 01/04/2019 (Lý lịch đảng viên, Phiếu đảng"
                                + " viên)");

        assertThat(town.refused(file, town.entry(file, "WITHDRAWN", "2019-04-01").entry()))
                .containsExactly("closed");
        assertThat(town.refused(file, onDay(annulled(file, "PROCEDURE"), "2019-03-31")))
                .contains("beforeFormerStep");
        town.recorded(file, annulled(file, "PROCEDURE"));

        assertThat(facts(member)).isEmpty();
        assertThat(state(candidate)).isEqualTo("FOLLOWED");
        assertThat(town.refused(file, annulled(file, "PROCEDURE"))).containsExactly("closed");
    }

    @Test
    void saysBeforehandThatARecognitionIsTakenBackBeforeTheAdmissionIsAnnulled() {
        long member = admitted(town.candidate("Nguyễn Thị Công", CELL));
        long file = shelf.ofMember(OFFICER, member).getLast().file().id();
        long recognition = cases.openOf(CaseKind.RECOGNITION, member).orElseThrow().id();
        recognize(recognition, member);

        var prospect = cases.prospect(OFFICER, file, annulled(file, "PROCEDURE"));

        assertThat(Town.keys(prospect)).containsExactly("recognizedSince");
        assertThat(prospect.objections().getFirst().told(Texts.VIETNAMESE))
                .contains("03/12/2019", "hồ sơ công nhận đảng viên chính thức", "ADM-19");

        for (String step : List.of("CARD", "DECISION")) {
            long wrong = town.file(recognition).done(step).orElseThrow().id();
            assertThat(cases.annul(OFFICER, wrong)).isInstanceOf(StepOutcome.Recorded.class);
        }
        town.recorded(file, annulled(file, "PROCEDURE"));
        assertThat(facts(member)).isEmpty();
        assertThat(town.file(recognition).closed()).isTrue();
    }

    /// The case of a probation begins with the probation.
    @Test
    void opensARecognitionOnNoDayButThatOnWhichTheProbationBegan() {
        long member = admitted(town.candidate("Nguyễn Thị Đầu", CELL));
        var first = cases.openOf(CaseKind.RECOGNITION, member).orElseThrow();
        cases.annul(OFFICER, first.last("OPENED").orElseThrow().id());
        var asked =
                openings.asked(
                                OFFICER,
                                CaseKind.RECOGNITION,
                                new Openings.Person.Member(member),
                                LocalDate.of(2019, 4, 1))
                        .file();

        assertThat(shelf.procedure(CaseKind.RECOGNITION).beginning(asked))
                .contains(LocalDate.of(2018, 12, 3));
        for (int day : new int[] {2, 4}) {
            assertThat(cases.open(OFFICER, asked.opened(LocalDate.of(2018, 12, day))))
                    .isInstanceOfSatisfying(
                            Cases.Opening.Refused.class,
                            no ->
                                    assertThat(no.objections().getFirst().told(Texts.VIETNAMESE))
                                            .contains("03/12/2018"));
        }
        assertThat(cases.open(OFFICER, asked.opened(LocalDate.of(2018, 12, 3))))
                .isInstanceOf(Cases.Opening.Opened.class);
    }

    private List<String> ended(long member) {
        return besideRecords.stream()
                .flatMap(one -> one.ended(OFFICER, Texts.VIETNAMESE, member).stream())
                .map(CasesOfMember.Case::what)
                .toList();
    }

    private static StepEntry onDay(StepEntry entry, String on) {
        return new StepEntry(
                entry.kind(),
                entry.organization(),
                LocalDate.parse(on),
                entry.decision(),
                null,
                entry.outcome(),
                entry.ground(),
                null,
                null,
                null,
                null,
                Decision.NONE,
                null);
    }

    private long admitted(long candidate) {
        long file = town.dossier(candidate, "2018-09-03");
        resolveAndDecide(file);
        town.recorded(file, town.entry(file, "RECEIVED", "2018-11-20"));
        town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03"));
        return Objects.requireNonNull(shelf.open(OFFICER, file).file().member());
    }

    private StepEntry annulled(long file, String ground) {
        var told = town.entry(file, "ANNULLED", "2019-04-01");
        return told.choosing(null, ground).decided(told.entry().decision());
    }

    private String state(long candidate) {
        return db.fetchSingle(
                        "select state from candidates_api.candidate where candidate_id = ?",
                        candidate)
                .get(0, String.class);
    }

    @Test
    void takesNoStepBackOnWhichALaterOneRests() {
        long file = town.dossier(town.candidate("Nguyễn Thị Dựa", CELL), "2018-09-03");
        long resolution = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 4));

        assertThat(cases.annul(OFFICER, resolution)).isInstanceOf(StepOutcome.Refused.class);
    }

    @Test
    void correctsAStepAndKeepsWhatWasBelieved() {
        long file = town.dossier(town.candidate("Nguyễn Thị Sửa", CELL), "2018-09-03");
        long wrong = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));

        assertThat(
                        cases.correct(
                                OFFICER,
                                wrong,
                                town.voted(file, "CELL_RESOLUTION", "2018-10-02", 6)))
                .isInstanceOf(StepOutcome.Recorded.class);

        var kept = shelf.open(OFFICER, file).file();
        assertThat(kept.dayOf("CELL_RESOLUTION")).hasValue(LocalDate.of(2018, 10, 2));
        assertThat(kept.all()).filteredOn(step -> !step.current()).hasSize(1);
        assertThat(kept.stageSince()).isEqualTo("2018-10-02");
    }

    @Test
    void letsACellRecordItsOwnStepsAndNotTheDecisionAbove() {
        long file = town.dossier(town.candidate("Nguyễn Thị Quyền", CELL), "2018-09-03");

        assertThat(
                        cases.record(
                                SECRETARY,
                                file,
                                town.voted(file, "CELL_RESOLUTION", "2018-10-01", 6)))
                .isInstanceOf(StepOutcome.Recorded.class);
        assertThatThrownBy(() ->
                        cases.record(
                                SECRETARY, file, town.voted(file, "DECISION", "2018-11-12", 6)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void isNotThereForWhoDoesNotSeeTheCell() {
        long file = town.dossier(town.candidate("Nguyễn Thị Kín", CELL), "2018-09-03");
        var query = new CaseQuery(new OrganizationId(Town.UPPER), CaseKind.ADMISSION, null);

        assertThatThrownBy(() -> shelf.open(STRANGER, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shelf.list(STRANGER, query, 10)).isInstanceOf(NotFound.class);
        assertThat(shelf.open(READER, file).file().id()).isEqualTo(file);
        assertThatThrownBy(() ->
                        cases.record(
                                READER, file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 6)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void recordsADecisionForSeveralOrForNone() {
        long one = town.dossier(town.candidate("Nguyễn Thị Một", CELL), "2018-09-03");
        long two = town.dossier(town.candidate("Nguyễn Thị Hai", CELL), "2018-09-03");
        town.recorded(one, town.voted(one, "CELL_RESOLUTION", "2018-10-01", 5));
        var both =
                List.of(
                        new Cases.CaseStep(
                                one, town.voted(one, "COMMITTEE_RESOLUTION", "2018-10-15", 4)),
                        new Cases.CaseStep(
                                two, town.voted(two, "COMMITTEE_RESOLUTION", "2018-10-15", 4)));

        assertThat(cases.recordAll(OFFICER, both)).anyMatch(StepOutcome.Refused.class::isInstance);
        assertThat(shelf.open(OFFICER, one).file().has("COMMITTEE_RESOLUTION")).isFalse();

        town.recorded(two, town.voted(two, "CELL_RESOLUTION", "2018-10-01", 5));
        assertThat(cases.recordAll(OFFICER, both)).allMatch(StepOutcome.Recorded.class::isInstance);
    }

    @Test
    void tellsWhatIsDueInEachStage() {
        long file = town.dossier(town.candidate("Nguyễn Thị Hạn", CELL), "2020-09-01");
        assertThat(due(file)).containsExactly("admissions.dossierAgeing 2021-09-01");

        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2021-03-01", 5));
        assertThat(due(file)).containsExactly("admissions.decisionDue 2021-05-27");
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2021-03-15", 4));
        town.recorded(file, town.voted(file, "DECISION", "2021-05-10", 6));
        assertThat(due(file)).containsExactly("admissions.ceremonyDue 2021-06-21");
        town.recorded(file, town.entry(file, "RECEIVED", "2021-05-17"));
        assertThat(due(file)).containsExactly("admissions.ceremonyDue 2021-06-28");
        town.recorded(file, town.entry(file, "CEREMONY", "2021-06-01"));
        assertThat(due(file)).containsExactly("admissions.papersDue 2021-07-13");
    }

    /// No probation ends for who has died meanwhile: the case is to be ended, and can be.
    @Test
    void tellsOfAMemberWhoHasGoneOnlyThatTheCaseIsToBeEnded() {
        long member = admitted(town.candidate("Nguyễn Thị Vắng", CELL));
        long recognition = cases.openOf(CaseKind.RECOGNITION, member).orElseThrow().id();
        assertThat(due(recognition)).containsExactly("admissions.considerDue 2020-01-15");

        memberships.record(OFFICER, member, death(LocalDate.of(2019, 6, 1)));

        assertThat(due(recognition)).containsExactly("cases.personLeft 2019-06-01");
        town.recorded(recognition, town.entry(recognition, "ENDED", "2019-06-03"));
        assertThat(due(recognition)).isEmpty();
    }

    private static Entry death(LocalDate on) {
        return new Entry(
                MovementKind.DEATH, on, null, null, null, null, null, null, Decision.NONE, null);
    }

    @Test
    void neitherChangesNorForgetsAStepInTheDatabase() {
        long file = town.dossier(town.candidate("Nguyễn Thị Giữ", CELL), "2018-09-03");

        assertThatThrownBy(() ->
                        db.execute(
                                "update cases.step set effective_on = date '2018-01-01' where"
                                        + " case_id = ?",
                                file))
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> db.execute("delete from cases.case_file where id = ?", file))
                .hasMessageContaining("neither changed nor deleted");
    }

    private List<String> due(long file) {
        return shelf.open(OFFICER, file).due().stream()
                .map(due -> due.kind() + " " + due.on())
                .toList();
    }

    private List<String> facts(long member) {
        return db.fetch(
                        """
                        select kind::text || ' ' || effective_on || ' ' || coalesce(decision_number, '') from members.movement
                        where member_id = ? and superseded_at = 'infinity' order by effective_on, ordinal\
                        """,
                        member)
                .getValues(0, String.class);
    }
}
