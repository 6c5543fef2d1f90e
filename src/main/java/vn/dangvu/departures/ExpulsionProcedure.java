package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MovementKind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From the proposal of discipline to the end of the complaint.
@Component
class ExpulsionProcedure extends DepartureProcedure {

    ExpulsionProcedure(LeaverStore leavers) {
        super(
                new Ways(
                        CaseKind.EXPULSION,
                        "departures.expulsion",
                        ExpulsionSteps.STEPS,
                        STAGES,
                        List.of(CELL_RESOLUTION, DECISION),
                        NOTIFIED),
                leavers);
    }

    @Override
    public Set<String> next(CaseFile file) {
        var steps = new LinkedHashSet<>(towardsDecision(file));
        steps.addAll(afterDecision(file));
        if (CONSIDERED.equals(file.stage())) {
            steps.addAll(List.of(SELF_REVIEW, CELL_RESOLUTION, DROPPED));
            if (ExpulsionRules.withoutProposal(file)) {
                steps.add(DECISION);
            }
        }
        return steps;
    }

    @Override
    public List<String> endings() {
        return List.of(DROPPED);
    }

    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        if (CONSIDERED.equals(file.stage())) {
            return ExpulsionRules.withoutProposal(file)
                    ? List.of(DECISION, SELF_REVIEW)
                    : file.has(SELF_REVIEW)
                            ? List.of(CELL_RESOLUTION)
                            : List.of(SELF_REVIEW, CELL_RESOLUTION);
        }
        return Stream.concat(
                        likelyTowardsDecision(file, spare).stream(), afterDecision(file).stream())
                .toList();
    }

    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        var spare = new LinkedHashSet<>(super.notNeeded(file, setting));
        if (ExpulsionRules.withoutProposal(file)) {
            spare.addAll(List.of(CELL_RESOLUTION, SUB_APPRAISAL, COMMITTEE_RESOLUTION));
        }
        return spare;
    }

    @Override
    Stream<Objection> opening(StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return Stream.concat(DepartureRules.member(leaver), ExpulsionRules.official(leaver));
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return ExpulsionRules.objectionsTo(
                file, entry, leaver(file, entry.on()), setting, policy(file, entry));
    }

    /// Discipline takes effect when it is announced (statute, article 39.6), by the paper that
    /// decided it. The ledger has the decision from the day on which it was told.
    @Override
    public Optional<String> carrierOf(String step) {
        return step.equals(DECISION) ? Optional.of(NOTIFIED) : Optional.empty();
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return switch (entry.kind()) {
            case NOTIFIED ->
                    leaves(
                            file,
                            MovementKind.EXPULSION,
                            entry.on(),
                            file.done(DECISION)
                                    .map(Step::entry)
                                    .map(StepEntry::decision)
                                    .orElse(Decision.NONE),
                            entry.note());
            case RESOLVED -> answered(file, entry);
            default -> Optional.empty();
        };
    }
}
