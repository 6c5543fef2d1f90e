package vn.dangvu.admissions;

import static vn.dangvu.admissions.RecognitionSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CardNumbers;
import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From probation to the card.
@Component
class RecognitionProcedure implements Procedure {

    private static final List<StepKind> STEPS = RecognitionSteps.of(Decider.AUTHORITY);

    private static final Set<String> IN_PROBATION =
            Set.of(HELPER, SELF_REVIEW, HELPER_COMMENT, OPINIONS_MASS, OPINIONS_RESIDENCE);

    private final PersonFacts facts;
    private final NewMembers newMembers;
    private final CardNumbers cards;

    RecognitionProcedure(PersonFacts facts, NewMembers newMembers, CardNumbers cards) {
        this.facts = facts;
        this.newMembers = newMembers;
        this.cards = cards;
    }

    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        return RecognitionSteps.likely(file, spare);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RECOGNITION;
    }

    @Override
    public String module() {
        return "admissions.recognition";
    }

    @Override
    public List<String> together() {
        return CHECKLIST;
    }

    @Override
    public List<StepKind> steps() {
        return STEPS;
    }

    @Override
    public List<String> stages() {
        return STAGES;
    }

    @Override
    public String figureOfPassing(String stage) {
        return "recognitions.passed." + stage;
    }

    /// The key date is that of the cell's resolution.
    @Override
    public Citation policyOf(CaseFile file, LocalDate today) {
        return policy(file, today).cite("", "ADM");
    }

    @Override
    public Decider authority(CaseFile file, LocalDate day) {
        return policy(file, day).decides();
    }

    static AdmissionPolicy policy(CaseFile file, LocalDate today) {
        return AdmissionPolicy.inForceOn(file.dayOf(CELL_RESOLUTION).orElse(today));
    }

    @Override
    public Set<String> next(CaseFile file) {
        return switch (Objects.requireNonNullElse(file.stage(), PROBATION)) {
            case PROBATION -> probation(file);
            case CELL_RESOLVED -> Set.of(COMMITTEE_RESOLUTION, EXTENSION, DECISION, NOT_RECOGNIZED);
            case COMMITTEE_RESOLVED -> Set.of(EXTENSION, DECISION, NOT_RECOGNIZED);
            case RECOGNIZED -> Set.of(CARD, ENDED);
            default -> Set.of();
        };
    }

    private static Set<String> probation(CaseFile file) {
        Set<String> steps =
                STEPS.stream()
                        .filter(kind -> IN_PROBATION.contains(kind.code()))
                        .filter(kind ->
                                kind.repeats() || file.steps(kind.code()).findAny().isEmpty())
                        .map(StepKind::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        steps.addAll(List.of(CELL_RESOLUTION, SUPERIOR, NOT_RECOGNIZED, ENDED));
        return steps;
    }

    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        var spare = new LinkedHashSet<String>();
        if (!AdmissionRules.committeeAsked(setting)) {
            spare.add(COMMITTEE_RESOLUTION);
        }
        if (policy(file, setting.today()).extensionDays() == 0) {
            spare.add(EXTENSION);
        }
        if (file.failures(CELL_RESOLUTION) < RecognitionRules.BALLOTS) {
            spare.add(SUPERIOR);
        }
        return spare;
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        LocalDate key = entry.kind().equals(CELL_RESOLUTION) ? entry.on() : setting.today();
        var policy = policy(file, key);
        var objections = new ArrayList<Objection>();
        AdmissionRules.committeeFirst(file, entry, setting, policy).forEach(objections::add);
        var member = file.member();
        boolean there = member != null && newMembers.isMember(member, entry.on());
        RecognitionRules.left(entry, there).forEach(objections::add);
        var known = facts.ofRecognition(file, entry, setting);
        objections.addAll(RecognitionRules.objectionsTo(file, entry, known, policy));
        String number = entry.words();
        if (entry.kind().equals(CARD) && number != null) {
            objections.addAll(cards.objectionsTo(number, entry.on(), "words"));
        }
        return objections;
    }

    @Override
    public List<Objection> objectionsToOpening(CaseFile opened, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (opened.openedOn().isAfter(today)) {
            objections.add(Objection.plain("cases.objection.inTheFuture", "on", today));
        }
        if (!probationary(opened, opened.openedOn())) {
            objections.add(Objection.plain("admissions.objection.notProbationary", "on"));
        }
        return objections;
    }

    /// The case begins with the probation: where the register knows that day it is no other.
    @Override
    public List<Objection> objectionsToOpening(CaseFile opened, StepEntry entry, LocalDate today) {
        return beginning(opened)
                .filter(since -> !since.equals(opened.openedOn()))
                .filter(since -> probationary(opened, since))
                .map(since ->
                        List.of(
                                Objection.plain(
                                        "admissions.objection.probationBeganOn", "on", since)))
                .orElseGet(() -> objectionsToOpening(opened, today));
    }

    private boolean probationary(CaseFile opened, LocalDate day) {
        var member = opened.member();
        return member != null && newMembers.isProbationary(member, day);
    }

    @Override
    public Optional<LocalDate> beginning(CaseFile asked) {
        return Optional.ofNullable(facts.probationSince(asked));
    }

    @Override
    public List<String> endings() {
        return List.of(ENDED, NOT_RECOGNIZED);
    }

    /// ADM-15: official from the end of the twelve months, however late that is decided.
    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        var member = file.member();
        if (member == null) {
            return Optional.empty();
        }
        var policy = policy(file, entry.on());
        return switch (entry.kind()) {
            case DECISION ->
                    Optional.ofNullable(facts.probationSince(file))
                            .map(since -> since.plusMonths(policy.probationMonths()))
                            .map(day -> new Effect.Moves(member, movement(day, entry)));
            case CARD -> Optional.of(new Effect.Moves(member, card(entry)));
            default -> Optional.empty();
        };
    }

    private static Entry movement(LocalDate day, StepEntry entry) {
        return Entry.of(MovementKind.RECOGNITION, day, entry.decision(), entry.note());
    }

    private static Entry card(StepEntry entry) {
        return new Entry(
                MovementKind.CARD_ISSUE,
                entry.on(),
                null,
                null,
                null,
                null,
                null,
                entry.words(),
                entry.decision(),
                entry.note());
    }

    @Override
    public List<Due> deadlines(CaseFile file) {
        var policy = policy(file, file.stageSince());
        var known = new RecognitionRules.Facts(facts.probationSince(file), null, null);
        return switch (Objects.requireNonNullElse(file.stage(), "")) {
            case PROBATION ->
                    RecognitionRules.considerDue(known, policy)
                            .map(day ->
                                    new Due(
                                            "admissions.considerDue",
                                            day,
                                            CELL_RESOLUTION,
                                            List.of(
                                                    RecognitionRules.end(known, policy).orElse(day),
                                                    day)))
                            .stream()
                            .toList();
            case CELL_RESOLVED, COMMITTEE_RESOLVED ->
                    RecognitionRules.decisionDue(file, policy)
                            .map(day ->
                                    new Due(
                                            "admissions.recognitionDecisionDue",
                                            day,
                                            DECISION,
                                            List.of(day)))
                            .stream()
                            .toList();
            default -> List.of();
        };
    }

    @Override
    public Set<String> deadlineKinds() {
        return new LinkedHashSet<>(
                List.of("admissions.considerDue", "admissions.recognitionDecisionDue"));
    }
}
