package vn.dangvu.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportText;
import vn.dangvu.exchange.Imports;
import vn.dangvu.kernel.Texts;
import vn.dangvu.sample.SampleCommittee;

/// Fills an empty register with the sample committee: its workbooks are written and imported like anybody's.
final class SampleLoading {

    private final Office office;
    private final Steps steps;
    private final Texts texts;

    SampleLoading(Office office, Steps steps, Texts texts) {
        this.office = office;
        this.steps = steps;
        this.texts = texts;
    }

    boolean registerIsEmpty() {
        return office.get(Operator.class).viewer().grants().isEmpty();
    }

    void load(PrintStream out) {
        try (var folder = ImportFolder.create()) {
            Path books = Files.createDirectories(folder.path().resolve("books"));
            steps.now("command.sample.writing");
            List<ImportFile> files = new SampleCommittee().write(books).stream().map(ImportFile::of).toList();
            var result =
                    office.get(Imports.class)
                            .run(
                                    office.get(Operator.class).viewer(),
                                    ImportRequest.of(files, folder),
                                    new ImportProgress(steps));
            steps.done();
            if (result.state() != ImportResult.State.COMMITTED || result.refused() > 0) {
                ImportText.lines(result, texts).forEach(out::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
