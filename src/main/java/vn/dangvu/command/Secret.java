package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.backup.Passphrase;
import vn.dangvu.kernel.Texts;

import java.nio.file.Path;
import java.util.Map;

/// Where the passphrase of a backup comes from: a file, the environment, or the person at the
/// terminal. Never from the command line, which others on the machine can read.
final class Secret {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private @Nullable Path file;

    @Nullable Path file() {
        return file;
    }

    Passphrase known(Texts texts) {
        return told(System.getenv(), texts, false);
    }

    /// One for a new backup, which is asked for twice.
    Passphrase fresh(Texts texts) {
        return told(System.getenv(), texts, true).strong();
    }

    private Passphrase told(Map<String, String> environment, Texts texts, boolean twice) {
        if (file != null) {
            return Passphrase.in(file);
        }
        return Passphrase.in(environment).orElseGet(() -> asked(texts, twice));
    }

    private Passphrase asked(Texts texts, boolean twice) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new WrongArgument(command, "command.backup.noPassphrase", Passphrase.VARIABLE);
        }
        var words = typed(console.readPassword("%s ", texts.get("command.backup.ask")));
        if (twice
                && !words.equals(
                        typed(console.readPassword("%s ", texts.get("command.backup.again"))))) {
            throw new WrongArgument(command, "command.backup.different");
        }
        return words;
    }

    private static Passphrase typed(char @Nullable [] keys) {
        return Passphrase.of(keys == null ? "" : new String(keys));
    }
}
