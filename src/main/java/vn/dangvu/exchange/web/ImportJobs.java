package vn.dangvu.exchange.web;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.exchange.HeldImport;
import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The imports under way, in memory, one at a time. Uploaded files lie in a private folder and go
/// away with their job: when it is cancelled, when it is old, when the user starts more, when the
/// program ends.
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration KEPT = Duration.ofHours(2);
    private static final int PER_USER = 3;
    private static final int NAME_LENGTH = 120;

    private final Imports imports;
    private final Confirmations confirmations;
    private final Clock clock;
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    ImportJobs(Imports imports, Confirmations confirmations, Clock clock) {
        this.imports = imports;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /// Takes the files and starts their preview.
    ImportJob start(Viewer viewer, List<MultipartFile> uploads) {
        sweep(viewer);
        var folder = ImportFolder.create();
        var files = new ArrayList<ImportFile>();
        try {
            for (MultipartFile upload : uploads) {
                Path file = folder.path().resolve(files.size() + ".upload");
                upload.transferTo(file);
                files.add(new ImportFile(file, name(upload)));
            }
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        }
        return start(viewer, ImportRequest.of(files, folder), folder, null);
    }

    /// Takes the files of an import that somebody else prepared, and starts a preview of them.
    ImportJob start(Viewer viewer, Prepared prepared) {
        sweep(viewer);
        var folder = ImportFolder.create();
        var files = new ArrayList<ImportFile>();
        try {
            for (String name : confirmations.attachments(viewer, prepared.id())) {
                Path file = folder.path().resolve(files.size() + ".upload");
                Files.write(file, confirmations.attachment(viewer, prepared.id(), files.size()));
                files.add(new ImportFile(file, name));
            }
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        }
        var request = prepared.as(HeldImport.class).request(files, folder);
        return start(viewer, request, folder, prepared.id());
    }

    private ImportJob start(
            Viewer viewer, ImportRequest request, ImportFolder folder, @Nullable Long prepared) {
        String id = UUID.randomUUID().toString();
        var job = new ImportJob(id, viewer.username(), folder, request, clock.instant(), prepared);
        jobs.put(id, job);
        worker.submit(() -> work(job, viewer, false));
        return job;
    }

    /// @throws NotFound if there is no such job of this user
    ImportJob of(Viewer viewer, String id) {
        ImportJob job = jobs.get(id);
        if (job == null || !job.belongsTo(viewer.username())) {
            throw new NotFound("import " + id);
        }
        return job;
    }

    List<ImportJob> all(Viewer viewer) {
        return jobs.values().stream()
                .filter(job -> job.belongsTo(viewer.username()))
                .sorted(Comparator.comparing(ImportJob::startedAt).reversed())
                .toList();
    }

    void previewAgain(ImportJob job, Viewer viewer) {
        if (job.begin()) {
            worker.submit(() -> work(job, viewer, false));
        }
    }

    /// Only what was previewed can be written.
    void commit(ImportJob job, Viewer viewer, boolean keepRecordedDays) {
        ImportResult result = job.result();
        if (result != null && result.state() == ImportResult.State.PREVIEWED && job.begin()) {
            if (job.prepared() == null) {
                job.keepRecordedDays(keepRecordedDays);
            }
            worker.submit(() -> work(job, viewer, true));
        }
    }

    /// A job at work ends by itself and is swept later.
    void cancel(ImportJob job) {
        if (!job.working()) {
            remove(job);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdown();
        jobs.values().forEach(ImportJob::remove);
    }

    private void work(ImportJob job, Viewer viewer, boolean commit) {
        Progress progress = job::at;
        try {
            job.ended(
                    commit
                            ? commit(job, viewer, progress)
                            : imports.preview(viewer, job.request(), progress));
        } catch (RuntimeException | Error e) {
            // The type only: a message of the database may hold a row's values.
            LOG.atError()
                    .addKeyValue("job", job.id())
                    .addKeyValue("cause", e.getClass().getName())
                    .addKeyValue("at", e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "")
                    .log("Import failed");
            job.failed();
        }
    }

    private ImportResult commit(ImportJob job, Viewer viewer, Progress progress) {
        Long prepared = job.prepared();
        return prepared == null
                ? imports.run(viewer, job.request(), progress)
                : confirmations.confirm(
                        viewer,
                        prepared,
                        () -> imports.run(viewer, job.request(), progress),
                        result -> result.state() == ImportResult.State.COMMITTED);
    }

    private void sweep(Viewer viewer) {
        var oldest = clock.instant().minus(KEPT);
        jobs.values().stream()
                .filter(job -> !job.working() && job.startedAt().isBefore(oldest))
                .forEach(this::remove);
        all(viewer).stream().filter(job -> !job.working()).skip(PER_USER - 1).forEach(this::remove);
    }

    private void remove(ImportJob job) {
        jobs.remove(job.id());
        job.remove();
    }

    /// What the browser calls the file, for showing only; it never becomes a path.
    private static String name(MultipartFile upload) {
        String given = upload.getOriginalFilename();
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "");
        name = name.replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return "?.xlsx";
        }
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH);
    }
}
