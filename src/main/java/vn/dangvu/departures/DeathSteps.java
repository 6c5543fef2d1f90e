package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.StepKind;

import java.util.List;

/// What is recorded when a member has died (handbook 2.8).
final class DeathSteps {

    static final String REPORTED = "REPORTED";
    static final String RECORDED = "RECORDED";

    static final String DIED = "DIED";
    static final String BADGE = "BADGE";

    /// Of a posthumous badge: proposed, or not due.
    static final String PROPOSED = "PROPOSED";

    static final String NOT_DUE = "NOT_DUE";

    static final List<String> STAGES = List.of(REPORTED, RECORDED);

    static final List<StepKind> STEPS =
            List.of(
                    StepKind.of(OPENED, Decider.CELL).to(REPORTED),
                    StepKind.of(DIED, Decider.CELL, Field.DECISION, Field.KEPT)
                            .to(RECORDED)
                            .beforehand(),
                    StepKind.of(BADGE, Decider.CELL, Field.OUTCOME, Field.DECISION)
                            .choosing(PROPOSED, NOT_DUE)
                            .needing(Field.OUTCOME),
                    StepKind.of(PAPERS, Decider.CELL, Field.KEPT).to(StepKind.CLOSED),
                    dropped());

    private DeathSteps() {}
}
