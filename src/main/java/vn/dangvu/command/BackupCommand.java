package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.backup.BackupFile;
import vn.dangvu.backup.Backups;
import vn.dangvu.backup.Contents;
import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/// Makes a backup beside a running server or without one, or reads one back.
///
/// Without the rest of the program: a backup before a new version must not change the tables first.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Mixin private Common common = new Common();
    @Mixin private Secret secret = new Secret();
    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /// To write one, or to read one.
    static final class What {

        @Option(names = "--out", paramLabel = "FILE")
        private @Nullable Path out;

        @Option(names = "--check", paramLabel = "FILE")
        private @Nullable Path check;

        What() {}
    }

    BackupCommand() {}

    @Override
    public Integer call() throws IOException {
        Texts texts = common.texts();
        var paths = new GivenPaths(spec);
        long begun = System.nanoTime();
        if (what.check != null) {
            paths.readable("--check", what.check);
            var contents = new BackupFile(what.check).check(secret.known(texts));
            tell(what.check, contents, begun, texts);
        } else if (what.out != null) {
            paths.fileToWrite("--out", what.out);
            tell(what.out, made(what.out, texts), begun, texts);
        }
        return ExitCode.DONE;
    }

    private Contents made(Path out, Texts texts) {
        var home = common.home().filled();
        var passphrase = secret.fresh(texts);
        var steps = Steps.shown(System.out, texts);
        try (var database = Database.open(home, Role.COMMAND, System.getenv(), steps)) {
            var stop = new Thread(database::close, "dangvu-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            database.requireUsable();
            var contents = new Backups(home, database, CLOCK).take(out, passphrase, steps);
            Runtime.getRuntime().removeShutdownHook(stop);
            return contents;
        } finally {
            steps.done();
        }
    }

    private void tell(Path file, Contents contents, long begun, Texts texts) {
        var out = spec.commandLine().getOut();
        var words = new BackupWords(texts);
        out.println(texts.get("command.backup.good", file));
        out.println(words.about(contents.about()));
        out.println(words.size(contents, Duration.ofNanos(System.nanoTime() - begun)));
        if (contents.census().head() != null) {
            out.println(words.head(contents.census().head()));
        }
        out.flush();
    }
}
