package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import vn.dangvu.kernel.Texts;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

class CommandLineTests {

    @Test
    void speaksVietnameseUnlessToldOtherwise() {
        assertThat(said("--help")).contains("Cách dùng:").contains("Các lệnh:");
        assertThat(said("--help", "--lang", "en")).contains("Usage:").contains("Commands:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEveryCommandAndEachOfItsOptionsInBothLanguages(CommandSpec command) {
        for (Texts texts : new Texts[] {Texts.VIETNAMESE, Texts.ENGLISH}) {
            ResourceBundle help = Language.help(texts);
            String name = command.qualifiedName(".");

            assertThat(help.containsKey(name + ".usage.header")).as(name).isTrue();
            for (var argument : command.args()) {
                String key =
                        argument instanceof CommandLine.Model.OptionSpec option
                                ? option.longestName().substring(2)
                                : Objects.requireNonNullElseGet(
                                        argument.descriptionKey(),
                                        () -> argument.paramLabel().replaceAll("[\\[\\]<>.]", ""));
                assertThat(help.containsKey(name + "." + key) || help.containsKey(key))
                        .as("%s: %s in %s", name, key, texts.locale())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void printsTheExplanationOfEveryOptionAndTheExitCodes(CommandSpec command) {
        for (String language : new String[] {"vi", "en"}) {
            var line = Dangvu.commandLine("--lang", language);
            var shown =
                    command.parent() == null
                            ? line
                            : Objects.requireNonNull(line.getSubcommands().get(command.name()));
            assertThat(shown.getUsageMessage()).contains("  5   ");
            for (var argument : shown.getCommandSpec().args()) {
                assertThat(shown.getHelp().parameterList() + shown.getHelp().optionList())
                        .as("%s %s", command.name(), argument.paramLabel())
                        .contains(firstWords(shown, argument));
            }
        }
    }

    private static String firstWords(CommandLine line, CommandLine.Model.ArgSpec argument) {
        String key =
                argument instanceof CommandLine.Model.OptionSpec option
                        ? option.longestName().substring(2)
                        : Objects.requireNonNullElseGet(
                                argument.descriptionKey(), argument::paramLabel);
        String own = line.getCommandSpec().qualifiedName(".") + "." + key;
        var help = line.getResourceBundle();
        String text = help.getString(help.containsKey(own) ? own : key);
        return text.split(" ", 2)[0];
    }

    static Stream<CommandSpec> commands() {
        var root = Dangvu.commandLine();
        return Stream.concat(
                Stream.of(root.getCommandSpec()),
                root.getSubcommands().values().stream().map(CommandLine::getCommandSpec));
    }

    @Test
    void namesWhatIsMissingAndWhereHelpIs() {
        assertThat(refused("figure", "members.admitted", "--organization", "ĐUK"))
                .contains("Thiếu: --from, --to")
                .contains("./dangvu figure --help");
    }

    @Test
    void knowsTwoBasesOfAFigure() {
        assertThat(
                        refused(
                                "figure",
                                "members.admitted",
                                "--organization=ĐUK",
                                "--from=2019-01-01",
                                "--to=2019-12-31",
                                "--basis=today"))
                .contains("--basis");
        assertThat(refused("report", "annual", "--organization=ĐUK", "--basis=today"))
                .contains("--basis");
    }

    private static String said(String... arguments) {
        var words = new StringWriter();
        int exit = Dangvu.commandLine(arguments).setOut(new PrintWriter(words)).execute(arguments);
        assertThat(exit).isEqualTo(ExitCode.DONE);
        return words.toString();
    }

    private static String refused(String... arguments) {
        var words = new StringWriter();
        int exit = Dangvu.commandLine(arguments).setErr(new PrintWriter(words)).execute(arguments);
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        return words.toString();
    }
}
