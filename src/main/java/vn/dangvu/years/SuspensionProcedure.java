package vn.dangvu.years;

import static vn.dangvu.years.SuspensionSteps.*;

import org.springframework.stereotype.Component;

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
import vn.dangvu.members.MovementKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// From the proposal to suspend somebody until he or she is back, or out of the Party.
@Component
class SuspensionProcedure implements Procedure {

    private final Standings standings;

    SuspensionProcedure(Standings standings) {
        this.standings = standings;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUSPENSION;
    }

    @Override
    public String module() {
        return "years.suspension";
    }

    @Override
    public List<StepKind> steps() {
        return ALL;
    }

    @Override
    public List<String> stages() {
        return STAGES;
    }

    /// The key date is that of the decision.
    @Override
    public Citation policyOf(CaseFile file, LocalDate today) {
        return Documents.discipline(file.dayOf(DECISION).orElse(today), "6.3");
    }

    /// Whoever may expel: the level above, or a grassroots committee that was authorized.
    @Override
    public Decider authority(CaseFile file, LocalDate day) {
        return Decider.UPPER_COMMITTEE;
    }

    @Override
    public Set<String> next(CaseFile file) {
        return switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
            case CONSIDERED -> Set.of(PROPOSAL, DECISION, NOT_SUSPENDED, ENDED);
            case SUSPENDED -> Set.of(EXTENSION, LIFTED, EXPIRED, ENDED);
            default -> Set.of();
        };
    }

    /// Never that it comes to nothing.
    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        if (SUSPENDED.equals(file.stage())) {
            return List.of(EXPIRED);
        }
        return file.has(PROPOSAL) ? List.of(DECISION) : List.of(PROPOSAL, DECISION);
    }

    @Override
    public List<String> endings() {
        return List.of(ENDED);
    }

    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        return Set.of();
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return SuspensionRules.objectionsTo(file, entry);
    }

    @Override
    public List<Objection> objectionsToOpening(CaseFile opened, LocalDate today) {
        return standings.objectionsToOpening(opened, today, MovementKind.SUSPENSION);
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return switch (entry.kind()) {
            case DECISION, EXTENSION -> standings.moves(file, MovementKind.SUSPENSION, entry);
            case LIFTED, EXPIRED -> standings.moves(file, MovementKind.SUSPENSION_END, entry);
            default -> Optional.empty();
        };
    }

    /// The end stands on the page of the case; the radar is told of it by whoever keeps the ledger.
    @Override
    public List<Due> deadlines(CaseFile file) {
        return SUSPENDED.equals(file.stage())
                ? SuspensionRules.ends(file)
                        .map(until ->
                                new Due("years.suspensionEnding", until, EXPIRED, List.of(until)))
                        .stream()
                        .toList()
                : List.of();
    }

    @Override
    public Set<String> deadlineKinds() {
        return Set.of();
    }
}
