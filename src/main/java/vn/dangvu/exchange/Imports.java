package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Takes workbooks into the register: all of them in one transaction, or, as a preview, the very
/// same and then back.
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportStore store;
    private final TransactionTemplate transaction;
    private final ObjectProvider<SheetImport> mappings;
    private final HeldImports held;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportStore store,
            PlatformTransactionManager transactions,
            ObjectProvider<SheetImport> mappings,
            HeldImports held,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.mappings = mappings;
        this.held = held;
        this.events = events;
        this.clock = clock;
    }

    /// What would be new, changed, refused. Writes nothing.
    public ImportResult preview(Viewer viewer, ImportRequest request, Progress progress) {
        return execute(viewer, request, progress, false);
    }

    /// Writes the rows that can be taken, and says which could not. When a file as a whole is
    /// refused, nothing is written; nor when it needs two people: then it waits for the second.
    public ImportResult run(Viewer viewer, ImportRequest request, Progress progress) {
        ImportResult result =
                held.holds()
                        ? prepare(viewer, request, progress)
                        : execute(viewer, request, progress, true);
        LOG.atInfo()
                .addKeyValue("state", result.state())
                .addKeyValue("files", result.files().size())
                .addKeyValue("new", result.fresh())
                .addKeyValue("changed", result.changed())
                .addKeyValue("refused", result.refused())
                .log("Import ended");
        return result;
    }

    /// May this viewer import at all: an officer somewhere, or the administrator who fills a
    /// register in which nothing was imported yet. Which rows count is up to each sheet's module.
    public boolean openTo(Viewer viewer) {
        return viewer.officerRoots().length > 0
                || viewer.administrator() && store.nothingImportedYet();
    }

    /// The sheets that this register reads, in the order of an import.
    public List<Sheet> sheets() {
        return mappings().stream().map(SheetImport::sheet).toList();
    }

    private ImportResult prepare(Viewer viewer, ImportRequest request, Progress progress) {
        var preview = execute(viewer, request, progress, false);
        if (preview.state() != ImportResult.State.PREVIEWED || preview.taken() == 0) {
            return preview;
        }
        held.hold(viewer, request, preview);
        return preview.waiting();
    }

    private ImportResult execute(
            Viewer viewer, ImportRequest request, Progress progress, boolean commit) {
        var now = clock.instant();
        var opened = new OpenedFiles(request.files(), sheets(), progress);
        if (opened.refused()) {
            return opened.refusedResult();
        }
        @Nullable ImportResult result =
                transaction.execute(status -> {
                    progress.at(Progress.Stage.WAITING, "", 0, 0);
                    store.waitForTurn();
                    var run = new ImportRun(store, viewer, request, now, progress);
                    ImportResult outcome = run.execute(opened, mappings(), commit);
                    if (outcome.state() == ImportResult.State.COMMITTED) {
                        events.publishEvent(new Imported(viewer.username(), outcome.taken()));
                        events.publishEvent(new ImportNotes.Kept(viewer, outcome));
                    } else {
                        status.setRollbackOnly();
                    }
                    return outcome;
                });
        return Objects.requireNonNull(result);
    }

    private List<SheetImport> mappings() {
        return mappings.stream()
                .sorted(Comparator.comparingInt(mapping -> mapping.sheet().order()))
                .toList();
    }
}
