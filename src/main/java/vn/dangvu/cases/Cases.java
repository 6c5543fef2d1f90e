package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.audit.Audit;
import vn.dangvu.cases.StepOutcome.Recorded;
import vn.dangvu.cases.StepOutcome.Refused;
import vn.dangvu.cases.StepOutcome.Waiting;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Proposal;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The steps of a case: fetch the file, let the rules decide, keep the step with what it does.
@Service
public class Cases {

    private static final Logger log = LoggerFactory.getLogger(Cases.class);

    private final CaseStore store;
    private final Files files;
    private final Weighing weighing;
    private final PuttingRight puttingRight;
    private final Confirmations confirmations;
    private final Audit audit;
    private final Clock clock;

    Cases(
            CaseStore store,
            Files files,
            Weighing weighing,
            PuttingRight puttingRight,
            Confirmations confirmations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.weighing = weighing;
        this.puttingRight = puttingRight;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    /// How opening a case ends.
    public sealed interface Opening {

        record Opened(long file) implements Opening {}

        record Refused(List<Objection> objections) implements Opening {}

        /// The person has such a case already.
        record There(long file) implements Opening {}
    }

    /// Opens a case at the cell of its person.
    ///
    /// @param asked without a number and without steps
    /// @throws Forbidden if the viewer may not record at that cell
    @Transactional
    public Opening open(Viewer viewer, CaseFile asked) {
        return open(viewer, asked, StepEntry.of(StepKind.OPENED, asked.cell(), asked.openedOn()));
    }

    /// The same, with what is told of the opening.
    @Transactional
    public Opening open(Viewer viewer, CaseFile asked, StepEntry told) {
        files.mustRecord(viewer, asked.cell());
        store.lockOpening(asked);
        var there = store.open(asked.kind(), asked.member(), asked.candidate());
        if (there.isPresent()) {
            return new Opening.There(there.get());
        }
        var entry = told.opening(asked);
        var objections = weighing.objectionsToOpening(asked, entry);
        if (!objections.isEmpty()) {
            return new Opening.Refused(objections);
        }
        long id = store.add(asked, viewer.username(), clock.instant());
        store.add(id, entry, weighing.opened(asked), viewer.username(), clock.instant(), null);
        var opened = store.find(id).orElseThrow();
        audit.note(viewer, CaseDeeds.opened(opened));
        log.atInfo().addKeyValue("case", id).addKeyValue("kind", asked.kind()).log("Case opened");
        return new Opening.Opened(id);
    }

    /// The case of that kind which the member has and which is not closed; for modules that go on
    /// with it.
    @Transactional(readOnly = true)
    public Optional<CaseFile> openOf(CaseKind kind, long member) {
        return store.open(kind, member, null).flatMap(store::find);
    }

    /// Records a step and what it does to the ledger.
    ///
    /// @throws NotFound if there is no such case in the viewer's scope
    /// @throws Forbidden if the viewer may not record where the step is decided
    @Transactional
    public StepOutcome record(Viewer viewer, long id, StepEntry entry) {
        var file = files.placed(locked(viewer, id, entry), entry.on());
        var prospect = weighing.weigh(viewer, file, entry, null);
        return prospect.possible()
                ? keep(viewer, file, entry, prospect, null)
                : new Refused(prospect);
    }

    /// What [#record] would do.
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, long id, StepEntry entry) {
        var file = files.placed(files.get(viewer, id), entry.on());
        files.mustRecord(viewer, entry.organization());
        return weighing.weigh(viewer, file, entry, null);
    }

    /// Records a step of the same kind in several cases: all of them or, with what stands against
    /// one, none.
    @Transactional
    public List<StepOutcome> recordAll(Viewer viewer, List<CaseStep> steps) {
        var outcomes = new ArrayList<StepOutcome>();
        for (CaseStep step : steps) {
            outcomes.add(record(viewer, step.file(), step.entry()));
        }
        if (outcomes.stream().anyMatch(Refused.class::isInstance)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcomes;
    }

    /// A step of one of several cases.
    public record CaseStep(long file, StepEntry entry) {}

    /// Puts `entry` in the place of a step that was wrong; what we believed until now stays on
    /// record.
    @Transactional
    public StepOutcome correct(Viewer viewer, long step, StepEntry entry) {
        var wrong = wrong(viewer, step);
        files.mustRecord(viewer, entry.organization());
        var file = files.placed(wrong.file(), entry.on());
        var prospect = weighing.weigh(viewer, file, entry, wrong.step());
        return prospect.possible()
                ? keep(viewer, file, entry, prospect, wrong.step())
                : new Refused(prospect);
    }

    /// What [#correct] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfCorrecting(Viewer viewer, long step, StepEntry entry) {
        var file = files.placed(files.ofStep(viewer, step), entry.on());
        files.mustRecord(viewer, entry.organization());
        return weighing.weigh(viewer, file, entry, files.step(file, step));
    }

