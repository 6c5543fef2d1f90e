package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A plan of reorganization.
///
/// ```
/// Draft --execute--> Executed --undo--> Undone
/// ```
///
/// @param home whose officers work on it
/// @param on the first day on which everything is as planned
/// @param revision grows with each save, so that two who work on one draft do not lose anything
public record Plan(
        long id,
        OrganizationId home,
        String title,
        LocalDate on,
        Decision decision,
        List<Line> lines,
        List<Assignment> assignments,
        int revision,
        Stage stage) {

    public Plan {
        lines = List.copyOf(lines);
        assignments = List.copyOf(assignments);
    }

    public record Decision(
            @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {

        public static final Decision NONE = new Decision(null, null, null);
    }

    /// How far it is.
    public sealed interface Stage {

        record Draft(String changedBy, Instant changedAt) implements Stage {}

        /// @param change the number of the change of the tree
        record Executed(long change, String by, Instant at) implements Stage {}

        record Undone(long change, String by, Instant at) implements Stage {}
    }

    /// The same draft with other lines.
    public Plan withLines(List<Line> other) {
        return new Plan(id, home, title, on, decision, other, assignments, revision, stage);
    }

    /// The same draft with other members sent to cells of their own.
    public Plan withAssignments(List<Assignment> other) {
        return new Plan(id, home, title, on, decision, lines, other, revision, stage);
    }

    /// The same draft as somebody read it, to be saved only if nobody has saved since.
    public Plan asOf(int read) {
        return new Plan(id, home, title, on, decision, lines, assignments, read, stage);
    }

    public Plan headed(String other, LocalDate day, Decision decided) {
        return new Plan(id, home, other, day, decided, lines, assignments, revision, stage);
    }

    public boolean draft() {
        return stage instanceof Stage.Draft;
    }
}
