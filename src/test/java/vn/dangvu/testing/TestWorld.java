package vn.dangvu.testing;

import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Gives a test's context an empty database, an empty home and, if a day is named, a clock that
/// stands at nine in the morning of that day until a test moves it.
///
/// @param name contexts of one name are one context
/// @param today ISO, or empty for a running clock
/// @param sample whether the sample committee is there
record TestWorld(String name, String today, boolean sample) implements ContextCustomizer {

    @Override
    public void customizeContext(
            ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Database.class, sample ? TestPostgres::sample : TestPostgres::fresh);
        beans.registerBean(Home.class, this::home);
        beans.registerBean(
                ExecuteListenerProvider.class,
                () -> new DefaultExecuteListenerProvider(new InTransactionOnly()));
        if (!today.isEmpty()) {
            beans.registerBean(MovingClock.class, this::standingClock);
        }
    }

    private MovingClock standingClock() {
        return MovingClock.at(LocalDate.parse(today));
    }

    private Home home() {
        var empty = emptyHome();
        if (sample) {
            copy(TestPostgres.homeOfTheSample().secrets(), empty.secrets());
        }
        return empty;
    }

    private static void copy(Path secrets, Path into) {
        try (var each = Files.list(secrets)) {
            for (Path secret : each.toList()) {
                Files.copy(secret, into.resolve(secret.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Home emptyHome() {
        try {
            return new Home(Files.createTempDirectory("dangvu-test-home-")).prepared();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
