package vn.dangvu.admissions;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Field;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The steps of an admission (handbook 2.1, 2.3), in the order in which papers follow each other.
final class AdmissionSteps {

    static final String DOSSIER = "DOSSIER";
    static final String CELL_RESOLVED = "CELL_RESOLVED";
    static final String COMMITTEE_RESOLVED = "COMMITTEE_RESOLVED";
    static final String DECIDED = "DECIDED";
    static final String CEREMONY_HELD = "CEREMONY_HELD";

    static final String OPENED = "OPENED";
    static final String APPLICATION = "APPLICATION";
    static final String BACKGROUND = "BACKGROUND";
    static final String VETTING = "VETTING";
    static final String INTRODUCTION = "INTRODUCTION";
    static final String UNION_RESOLUTION = "UNION_RESOLUTION";
    static final String OPINIONS_MASS = "OPINIONS_MASS";
    static final String OPINIONS_RESIDENCE = "OPINIONS_RESIDENCE";
    static final String RENEWAL = "RENEWAL";
    static final String CELL_RESOLUTION = "CELL_RESOLUTION";
    static final String SUB_APPRAISAL = "SUB_APPRAISAL";
    static final String COMMITTEE_RESOLUTION = "COMMITTEE_RESOLUTION";
    static final String EXTENSION = "EXTENSION";
    static final String DECISION = "DECISION";
    static final String RECEIVED = "RECEIVED";
    static final String CEREMONY = "CEREMONY";
    static final String PAPERS = "PAPERS";
    static final String REFUSED = "REFUSED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String ANNULLED = "ANNULLED";

    static final String YES = "YES";
    static final String NO = "NO";
    static final String WAIVED = "WAIVED";

    /// ADM-19: the criteria were not met, or it was decided in a wrong way.
    static final String CRITERIA = "CRITERIA";

    static final String PROCEDURE = "PROCEDURE";

    static final List<String> STAGES =
            List.of(DOSSIER, CELL_RESOLVED, COMMITTEE_RESOLVED, DECIDED, CEREMONY_HELD);

    /// What the dossier must hold before the cell resolves (handbook 2.3), besides introductions.
    static final List<String> CHECKLIST =
            List.of(APPLICATION, BACKGROUND, VETTING, OPINIONS_MASS, OPINIONS_RESIDENCE);

    /// Of these, what has to be told anew when a dossier is renewed (ADM-04).
    private static final Set<String> REDONE =
            Set.of(VETTING, INTRODUCTION, UNION_RESOLUTION, OPINIONS_MASS, OPINIONS_RESIDENCE);

    /// What lies in a dossier when it is made.
    static final List<String> TOGETHER =
            List.of(
                    APPLICATION,
                    BACKGROUND,
                    VETTING,
                    INTRODUCTION,
                    UNION_RESOLUTION,
                    OPINIONS_MASS,
                    OPINIONS_RESIDENCE);

    private AdmissionSteps() {}

    /// Two thirds of the cell resolve (ADM-07), and two thirds of the grassroots committee
    /// (ADM-08).
    ///
    /// @param decides whose decision it is (ADM-09)
    static List<StepKind> of(Decider decides) {
        return Stream.of(dossier(), resolutions(decides), ends(decides))
                .flatMap(List::stream)
                .toList();
    }

    private static List<StepKind> dossier() {
        return List.of(
                StepKind.of(OPENED, Decider.CELL, Field.KEPT).to(DOSSIER),
                StepKind.of(APPLICATION, Decider.CELL, Field.KEPT),
                StepKind.of(BACKGROUND, Decider.CELL, Field.KEPT),
                StepKind.of(VETTING, Decider.CELL, Field.DECISION, Field.OUTCOME)
                        .choosing(YES, NO)
                        .needing(Field.DECISION, Field.OUTCOME)
                        .repeating(),
                StepKind.of(INTRODUCTION, Decider.CELL, Field.PERSON, Field.KEPT)
                        .needing(Field.PERSON)
                        .repeating(),
                StepKind.of(
                                UNION_RESOLUTION,
                                Decider.CELL,
                                Field.GROUND,
                                Field.DECISION,
                                Field.KEPT)
                        .because("YOUTH_UNION", "TRADE_UNION")
                        .needing(Field.GROUND, Field.DECISION)
                        .repeating(),
                StepKind.of(OPINIONS_MASS, Decider.CELL, Field.OUTCOME, Field.KEPT)
                        .choosing(YES, NO)
                        .needing(Field.OUTCOME)
                        .repeating(),
                StepKind.of(OPINIONS_RESIDENCE, Decider.CELL, Field.OUTCOME, Field.KEPT)
                        .choosing(YES, NO, WAIVED)
                        .needing(Field.OUTCOME)
                        .repeating(),
                StepKind.of(RENEWAL, Decider.CELL, Field.KEPT, Field.WORDS).repeating());
    }

