package vn.dangvu.reorganizations.web;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Advance;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.PreparedPlan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Large plans under way: carried out beside the request, so that whoever asked may go and come
/// back. In memory; each is one transaction, so of a job that went away with the program nothing is
/// written.
@Component
class PlanJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PlanJobs.class);
    private static final Duration KEPT = Duration.ofHours(2);

    /// So many organizations and members are done before anybody would ask how far it is.
    private static final int SMALL = 300;

    private final Reorganizations reorganizations;
    private final Confirmations confirmations;
    private final Clock clock;
    private final Map<Long, PlanJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("plan-", 0).factory());

    PlanJobs(Reorganizations reorganizations, Confirmations confirmations, Clock clock) {
        this.reorganizations = reorganizations;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    static boolean isLarge(Plan plan) {
        long named =
                plan.lines().stream()
                        .map(Line::organizations)
                        .mapToLong(codes -> codes.size())
                        .sum();
        return named + plan.lines().size() + plan.assignments().size() > SMALL;
    }

    /// The last one of the plan, as long as it is remembered.
    Optional<PlanJob> of(Plan plan) {
        return Optional.ofNullable(jobs.get(plan.id()));
    }

    boolean working(Plan plan) {
        return of(plan).filter(PlanJob::working).isPresent();
    }

    /// Does nothing while one of this plan is at work.
    void execute(Viewer viewer, Plan plan, int revision) {
        start(
                new PlanJob(plan.id(), false, viewer.username(), clock.instant()),
                advance ->
                        new PlanJob.State.Executed(
                                reorganizations.executeAsSeen(
                                        viewer, plan.id(), revision, advance)));
    }

    /// Does nothing while one of this plan is at work.
    void undo(Viewer viewer, Plan plan) {
        start(
                new PlanJob(plan.id(), true, viewer.username(), clock.instant()),
                advance ->
                        new PlanJob.State.Undone(reorganizations.undo(viewer, plan.id(), advance)));
    }

    /// Carries out or undoes what somebody else prepared. Does nothing while one of this plan is at
    /// work.
    void confirm(Viewer viewer, Prepared prepared, PreparedPlan plan) {
        boolean undoes = prepared.kind() == Kind.PLAN_UNDO;
        start(
                new PlanJob(plan.plan(), undoes, viewer.username(), clock.instant()),
                advance ->
                        undoes
                                ? new PlanJob.State.Undone(undo(viewer, prepared, plan, advance))
                                : new PlanJob.State.Executed(
                                        execute(viewer, prepared, plan, advance)));
    }

    Optional<Execution> execute(
            Viewer viewer, Prepared prepared, PreparedPlan plan, Advance advance) {
        return confirmations.confirm(
                viewer,
                prepared.id(),
                () -> reorganizations.executeAsSeen(viewer, plan.plan(), plan.revision(), advance),
                ending -> ending.orElse(null) instanceof Execution.Done);
    }

    Undoing undo(Viewer viewer, Prepared prepared, PreparedPlan plan, Advance advance) {
        return confirmations.confirm(
                viewer,
                prepared.id(),
                () -> reorganizations.undo(viewer, plan.plan(), advance),
                Undoing.Done.class::isInstance);
    }

    private void start(PlanJob job, Function<Advance, PlanJob.State> work) {
        var oldest = clock.instant().minus(KEPT);
        jobs.values().removeIf(old -> !old.working() && old.startedAt().isBefore(oldest));
        var chosen = jobs.compute(job.plan(), (_, old) -> old != null && old.working() ? old : job);
        if (chosen == job) {
            workers.submit(() -> work(job, work));
        }
    }

    private void work(PlanJob job, Function<Advance, PlanJob.State> work) {
        try {
            job.ended(
                    work.apply(
                            (stage, done, total) -> job.at(stage, done, total, clock.instant())));
        } catch (RuntimeException | Error e) {
            // The type only: a message of the database may hold a row's values.
            LOG.atError()
                    .addKeyValue("plan", job.plan())
                    .addKeyValue("cause", e.getClass().getName())
                    .addKeyValue("at", e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "")
                    .log("Plan failed");
            job.ended(new PlanJob.State.Failed());
        }
    }

    @PreDestroy
    void end() {
        workers.shutdownNow();
    }
}
