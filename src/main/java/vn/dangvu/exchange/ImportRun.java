package vn.dangvu.exchange;

import vn.dangvu.kernel.Viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One import inside its transaction: stage every sheet, then apply every sheet, then tell.
final class ImportRun {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private record Staged(
            OpenedFiles.Found found, String table, WorkbookReader.Outcome outcome, int skipped) {}

    private final ImportStore store;
    private final Viewer viewer;
    private final ImportRequest request;
    private final Instant now;
    private final Progress progress;
    private final List<ImportResult.Problem> problems = new ArrayList<>();
    private final List<ImportResult.Problem> warnings = new ArrayList<>();
    private final List<ImportResult.Duplicate> duplicates = new ArrayList<>();

    ImportRun(
            ImportStore store,
            Viewer viewer,
            ImportRequest request,
            Instant now,
            Progress progress) {
        this.store = store;
        this.viewer = viewer;
        this.request = request;
        this.now = now;
        this.progress = progress;
    }

    ImportResult execute(OpenedFiles files, List<SheetImport> mappings, boolean commit) {
        var staged = new ArrayList<Staged>();
        for (OpenedFiles.Found found : files.inOrder()) {
            Staged stage = stage(found, staged.size() + 1);
            files.refuse(found.file(), stage.outcome().refusals());
            staged.add(stage);
        }
        if (files.refused()) {
            return files.refusedResult();
        }
        var byKey = new HashMap<String, SheetImport>();
        mappings.forEach(mapping -> byKey.put(mapping.sheet().key(), mapping));
        var applied = new ArrayList<StagingStore>();
        for (Staged stage : staged) {
            String name = stage.found().sheet().name();
            progress.at(Progress.Stage.APPLYING, name, applied.size(), staged.size());
            applied.add(apply(stage, byKey));
        }
        progress.at(Progress.Stage.FINISHING, "", 0, 0);
        var reports = new ArrayList<ImportResult.SheetReport>();
        for (int index = 0; index < staged.size(); index++) {
            reports.add(report(staged.get(index), applied.get(index)));
        }
        if (commit) {
            log(files, reports);
        }
        var state = commit ? ImportResult.State.COMMITTED : ImportResult.State.PREVIEWED;
        return new ImportResult(state, files.reports(), reports, problems, warnings, duplicates);
    }

    private StagingStore apply(Staged stage, Map<String, SheetImport> mappings) {
        var found = stage.found();
        String key = found.sheet().key();
        SheetImport mapping = mappings.get(key);
        if (mapping == null) {
            throw new IllegalStateException("Nobody maps the sheet " + key);
        }
        var midnight = LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE).toInstant();
        var rows =
                store.rows(
                        new Staging(
                                stage.table(),
                                ImportStore.problems(stage.table()),
                                viewer,
                                now,
                                request.decisionsFor(found.file(), key),
                                request.keepRecordedDays(),
                                store.leftRowsRefused(viewer.username(), key, midnight)));
        mapping.apply(rows);
        return rows;
    }

    private Staged stage(OpenedFiles.Found found, int number) {
        Sheet sheet = found.sheet();
        String table = "import_" + sheet.key() + "_" + number;
        store.createStaging(table, sheet);
        Path complaints = request.folder().resolve(table + ".problems");
        var today = LocalDate.ofInstant(now, ZONE);
        var reading = new StagedReading(found, today, skippedRows(found), complaints, progress);
        store.copyRows(table, sheet, reading::writeTo);
        store.copyProblems(table, complaints);
        store.analyze(table);
        delete(complaints);
        return new Staged(found, table, reading.outcome(), reading.skipped());
    }

    private Set<Integer> skippedRows(OpenedFiles.Found found) {
        var rows = new HashSet<Integer>();
        request.decisionsFor(found.file(), found.sheet().key())
                .forEach((row, decision) -> {
                    if (decision.equals(ImportRequest.SKIP)) {
                        rows.add(row);
                    }
                });
        return rows;
    }

    private ImportResult.SheetReport report(Staged stage, StagingStore rows) {
        var found = stage.found();
        var tally = rows.tally();
        Path file = request.folder().resolve(stage.table() + ".log");
        try (var log = new ProblemLog.Writer(file)) {
            store.eachProblem(
                    stage.table(),
                    line -> {
                        log.write(line);
                        name(found, stage.outcome().positions(), line);
                    });
        }
        int refused = stage.outcome().refusedRows() + store.refusedRows(stage.table());
        return new ImportResult.SheetReport(
                found.file(),
                found.sheet(),
                tally.fresh(),
                tally.changed(),
                tally.same(),
                refused,
                store.warnedRows(stage.table()),
                stage.skipped(),
                rows.backdated(),
                stage.outcome().positions(),
                file);
    }

    /// Keeps the first problems for the page; a duplicate with its three facts becomes a question.
    private void name(
            OpenedFiles.Found found, Map<String, Integer> positions, ProblemLog.Line line) {
        var arguments = line.arguments();
        if (line.code().equals("duplicate") && arguments.size() >= 3) {
            if (duplicates.size() < ImportResult.NAMED) {
                duplicates.add(
                        new ImportResult.Duplicate(
                                found.file(),
                                found.sheet().key(),
                                found.tab().name(),
                                line.row(),
                                line.found(),
                                arguments.get(0),
                                arguments.get(1),
                                arguments.get(2)));
            }
        } else {
            var told = line.warning() ? warnings : problems;
            if (told.size() < ImportResult.NAMED) {
                told.add(problem(found, positions, line));
            }
        }
    }

    private static ImportResult.Problem problem(
            OpenedFiles.Found found, Map<String, Integer> positions, ProblemLog.Line line) {
        Integer position = positions.get(line.column());
        return new ImportResult.Problem(
                found.file(),
                found.tab().name(),
                line.row(),
                line.column().isEmpty() ? null : found.sheet().column(line.column()).heading(),
                position == null ? null : CellRange.letters(position + 1) + line.row(),
                line.found(),
                line.code(),
                line.arguments());
    }

    private void log(OpenedFiles files, List<ImportResult.SheetReport> reports) {
        for (int index = 0; index < files.count(); index++) {
            int[] counts = new int[4];
            var sheets = new ArrayList<String>();
            for (var report : reports) {
                if (report.file() == index) {
                    counts[0] += report.fresh();
                    counts[1] += report.changed();
                    counts[2] += report.same();
                    counts[3] += report.refused();
                    sheets.add(report.sheet().key());
                }
            }
            store.log(viewer.username(), now, files.reports().get(index), sheets, counts);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
