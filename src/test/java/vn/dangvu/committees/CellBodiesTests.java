package vn.dangvu.committees;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.committees.Body.CELL;
import static vn.dangvu.committees.Body.CELL_COMMITTEE;
import static vn.dangvu.committees.Position.DEPUTY;
import static vn.dangvu.committees.Position.MEMBER;
import static vn.dangvu.committees.Position.SECRETARY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.members.Decision;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// COM-01, COM-02: a cell has a chi ủy or it has none, in one congress and from one fact to the
/// next.
class CellBodiesTests {

    static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @Test
    void oneCongressElectsACellCommitteeOrASecretaryWithoutOne() {
        var objections = new ArrayList<Objection>();
        var seats =
                List.of(
                        seat(CELL_COMMITTEE, SECRETARY, 1),
                        seat(CELL_COMMITTEE, MEMBER, 2),
                        seat(CELL, DEPUTY, 3));
        var congress =
                new Congress(
                        Township.term(3, DAY, Sizes.UNKNOWN),
                        seats,
                        Decision.NONE,
                        Decision.NONE,
                        null);

        new Election(congress, cell()).check(objections, new ArrayList<>());

        assertThat(objections)
                .singleElement()
                .isInstanceOfSatisfying(
                        Objection.CellCommitteeOrNot.class,
                        one -> {
                            assertThat(List.of(one.inside(), one.outside()))
                                    .containsExactly(1L, 3L);
                            assertThat(one.member()).isEqualTo(3L);
                            assertThat(String.valueOf(one.source())).contains("294-QĐ/TW");
                        });
    }

    @Test
    void nobodyIsElectedBesideAPostOfTheOtherKindThatIsHeld() {
        var withCommittee = chronicle(elected(CELL_COMMITTEE, MEMBER, 1, FIRST));
        var without = chronicle(elected(CELL, DEPUTY, 1, FIRST));

        assertThat(against(withCommittee, elected(CELL, SECRETARY, 2, DAY)))
                .containsExactly("CellCommitteeOrNot");
        assertThat(against(without, elected(CELL_COMMITTEE, SECRETARY, 2, DAY)))
                .containsExactly("CellCommitteeOrNot");
        assertThat(against(without, elected(CELL, SECRETARY, 2, DAY))).isEmpty();
    }

    @Test
    void aCellThatShrinksDropsItsCommitteeAndElectsASecretaryOnTheSameDay() {
        var shrunk =
                chronicle(
                        elected(CELL_COMMITTEE, SECRETARY, 1, FIRST),
                        elected(CELL_COMMITTEE, MEMBER, 2, FIRST),
                        ceased(CELL_COMMITTEE, 2, DAY),
                        ceased(CELL_COMMITTEE, 1, DAY));

        assertThat(against(shrunk, elected(CELL, SECRETARY, 1, DAY))).isEmpty();
        assertThat(against(shrunk, elected(CELL, SECRETARY, 1, DAY.minusDays(1))))
                .containsExactly("CellCommitteeOrNot");
    }

    @Test
    void theNextCongressMayChangeFromOneToTheOther() {
        var before = chronicle(elected(CELL, SECRETARY, 1, FIRST));
        var term = Township.term(3, DAY, Sizes.UNKNOWN);
        var committee = List.of(elected(CELL_COMMITTEE, SECRETARY, 1, DAY));

        assertThat(before.brokenBy(term, committee)).isEmpty();
        var onItsDay = chronicle(elected(CELL, DEPUTY, 2, DAY));
        assertThat(onItsDay.brokenBy(term, committee)).isPresent();
    }

    @Test
    void whatIsElectedLaterStandsAgainstAPostOfTheOtherKindBeforeIt() {
        var committee = chronicle(elected(CELL_COMMITTEE, MEMBER, 1, DAY));
        var earlier = elected(CELL, DEPUTY, 2, FIRST);

        assertThat(committee.brokenBy(earlier, null))
                .contains(new Objection.LaterFactDisagrees(Act.ELECTED, DAY, 1L));
    }

    @Test
    void theFirstDayOfAPostIsPutRightInBothDirections() {
        var chronicle = chronicle(elected(CELL_COMMITTEE, SECRETARY, 1, FIRST));
        var wrong = chronicle.facts().getFirst();

        for (int days : new int[] {-3, 0, 3}) {
            var right = elected(CELL_COMMITTEE, SECRETARY, 1, FIRST.plusDays(days));
            assertThat(chronicle.before(right, wrong).seats()).isEmpty();
        }
    }

    private static List<String> against(Chronicle chronicle, PostEntry entry) {
        return PostRules.objectionsTo(entry, chronicle.before(entry, null), cell())
                .map(one -> one.getClass().getSimpleName())
                .toList();
    }

    /// A cell of nine, as the rules see it.
    private static Setting cell() {
        var persons = new HashMap<Long, Setting.Person>();
        LongStream.rangeClosed(1, 9)
                .forEach(member ->
                        persons.put(member, new Setting.Person(Standing.OFFICIAL, false, true)));
        return new Setting(
                OrganizationKind.CELL,
                true,
                persons.size(),
                Sizes.UNKNOWN,
                Map.copyOf(persons),
                DAY);
    }

    private static Congress.Seat seat(Body body, Position position, long member) {
        return new Congress.Seat(body, position, member, false);
    }

    private static PostEntry elected(Body body, Position position, long member, LocalDate day) {
        return entry(body, position, member, Act.ELECTED, day);
    }

    private static PostEntry ceased(Body body, long member, LocalDate day) {
        return entry(body, null, member, Act.CEASED, day);
    }

    private static PostEntry entry(
            Body body, @Nullable Position position, long member, Act act, LocalDate day) {
        return new PostEntry(body, position, member, act, day, Decision.NONE, Decision.NONE, null);
    }

    private static Chronicle chronicle(PostEntry... entries) {
        var facts = new ArrayList<PostFact>();
        for (PostEntry entry : entries) {
            long number = facts.size() + 1L;
            facts.add(
                    new PostFact(
                            number,
                            1,
                            entry,
                            number,
                            Instant.EPOCH,
                            "",
                            Instant.EPOCH,
                            null,
                            null));
        }
        return new Chronicle(facts, List.of());
    }
}
