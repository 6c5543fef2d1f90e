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

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

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
        out.println(inWords(mistake, List.of(arguments)));
        out.println(
                texts.get(
                        "command.mistake.help", line.getCommandSpec().qualifiedName() + " --help"));
        out.flush();
        return ExitCode.USAGE;
    }

    private String inWords(ParameterException mistake, List<String> arguments) {
        return switch (mistake) {
            case WrongArgument wrong -> wrong.inWords(texts);
            case MissingParameterException missing -> missing(missing.getMissing(), arguments);
            case UnmatchedArgumentException unknown -> unknown(unknown);
            default ->
                    mistake.getArgSpec() == null
                            ? String.valueOf(mistake.getMessage())
                            : value(mistake.getArgSpec(), String.valueOf(mistake.getValue()));
        };
    }

    /// An option may be there and its value not.
    private String missing(List<ArgSpec> missing, List<String> arguments) {
        boolean valueOnly =
                missing.size() == 1
                        && missing.getFirst() instanceof OptionSpec
                        && arguments.contains(name(missing.getFirst()));
        return valueOnly
                ? texts.get(
                        "command.mistake.missing.value",
                        name(missing.getFirst()),
                        missing.getFirst().paramLabel())
                : texts.get(
                        "command.mistake.missing",
                        missing.stream().map(this::name).collect(joining(", ")));
    }

    private String unknown(UnmatchedArgumentException unknown) {
        var command = unknown.getCommandLine().getCommandSpec();
        var words = new TreeSet<>(command.subcommands().keySet());
        command.options().forEach(option -> words.add(option.longestName()));
        String first = unknown.getUnmatched().getFirst();
        return texts.get("command.mistake.unknown", String.join(" ", unknown.getUnmatched()))
                + Similar.offer(Similar.to(first.replaceFirst("=.*", ""), words), texts);
    }

    private String value(ArgSpec spec, String value) {
        return texts.get("command.mistake.value", name(spec), value, expected(spec, value));
    }

    private String expected(ArgSpec spec, String value) {
        String label = spec.paramLabel();
        if (spec.type().equals(LocalDate.class)) {
            return DayConverter.why(value, texts);
        }
        if (spec.type().equals(int.class)) {
            return texts.get("command.mistake.number");
        }
        // The labels of words list the words.
        return label.contains("|")
                ? texts.get("command.mistake.oneOf", label.replace("|", ", "))
                : texts.get("command.mistake.only", label);
    }

    private String name(ArgSpec spec) {
        if (spec instanceof OptionSpec option) {
            return option.longestName();
        }
        return switch (spec.paramLabel()) {
            case "annual|form-1|form-2|form-2b|form-7" -> texts.get("command.name.report");
            case "khoi-lam-dong" -> texts.get("command.name.sample");
            default -> spec.paramLabel();
        };
    }
}
