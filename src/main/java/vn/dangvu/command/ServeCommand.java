package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.access.Accounts;
import vn.dangvu.backup.Schedule;
import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.Home;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Serves the pages until it is stopped.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    @Option(
            names = "--sample",
            paramLabel = "khoi-lam-dong",
            converter = SampleCommand.SampleConverter.class)
    private SampleCommand.@Nullable Sample sample;

    @Option(names = "--backup-dir", paramLabel = "DIR")
    private @Nullable Path backupFolder;

    @Option(names = "--backup-at", paramLabel = "HH:MM")
    private @Nullable LocalTime backupAt;

    @Option(names = "--keep", paramLabel = "NUMBER")
    private int keep;

    @Mixin private Secret secret = new Secret();

    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Texts texts = common.texts();
        var home = common.home();
        var out = System.out;
        var listening = new Listening(spec, address, port);
        listening.requirePort();
        out.println(texts.get("command.serve.home", home.folder()));
        schedule(home)
                .ifPresent(schedule ->
                        out.println(
                                texts.get(
                                        "command.serve.backup",
                                        schedule.at(),
                                        schedule.folder(),
                                        Integer.toString(schedule.keep()))));
        var steps = Steps.shown(out, texts);
        try (var office = Office.serving(home, listening, steps)) {
            var accounts = office.get(Accounts.class);
            var password = accounts.createFirstAdministrator();
            // A register that was filled before there was any account.
            accounts.adoptRoots();
            fill(new SampleLoading(office, steps, texts), texts);
            out.println();
            password.ifPresent(once ->
                    out.println(
                            texts.get(
                                    "command.serve.password", Accounts.FIRST_ADMINISTRATOR, once)));
            out.println(texts.get("command.serve.address", reachable(office.port())));
            out.println(texts.get("command.serve.stop"));
            out.flush();
            office.awaitEnd();
        }
        return ExitCode.DONE;
    }

    /// What was said once stays until it is said anew. A server that cannot make its backups does
    /// not start: nobody would notice for weeks.
    private Optional<Schedule> schedule(Home home) {
        var before = Schedule.of(home);
        if (backupFolder != null) {
            new GivenPaths(spec).folderToWrite("--backup-dir", backupFolder);
        } else if (before.isEmpty()) {
            if (backupAt != null || keep != 0 || secret.file() != null) {
                throw new WrongArgument(spec, "command.serve.noBackupFolder");
            }
            return before;
        }
        if (keep < 0) {
            throw new WrongArgument(spec, "command.serve.keepOne");
        }
        var schedule = changed(before);
        schedule.passphrase(System.getenv());
        schedule.keepIn(home);
        return Optional.of(schedule);
    }

    private Schedule changed(Optional<Schedule> before) {
        return new Schedule(
                backupFolder != null
                        ? backupFolder.toAbsolutePath()
                        : before.orElseThrow().folder(),
                backupAt != null ? backupAt : before.map(Schedule::at).orElse(Schedule.AT_NIGHT),
                keep > 0 ? keep : before.map(Schedule::keep).orElse(Schedule.TWO_WEEKS),
                secret.file() != null
                        ? secret.file()
                        : before.map(Schedule::passphraseFile).orElse(null));
    }

    /// An empty register is filled with the sample when that was asked for, here or at the
    /// question.
    private void fill(SampleLoading loading, Texts texts) {
        if (!loading.registerIsEmpty()) {
            if (sample != null) {
                System.out.println(texts.get("command.sample.notEmpty"));
            }
        } else if (sample != null || wanted(texts)) {
            loading.load(System.out);
        }
    }

    /// Asks only where somebody can answer.
    private static boolean wanted(Texts texts) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine("%s ", texts.get("command.serve.offer"));
        return answer != null
                && List.of(texts.get("command.serve.offer.yes").split(", "))
                        .contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /// What to type into a browser on this machine.
    private String reachable(int boundPort) {
        String host =
                switch (address) {
                    case "0.0.0.0", "::", "[::]" -> "localhost";
                    default -> address.contains(":") ? "[" + address + "]" : address;
                };
        return "http://" + host + ":" + boundPort + "/";
    }
}
