package vn.dangvu.lives;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.Vote;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;

/// A step as it is filled into a form, part by part.
final class Paper {

    private final String step;
    private final int organization;
    private final LocalDate on;
    private Decision decision = Decision.NONE;
    private Decision consent = Decision.NONE;
    private @Nullable Vote vote;
    private @Nullable String outcome;
    private @Nullable String ground;
    private @Nullable LocalDate until;
    private @Nullable Long person;
    private @Nullable String words;
    private @Nullable String note;

    private Paper(String step, int organization, LocalDate on) {
        this.step = step;
        this.organization = organization;
        this.on = on;
    }

    static Paper of(String step, int organization, LocalDate on) {
        return new Paper(step, organization, on);
    }

    Paper decision() {
        decision = new Decision("7-QĐ/ĐU", on, null);
        return this;
    }

    Paper vote(int base, int inFavour, boolean counted) {
        vote = new Vote(base, base, inFavour, base - inFavour, 0, counted, List.of());
        return this;
    }

    Paper outcome(String result) {
        outcome = result;
        return this;
    }

    Paper because(@Nullable String why) {
        ground = why;
        return this;
    }

    Paper until(@Nullable LocalDate day) {
        until = day;
        return this;
    }

    Paper naming(@Nullable Long member) {
        person = member;
        return this;
    }

    Paper saying(String text) {
        words = text;
        return this;
    }

    Paper consent(boolean given) {
        consent = given ? new Decision("55-CV/TU", on, "Tỉnh ủy") : Decision.NONE;
        return this;
    }

    Paper remark(@Nullable String text) {
        note = text;
        return this;
    }

    StepEntry entry() {
        return new StepEntry(
                step,
                organization,
                on,
                decision,
                vote,
                outcome,
                ground,
                until,
                person,
                "Tủ 2",
                words,
                consent,
                note);
    }
}
