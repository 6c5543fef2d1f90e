package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.Home;

import java.nio.file.Path;

/// What every subcommand understands.
final class Common {

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "vi|en")
    private @Nullable String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    Home home() {
        return Home.chosen(home, System.getenv());
    }

    Texts texts() {
        return language == null ? Language.of(System.getenv()) : Language.named(language);
    }
}
