package vn.dangvu.departures;

import static vn.dangvu.departures.DeathSteps.*;
import static vn.dangvu.departures.DepartureSteps.DROPPED;
import static vn.dangvu.departures.DepartureSteps.PAPERS;

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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The death of a member, and what follows it.
@Component
class DeathProcedure extends DepartureProcedure {

    DeathProcedure(LeaverStore leavers) {
        super(
                new Ways(CaseKind.DEATH, "departures.death", STEPS, STAGES, List.of(DIED), DIED),
                leavers);
    }

    @Override
    public Set<String> next(CaseFile file) {
        return switch (Objects.requireNonNullElse(file.stage(), REPORTED)) {
            case REPORTED -> Set.of(DIED, DROPPED);
            case RECORDED -> file.has(BADGE) ? Set.of(PAPERS) : Set.of(BADGE, PAPERS);
            default -> Set.of();
        };
    }

    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        if (REPORTED.equals(file.stage())) {
            return List.of(DIED);
        }
        return file.has(BADGE) || spare.contains(BADGE) ? List.of(PAPERS) : List.of(BADGE, PAPERS);
    }

    /// The badge is asked about only of whoever had nearly reached one.
    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        boolean near =
                file.dayOf(DIED)
                        .flatMap(died ->
                                DeathRules.nearBadge(
                                        file, leaver(file, died).joined(), policy(file, died)))
                        .isPresent();
        return near ? Set.of() : Set.of(BADGE);
    }

    @Override
    Stream<Objection> opening(StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        return DepartureRules.member(leaver);
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return DeathRules.objectionsTo(file, entry, leaver(file, entry.on()), policy(file, entry));
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return entry.kind().equals(DIED)
                ? leaves(file, MovementKind.DEATH, entry.on(), entry.decision(), entry.note())
                : Optional.empty();
    }

    @Override
    public List<Due> deadlines(CaseFile file) {
        var died = file.dayOf(DIED).orElse(null);
        return died == null || !RECORDED.equals(file.stage()) ? List.of() : after(file, died);
    }

    private List<Due> after(CaseFile file, LocalDate died) {
        var policy = policy(file, died);
        var due = new ArrayList<Due>();
        if (!file.has(BADGE)) {
            DeathRules.nearBadge(file, leaver(file, died).joined(), policy)
                    .map(years ->
                            new Due(
                                    "departures.badgeDue",
                                    DeathRules.round(died.plusDays(1)),
                                    BADGE,
                                    List.of(died, DeathRules.round(died.plusDays(1)), years)))
                    .ifPresent(due::add);
        }
        due.add(
                due(
                        "papersDue",
                        WorkingDays.VIETNAM.after(died, policy.papersDays()),
                        PAPERS,
                        died));
        return due;
    }

    @Override
    public Set<String> deadlineKinds() {
        return new LinkedHashSet<>(List.of("departures.badgeDue", "departures.papersDue"));
    }
}
