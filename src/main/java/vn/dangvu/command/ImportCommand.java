package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.exchange.AnnotatedFile;
import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportText;
import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Texts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Takes workbooks into the register, or shows what would happen.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "dangvu.import.FILE")
    private List<Path> files = List.of();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--keep-recorded-days")
    private boolean keepRecordedDays;

    @Option(names = "--refused", paramLabel = "DIR")
    private @Nullable Path refused;

    ImportCommand() {}

    @Override
    public Integer call() {
        Texts texts = common.texts();
        var paths = new GivenPaths(spec);
        files.forEach(file -> paths.readable("FILE", file));
        if (refused != null) {
            paths.folderToWrite("--refused", refused);
        }
        var steps = Steps.besideResult(texts);
        try (var office = Office.forCommand(common.home(), steps);
                var folder = ImportFolder.create()) {
            var request =
                    ImportRequest.of(files.stream().map(ImportFile::of).toList(), folder)
                            .keepingRecordedDays(keepRecordedDays);
            var result = run(office, request, new ImportProgress(steps));
            PrintWriter out = spec.commandLine().getOut();
            ImportText.lines(result, texts).forEach(out::println);
            out.flush();
            annotate(result, texts);
            boolean written = result.state() == ImportResult.State.COMMITTED;
            return written || dryRun && result.refused() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private ImportResult run(Office office, ImportRequest request, ImportProgress progress) {
        var imports = office.get(Imports.class);
        var viewer = office.get(Operator.class).viewer();
        if (dryRun || strict) {
            var preview = imports.preview(viewer, request, progress);
            if (dryRun || preview.refused() > 0 || preview.state() == ImportResult.State.REFUSED) {
                return preview;
            }
        }
        return imports.run(viewer, request, progress);
    }

    /// The same files back with the reasons, where rows were refused or went in with a warning.
    private void annotate(ImportResult result, Texts texts) {
        if (refused == null) {
            return;
        }
        try {
            for (int i = 0; i < result.files().size(); i++) {
                int file = i;
                if (result.sheets().stream()
                        .anyMatch(sheet -> sheet.file() == file && sheet.annotated())) {
                    try (var out =
                            Files.newOutputStream(
                                    refused.resolve(result.files().get(i).file().name()))) {
                        AnnotatedFile.write(out, result, i, texts);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
