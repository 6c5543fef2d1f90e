package vn.dangvu.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.FollowKind.ACTIVITY;
import static vn.dangvu.candidates.FollowKind.DROPPED;
import static vn.dangvu.candidates.FollowKind.HELPER_ASSIGNED;
import static vn.dangvu.candidates.FollowKind.HELPER_RELEASED;
import static vn.dangvu.candidates.FollowKind.MOVED;
import static vn.dangvu.candidates.FollowKind.NOTED;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.candidates.Objection.AdmittedAlready;
import vn.dangvu.candidates.Objection.BeforeBirth;
import vn.dangvu.candidates.Objection.CellNotThere;
import vn.dangvu.candidates.Objection.DoesNotHelp;
import vn.dangvu.candidates.Objection.FollowedAlready;
import vn.dangvu.candidates.Objection.HelperNotOfficial;
import vn.dangvu.candidates.Objection.HelpsAlready;
import vn.dangvu.candidates.Objection.InTheFuture;
import vn.dangvu.candidates.Objection.LaterFactDisagrees;
import vn.dangvu.candidates.Objection.Missing;
import vn.dangvu.candidates.Objection.NotFollowed;
import vn.dangvu.candidates.Objection.SameCell;
import vn.dangvu.candidates.Objection.SameDay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class FollowRulesTests {

    static final LocalDate BORN = LocalDate.of(1998, 5, 19);
    static final LocalDate TODAY = LocalDate.of(2021, 6, 15);
    static final LocalDate NOTED_ON = LocalDate.of(2020, 2, 3);
    static final LocalDate LATER = LocalDate.of(2020, 9, 2);

    static final FollowRules.Setting FINE = new FollowRules.Setting(TODAY, BORN, true, true);

    static final FollowEntry BY_NORTH = in(NOTED, NOTED_ON, 32);

    @Test
    void followsSomebodyNotedByACell() {
        assertThat(objections(List.of(), BY_NORTH)).isEmpty();
        assertThat(new Following(facts(BY_NORTH)).now())
                .isEqualTo(new FollowState(32, NOTED_ON, NOTED_ON, List.of(), null));
    }

    @Test
    void recordsNothingOfTomorrowNorFromBeforeTheBirth() {
        assertThat(objections(List.of(), in(NOTED, TODAY, 32))).isEmpty();
        assertThat(objections(List.of(), in(NOTED, TODAY.plusDays(1), 32)))
                .containsExactly(new InTheFuture(TODAY));
        assertThat(objections(List.of(), in(NOTED, BORN, 32))).isEmpty();
        assertThat(objections(List.of(), in(NOTED, BORN.minusDays(1), 32)))
                .containsExactly(new BeforeBirth());
    }

    @Test
    void asksForWhatAKindSaysNothingWithout() {
        assertThat(objections(List.of(BY_NORTH), words(ACTIVITY, LATER, null)))
                .containsExactly(new Missing("words"));
        assertThat(objections(List.of(BY_NORTH), words(DROPPED, LATER, " ")))
                .containsExactly(new Missing("words"));
        assertThat(objections(List.of(BY_NORTH), helper(HELPER_ASSIGNED, LATER, null)))
                .containsExactly(new Missing("person"));
        assertThat(
                        objections(
                                List.of(),
                                new FollowEntry(NOTED, LATER, null, null, null, null, null)))
                .containsExactly(new Missing("cell"));
    }

    @Test
    void asksForACellThatLivesAndAHelperWhoIsOfficial() {
        var setting = new FollowRules.Setting(TODAY, BORN, false, false);

        assertThat(Following.NONE.objectionsTo(BY_NORTH, null, setting))
                .containsExactly(new CellNotThere(NOTED_ON));
        assertThat(
                        new Following(facts(BY_NORTH))
                                .objectionsTo(helper(HELPER_ASSIGNED, LATER, 7L), null, setting))
                .containsExactly(new HelperNotOfficial(LATER));
        assertThat(
                        new Following(facts(BY_NORTH, helper(HELPER_ASSIGNED, NOTED_ON, 7L)))
                                .objectionsTo(helper(HELPER_RELEASED, LATER, 7L), null, setting))
                .isEmpty();
    }

    @Test
    void isFollowedByOneCellAtATime() {
        assertThat(objections(List.of(BY_NORTH), in(NOTED, LATER, 48)))
                .containsExactly(new FollowedAlready(32));
        assertThat(objections(List.of(BY_NORTH), in(MOVED, LATER, 32)))
                .containsExactly(new SameCell());
        assertThat(objections(List.of(BY_NORTH), in(MOVED, LATER, 48))).isEmpty();
        assertThat(objections(List.of(), in(MOVED, LATER, 48)))
                .containsExactly(new NotFollowed(LATER));
    }

    @Test
    void endsNothingOnTheDayOnWhichItBegan() {
        assertThat(objections(List.of(BY_NORTH), in(MOVED, NOTED_ON, 48)))
                .containsExactly(new SameDay(NOTED_ON));
        assertThat(objections(List.of(BY_NORTH), in(MOVED, NOTED_ON.plusDays(1), 48))).isEmpty();
    }

    @Test
    void mayBeHelpedByTwoButNotTwiceByOne() {
        var first = helper(HELPER_ASSIGNED, NOTED_ON, 7L);

        assertThat(objections(List.of(BY_NORTH, first), helper(HELPER_ASSIGNED, LATER, 8L)))
                .isEmpty();
        assertThat(objections(List.of(BY_NORTH, first), helper(HELPER_ASSIGNED, LATER, 7L)))
                .containsExactly(new HelpsAlready());
        assertThat(objections(List.of(BY_NORTH, first), helper(HELPER_RELEASED, LATER, 8L)))
                .containsExactly(new DoesNotHelp());
    }

    @Test
    void isHelpedByNobodyAnyMoreInAnotherCell() {
        var following =
                new Following(
                        facts(
                                BY_NORTH,
                                helper(HELPER_ASSIGNED, NOTED_ON, 7L),
                                in(MOVED, LATER, 48)));

        assertThat(following.at(LATER.minusDays(1)).helpers()).containsExactly(7L);
        assertThat(following.now())
                .isEqualTo(new FollowState(48, LATER, NOTED_ON, List.of(), null));
    }

    @Test
    void maybeNotedAgainOnceLeftOffButNotOnceAdmitted() {
        var again = in(NOTED, LATER.plusYears(0).plusDays(30), 48);

        assertThat(objections(List.of(BY_NORTH, words(DROPPED, LATER, "Chuyển công tác")), again))
                .isEmpty();
        assertThat(objections(List.of(BY_NORTH, FollowEntry.admitted(9, LATER, null)), again))
                .containsExactly(new AdmittedAlready());
    }

    @Test
    void correctsAFactUnlessALaterOneWouldNotHoldAnyMore() {
        var told = facts(BY_NORTH, words(ACTIVITY, LATER, "Giao việc"));
        var following = new Following(told);

        assertThat(following.objectionsTo(in(NOTED, NOTED_ON, 48), told.getFirst(), FINE))
                .isEmpty();
        assertThat(following.objectionsTo(in(NOTED, LATER, 32), told.getFirst(), FINE)).isEmpty();
        assertThat(following.objectionsTo(in(NOTED, LATER.plusDays(1), 32), told.getFirst(), FINE))
                .containsExactly(new LaterFactDisagrees(ACTIVITY, LATER));
        assertThat(following.objectionsToAnnulling(told.getFirst()))
                .containsExactly(new LaterFactDisagrees(ACTIVITY, LATER));
        assertThat(following.objectionsToAnnulling(told.get(1))).isEmpty();
    }

    private static List<Objection> objections(List<FollowEntry> before, FollowEntry entry) {
        return new Following(facts(before.toArray(FollowEntry[]::new)))
                .objectionsTo(entry, null, FINE);
    }

    static FollowEntry in(FollowKind kind, LocalDate day, int cell) {
        return new FollowEntry(kind, day, cell, null, null, null, null);
    }

    static FollowEntry words(FollowKind kind, LocalDate day, @Nullable String words) {
        return new FollowEntry(kind, day, null, null, null, null, words);
    }

    static FollowEntry helper(FollowKind kind, LocalDate day, @Nullable Long helper) {
        return new FollowEntry(kind, day, null, helper, null, null, null);
    }

    static List<FollowFact> facts(FollowEntry... entries) {
        var facts = new ArrayList<FollowFact>();
        Arrays.stream(entries)
                .forEach(entry -> {
                    long id = facts.size() + 1;
                    facts.add(
                            new FollowFact(
                                    id,
                                    1,
                                    entry,
                                    id,
                                    Instant.EPOCH,
                                    "t",
                                    Instant.EPOCH,
                                    null,
                                    null));
                });
        return facts;
    }
}
