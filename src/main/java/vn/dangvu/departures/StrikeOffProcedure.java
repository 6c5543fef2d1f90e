package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.StrikeOffSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From the ground to the end of the complaint. A person opens it and bodies decide: nothing here
/// happens by itself.
@Component
class StrikeOffProcedure extends DepartureProcedure {

    StrikeOffProcedure(LeaverStore leavers) {
        super(
                new Ways(
                        CaseKind.STRIKE_OFF,
                        "departures.strikeOff",
                        STEPS,
                        STAGES,
                        List.of(CELL_RESOLUTION, SUPERIOR, DECISION),
                        DECISION),
                leavers);
    }

    @Override
    public Set<String> next(CaseFile file) {
        var steps = new LinkedHashSet<>(towardsDecision(file));
        steps.addAll(afterDecision(file));
        switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
            case CONSIDERED ->
                    steps.addAll(
                            List.of(
                                    BASIS,
                                    REMINDED,
                                    SELF_REVIEW,
                                    CELL_RESOLUTION,
                                    SUPERIOR,
                                    DROPPED));
            case CELL_RESOLVED -> steps.add(SUPERIOR);
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
        var day = file.stageSince();
        var policy = policy(file, day);
        if (StrikeOffRules.reportedUp(file, policy) && next(file).contains(SUPERIOR)) {
            return List.of(SUPERIOR);
        }
        if (!CONSIDERED.equals(file.stage())) {
            return Stream.concat(
                            likelyTowardsDecision(file, spare).stream(),
                            afterDecision(file).stream())
                    .toList();
        }
        if (restsOnSomething(file) && !file.has(BASIS)) {
            return List.of(BASIS, SELF_REVIEW);
        }
        boolean reviewed =
                StrikeOffRules.selfReview(file, LocalDate.MAX, policy).findAny().isEmpty();
        return reviewed ? List.of(CELL_RESOLUTION) : List.of(SELF_REVIEW, BASIS);
    }

    /// Whether somebody has to say what the ground rests on: since when, or by which conclusion.
    private static boolean restsOnSomething(CaseFile file) {
        String ground = StrikeOffRules.ground(file);
        return LASTING.contains(ground) || POLITICAL.equals(ground);
    }

    @Override
    public List<String> grounds(CaseFile file, StepKind kind) {
        return kind.grounds().isEmpty() || leaver(file, file.openedOn()).onProbation()
                ? kind.grounds()
                : kind.grounds().stream()
                        .filter(ground -> !OF_PROBATIONERS.contains(ground))
                        .toList();
    }

    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        var spare = new LinkedHashSet<>(super.notNeeded(file, setting));
        if (!StrikeOffRules.reportedUp(file, policy(file, setting.today()))) {
            spare.add(SUPERIOR);
        }
        if (!restsOnSomething(file) && !file.has(BASIS)) {
            spare.add(BASIS);
        }
        return spare;
    }

    @Override
    Stream<Objection> opening(StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return Stream.concat(
                DepartureRules.member(leaver),
                StrikeOffRules.ground(entry.ground(), leaver, policy));
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return StrikeOffRules.objectionsTo(
                file, entry, leaver(file, entry.on()), setting, policy(file, entry));
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return switch (entry.kind()) {
            case DECISION ->
                    leaves(
                            file,
                            MovementKind.STRIKE_OFF,
                            entry.on(),
                            entry.decision(),
                            entry.note());
            case RESOLVED -> answered(file, entry);
            default -> Optional.empty();
        };
    }
}
