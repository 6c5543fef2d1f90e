package vn.dangvu.departures;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.StepKind;

import java.util.List;
import java.util.Set;

/// The steps that several ways of leaving share, and the stages they lead to. The codes are kept in
/// the database.
final class DepartureSteps {

    static final String CONSIDERED = "CONSIDERED";
    static final String CELL_RESOLVED = "CELL_RESOLVED";
    static final String AT_AUTHORITY = "AT_AUTHORITY";
    static final String DECIDED = "DECIDED";
    static final String HANDED_OVER = "HANDED_OVER";
    static final String COMPLAINED = "COMPLAINED";

    static final String OPENED = StepKind.OPENED;
    static final String SELF_REVIEW = "SELF_REVIEW";
    static final String CELL_RESOLUTION = "CELL_RESOLUTION";
    static final String SUPERIOR = "SUPERIOR";
    static final String SUB_APPRAISAL = "SUB_APPRAISAL";
    static final String COMMITTEE_RESOLUTION = "COMMITTEE_RESOLUTION";
    static final String DECISION = "DECISION";
    static final String NOTIFIED = "NOTIFIED";
    static final String CARD_TAKEN = "CARD_TAKEN";
    static final String PAPERS = "PAPERS";
    static final String COMPLAINT = "COMPLAINT";
    static final String RESOLVED = "RESOLVED";
    static final String FINAL = "FINAL";
    static final String DROPPED = "DROPPED";

    static final String YES = "YES";
    static final String NO = "NO";

    /// Of a self-review: made, or asked for in vain.
    static final String DONE = "DONE";

    static final String REFUSED = "REFUSED";

    /// Refused on purpose.
    static final String DELIBERATE = "DELIBERATE";

    /// To whom a complaint went.
    static final String UPPER = "UPPER";

    static final String PROVINCE = "PROVINCE";
    static final String CENTRAL = "CENTRAL";

    /// How a complaint ended.
    static final String UPHELD = "UPHELD";

    static final String REDUCED = "REDUCED";
    static final String REVERSED = "REVERSED";

    /// After which the member was wronged, and is one again.
    static final Set<String> WON = Set.of(REDUCED, REVERSED);

    /// Of a case that a complaint may follow.
    static final List<String> STAGES =
            List.of(CONSIDERED, CELL_RESOLVED, AT_AUTHORITY, DECIDED, HANDED_OVER, COMPLAINED);

    private DepartureSteps() {}

    static StepKind selfReview(String... outcomes) {
        return StepKind.of(SELF_REVIEW, Decider.CELL, Field.OUTCOME, Field.KEPT)
                .choosing(outcomes)
                .needing(Field.OUTCOME)
                .repeating()
                .beforehand();
    }

    static StepKind cellResolution() {
        return StepKind.vote(CELL_RESOLUTION, Decider.CELL, Majority.TWO_THIRDS)
                .to(CELL_RESOLVED)
                .repeating();
    }

    static StepKind subAppraisal() {
        return StepKind.of(SUB_APPRAISAL, Decider.SUB_COMMITTEE, Field.DECISION, Field.OUTCOME)
                .choosing(YES, NO);
    }

    static StepKind committeeResolution() {
        return StepKind.vote(
                        COMMITTEE_RESOLUTION, Decider.GRASSROOTS_COMMITTEE, Majority.TWO_THIRDS)
                .to(AT_AUTHORITY)
                .repeating();
    }

    static StepKind decision() {
        return StepKind.vote(DECISION, Decider.AUTHORITY, Majority.MORE_THAN_HALF)
                .needing(Field.VOTE, Field.DECISION)
                .to(DECIDED)
                .repeating();
    }

    static StepKind notified() {
        return StepKind.of(NOTIFIED, Decider.CELL, Field.KEPT).to(HANDED_OVER);
    }

    static StepKind cardTaken() {
        return StepKind.of(CARD_TAKEN, Decider.CELL, Field.KEPT);
    }

    static StepKind complaint() {
        return StepKind.of(COMPLAINT, Decider.CELL, Field.OUTCOME, Field.KEPT)
                .choosing(UPPER, PROVINCE, CENTRAL)
                .needing(Field.OUTCOME)
                .to(COMPLAINED);
    }

    /// Whoever decided carries out what a committee above resolved; its paper names that committee.
    static StepKind resolved(String... outcomes) {
        return StepKind.of(RESOLVED, Decider.AUTHORITY, Field.OUTCOME, Field.DECISION)
                .choosing(outcomes)
                .needing(Field.OUTCOME, Field.DECISION)
                .to(StepKind.CLOSED);
    }

    static StepKind ended() {
        return StepKind.of(FINAL, Decider.CELL).to(StepKind.CLOSED);
    }

    static StepKind dropped() {
        return StepKind.of(DROPPED, Decider.CELL, Field.DECISION, Field.WORDS).to(StepKind.CLOSED);
    }
}
