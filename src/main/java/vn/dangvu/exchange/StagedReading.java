package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Turns a sheet into lines of COPY. What is wrong goes to a file beside, for a COPY of its own: a
/// connection does one at a time.
final class StagedReading implements WorkbookReader.Sink {

    private static final int PROGRESS_EVERY = 500;

    private final OpenedFiles.Found found;
    private final LocalDate today;
    private final Set<Integer> skip;
    private final Path complaintsFile;
    private final Progress progress;
    private final CopyLine line = new CopyLine();
    private @Nullable OutputStream rows;
    private @Nullable OutputStream complaints;
    private WorkbookReader.@Nullable Outcome outcome;
    private int passed;
    private int skipped;

    StagedReading(
            OpenedFiles.Found found,
            LocalDate today,
            Set<Integer> skip,
            Path complaintsFile,
            Progress progress) {
        this.found = found;
        this.today = today;
        this.skip = skip;
        this.complaintsFile = complaintsFile;
        this.progress = progress;
    }

    void writeTo(OutputStream out) throws IOException {
        rows = out;
        try (var beside = new BufferedOutputStream(Files.newOutputStream(complaintsFile))) {
            complaints = beside;
            outcome = found.reader().read(found.tab(), found.sheet(), today, this);
        }
    }

    /// Rows left out because somebody decided so.
    int skipped() {
        return skipped;
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
