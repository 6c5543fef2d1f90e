package vn.dangvu.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import org.springframework.stereotype.Service;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes backups of a home and remembers what became of them.
@Service
public class Backups {

    /// Who acts where nobody signed in.
    private static final String OPERATOR = "operator";

    private static final String SCHEDULE = "system";

    private final Home home;
    private final Database database;
    private final Clock clock;

    public Backups(Home home, Database database, Clock clock) {
        this.home = home;
        this.database = database;
        this.clock = clock;
    }

    /// What a page shows administrators.
    ///
    /// @param lines the newest first
    public record State(Optional<Schedule> schedule, List<Line> lines) {}

    public State state(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("see backups");
        }
        return new State(Schedule.of(home), lines());
    }

    /// What became of the last one, however it was made.
    public Optional<Line> last() {
        return lines().stream().findFirst();
    }

    List<Line> lines() {
        return Chronicle.of(home).lines();
    }

    /// Makes one beside whatever is written meanwhile, and reads it back to its end before it gets
    /// its name.
    ///
    /// @throws BackupTrouble if it cannot be made, or there is such a file
    public Contents take(Path out, Passphrase passphrase, Progress progress) {
        return take(out, passphrase, progress, false);
    }

    Contents take(Path out, Passphrase passphrase, Progress progress, boolean byItself) {
        var begun = Instant.now(clock);
        Path file = out.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new BackupTrouble("backup.trouble.exists", file);
        }
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            new BackupNoteStore(database).note(begun, byItself ? SCHEDULE : OPERATOR, file);
            new BackupWriterStore(home, database, begun)
                    .write(draft, passphrase.strong(), progress);
            progress.now("backup.progress.check");
            var contents = new BackupFile(draft).check(passphrase);
            Files.move(draft, file, ATOMIC_MOVE);
            long took = Duration.between(begun, Instant.now(clock)).toMillis();
            Chronicle.of(home).add(Line.done(byItself, file.toString(), contents, took));
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drop(draft);
        }
    }

    private static void drop(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
