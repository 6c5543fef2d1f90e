package vn.dangvu.years;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.StepKind;

import java.util.List;
import java.util.Set;

/// The steps of a suspension from Party life (handbook 6.3). Why somebody is suspended stands in
/// the papers, not here.
final class SuspensionSteps {

    static final String CONSIDERED = "CONSIDERED";
    static final String SUSPENDED = "SUSPENDED";

    static final String OPENED = "OPENED";
    static final String PROPOSAL = "PROPOSAL";
    static final String DECISION = "DECISION";
    static final String EXTENSION = "EXTENSION";
    static final String LIFTED = "LIFTED";
    static final String EXPIRED = "EXPIRED";
    static final String NOT_SUSPENDED = "NOT_SUSPENDED";
    static final String ENDED = "ENDED";

    static final List<String> STAGES = List.of(CONSIDERED, SUSPENDED);

    static final Set<String> GRANTS = Set.of(DECISION, EXTENSION);

    static final List<StepKind> ALL =
            List.of(
                    StepKind.of(OPENED, Decider.CELL).to(CONSIDERED),
                    StepKind.of(PROPOSAL, Decider.CELL, Field.DECISION).repeating(),
                    decision(DECISION).to(SUSPENDED),
                    decision(EXTENSION).repeating(),
                    StepKind.of(LIFTED, Decider.AUTHORITY, Field.DECISION)
                            .needing(Field.DECISION)
                            .to(StepKind.CLOSED),
                    StepKind.of(EXPIRED, Decider.CELL).to(StepKind.CLOSED),
                    StepKind.of(NOT_SUSPENDED, Decider.CELL).to(StepKind.CLOSED),
                    StepKind.of(ENDED, Decider.CELL).to(StepKind.CLOSED));

    private SuspensionSteps() {}

    private static StepKind decision(String code) {
        return StepKind.of(code, Decider.AUTHORITY, Field.VOTE, Field.DECISION, Field.UNTIL)
                .majority(Majority.MORE_THAN_HALF)
                .needing(Field.VOTE, Field.DECISION, Field.UNTIL);
    }
}
