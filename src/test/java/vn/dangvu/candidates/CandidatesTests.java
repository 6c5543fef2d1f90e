package vn.dangvu.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.candidates.FollowRulesTests.helper;
import static vn.dangvu.candidates.FollowRulesTests.in;
import static vn.dangvu.candidates.FollowRulesTests.words;
import static vn.dangvu.candidates.Village.ABROAD;
import static vn.dangvu.candidates.Village.KHOI;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.READER;
import static vn.dangvu.candidates.Village.SECRETARY;
import static vn.dangvu.candidates.Village.SOUTH;
import static vn.dangvu.candidates.Village.STRANGER;
import static vn.dangvu.candidates.Village.TODAY;
import static vn.dangvu.candidates.Village.profile;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.candidates.Outcome.Recorded;
import vn.dangvu.candidates.Outcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.List;

/// Who is noted, followed, seen and counted, and by whom.
@PeopleTest
class CandidatesTests {

    static final LocalDate NOTED_ON = LocalDate.of(2020, 2, 3);
    static final LocalDate LATER = LocalDate.of(2020, 9, 2);

    @Autowired Village village;
    @Autowired Candidates candidates;
    @Autowired Candidacies candidacies;
    @Autowired DSLContext db;

    @Test
    void givesACodeAndKeepsWhoWasNotedWithATrace() {
        long who = village.candidate("Nguyễn Thị Sáng", NORTH);

        assertThat(village.code(who)).matches("QC-[0-9]{6}");
        var found = candidates.open(SECRETARY, who);
        assertThat(found.home()).isEqualTo(NORTH);
        assertThat(found.state()).isEqualTo(CandidateState.FOLLOWED);
        assertThat(found.now().notedOn()).isEqualTo(NOTED_ON);
        assertThat(found.profile().person().fullName()).isEqualTo("Nguyễn Thị Sáng");
        assertThat(village.acts(who))
                .containsExactly("CANDIDATE_ENTERED", "CANDIDATE_FOLLOWED", "CANDIDATE_OPENED");
    }

    @Test
    void refusesACodeThatIsTakenAndTellsWhoseOnlyToWhoMaySee() {
        long who = village.candidate("Nguyễn Thị Mã", NORTH);
        var again = new NewCandidate(village.code(who), profile("Nguyễn Thị Khác", born(1999)));

        assertThat(refused(candidacies.enter(OFFICER, again, noted(NORTH), true)))
                .containsExactly(new Objection.CodeTaken(village.code(who), who));
        assertThat(refused(candidacies.enter(STRANGER, again, noted(ABROAD), true)))
                .containsExactly(new Objection.CodeTaken(village.code(who), null));
    }

    @Test
    void asksWhetherSomebodyAlikeIsTheSameOnlyAmongThoseWhoAreSeen() {
        long who = village.candidate("Nguyễn Thị Giống", NORTH);
        var again = new NewCandidate(null, profile("Nguyễn Thị Giống", born(1998)));
        var member = new NewCandidate(null, profile("Trần Thị Hạnh", LocalDate.of(1980, 3, 8)));

        assertThat(refused(candidacies.enter(OFFICER, again, noted(NORTH), false)))
                .containsExactly(
                        new Objection.LooksLike(who, null, village.code(who), "Nguyễn Thị Giống"));
        assertThat(refused(candidacies.enter(OFFICER, member, noted(NORTH), false)))
                .containsExactly(
                        new Objection.LooksLike(null, village.member("B1"), "B1", "Trần Thị Hạnh"));
        assertThat(candidacies.enter(STRANGER, again, noted(ABROAD), false))
                .isInstanceOf(Recorded.class);
        assertThat(candidacies.enter(STRANGER, member, noted(ABROAD), false))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void existsForNobodyElse() {
        long who = village.candidate("Nguyễn Thị Kín", NORTH);
        long fact = candidates.open(OFFICER, who).facts().getFirst().id();
        var blind =
                new Viewer(
                        "x",
                        false,
                        List.of(new Viewer.Grant(KHOI, Viewer.Role.LEADER, false)),
                        null);

        assertThat(candidates.visible(OFFICER, List.of(who))).containsExactly(who);
        for (Viewer viewer : List.of(STRANGER, blind)) {
            assertThat(candidates.visible(viewer, List.of(who))).isEmpty();
            assertThatThrownBy(() -> candidates.open(viewer, who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> candidates.attributesOf(viewer, who))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> candidates.stateOf(viewer, who, TODAY))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            candidacies.follow(viewer, who, words(FollowKind.ACTIVITY, LATER, "x")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> candidacies.annul(viewer, fact)).isInstanceOf(NotFound.class);
            assertThat(candidates.named(viewer, List.of(who))).isEmpty();
        }
        assertThatThrownBy(() -> candidates.list(blind, all(KHOI), null, 10))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> candidates.list(STRANGER, all(KHOI), null, 10))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isRecordedOnlyByWhoMayRecordThere() {
        long who = village.candidate("Nguyễn Thị Quyền", SOUTH);
        var activity = words(FollowKind.ACTIVITY, LATER, "Dự sinh hoạt chi bộ mở rộng");

        assertThatThrownBy(() -> candidacies.follow(READER, who, activity))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> candidacies.follow(SECRETARY, who, activity))
                .isInstanceOf(NotFound.class);
        var person = new NewCandidate(null, profile("Nguyễn Thị Lạ", born(1999)));
        assertThatThrownBy(() -> candidacies.enter(SECRETARY, person, noted(SOUTH), true))
                .isInstanceOf(Forbidden.class);
        assertThat(candidacies.follow(OFFICER, who, activity)).isInstanceOf(Recorded.class);
    }

