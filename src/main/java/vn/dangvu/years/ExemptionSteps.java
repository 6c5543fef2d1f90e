package vn.dangvu.years;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.StepKind;

import java.util.List;
import java.util.Set;

/// The steps of an exemption from work and activities, of its renewals and of the return (handbook
/// 2.7).
final class ExemptionSteps {

    static final String REQUESTED = "REQUESTED";
    static final String PROPOSED = "PROPOSED";
    static final String EXEMPT = "EXEMPT";

    static final String OPENED = "OPENED";
    static final String REQUEST = "REQUEST";
    static final String CELL_DECISION = "CELL_DECISION";
    static final String REPORTED = "REPORTED";
    static final String PROPOSAL = "PROPOSAL";
    static final String COMMITTEE_DECISION = "COMMITTEE_DECISION";
    static final String EXTENSION = "EXTENSION";
    static final String EXTENSION_PROPOSAL = "EXTENSION_PROPOSAL";
    static final String COMMITTEE_EXTENSION = "COMMITTEE_EXTENSION";
    static final String RETURNED = "RETURNED";
    static final String REFUSED = "REFUSED";
    static final String ENDED = "ENDED";

    static final List<String> STAGES = List.of(REQUESTED, PROPOSED, EXEMPT);

    /// By which somebody is exempt from that day on.
    static final Set<String> GRANTS =
            Set.of(CELL_DECISION, COMMITTEE_DECISION, EXTENSION, COMMITTEE_EXTENSION);

    /// Of these, by which an exemption goes on.
    static final Set<String> RENEWALS = Set.of(EXTENSION, COMMITTEE_EXTENSION);

    /// What the cell decides itself, and what it proposes.
    static final Set<String> BY_CELL = Set.of(CELL_DECISION, EXTENSION);

    static final Set<String> PROPOSALS = Set.of(PROPOSAL, EXTENSION_PROPOSAL);

    static final List<StepKind> ALL =
            List.of(
                    StepKind.of(OPENED, Decider.CELL).to(REQUESTED),
                    StepKind.of(REQUEST, Decider.CELL, Field.GROUND, Field.KEPT)
                            .because(ExemptionPolicy.GROUNDS.toArray(String[]::new))
                            .needing(Field.GROUND),
                    grant(CELL_DECISION, Decider.CELL).to(EXEMPT),
                    StepKind.of(REPORTED, Decider.CELL, Field.DECISION).repeating(),
                    StepKind.vote(PROPOSAL, Decider.CELL, Majority.MORE_THAN_HALF)
                            .to(PROPOSED)
                            .repeating(),
                    grant(COMMITTEE_DECISION, Decider.GRASSROOTS_COMMITTEE).to(EXEMPT),
                    grant(EXTENSION, Decider.CELL),
                    StepKind.vote(EXTENSION_PROPOSAL, Decider.CELL, Majority.MORE_THAN_HALF)
                            .repeating(),
                    grant(COMMITTEE_EXTENSION, Decider.GRASSROOTS_COMMITTEE),
                    StepKind.of(RETURNED, Decider.CELL, Field.DECISION).to(StepKind.CLOSED),
                    StepKind.of(REFUSED, Decider.CELL).to(StepKind.CLOSED),
                    StepKind.of(ENDED, Decider.CELL).to(StepKind.CLOSED));

    private ExemptionSteps() {}

    private static StepKind grant(String code, Decider decider) {
        return StepKind.of(code, decider, Field.VOTE, Field.DECISION, Field.UNTIL)
                .majority(Majority.MORE_THAN_HALF)
                .needing(Field.VOTE)
                .repeating();
    }
}
