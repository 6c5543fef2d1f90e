package vn.dangvu.admissions;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.StepKind;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The steps from probation to the card (handbook 2.3, 2.5).
final class RecognitionSteps {

    static final String PROBATION = "PROBATION";
    static final String CELL_RESOLVED = "CELL_RESOLVED";
    static final String COMMITTEE_RESOLVED = "COMMITTEE_RESOLVED";
    static final String RECOGNIZED = "RECOGNIZED";

    static final String OPENED = "OPENED";
    static final String HELPER = "HELPER";
    static final String SELF_REVIEW = "SELF_REVIEW";
    static final String HELPER_COMMENT = "HELPER_COMMENT";
    static final String OPINIONS_MASS = "OPINIONS_MASS";
    static final String OPINIONS_RESIDENCE = "OPINIONS_RESIDENCE";
    static final String CELL_RESOLUTION = "CELL_RESOLUTION";
    static final String SUPERIOR = "SUPERIOR";
    static final String COMMITTEE_RESOLUTION = "COMMITTEE_RESOLUTION";
    static final String EXTENSION = "EXTENSION";
    static final String DECISION = "DECISION";
    static final String CARD = "CARD";
    static final String NOT_RECOGNIZED = "NOT_RECOGNIZED";
    static final String ENDED = "ENDED";

    static final List<String> STAGES =
            List.of(PROBATION, CELL_RESOLVED, COMMITTEE_RESOLVED, RECOGNIZED);

    static final List<String> CHECKLIST =
            List.of(SELF_REVIEW, HELPER_COMMENT, OPINIONS_MASS, OPINIONS_RESIDENCE);

    private RecognitionSteps() {}

    /// @param decides whose decision it is (ADM-09)
    static List<StepKind> of(Decider decides) {
        return List.of(
                StepKind.of(OPENED, Decider.CELL).to(PROBATION),
                StepKind.of(HELPER, Decider.CELL, Field.PERSON, Field.DECISION)
                        .needing(Field.PERSON)
                        .repeating(),
                StepKind.of(SELF_REVIEW, Decider.CELL, Field.KEPT),
                StepKind.of(HELPER_COMMENT, Decider.CELL, Field.KEPT),
                StepKind.of(OPINIONS_MASS, Decider.CELL, Field.OUTCOME, Field.KEPT)
                        .choosing(AdmissionSteps.YES, AdmissionSteps.NO)
                        .needing(Field.OUTCOME),
                StepKind.of(OPINIONS_RESIDENCE, Decider.CELL, Field.OUTCOME, Field.KEPT)
                        .choosing(AdmissionSteps.YES, AdmissionSteps.NO, AdmissionSteps.WAIVED)
                        .needing(Field.OUTCOME),
                StepKind.vote(CELL_RESOLUTION, Decider.CELL, Majority.TWO_THIRDS)
                        .to(CELL_RESOLVED)
                        .repeating(),
                StepKind.of(SUPERIOR, decides, Field.DECISION)
                        .needing(Field.DECISION)
                        .to(CELL_RESOLVED),
                StepKind.vote(
                                COMMITTEE_RESOLUTION,
                                Decider.GRASSROOTS_COMMITTEE,
                                Majority.TWO_THIRDS)
                        .to(COMMITTEE_RESOLVED)
                        .repeating(),
                StepKind.of(EXTENSION, decides, Field.DECISION).needing(Field.DECISION),
                StepKind.vote(DECISION, decides, Majority.MORE_THAN_HALF)
                        .needing(Field.VOTE, Field.DECISION)
                        .to(RECOGNIZED)
                        .repeating(),
                StepKind.of(CARD, Decider.CELL, Field.CARD, Field.DECISION)
                        .needing(Field.CARD)
                        .to(StepKind.CLOSED),
                StepKind.of(NOT_RECOGNIZED, Decider.CELL, Field.WORDS).to(StepKind.CLOSED),
                StepKind.of(ENDED, Decider.CELL, Field.WORDS).to(StepKind.CLOSED));
    }

    /// What mostly comes next: a helper, the papers of the end of probation, then who resolves and
    /// decides, and the card.
    ///
    /// @param spare those that the case does not need
    static List<String> likely(CaseFile file, Set<String> spare) {
        return switch (Objects.requireNonNullElse(file.stage(), PROBATION)) {
            case PROBATION -> ofProbation(file);
            case CELL_RESOLVED ->
                    List.of(spare.contains(COMMITTEE_RESOLUTION) ? DECISION : COMMITTEE_RESOLUTION);
            case COMMITTEE_RESOLVED -> List.of(DECISION);
            default -> List.of(CARD);
        };
    }

    private static List<String> ofProbation(CaseFile file) {
        var steps =
                Stream.concat(Stream.of(HELPER), CHECKLIST.stream())
                        .filter(step -> !file.has(step))
                        .toList();
        return steps.isEmpty() ? List.of(CELL_RESOLUTION) : steps;
    }
}
