package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.StepKind;

import java.util.List;

/// The steps by which somebody who was wronged is a member again (handbook 2.1, 2.8).
final class RestorationSteps {

    static final String VERIFIED = "VERIFIED";
    static final String ANNOUNCED = "ANNOUNCED";

    /// After a complaint, or because the decision was found wrong otherwise.
    static final String AFTER_COMPLAINT = "AFTER_COMPLAINT";

    static final String WRONG_DECISION = "WRONG_DECISION";

    static final List<String> STAGES = List.of(CONSIDERED, DECIDED);

    static final List<StepKind> STEPS =
            List.of(
                    StepKind.of(OPENED, Decider.CELL, Field.GROUND, Field.KEPT)
                            .because(AFTER_COMPLAINT, WRONG_DECISION)
                            .needing(Field.GROUND)
                            .to(CONSIDERED),
                    StepKind.of(
                                    VERIFIED,
                                    Decider.AUTHORITY,
                                    Field.OUTCOME,
                                    Field.DECISION,
                                    Field.KEPT)
                            .choosing(YES, NO)
                            .needing(Field.OUTCOME)
                            .repeating()
                            .beforehand(),
                    decision(),
                    StepKind.of(ANNOUNCED, Decider.CELL).to(StepKind.CLOSED),
                    dropped());

    private RestorationSteps() {}
}