    @Test
    void goesOverToAnotherCellAndOutOfSightOfTheFirst() {
        long who = village.candidate("Nguyễn Thị Chuyển", NORTH);
        candidacies.follow(
                OFFICER, who, helper(FollowKind.HELPER_ASSIGNED, NOTED_ON, village.member("B1")));
        long north = total(SECRETARY, NORTH);

        assertThat(candidacies.follow(OFFICER, who, in(FollowKind.MOVED, LATER, SOUTH)))
                .isInstanceOf(Recorded.class);

        assertThat(total(SECRETARY, NORTH)).isEqualTo(north - 1);
        assertThat(candidates.visible(SECRETARY, List.of(who))).isEmpty();
        assertThat(candidates.open(OFFICER, who).now().helpers()).isEmpty();
        assertThat(
                        db.fetch(
                                        """
                                        select cell_id, since::text, until::text, noted_on::text from candidates_api.followed
                                        where candidate_id = ? order by since\
                                        """,
                                        who)
                                .formatCSV(false))
                .isEqualTo(
                        "32,2020-02-03,2020-09-02,2020-02-03\n"
                                + "48,2020-09-02,infinity,2020-02-03\n");
    }

    @Test
    void isHelpedByAnOfficialMemberWhomTheViewerSees() {
        long who = village.candidate("Nguyễn Thị Giúp", NORTH);
        var official = helper(FollowKind.HELPER_ASSIGNED, NOTED_ON, village.member("B1"));
        var probationary = helper(FollowKind.HELPER_ASSIGNED, NOTED_ON, village.member("B3"));
        var strange = helper(FollowKind.HELPER_ASSIGNED, NOTED_ON, village.member("X1"));

        assertThat(refused(candidacies.follow(OFFICER, who, probationary)))
                .containsExactly(new Objection.HelperNotOfficial(NOTED_ON));
        assertThat(refused(candidacies.follow(OFFICER, who, strange)))
                .containsExactly(new Objection.HelperNotOfficial(NOTED_ON));
        assertThat(candidacies.follow(OFFICER, who, official)).isInstanceOf(Recorded.class);
        assertThat(lines(all(NORTH), "Giúp").getFirst().helpers())
                .containsExactly(
                        new HelpingMember(village.member("B1"), "B1", "Trần Thị Hạnh", true));
    }

