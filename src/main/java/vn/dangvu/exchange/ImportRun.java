package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final int PROGRESS_EVERY = 500;

    private record Staged(
            OpenedFiles.Found found, String table, WorkbookReader.Outcome outcome, int skipped) {}

    private final ImportStore store;
    private final Viewer viewer;
    private final ImportRequest request;
    private final Instant now;
    private final Progress progress;
    private final List<ImportResult.Problem> problems = new ArrayList<>();
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
        var tallies = new ArrayList<SheetImport.Tally>();
        for (Staged stage : staged) {
            String name = stage.found().sheet().name();
            progress.at(Progress.Stage.APPLYING, name, tallies.size(), staged.size());
            tallies.add(apply(stage, byKey));
        }
        progress.at(Progress.Stage.FINISHING, "", 0, 0);
        var reports = new ArrayList<ImportResult.SheetReport>();
        for (int index = 0; index < staged.size(); index++) {
            reports.add(report(staged.get(index), tallies.get(index)));
        }
        if (commit) {
            log(files, reports);
        }
        var state = commit ? ImportResult.State.COMMITTED : ImportResult.State.PREVIEWED;
        return new ImportResult(state, files.reports(), reports, problems, duplicates);
    }

    private SheetImport.Tally apply(Staged stage, Map<String, SheetImport> mappings) {
        var found = stage.found();
        SheetImport mapping = mappings.get(found.sheet().key());
        if (mapping == null) {
            throw new IllegalStateException("Nobody maps the sheet " + found.sheet().key());
        }
        var rows =
                store.rows(
                        new Staging(
                                stage.table(),
                                ImportStore.problems(stage.table()),
                                viewer,
                                now,
                                request.decisionsFor(found.file(), found.sheet().key())));
        mapping.apply(rows);
        return rows.tally();
    }

    private Staged stage(OpenedFiles.Found found, int number) {
        Sheet sheet = found.sheet();
        String table = "import_" + sheet.key() + "_" + number;
        store.createStaging(table, sheet);
        Path complaints = request.folder().resolve(table + ".problems");
        var reading = new Reading(found, skippedRows(found), complaints);
        store.copyRows(table, sheet, reading::writeTo);
        store.copyProblems(table, complaints);
        store.analyze(table);
        delete(complaints);
        return new Staged(found, table, reading.outcome(), reading.skipped);
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

    private ImportResult.SheetReport report(Staged stage, SheetImport.Tally tally) {
        var found = stage.found();
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
                stage.skipped(),
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
        } else if (problems.size() < ImportResult.NAMED) {
            problems.add(problem(found, positions, line));
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
            for (var report : reports) {
                if (report.file() == index) {
                    counts[0] += report.fresh();
                    counts[1] += report.changed();
                    counts[2] += report.same();
                    counts[3] += report.refused();
                }
            }
            store.log(viewer.username(), now, files.reports().get(index), counts);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Turns a sheet into lines of COPY. What is wrong goes to a file beside, for a COPY of its
    /// own: a connection does one at a time.
    private final class Reading implements WorkbookReader.Sink {

        private final OpenedFiles.Found found;
        private final Set<Integer> skip;
        private final Path complaintsFile;
        private final CopyLine line = new CopyLine();
        private @Nullable OutputStream rows;
        private @Nullable OutputStream complaints;
        private WorkbookReader.@Nullable Outcome outcome;
        private int passed;
        private int skipped;

        Reading(OpenedFiles.Found found, Set<Integer> skip, Path complaintsFile) {
            this.found = found;
            this.skip = skip;
            this.complaintsFile = complaintsFile;
        }

        void writeTo(OutputStream out) throws IOException {
            rows = out;
            try (var beside = new BufferedOutputStream(Files.newOutputStream(complaintsFile))) {
                complaints = beside;
                var today = LocalDate.ofInstant(now, ZONE);
                outcome = found.reader().read(found.tab(), found.sheet(), today, this);
            }
        }

        WorkbookReader.Outcome outcome() {
            if (outcome == null) {
                throw new IllegalStateException("Not read yet");
            }
            return outcome;
        }

        @Override
        public void row(int number, @Nullable String[] values) {
            if (skip.contains(number)) {
                skipped++;
                return;
            }
            line.add(number);
            for (String value : values) {
                line.add(value);
            }
            write(rows);
        }

        @Override
        public void problem(
                int row, String columnKey, String value, String code, List<String> arguments) {
            line.add(row).add(columnKey).add(value).add(code).add(arguments);
            write(complaints);
        }

        @Override
        public void passed(int row) {
            if (++passed % PROGRESS_EVERY == 0) {
                progress.at(Progress.Stage.READING, found.tab().name(), passed, found.tab().rows());
            }
        }

        private void write(@Nullable OutputStream out) {
            try {
                if (out != null) {
                    out.write(line.end());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
