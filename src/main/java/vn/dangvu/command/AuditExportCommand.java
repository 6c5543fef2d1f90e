package vn.dangvu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.audit.AuditChain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes the whole audit as lines of JSON.
@Command(name = "export")
final class AuditExportCommand implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    AuditExportCommand() {}

    @Override
    public Integer call() throws IOException {
        new GivenPaths(spec).fileToWrite("--out", out);
        var texts = common.texts();
        try (var office = Office.forCommand(common.home().filled(), Steps.besideResult(texts))) {
            var viewer = office.get(Operator.class).viewer();
            var chain = office.get(AuditChain.class);
            chain.noteExport(viewer);
            try (var stream = new BufferedOutputStream(Files.newOutputStream(out))) {
                chain.export(viewer, stream);
            }
        }
        spec.commandLine().getOut().println(texts.get("audit.exported", out));
        return ExitCode.DONE;
    }
}
