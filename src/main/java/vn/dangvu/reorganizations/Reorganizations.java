package vn.dangvu.reorganizations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Belongings;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Plans of reorganization: drafted by several, previewed, carried out in one transaction, undone.
///
/// A plan is there for the officers of its home and of what stands above it.
@Service
public class Reorganizations {

    private static final Logger log = LoggerFactory.getLogger(Reorganizations.class);

    /// How a save ends.
    public sealed interface Saving {

        record Saved(Plan plan) implements Saving {}

        /// Somebody else saved meanwhile; nothing was overwritten.
        record ChangedMeanwhile(Plan theirs) implements Saving {}
    }

    /// How carrying out ends.
    public sealed interface Execution {

        /// @param change the number of the change of the tree
        record Done(long change, Preview told) implements Execution {}

        record Refused(List<Conflict> conflicts) implements Execution {}

        record NotADraft(Plan plan) implements Execution {}

        /// It takes effect on a later day.
        record NotYet(LocalDate on) implements Execution {}

        record WithoutDecision() implements Execution {}

        /// Another plan is being carried out or undone right now; this one was not looked at.
        record Busy() implements Execution {}

        /// It needs two: under this number it waits for somebody else.
        record Waiting(long prepared) implements Execution {}
    }

    /// How an undo ends.
    public sealed interface Undoing {

        record Done() implements Undoing {}

        /// @param organizations changed again since, by code
        /// @param facts of members, recorded since on what the plan made
        /// @param recorded at organizations that the plan began
        record InTheWay(List<String> organizations, List<Long> facts, List<Recorded> recorded)
                implements Undoing {

            static final InTheWay NOTHING = new InTheWay(List.of(), List.of(), List.of());

            public boolean isNothing() {
                return equals(NOTHING);
            }
        }

        /// @param code of the organization
        record Recorded(String code, Belongings.Kind kind, long count) {}

        record NotExecuted(Plan plan) implements Undoing {}

        /// Another plan is being carried out or undone right now; nothing was done.
        record Busy() implements Undoing {}

        /// It needs two: under this number it waits for somebody else.
        record Waiting(long prepared) implements Undoing {}
    }

    private final PlanStore store;
    private final Reckoning reckoning;
    private final Organizations organizations;
    private final CarryingOut carryingOut;
    private final Confirmations confirmations;
    private final Audit audit;
    private final Clock clock;

