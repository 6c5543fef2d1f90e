package vn.dangvu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.cases.Roll.Voter;
import vn.dangvu.cases.Vote.Deviation;
import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.committees.Body;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class VoteRulesTests {

    private static final VoteRules.VotePolicy POLICY =
            new VoteRules.VotePolicy("Quy định 294-QĐ/TW", true);

    @ParameterizedTest(name = "ADM-07, ADM-08, VOTE-04, VOTE-06: {0} of {1} in favour: {2}")
    @CsvSource({
        "2, 3, true",
        "1, 3, false",
        "8, 12, true",
        "7, 12, false",
        "9, 12, true",
        "9, 13, true",
        "8, 13, false",
        "10, 14, true",
        "9, 14, false",
        "0, 0, false",
        "1, 1, true"
    })
    void passesByTwoThirdsFromTheExactNumberOn(int yes, int base, boolean passes) {
        assertThat(Majority.TWO_THIRDS.reached(yes, base)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "VOTE-01, VOTE-06: {0} of {1} in favour: {2}")
    @CsvSource({
        "6, 12, false",
        "7, 12, true",
        "8, 12, true",
        "6, 11, true",
        "5, 11, false",
        "0, 0, false"
    })
    void passesByMoreThanHalfOfTheBaseAndNotByHalf(int yes, int base, boolean passes) {
        assertThat(Majority.MORE_THAN_HALF.reached(yes, base)).isEqualTo(passes);
    }

    @Test
    void tellsTheFewestVotesThatPassLikeTheNaiveCount() {
        for (int base = 1; base <= 400; base++) {
            for (Majority majority : Majority.values()) {
                int fewest = 0;
                double part = majority == Majority.TWO_THIRDS ? 2.0 / 3 : 0.5;
                while (majority == Majority.TWO_THIRDS
                        ? fewest + 1e-9 < part * base
                        : fewest <= part * base + 1e-9) {
                    fewest++;
                }
                assertThat(majority.needed(base)).as(majority + " of " + base).isEqualTo(fewest);
                assertThat(majority.reached(fewest, base)).isTrue();
                assertThat(majority.reached(fewest - 1, base)).isFalse();
            }
        }
    }

    /// VOTE-02: at home a temporary member, an exempt and a suspended one do not count.
    @Test
    void countsAbsentOnesInTheBaseAndLeavesOutWhomTheRuleLeavesOut() {
        var roll =
                cell(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reason.AWAY,
                        Reason.EXEMPT,
                        Reason.SUSPENDED);

        assertThat(roll.base(List.of())).isEqualTo(6);
        assertThat(roll.base(List.of(new Deviation(8, Reason.VOTES)))).isEqualTo(7);
        assertThat(roll.base(List.of(new Deviation(1, Reason.PROSECUTED)))).isEqualTo(5);
    }

    @ParameterizedTest(name = "VOTE-02: the register says {0}, the ballot {1}: {2}")
    @CsvSource({
        "AWAY, VOTES, true",
        "EXEMPT, VOTES, true",
        "SUSPENDED, VOTES, false",
        ", VOTES, false",
        ", PROSECUTED, true",
        ", AWAY, true",
        ", ABSENT_CONGRESS, false",
        "AWAY, PROSECUTED, false"
    })
    void countsSomebodyOtherwiseThanTheRegisterOnlyAsTheRuleAllows(
            @Nullable Reason out, Reason told, boolean allowed) {
        var roll = cell(null, null, null, out);
        var exception = List.of(new Deviation(4, told));
        int base = roll.base(exception);
        var vote = new Vote(base, base, base, 0, 0, true, exception);

        assertThat(keys(vote, roll))
                .isEqualTo(allowed ? List.of() : List.of("cases.objection.noSuchException"));
    }

    @ParameterizedTest(name = "VOTE-07: a cell of {0} official members: {1}")
    @CsvSource({"2, cases.objection.tooFewOfficials", "3, ''", "4, ''"})
    void refusesACellOfTwoOfficialMembersButNotOfThree(int officials, String objection) {
        var roll = cell(new Reason[officials]);

        assertThat(keys(vote(officials, officials, 2, 0, 0), roll))
                .isEqualTo(objection.isEmpty() ? List.of() : List.of(objection));
    }

    @Test
    void countsTheSuspendedAmongTheOfficialsThatACellNeeds() {
        assertThat(keys(vote(2, 2, 2, 0, 0), cell(null, null, Reason.SUSPENDED))).isEmpty();
    }

    @Test
    void holdsTheSumsToTheBase() {
        var roll = cell(null, null, null, null, null);

        assertThat(keys(vote(5, 6, 3, 0, 0), roll))
                .containsExactly("cases.objection.morePresentThanBase");
        assertThat(keys(vote(5, 4, 3, 1, 1), roll))
                .containsExactly("cases.objection.moreVotesThanPresent");
        assertThat(keys(vote(5, 4, 3, 1, 0), roll)).isEmpty();
        assertThat(keys(vote(4, 4, 3, 1, 0), roll)).containsExactly("cases.objection.baseChanged");
    }

    /// VOTE-03: whoever sits in a committee, and is neither away nor suspended.
    @Test
    void countsThoseInOfficeInTheBaseOfACommittee() {
        var voters =
                List.of(
                        new Voter(1, "n", null),
                        new Voter(2, "n", null),
                        new Voter(3, "n", Reason.AWAY),
                        new Voter(4, "n", Reason.SUSPENDED));
        var roll = new Roll(new OrganizationId(7), "Đảng ủy", Body.COMMITTEE, voters, 0);

        assertThat(roll.base(List.of())).isEqualTo(2);
        assertThat(roll.base(List.of(new Deviation(3, Reason.VOTES)))).isEqualTo(3);
    }

    @Test
    void takesATypedBaseWhereTheRegisterKnowsNobody() {
        var roll = new Roll(new OrganizationId(7), "Đảng ủy", Body.COMMITTEE, List.of(), 0);
        var vote = new Vote(11, 9, 8, 1, 0, false, List.of());

        assertThat(VoteRules.objectionsTo(vote, roll, OrganizationKind.UPPER_GRASSROOTS, POLICY))
                .isEmpty();
        assertThat(
                        VoteRules.objectionsTo(
                                        new Vote(0, 0, 0, 0, 0, false, List.of()),
                                        roll,
                                        OrganizationKind.UPPER_GRASSROOTS,
                                        POLICY)
                                .stream()
                                .map(Objection::key))
                .containsExactly("cases.objection.nobodyVotes");
    }

    @Test
    void reckonsTheBaseOfRandomRollsLikeTheNaiveCount() {
        var random = new Random(20261129);
        for (int round = 0; round < 2_000; round++) {
            var voters = new ArrayList<Voter>();
            var exceptions = new ArrayList<Deviation>();
            int naive = 0;
            for (int member = 1; member <= random.nextInt(30); member++) {
                Reason out =
                        random.nextInt(4) == 0
                                ? List.of(Reason.AWAY, Reason.EXEMPT, Reason.SUSPENDED)
                                        .get(random.nextInt(3))
                                : null;
                voters.add(new Voter(member, "n", out));
                boolean counts = out == null;
                if (random.nextInt(6) == 0) {
                    counts = !counts;
                    exceptions.add(
                            new Deviation(member, counts ? Reason.VOTES : Reason.PROSECUTED));
                }
                naive += counts ? 1 : 0;
            }
            var roll = new Roll(new OrganizationId(1), "n", null, voters, voters.size());

            assertThat(roll.base(exceptions)).isEqualTo(naive);
        }
    }

    private static Roll cell(@Nullable Reason... out) {
        var voters = new ArrayList<Voter>();
        for (int at = 0; at < out.length; at++) {
            voters.add(new Voter(at + 1, "n", out[at]));
        }
        return new Roll(new OrganizationId(1), "Chi bộ", null, voters, voters.size());
    }

    private static Vote vote(int base, int present, int yes, int no, int blank) {
        return new Vote(base, present, yes, no, blank, true, List.of());
    }

    private static List<String> keys(Vote vote, Roll roll) {
        return VoteRules.objectionsTo(vote, roll, OrganizationKind.CELL, POLICY).stream()
                .map(Objection::key)
                .toList();
    }
}
