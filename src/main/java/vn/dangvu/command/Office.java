package vn.dangvu.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import vn.dangvu.DangvuApplication;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Role;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/// The program at work over a home: its database first, then everything else; and the way back, in
/// the opposite order, however the end comes (return, failure, SIGTERM, Ctrl-C).
final class Office implements AutoCloseable {

    private final Home home;
    private final Steps steps;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Database database;
    private @Nullable ConfigurableApplicationContext context;

    private Office(Home home, Steps steps) {
        this.home = home;
        this.steps = steps;
    }

    /// Pages for browsers, until the process is told to end.
    static Office serving(Home home, Listening listening, Steps steps) {
        var properties =
                Map.<String, Object>of(
                        "server.address", listening.address(), "server.port", listening.port());
        var office = new Office(home, steps);
        office.start(Role.SERVER, WebApplicationType.SERVLET, properties, listening::requireFree);
        return office;
    }

    /// The same program without pages, for one command.
    static Office forCommand(Home home, Steps steps) {
        var office = new Office(home, steps);
        office.start(
                Role.COMMAND,
                WebApplicationType.NONE,
                Map.of("spring.main.lazy-initialization", true, "dangvu.connections", 4),
                () -> {});
        return office;
    }

    /// Holds the monitor until everything runs, so that a signal in between closes all of it.
    ///
    /// @param check comes after the home, because "this home has a server" says more than "the port
    ///   is taken"
    private synchronized void start(
            Role role, WebApplicationType web, Map<String, Object> properties, Runnable check) {
        var hook = new Thread(this::stopBySignal, "dangvu-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            var opened = Database.open(home, role, System.getenv(), steps);
            database = opened;
            opened.requireUsable();
            check.run();
            steps.now("command.progress.program");
            context =
                    new SpringApplicationBuilder(DangvuApplication.class)
                            .web(web)
                            .registerShutdownHook(false)
                            .initializers(beans -> provide(beans, opened, web))
                            .run(settings(properties));
            steps.done();
        } catch (RuntimeException e) {
            steps.done();
            close();
            throw e;
        }
    }

    /// As arguments, because nothing in a file overrides those.
    private String[] settings(Map<String, Object> properties) {
        var settings = new HashMap<>(properties);
        settings.put("logging.file.name", home.logs().resolve("dangvu.log"));
        settings.put("logging.threshold.console", "off");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private void provide(
            ConfigurableApplicationContext beans, Database opened, WebApplicationType web) {
        var registry = (GenericApplicationContext) beans;
        registry.registerBean(Home.class, () -> home);
        // Closed here, after the context: not by the context.
        registry.registerBean(
                Database.class, () -> opened, definition -> definition.setDestroyMethodName(""));
        if (web == WebApplicationType.NONE) {
            registry.registerBean(NoPages.class, NoPages::new);
        }
    }

    <T> T get(Class<T> door) {
        return Objects.requireNonNull(context).getBean(door);
    }

    int port() {
        String port =
                Objects.requireNonNull(context).getEnvironment().getProperty("local.server.port");
        return Integer.parseInt(Objects.requireNonNull(port));
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void stopBySignal() {
        steps.cancel();
        close();
    }

    @Override
    public synchronized void close() {
        try {
            if (context != null) {
                context.close();
            }
        } finally {
            if (database != null) {
                database.close();
            }
            ended.countDown();
        }
    }
}