    private static List<StepKind> resolutions(Decider decides) {
        return List.of(
                StepKind.vote(CELL_RESOLUTION, Decider.CELL, Majority.TWO_THIRDS)
                        .to(CELL_RESOLVED)
                        .repeating(),
                StepKind.of(SUB_APPRAISAL, Decider.SUB_COMMITTEE, Field.DECISION, Field.OUTCOME)
                        .choosing(YES, NO),
                StepKind.vote(
                                COMMITTEE_RESOLUTION,
                                Decider.GRASSROOTS_COMMITTEE,
                                Majority.TWO_THIRDS)
                        .to(COMMITTEE_RESOLVED)
                        .repeating(),
                StepKind.of(EXTENSION, decides, Field.DECISION).needing(Field.DECISION),
                StepKind.vote(DECISION, decides, Majority.MORE_THAN_HALF)
                        .needing(Field.VOTE, Field.DECISION)
                        .to(DECIDED)
                        .repeating());
    }

    private static List<StepKind> ends(Decider decides) {
        return List.of(
                StepKind.of(RECEIVED, Decider.CELL),
                StepKind.of(CEREMONY, Decider.CELL, Field.PERSON, Field.KEPT).to(CEREMONY_HELD),
                StepKind.of(PAPERS, Decider.CELL, Field.KEPT).to(StepKind.CLOSED),
                StepKind.of(REFUSED, Decider.CELL, Field.DECISION, Field.WORDS).to(StepKind.CLOSED),
                StepKind.of(WITHDRAWN, Decider.CELL, Field.WORDS).to(StepKind.CLOSED),
                StepKind.of(ANNULLED, decides, Field.GROUND, Field.DECISION)
                        .because(CRITERIA, PROCEDURE)
                        .needing(Field.GROUND, Field.DECISION)
                        .to(StepKind.CLOSED));
    }

    /// The papers of that kind which count: of a dossier that was renewed, the new ones (ADM-04).
    static Stream<Step> counting(CaseFile file, String item) {
        var renewed = file.dayOf(RENEWAL);
        return file.steps(item)
                .filter(step ->
                        !REDONE.contains(item)
                                || renewed.filter(day -> step.entry().on().isBefore(day))
                                        .isEmpty());
    }

    private static boolean lies(CaseFile file, String item) {
        return counting(file, item).findAny().isPresent();
    }

    /// What is missing in the dossier.
    static Stream<String> missing(CaseFile file) {
        return CHECKLIST.stream().filter(item -> !lies(file, item));
    }

    /// What mostly comes next: what is missing in the dossier, then who resolves and decides, the
    /// ceremony and the papers.
    ///
    /// @param spare those that the case does not need
    static List<String> likely(CaseFile file, Set<String> spare) {
        return switch (Objects.requireNonNullElse(file.stage(), DOSSIER)) {
            case DOSSIER -> ofDossier(file);
            case CELL_RESOLVED ->
                    List.of(spare.contains(COMMITTEE_RESOLUTION) ? DECISION : COMMITTEE_RESOLUTION);
            case COMMITTEE_RESOLVED -> List.of(DECISION);
            case DECIDED -> file.has(RECEIVED) ? List.of(CEREMONY) : List.of(RECEIVED, CEREMONY);
            default -> List.of(PAPERS);
        };
    }

    private static List<String> ofDossier(CaseFile file) {
        var steps = new ArrayList<>(missing(file).toList());
        long speakers =
                counting(file, INTRODUCTION).count() + (lies(file, UNION_RESOLUTION) ? 1 : 0);
        if (speakers < AdmissionPolicy.inForceOn(file.openedOn()).introducers()) {
            steps.add(INTRODUCTION);
        }
        return steps.isEmpty() ? List.of(CELL_RESOLUTION) : steps;
    }
}
