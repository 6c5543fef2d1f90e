package vn.dangvu.command;

import static java.util.stream.Collectors.joining;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import vn.dangvu.kernel.Texts;

import java.util.List;

/// Says what is wrong with a command line, and where help is.
final class Mistakes implements IParameterExceptionHandler {

    private final Texts texts;

    Mistakes(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        var out = line.getErr();
        out.println(inWords(mistake));
        out.println(
                texts.get(
                        "command.mistake.help", line.getCommandSpec().qualifiedName() + " --help"));
        out.flush();
        return ExitCode.USAGE;
    }

    private String inWords(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing ->
                    texts.get("command.mistake.missing", names(missing.getMissing()));
            case UnmatchedArgumentException unknown ->
                    texts.get("command.mistake.unknown", String.join(" ", unknown.getUnmatched()));
            default ->
                    mistake.getArgSpec() == null
                            ? String.valueOf(mistake.getMessage())
                            : texts.get(
                                    "command.mistake.value",
                                    name(mistake.getArgSpec()),
                                    String.valueOf(mistake.getValue()),
                                    mistake.getArgSpec().paramLabel());
        };
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(Mistakes::name).collect(joining(", "));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