    /// Takes back a step that never happened, with what it did.
    @Transactional
    public StepOutcome annul(Viewer viewer, long step) {
        var wrong = wrong(viewer, step);
        var objections = puttingRight.annulling(wrong.file(), wrong.step());
        if (!objections.isEmpty()) {
            return new Refused(new Prospect(objections, List.of(), List.of(), null, null));
        }
        if (wrong.step().movement() != null) {
            var act = new StepAct.Annul(wrong.file().id(), step);
            var waits = hold(viewer, act, wrong.file(), wrong.step().entry().organization());
            if (waits.isPresent()) {
                return new Waiting(waits.get());
            }
            var refused = weighing.undo(viewer, wrong.step());
            if (!refused.isEmpty()) {
                return new Refused(new Prospect(List.of(), List.of(), refused, null, null));
            }
        }
        store.supersede(step, clock.instant());
        audit.note(viewer, CaseDeeds.annulled(wrong.file(), wrong.step()));
        weighing.tellTakenBack(viewer, wrong.file(), wrong.step());
        told("Step taken back", wrong.file(), step);
        return new Recorded(wrong.file().id(), step);
    }

    private StepOutcome keep(
            Viewer viewer,
            CaseFile file,
            StepEntry entry,
            Prospect prospect,
            @Nullable Step wrong) {
        if (prospect.effect() != null) {
            StepAct act =
                    wrong == null
                            ? new StepAct.Record(file.id(), entry)
                            : new StepAct.Correct(file.id(), wrong.id(), entry);
            var waits = hold(viewer, act, file, entry.organization());
            if (waits.isPresent()) {
                return new Waiting(waits.get());
            }
        }
        var done = weighing.carryOut(viewer, file, prospect, wrong);
        if (!done.refused().isEmpty()) {
            return new Refused(
                    new Prospect(List.of(), List.of(), done.refused(), prospect.result(), null));
        }
        var kept = weighing.kept(file, entry, prospect, done);
        Long supersedes = wrong == null ? null : wrong.id();
        long id = store.add(file.id(), entry, kept, viewer.username(), clock.instant(), supersedes);
        audit.note(
                viewer,
                wrong == null
                        ? CaseDeeds.recorded(file, entry)
                        : CaseDeeds.corrected(file, wrong, entry));
        told("Step recorded", file, id);
        var after = store.find(file.id()).orElseThrow();
        weighing.tell(viewer, after, id);
        if (wrong != null) {
            puttingRight.carrier(after, entry).ifPresent(step -> carry(viewer, after, step));
        }
        return new Recorded(file.id(), id);
    }

    /// Writes the movement of a step anew, which tells what was put right in another one.
    private void carry(Viewer viewer, CaseFile file, Step carrier) {
        var placed = files.placed(file, carrier.entry().on());
        var prospect = weighing.weigh(viewer, placed, carrier.entry(), carrier);
        if (!prospect.possible()
                || keep(viewer, placed, carrier.entry(), prospect, carrier) instanceof Refused) {
            throw new IllegalStateException(
                    "Step " + carrier.id() + " was weighed before and cannot be written anew");
        }
    }

    private Optional<Long> hold(Viewer viewer, StepAct act, CaseFile file, int organization) {
        Set<Integer> where = new LinkedHashSet<>(List.of(file.cell(), organization));
        return confirmations.hold(
                viewer, Proposal.of(Kind.CASE_STEP, where, act).about(file.member()));
    }

    private CaseFile locked(Viewer viewer, long id, StepEntry entry) {
        files.get(viewer, id);
        files.mustRecord(viewer, entry.organization());
        store.lock(id);
        return files.get(viewer, id);
    }

    private record Wrong(CaseFile file, Step step) {}

    private Wrong wrong(Viewer viewer, long step) {
        var seen = files.ofStep(viewer, step);
        files.mustRecord(viewer, files.step(seen, step).entry().organization());
        store.lock(seen.id());
        var file = files.get(viewer, seen.id());
        return new Wrong(file, files.step(file, step));
    }

    private static void told(String what, CaseFile file, long step) {
        log.atInfo()
                .addKeyValue("case", file.id())
                .addKeyValue("kind", file.kind())
                .addKeyValue("step", step)
                .log(what);
    }
}
