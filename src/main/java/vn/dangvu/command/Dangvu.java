package vn.dangvu.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.LocalDate;

/// The program's one entrance. Without Spring up to here, so that help comes at once.
@Command(
        name = "dangvu",
        versionProvider = Version.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        subcommands = {
            ServeCommand.class,
            SampleCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            FigureCommand.class,
            ReorganizeCommand.class,
            TreeCommand.class,
            RadarCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Dangvu implements Runnable {

    @Mixin private Common common = new Common();

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    Dangvu() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    static CommandLine commandLine(String... arguments) {
        var texts = Language.chosen(arguments, System.getenv());
        var line = new CommandLine(new Dangvu());
        line.setResourceBundle(Language.help(texts));
        line.setParameterExceptionHandler(new Mistakes(texts));
        line.setExecutionExceptionHandler(new Failures(texts));
        line.registerConverter(LocalDate.class, new DayConverter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
