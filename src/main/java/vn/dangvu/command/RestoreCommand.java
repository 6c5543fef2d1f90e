package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.backup.Passphrase;
import vn.dangvu.backup.PointInTime;
import vn.dangvu.backup.Restoration;
import vn.dangvu.backup.Restored;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/// Makes a new home of a backup, as it was then or at a later second.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Mixin private Secret secret = new Secret();
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "dangvu.restore.FILE")
    private Path file = Path.of("");

    @Option(names = "--wal", paramLabel = "DIR")
    private @Nullable Path wal;

    @Option(
            names = "--until",
            paramLabel = "'YYYY-MM-DD HH:MM:SS'",
            converter = MomentConverter.class)
    private @Nullable LocalDateTime until;

    RestoreCommand() {}

    @Override
    public Integer call() {
        Texts texts = common.texts();
        new GivenPaths(spec).readable("FILE", file);
        var when = when();
        Passphrase passphrase = secret.known(texts);
        var home = common.home();
        var steps = Steps.shown(System.out, texts);
        try {
            var restored =
                    new Restoration(home, System.getenv(), steps).from(file, passphrase, when);
            steps.done();
            tell(restored, home.folder(), when, texts);
            return ExitCode.DONE;
        } finally {
            steps.done();
        }
    }

    private @Nullable PointInTime when() {
        if (wal == null) {
            if (until != null) {
                throw new WrongArgument(spec, "command.restore.noWal");
            }
            return null;
        }
        if (!Files.isDirectory(wal)) {
            throw new WrongArgument(spec, "command.path.noFolder", "--wal", wal);
        }
        return new PointInTime(wal, until);
    }

    private void tell(Restored restored, Path home, @Nullable PointInTime when, Texts texts) {
        var out = spec.commandLine().getOut();
        var words = new BackupWords(texts);
        var formats = Formats.of(texts);
        out.println(words.about(restored.about()));
        var tables = new TreeSet<>(restored.promised().rows().keySet());
        tables.addAll(restored.found().rows().keySet());
        for (String table : tables) {
            long promised = restored.promised().rows().getOrDefault(table, 0L);
            long found = restored.found().rows().getOrDefault(table, 0L);
            if (promised != 0 || found != 0) {
                out.println(
                        texts.get(
                                promised == found
                                        ? "command.restore.table"
                                        : "command.restore.table.other",
                                table,
                                formats.number(found),
                                formats.number(promised)));
            }
        }
        if (restored.found().head() != null) {
            out.println(words.head(restored.found().head()));
        }
        out.println(
                texts.get(
                        when == null ? "command.restore.equal" : "command.restore.later",
                        formats.number(restored.found().total()),
                        when == null || when.until() == null
                                ? ""
                                : texts.get(
                                        "command.restore.until",
                                        when.until().toString().replace('T', ' '))));
        out.println(texts.get("command.restore.next", home));
        out.flush();
    }
}
