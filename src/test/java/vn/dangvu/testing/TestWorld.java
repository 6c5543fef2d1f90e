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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Gives a test's context an empty database, an empty home and, if a day is named, a clock that
/// stands at nine in the morning of that day.
///
/// @param name contexts of one name are one context
/// @param today ISO, or empty for a running clock
record TestWorld(String name, String today) implements ContextCustomizer {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Override
    public void customizeContext(
            ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Database.class, TestPostgres::fresh);
        beans.registerBean(Home.class, TestWorld::emptyHome);
        beans.registerBean(
                ExecuteListenerProvider.class,
                () -> new DefaultExecuteListenerProvider(new InTransactionOnly()));
        if (!today.isEmpty()) {
            beans.registerBean(Clock.class, this::standingClock);
        }
    }

    private Clock standingClock() {
        var morning = LocalDate.parse(today).atTime(9, 0).atZone(VIETNAM);
        return Clock.fixed(morning.toInstant(), VIETNAM);
    }

    private static Home emptyHome() {
        try {
            return new Home(Files.createTempDirectory("dangvu-test-home-")).prepared();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
