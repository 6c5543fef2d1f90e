package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.StepKind;

import java.util.List;
import java.util.Set;

/// The steps of a strike-off (handbook 2.8), and its grounds.
final class StrikeOffSteps {

    static final String BASIS = "BASIS";
    static final String REMINDED = "REMINDED";

    static final String NO_MEETINGS = "NO_MEETINGS";
    static final String NO_FEE = "NO_FEE";
    static final String CARD_RETURNED = "CARD_RETURNED";
    static final String CARD_DESTROYED = "CARD_DESTROYED";
    static final String NO_PROGRESS = "NO_PROGRESS";
    static final String TWO_YEARS = "TWO_YEARS";
    static final String POLITICAL = "POLITICAL";
    static final String NOT_QUALIFIED = "NOT_QUALIFIED";
    static final String VIOLATION = "VIOLATION";

    /// Only of somebody on probation.
    static final Set<String> OF_PROBATIONERS = Set.of(NOT_QUALIFIED, VIOLATION);

    /// Those that last: somebody says since when.
    static final Set<String> LASTING = Set.of(NO_MEETINGS, NO_FEE, NO_PROGRESS, TWO_YEARS);

    static final List<String> GROUNDS =
            List.of(
                    NO_MEETINGS,
                    NO_FEE,
                    CARD_RETURNED,
                    CARD_DESTROYED,
                    NO_PROGRESS,
                    TWO_YEARS,
                    POLITICAL,
                    NOT_QUALIFIED,
                    VIOLATION);

    static final List<StepKind> STEPS =
            List.of(
                    StepKind.of(OPENED, Decider.CELL, Field.GROUND)
                            .because(GROUNDS.toArray(String[]::new))
                            .needing(Field.GROUND)
                            .to(CONSIDERED),
                    StepKind.of(BASIS, Decider.CELL, Field.DECISION, Field.KEPT)
                            .repeating()
                            .beforehand(),
                    StepKind.of(REMINDED, Decider.CELL, Field.KEPT).repeating().beforehand(),
                    selfReview(DONE, REFUSED, DELIBERATE),
                    cellResolution(),
                    StepKind.of(SUPERIOR, Decider.AUTHORITY, Field.DECISION)
                            .needing(Field.DECISION)
                            .to(AT_AUTHORITY),
                    subAppraisal(),
                    committeeResolution(),
                    decision(),
                    notified(),
                    cardTaken(),
                    complaint(),
                    resolved(UPHELD, REVERSED),
                    ended(),
                    dropped());

    private StrikeOffSteps() {}
}