    Reorganizations(
            PlanStore store,
            Reckoning reckoning,
            Organizations organizations,
            CarryingOut carryingOut,
            Confirmations confirmations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.reckoning = reckoning;
        this.organizations = organizations;
        this.carryingOut = carryingOut;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    /// The plans the viewer works on, the newest first, without their lines.
    @Transactional(readOnly = true)
    public List<Plan> all(Viewer viewer) {
        return store.all().stream()
                .filter(plan -> organizations.mayPlan(viewer, plan.home()))
                .toList();
    }

    /// @throws NotFound if there is no such plan for this viewer
    @Transactional(readOnly = true)
    public Plan get(Viewer viewer, long id) {
        return store.find(id)
                .filter(plan -> organizations.mayPlan(viewer, plan.home()))
                .orElseThrow(() -> new NotFound("plan " + id));
    }

    @Transactional
    public Plan begin(Viewer viewer, OrganizationId home, String title, LocalDate on) {
        if (!organizations.mayPlan(viewer, home)) {
            throw new Forbidden("plan for " + home);
        }
        long id = store.add(home.value(), title, on, viewer.username(), clock.instant());
        var plan = get(viewer, id);
        audit.note(viewer, PlanDeeds.begun(plan));
        return plan;
    }

    /// Keeps a draft as `plan` has it, if nobody saved since it was read.
    @Transactional
    public Saving save(Viewer viewer, Plan plan) {
        get(viewer, plan.id());
        store.lock(plan.id());
        var kept = get(viewer, plan.id());
        if (!kept.draft() || kept.revision() != plan.revision()) {
            return new Saving.ChangedMeanwhile(kept);
        }
        var next =
                new Plan(
                        plan.id(),
                        kept.home(),
                        plan.title(),
                        plan.on(),
                        plan.decision(),
                        plan.lines(),
                        plan.assignments(),
                        kept.revision() + 1,
                        kept.stage());
        store.save(next, viewer.username(), clock.instant());
        audit.note(viewer, PlanDeeds.saved(kept, next));
        return new Saving.Saved(get(viewer, plan.id()));
    }

    @Transactional
    public void comment(Viewer viewer, long id, String words) {
        audit.note(viewer, PlanDeeds.of(Act.PLAN_COMMENTED, get(viewer, id)));
        store.comment(id, words, viewer.username(), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<PlanComment> comments(Viewer viewer, long id) {
        get(viewer, id);
        return store.comments(id);
    }

    /// Consents that are recorded for the plan, one for each exception from a rule.
    @Transactional(readOnly = true)
    public List<Consent> consents(Viewer viewer, long id) {
        get(viewer, id);
        return store.consents(id);
    }

    /// Records these consents in place of those there are.
    ///
    /// @return whether they were kept: only a draft takes any
    @Transactional
    public boolean consent(Viewer viewer, long id, List<Consent> consents) {
        get(viewer, id);
        store.lock(id);
        if (!get(viewer, id).draft()) {
            return false;
        }
        audit.note(viewer, PlanDeeds.consented(get(viewer, id), consents.size()));
        store.keepConsents(id, consents);
        return true;
    }

    /// What [#execute] would do.
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, long id) {
        return reckoned(viewer, get(viewer, id)).preview();
    }

    /// Carries the plan out, all of it or nothing.
    @Transactional
    public Execution execute(Viewer viewer, long id) {
        return execute(viewer, id, Advance.NONE);
    }

    /// The same, told while it is done.
    @Transactional
    public Execution execute(Viewer viewer, long id, Advance advance) {
        get(viewer, id);
        if (!store.alone()) {
            return new Execution.Busy();
        }
        store.lock(id);
        var plan = get(viewer, id);
        if (!plan.draft()) {
            return new Execution.NotADraft(plan);
        }
        if (plan.on().isAfter(LocalDate.now(clock))) {
            return new Execution.NotYet(plan.on());
        }
        if (plan.decision().number() == null) {
            return new Execution.WithoutDecision();
        }
        advance.at(Advance.Stage.RECKONING, 0, 0);
        var reckoned = reckoned(viewer, plan);
        var preview = reckoned.preview();
        if (!preview.possible()) {
            return new Execution.Refused(preview.conflicts());
        }
        var waits = confirmations.hold(viewer, PreparedPlan.execution(plan));
        if (waits.isPresent()) {
            return new Execution.Waiting(waits.get());
        }
        long change = carryingOut.execute(viewer, plan, reckoned, advance);
        advance.at(Advance.Stage.FINISHING, 0, 0);
        store.executed(id, change, viewer.username(), clock.instant());
        audit.note(viewer, PlanDeeds.executed(plan, change));
        log.atInfo().addKeyValue("plan", id).addKeyValue("change", change).log("Plan carried out");
        return new Execution.Done(change, preview);
    }

    private Reckoning.Reckoned reckoned(Viewer viewer, Plan plan) {
        return reckoning.reckon(viewer, plan, store.consents(plan.id()));
    }

    /// The same, if nobody has changed the plan since it was seen at `revision`: what somebody
    /// confirmed is what is done.
    @Transactional
    public Optional<Execution> executeAsSeen(
            Viewer viewer, long id, int revision, Advance advance) {
        get(viewer, id);
        if (!store.alone()) {
            return Optional.of(new Execution.Busy());
        }
        store.lock(id);
        return get(viewer, id).revision() == revision
                ? Optional.of(execute(viewer, id, advance))
                : Optional.empty();
    }

    /// What [#undo] would be refused for now.
    @Transactional(readOnly = true)
    public Undoing.InTheWay inTheWay(Viewer viewer, long id) {
        return get(viewer, id).stage() instanceof Plan.Stage.Executed(long change, _, _)
                ? reckoning.inTheWay(change)
                : Undoing.InTheWay.NOTHING;
    }

    /// Brings back the state before the plan, or names what stands in the way.
    @Transactional
    public Undoing undo(Viewer viewer, long id) {
        return undo(viewer, id, Advance.NONE);
    }

    /// The same, told while it is done.
    @Transactional
    public Undoing undo(Viewer viewer, long id, Advance advance) {
        get(viewer, id);
        if (!store.alone()) {
            return new Undoing.Busy();
        }
        store.lock(id);
        var plan = get(viewer, id);
        if (!(plan.stage() instanceof Plan.Stage.Executed(long change, _, _))) {
            return new Undoing.NotExecuted(plan);
        }
        advance.at(Advance.Stage.RECKONING, 0, 0);
        var inTheWay = reckoning.inTheWay(change);
        if (!inTheWay.isNothing()) {
            return inTheWay;
        }
        var waits = confirmations.hold(viewer, PreparedPlan.undo(plan));
        if (waits.isPresent()) {
            return new Undoing.Waiting(waits.get());
        }
        carryingOut.undo(viewer, change, advance);
        advance.at(Advance.Stage.FINISHING, 0, 0);
        store.undone(id, viewer.username(), clock.instant());
        audit.note(viewer, PlanDeeds.undone(plan, change));
        log.atInfo().addKeyValue("plan", id).addKeyValue("change", change).log("Plan undone");
        return new Undoing.Done();
    }
}
