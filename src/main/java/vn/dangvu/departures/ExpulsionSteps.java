package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.StepKind;

import java.util.List;

/// The steps of an expulsion (handbook 6.3). Of its papers only numbers and places are kept.
final class ExpulsionSteps {

    static final String VIOLATION = "VIOLATION";

    /// By a court, to a penalty after which nobody votes on the proposal.
    static final String CONVICTED = "CONVICTED";

    static final List<StepKind> STEPS =
            List.of(
                    StepKind.of(OPENED, Decider.CELL, Field.GROUND, Field.DECISION, Field.KEPT)
                            .because(VIOLATION, CONVICTED)
                            .needing(Field.GROUND)
                            .to(CONSIDERED),
                    selfReview(DONE, REFUSED),
                    cellResolution(),
                    subAppraisal(),
                    committeeResolution(),
                    decision(),
                    notified(),
                    cardTaken(),
                    complaint(),
                    resolved(UPHELD, REDUCED, REVERSED),
                    ended(),
                    dropped());

    private ExpulsionSteps() {}
}
