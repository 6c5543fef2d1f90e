package vn.dangvu.lives;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Holds what the program says against what the model says: it must do what is legal, and refuse
/// what is not.
final class Judge {

    /// What the program answered.
    ///
    /// @param why it refused
    record Answer(boolean done, Object why) {}

    private final Supplier<String> when;
    private final Map<String, Long> told = new TreeMap<>();
    private long acts;
    private long refused;
    private long checks;

    /// @param when the seed and the day, for whoever has to look
    Judge(Supplier<String> when) {
        this.when = when;
    }

    /// @param what the act, by which acts are counted
    /// @param life who it is about, and what else is to be told where something is wrong
    void act(String what, boolean legal, Answer answer, Object life) {
        acts++;
        told.merge(what + (legal ? "" : " (refused)"), 1L, Long::sum);
        if (!legal) {
            refused++;
        }
        if (answer.done() != legal) {
            throw new AssertionError(
                    "%s: %s is %s, and was %s: %s%n%s"
                            .formatted(
                                    when.get(),
                                    what,
                                    legal ? "legal" : "not legal",
                                    answer.done() ? "done" : "refused",
                                    answer.why(),
                                    life));
        }
    }

    /// Something that must be refused by not being there, or by not being allowed.
    void forbidden(String what, Runnable act, Object life) {
        Answer answer;
        try {
            act.run();
            answer = new Answer(true, "nothing");
        } catch (NotFound | Forbidden no) {
            answer = new Answer(false, no);
        }
        act(what, false, answer, life);
    }

    void check(boolean holds, Supplier<String> what) {
        checks++;
        if (!holds) {
            throw new AssertionError(when.get() + ": " + what.get());
        }
    }

    void equal(Object found, Object expected, Supplier<String> what) {
        check(
                found.equals(expected),
                () ->
                        "%s: %s in the program, %s in the model"
                                .formatted(what.get(), found, expected));
    }

    long acts() {
        return acts;
    }

    long refused() {
        return refused;
    }

    long checks() {
        return checks;
    }

    /// How often which act was done, and which was refused.
    Map<String, Long> told() {
        return told;
    }
}
