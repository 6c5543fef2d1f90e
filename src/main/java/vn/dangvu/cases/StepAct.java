package vn.dangvu.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import vn.dangvu.kernel.Viewer;

/// A step with an effect on the ledger, as it is kept while it waits for somebody else. The names
/// of its parts stand in the database until then.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StepAct.Record.class, name = "step"),
    @JsonSubTypes.Type(value = StepAct.Correct.class, name = "correctStep"),
    @JsonSubTypes.Type(value = StepAct.Annul.class, name = "annulStep")
})
public sealed interface StepAct {

    long file();

    record Record(long file, StepEntry entry) implements StepAct {}

    record Correct(long file, long step, StepEntry entry) implements StepAct {}

    record Annul(long file, long step) implements StepAct {}

    /// Asks for it again, by the same way in.
    default StepOutcome perform(Cases cases, Viewer viewer) {
        return switch (this) {
            case Record act -> cases.record(viewer, act.file, act.entry);
            case Correct act -> cases.correct(viewer, act.step, act.entry);
            case Annul act -> cases.annul(viewer, act.step);
        };
    }
}
