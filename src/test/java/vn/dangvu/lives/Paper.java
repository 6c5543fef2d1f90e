package vn.dangvu.lives;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.Vote;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;

/// A step as it is put together for a form.
///
/// @param base of the vote; 0: no vote
record Paper(
        String step,
        int organization,
        LocalDate on,
        boolean decided,
        @Nullable Vote vote,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable LocalDate until,
        @Nullable Long person,
        @Nullable String words,
        boolean consented) {

    static Paper of(String step, int organization, LocalDate on) {
        return new Paper(
                step, organization, on, false, null, null, null, null, null, null, false);
    }

    Paper decision() {
        return new Paper(
                step, organization, on, true, vote, outcome, ground, until, person, words,
                consented);
    }

    Paper vote(int base, int inFavour, boolean counted) {
        var ballot = new Vote(base, base, inFavour, base - inFavour, 0, counted, List.of());
        return new Paper(
                step, organization, on, decided, ballot, outcome, ground, until, person, words,
                consented);
    }

    Paper outcome(String result) {
        return new Paper(
                step, organization, on, decided, vote, result, ground, until, person, words,
                consented);
    }

    Paper because(@Nullable String why) {
        return new Paper(
                step, organization, on, decided, vote, outcome, why, until, person, words,
                consented);
    }

    Paper until(@Nullable LocalDate day) {
        return new Paper(
                step, organization, on, decided, vote, outcome, ground, day, person, words,
                consented);
    }

    Paper naming(@Nullable Long member) {
        return new Paper(
                step, organization, on, decided, vote, outcome, ground, until, member, words,
                consented);
    }

    Paper saying(String text) {
        return new Paper(
                step, organization, on, decided, vote, outcome, ground, until, person, text,
                consented);
    }

    Paper consent(boolean given) {
        return new Paper(
                step, organization, on, decided, vote, outcome, ground, until, person, words,
                given);
    }

    StepEntry entry() {
        return new StepEntry(
                step,
                organization,
                on,
                decided ? new Decision("7-QĐ/ĐU", on, null) : Decision.NONE,
                vote,
                outcome,
                ground,
                until,
                person,
                "Tủ 2",
                words,
                consented ? new Decision("55-CV/TU", on, "Tỉnh ủy") : Decision.NONE,
                null);
    }
}
