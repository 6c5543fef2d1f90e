package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.RestorationSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From the doubt about a decision to the day on which whoever was wronged is a member again.
@Component
class RestorationProcedure extends DepartureProcedure {

    RestorationProcedure(LeaverStore leavers) {
        super(
                new Ways(
                        CaseKind.RESTORATION,
                        "departures.restoration",
                        STEPS,
                        RestorationSteps.STAGES,
                        List.of(DECISION),
                        null),
                leavers);
    }

    /// 294-QĐ/TW 5.1: the standing committee above the grassroots decides who is a member.
    @Override
    public Decider authority(CaseFile file, LocalDate day) {
        return Decider.UPPER_COMMITTEE;
    }

    /// To admit and to expel may be given to a grassroots committee, to restore not.
    @Override
    public boolean byMandate() {
        return false;
    }

    @Override
    public Set<String> next(CaseFile file) {
        return switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
            case CONSIDERED -> Set.of(VERIFIED, DECISION, DROPPED);
            case DECIDED -> Set.of(ANNOUNCED);
            default -> Set.of();
        };
    }

    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        if (DECIDED.equals(file.stage())) {
            return List.of(ANNOUNCED);
        }
        return file.has(VERIFIED) ? List.of(DECISION) : List.of(VERIFIED, DECISION);
    }

    @Override
    Stream<Objection> standing(Leaver leaver, DeparturePolicy policy) {
        return RestorationRules.putOut(leaver, policy);
    }

    @Override
    Stream<Objection> opening(StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return standing(leaver, policy);
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return RestorationRules.objectionsTo(
                file, entry, leaver(file, entry.on()), policy(file, entry));
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return entry.kind().equals(DECISION)
                ? returns(file, entry, leaver(file, entry.on()))
                : Optional.empty();
    }

    @Override
    public List<Due> deadlines(CaseFile file) {
        return List.of();
    }

    @Override
    public Set<String> deadlineKinds() {
        return Set.of();
    }
}
