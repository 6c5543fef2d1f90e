package vn.dangvu.reorganizations.web;

import vn.dangvu.reorganizations.Advance;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A large plan while it is carried out or undone, and what came of it.
///
/// ```
/// Working --> Executed | Undone | Failed
/// ```
final class PlanJob {

    /// Where it stands.
    sealed interface State {

        /// @param since when this stage began
        record Working(Advance.Stage stage, long done, long total, Instant since) implements State {

            /// How long the rest of the stage takes if it goes on like this; nothing while nobody
            /// can know.
            Optional<Duration> left(Instant now) {
                return done == 0
                        ? Optional.empty()
                        : Optional.of(
                                Duration.between(since, now)
                                        .multipliedBy(total - done)
                                        .dividedBy(done));
            }
        }

        /// @param execution nothing where somebody had changed the plan meanwhile
        record Executed(Optional<Execution> execution) implements State {}

        record Undone(Undoing undoing) implements State {}

        /// A bug or a lost database, told in general words; nothing was written.
        record Failed() implements State {}
    }

    private final long plan;
    private final boolean undoes;
    private final String by;
    private final Instant startedAt;
    private volatile State state;

    PlanJob(long plan, boolean undoes, String by, Instant startedAt) {
        this.plan = plan;
        this.undoes = undoes;
        this.by = by;
        this.startedAt = startedAt;
        this.state = new State.Working(Advance.Stage.RECKONING, 0, 0, startedAt);
    }

    long plan() {
        return plan;
    }

    boolean undoes() {
        return undoes;
    }

    String by() {
        return by;
    }

    Instant startedAt() {
        return startedAt;
    }

    State state() {
        return state;
    }

    boolean working() {
        return state instanceof State.Working;
    }

    /// Whether nothing came of it.
    boolean inVain() {
        return switch (state) {
            case State.Working _ -> false;
            case State.Executed(var execution) ->
                    !(execution.orElse(null) instanceof Execution.Done
                            || execution.orElse(null) instanceof Execution.Waiting);
            case State.Undone(var undoing) ->
                    !(undoing instanceof Undoing.Done || undoing instanceof Undoing.Waiting);
            case State.Failed _ -> true;
        };
    }

    void at(Advance.Stage stage, long done, long total, Instant now) {
        var since = state instanceof State.Working w && w.stage() == stage ? w.since() : now;
        state = new State.Working(stage, done, total, since);
    }

    void ended(State end) {
        state = end;
    }
}
