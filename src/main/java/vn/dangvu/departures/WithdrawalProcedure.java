package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.WithdrawalSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.MovementKind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From the request to the papers that go up.
@Component
class WithdrawalProcedure extends DepartureProcedure {

    WithdrawalProcedure(LeaverStore leavers) {
        super(
                new Ways(
                        CaseKind.WITHDRAWAL,
                        "departures.withdrawal",
                        STEPS,
                        WithdrawalSteps.STAGES,
                        List.of(CELL_RESOLUTION, DECISION),
                        DECISION),
                leavers);
    }

    @Override
    public Set<String> next(CaseFile file) {
        var steps = new LinkedHashSet<>(towardsDecision(file));
        switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
            case CONSIDERED ->
                    steps.addAll(List.of(TALK, VIOLATION_CHECK, CELL_RESOLUTION, DROPPED));
            case CELL_RESOLVED, AT_AUTHORITY -> steps.add(VIOLATION_CHECK);
            case DECIDED ->
                    steps.addAll(
                            file.has(CARD_TAKEN) ? List.of(PAPERS) : List.of(PAPERS, CARD_TAKEN));
            default -> {}
        }
        return steps;
    }

    @Override
    public List<String> endings() {
        return List.of(DROPPED);
    }

    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        return switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
            case CONSIDERED ->
                    file.has(VIOLATION_CHECK)
                            ? List.of(CELL_RESOLUTION, TALK)
                            : List.of(VIOLATION_CHECK, TALK);
            case DECIDED -> List.of(PAPERS, CARD_TAKEN);
            default -> likelyTowardsDecision(file, spare);
        };
    }

    /// Offered to nobody whose expulsion is considered.
    @Override
    Stream<Objection> standing(Leaver leaver, DeparturePolicy policy) {
        return Stream.concat(
                DepartureRules.member(leaver), WithdrawalRules.expulsionFirst(leaver, policy));
    }

    @Override
    Stream<Objection> opening(StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return standing(leaver, policy);
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return WithdrawalRules.objectionsTo(
                file, entry, leaver(file, entry.on()), setting, policy(file, entry));
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return entry.kind().equals(DECISION)
                ? leaves(file, MovementKind.WITHDRAWAL, entry.on(), entry.decision(), entry.note())
                : Optional.empty();
    }

    @Override
    public List<Due> deadlines(CaseFile file) {
        if (!DECIDED.equals(file.stage())) {
            return decisionDueOf(file);
        }
        int days = policy(file, file.stageSince()).papersDays();
        return List.of(
                due(
                        "papersDue",
                        WorkingDays.VIETNAM.after(file.stageSince(), days),
                        PAPERS,
                        file.stageSince()));
    }

    private static List<Due> decisionDueOf(CaseFile file) {
        return CONSIDERED.equals(file.stage()) ? List.of() : decisionDue(file);
    }

    @Override
    public Set<String> deadlineKinds() {
        return new LinkedHashSet<>(List.of("departures.decisionDue", "departures.papersDue"));
    }
}
