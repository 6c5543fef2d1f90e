package vn.dangvu.years;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The work that cells give their members for a year (handbook 2.11): everybody at once, and at the
/// year's end how it went.
@Service
public class Assignments {

    private static final Logger log = LoggerFactory.getLogger(Assignments.class);

    private final AssignmentStore store;
    private final YearLockStore locks;
    private final Grounds grounds;
    private final Audit audit;

    Assignments(AssignmentStore store, YearLockStore locks, Grounds grounds, Audit audit) {
        this.store = store;
        this.locks = locks;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// How far a cell is.
    ///
    /// @param needed members who have to have work
    /// @param given of them
    /// @param considered how many results are told
    public record Progress(int cell, int needed, int given, int considered) {}

    /// By cell.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<Progress> progress(Viewer viewer, OrganizationId organization, int year) {
        return store.counts(grounds.rows(viewer, organization), day(year), year).stream()
                .map(one -> new Progress(one.cell(), one.needed(), one.given(), one.considered()))
                .toList();
    }

    /// The members of a cell with their work.
    ///
    /// @throws NotFound if the viewer does not see the cell
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public AssignmentSheet sheet(Viewer viewer, OrganizationId cell, int year) {
        grounds.rows(viewer, cell);
        return new AssignmentSheet(cell.value(), year, store.rows(cell.value(), day(year), year));
    }

    /// What is believed of a member whose record the viewer has opened, the newest year first.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<Assignment> ofMember(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return store.ofMember(member);
    }

    /// Records what is new in a cell's year: all of it or, with what stands against one, nothing.
    /// Of whoever has no words any more the work is taken back, and so is a result that is not told
    /// any more.
    ///
    /// @throws NotFound if the viewer does not see the cell
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public Outcome record(Viewer viewer, OrganizationId cell, int year, AssignmentDraft draft) {
        grounds.mustRecord(viewer, cell);
        locks.hold();
        var changes = changes(sheet(viewer, cell, year), draft);
        var refusals = refusals(changes, year);
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        int kept = 0;
        for (AssignmentChange change : changes) {
            kept +=
                    work(viewer, change, cell.value(), year)
                            + result(viewer, change, cell.value(), year);
        }
        log.atInfo()
                .addKeyValue("cell", cell)
                .addKeyValue("year", year)
                .addKeyValue("facts", kept)
                .log("Work of the year recorded");
        return new Kept(kept);
    }

    /// What another cell gave a guest is its own.
    private static List<AssignmentChange> changes(AssignmentSheet sheet, AssignmentDraft draft) {
        var changes = new ArrayList<AssignmentChange>();
        for (AssignmentSheet.Row row : sheet.rows()) {
            var line = draft.lines().get(row.member());
            if (line != null && !row.elsewhere()) {
                changes.add(AssignmentChange.of(row, line, draft));
            }
        }
        return changes;
    }

    /// What is wrong with a common day is told once.
    private List<Refusal> refusals(List<AssignmentChange> changes, int year) {
        var refusals = new ArrayList<Refusal>();
        for (AssignmentChange change : changes) {
            change.objections(year, grounds.today())
                    .map(one ->
                            new Refusal(
                                    one.field().contains("-") ? change.row().member() : null, one))
                    .filter(one -> !refusals.contains(one))
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private int work(Viewer viewer, AssignmentChange change, int cell, int year) {
        var before = change.row().assignment();
        var wanted = change.work();
        if (!change.workChanges()) {
            return 0;
        }
        if (wanted == null) {
            var gone = Objects.requireNonNull(before);
            store.supersede(gone, grounds.now());
            audit.note(viewer, YearDeeds.unassigned(gone));
            return 1;
        }
        // A correction stays with the cell whose resolution it is.
        var work =
                new Assignment(
                        0,
                        change.row().member(),
                        before == null ? cell : before.cell(),
                        year,
                        Objects.requireNonNull(wanted.on()),
                        wanted.words(),
                        wanted.paper(),
                        null,
                        null);
        store.add(work, viewer.username(), grounds.now(), before == null ? null : before.id());
        audit.note(viewer, YearDeeds.assigned(work));
        return 1;
    }

    private int result(Viewer viewer, AssignmentChange change, int cell, int year) {
        long member = change.row().member();
        var done = change.done();
        if (!change.resultChanges()) {
            return 0;
        }
        if (done == null) {
            store.unconsider(member, year, grounds.now());
            audit.note(viewer, YearDeeds.unconsidered(member, cell, year));
            return 1;
        }
        var on = Objects.requireNonNull(done.on());
        store.consider(
                Map.entry(member, done.result()), cell, year, on, viewer.username(), grounds.now());
        audit.note(viewer, YearDeeds.considered(member, cell, year, done.result()));
        return 1;
    }

    /// Of a past year those who were there at its end.
    private LocalDate day(int year) {
        var end = LocalDate.of(year, 12, 31);
        return end.isBefore(grounds.today()) ? end : grounds.today();
    }
}