    /// Whoever presses twice, or at two windows, means it once.
    @Test
    void keepsTheSameWorkRecordedTwiceByOnePersonOnce() {
        long who = village.candidate("Nguyễn Thị Một Lần", NORTH);
        var activity = words(FollowKind.ACTIVITY, LATER, "Giao việc");
        assertThat(candidacies.follow(OFFICER, who, activity)).isInstanceOf(Recorded.class);

        assertThat(refused(candidacies.follow(OFFICER, who, activity)))
                .containsExactly(new Objection.RecordedAlready(LATER));
        assertThat(candidacies.follow(SECRETARY, who, activity)).isInstanceOf(Recorded.class);
        assertThat(
                        candidacies.follow(
                                OFFICER, who, words(FollowKind.ACTIVITY, LATER, "Giao việc khác")))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void correctsAndTakesBackWithoutChangingWhatWasBelieved() {
        long who = village.candidate("Nguyễn Thị Sửa", NORTH);
        var activity = words(FollowKind.ACTIVITY, LATER, "Giao việc");
        long fact = ((Recorded) candidacies.follow(OFFICER, who, activity)).fact();

        var right = words(FollowKind.ACTIVITY, LATER.plusDays(1), "Giao việc");
        long corrected = ((Recorded) candidacies.correct(OFFICER, fact, right)).fact();
        assertThat(refused(candidacies.correct(OFFICER, fact, right)))
                .containsExactly(new Objection.CorrectedAlready());
        assertThat(candidacies.annul(OFFICER, corrected)).isInstanceOf(Recorded.class);

        var facts = candidates.open(OFFICER, who).facts();
        assertThat(facts).hasSize(3);
        assertThat(facts)
                .filteredOn(FollowFact::current)
                .extracting(one -> one.entry().kind())
                .containsExactly(FollowKind.NOTED);
    }

    @Test
    void revisesAProfileOnceSeen() {
        long who = village.candidate("Nguyễn Thị Mới", NORTH);
        var seen = candidates.open(OFFICER, who).profiles().getFirst();
        var right = profile("Nguyễn Thị Mới", born(1997));

        assertThat(refused(candidacies.revise(OFFICER, who, seen.id(), seen.profile())))
                .containsExactly(new Objection.NothingNew());
        assertThat(candidacies.revise(OFFICER, who, seen.id(), right)).isInstanceOf(Recorded.class);
        assertThat(refused(candidacies.revise(OFFICER, who, seen.id(), right)))
                .containsExactly(new Objection.ChangedMeanwhile());
        var found = candidates.open(OFFICER, who);
        assertThat(found.profiles()).hasSize(2);
        assertThat(found.profile()).isEqualTo(right);
    }

    @Test
    void becomesAMemberAndIsFollowedAgainWhenThatWasNone() {
        long who = village.candidate("Nguyễn Thị Kết", NORTH);
        long member = village.member("N1");

        village.inside(() -> candidacies.admitted(OFFICER, who, member, LATER, "12-QĐ/ĐUK"));
        var admitted = candidates.open(OFFICER, who);
        assertThat(admitted.state()).isEqualTo(CandidateState.ADMITTED);
        assertThat(admitted.now().member()).isEqualTo(member);
        assertThat(refused(candidacies.annul(OFFICER, admitted.facts().getFirst().id())))
                .containsExactly(new Objection.ByAdmission());
        assertThatThrownBy(() -> candidacies.admitted(OFFICER, who, member, LATER, null))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);

        village.inside(() -> {
            candidacies.notAdmitted(OFFICER, who);
            return who;
        });
        assertThat(candidates.open(OFFICER, who).state()).isEqualTo(CandidateState.FOLLOWED);
    }

    @Test
    void listsByGivenNameAndPagesThroughAll() {
        for (String name : List.of("Vũ Thị Trang Danh", "Vũ Thị Trang Ánh", "Lý Thị Trang Ánh")) {
            village.candidate(name, SOUTH);
        }
        var query =
                new CandidateQuery(
                        new OrganizationId(KHOI),
                        "trang",
                        CandidateState.FOLLOWED,
                        null,
                        null,
                        false);

        var first = candidates.list(OFFICER, query, null, 2);
        var rest = candidates.list(OFFICER, query, first.next(), 2);

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.lines())
                .extracting(CandidateLine::fullName)
                .containsExactly("Lý Thị Trang Ánh", "Vũ Thị Trang Ánh");
        assertThat(rest.lines())
                .extracting(CandidateLine::fullName)
                .containsExactly("Vũ Thị Trang Danh");
        assertThat(rest.next()).isNull();
    }

    @Test
    void findsWhomNobodyHelpsAndWithWhomNothingWasDoneForAYear() {
        long who = village.candidate("Nguyễn Thị Vắng", NORTH);
        var idle =
                new CandidateQuery(
                        new OrganizationId(NORTH),
                        "vắng",
                        CandidateState.FOLLOWED,
                        null,
                        "activity",
                        false);
        var alone =
                new CandidateQuery(
                        new OrganizationId(NORTH),
                        "vắng",
                        CandidateState.FOLLOWED,
                        null,
                        "helper",
                        false);

        assertThat(candidates.list(OFFICER, idle, null, 9).total()).isEqualTo(1);
        assertThat(candidates.list(OFFICER, alone, null, 9).total()).isEqualTo(1);
        candidacies.follow(
                OFFICER,
                who,
                words(FollowKind.ACTIVITY, TODAY.minusYears(1).plusDays(1), "Dự họp"));
        candidacies.follow(
                OFFICER, who, helper(FollowKind.HELPER_ASSIGNED, LATER, village.member("B2")));
        assertThat(candidates.list(OFFICER, idle, null, 9).total()).isZero();
        assertThat(candidates.list(OFFICER, alone, null, 9).total()).isZero();
    }

    private long total(Viewer viewer, int organization) {
        return candidates.list(viewer, all(organization), null, 1).total();
    }

    private List<CandidateLine> lines(CandidateQuery query, String name) {
        return candidates.list(OFFICER, query, null, 500).lines().stream()
                .filter(line -> line.fullName().endsWith(name))
                .toList();
    }

    private static CandidateQuery all(int organization) {
        return CandidateQuery.everybody(new OrganizationId(organization));
    }

    private static LocalDate born(int year) {
        return LocalDate.of(year, 5, 19);
    }

    private static FollowEntry noted(int cell) {
        return FollowEntry.noted(cell, NOTED_ON, null);
    }

    private static List<Objection> refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).objections();
    }
}
