package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.StepKind;

import java.util.List;

/// The steps of somebody who asks to leave (handbook 2.8). What is said in the talk is nobody's
/// record: only that it took place.
final class WithdrawalSteps {

    static final String TALK = "TALK";
    static final String VIOLATION_CHECK = "VIOLATION_CHECK";

    /// Of a violation: there is none, one waits for discipline, one was disciplined.
    static final String NONE = "NONE";

    static final String PENDING = "PENDING";
    static final String SETTLED = "SETTLED";

    /// Why somebody asks: after hardship in the family he or she may come back (ADM-18).
    static final String HARDSHIP = "HARDSHIP";

    static final String OTHER = "OTHER";

    static final List<String> STAGES = List.of(CONSIDERED, CELL_RESOLVED, AT_AUTHORITY, DECIDED);

    static final List<StepKind> STEPS =
            List.of(
                    StepKind.of(OPENED, Decider.CELL, Field.GROUND, Field.KEPT)
                            .because(HARDSHIP, OTHER)
                            .needing(Field.GROUND)
                            .to(CONSIDERED),
                    StepKind.of(TALK, Decider.CELL).repeating(),
                    StepKind.of(VIOLATION_CHECK, Decider.CELL, Field.OUTCOME, Field.DECISION)
                            .choosing(NONE, PENDING, SETTLED)
                            .needing(Field.OUTCOME)
                            .repeating(),
                    cellResolution(),
                    subAppraisal(),
                    committeeResolution(),
                    decision(),
                    cardTaken(),
                    StepKind.of(PAPERS, Decider.CELL, Field.KEPT).to(StepKind.CLOSED),
                    dropped());

    private WithdrawalSteps() {}
}
