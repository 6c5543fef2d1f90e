package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.Home;

import java.nio.file.Path;

/// What every subcommand understands.
final class Common {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "vi|en", converter = Language.Converter.class)
    private @Nullable String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    Home home() {
        return Home.chosen(given("--home", home), System.getenv());
    }

    Texts texts() {
        String named = given("--lang", language);
        return named == null ? Language.of(System.getenv()) : Language.named(named);
    }

    /// `./dangvu --home DIR import …` means the same as `./dangvu import --home DIR …`.
    private <T> @Nullable T given(String option, @Nullable T here) {
        T found = here;
        for (var above = command.parent(); found == null && above != null; above = above.parent()) {
            found = above.findOption(option).getValue();
        }
        return found;
    }
}
