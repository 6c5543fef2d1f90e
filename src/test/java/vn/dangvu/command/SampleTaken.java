package vn.dangvu.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import vn.dangvu.DangvuApplication;
import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.sample.SampleCommittee;
import vn.dangvu.testing.MovingClock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

/// A program of its own, without pages, that takes the sample committee in and ends: nobody is
/// connected to the database afterwards, so that it can be copied.
public final class SampleTaken {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);
    private static final LocalDate DAY = LocalDate.of(2021, 7, 12);

    private SampleTaken() {}

    public static void into(Database database, Home home) {
        try (var program =
                        new SpringApplicationBuilder(DangvuApplication.class)
                                .web(WebApplicationType.NONE)
                                .registerShutdownHook(false)
                                .initializers(context -> provide(context, database, home))
                                .run("--spring.main.lazy-initialization=true");
                var place = ImportFolder.create()) {
            var folder = Files.createTempDirectory("dangvu-sample-");
            var files = new SampleCommittee().write(folder).stream().map(ImportFile::of).toList();
            var request = ImportRequest.of(files, place);
            var result = program.getBean(Imports.class).run(ADMINISTRATOR, request, Progress.NONE);
            if (result.state() != ImportResult.State.COMMITTED) {
                throw new IllegalStateException("The sample was refused: " + result.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void provide(
            ConfigurableApplicationContext context, Database database, Home home) {
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Database.class, () -> database);
        beans.registerBean(Home.class, () -> home);
        beans.registerBean(MovingClock.class, () -> MovingClock.at(DAY));
        beans.registerBean(NoPages.class, NoPages::new);
    }
}
