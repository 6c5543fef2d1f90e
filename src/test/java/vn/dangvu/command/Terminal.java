package vn.dangvu.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.DangvuApplication;
import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Role;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Somebody at a terminal beside a home whose database runs: every command is a whole start of the
/// program, but none waits for PostgreSQL.
final class Terminal implements AutoCloseable {

    /// How a command ended, and what it said.
    record Answer(int exit, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private final Home home;
    private final Database database;
    private final Properties before = (Properties) System.getProperties().clone();

    Terminal(Path folder) {
        home = new Home(folder);
        database =
                Database.open(
                        home,
                        Role.SERVER,
                        Map.of(
                                "DANGVU_POSTGRES",
                                Path.of("target", "postgresql").toAbsolutePath().toString()),
                        quiet());
        database.requireUsable();
        migrate();
    }

    /// As a server does when it starts: commands beside one leave the tables alone.
    private void migrate() {
        try (var server =
                new SpringApplicationBuilder(DangvuApplication.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .initializers(this::provide)
                        .run("--spring.main.lazy-initialization=true")) {
            server.getBean(DSLContext.class);
        }
    }

    private void provide(ConfigurableApplicationContext beans) {
        var registry = (GenericApplicationContext) beans;
        registry.registerBean(Home.class, () -> home);
        registry.registerBean(
                Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
        registry.registerBean(NoPages.class, NoPages::new);
    }

    /// What `serve --sample` does.
    void loadTheSample() {
        try (var office = Office.forCommand(home, quiet())) {
            new SampleLoading(office, quiet(), Texts.VIETNAMESE).load(System.out);
        }
    }

    private static Steps quiet() {
        return Steps.shown(
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), Texts.VIETNAMESE);
    }

    Answer types(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--home", home.folder().toString()));
        var line = arguments.toArray(String[]::new);
        var out = new StringWriter();
        var err = new StringWriter();
        var printed = new ByteArrayOutputStream();
        var screen = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            int exit =
                    Dangvu.commandLine(line)
                            .setOut(new PrintWriter(out))
                            .setErr(new PrintWriter(err))
                            .execute(line);
            return new Answer(exit, out + printed.toString(UTF_8), err.toString());
        } finally {
            System.setOut(screen);
        }
    }

    /// Spring keeps where a program logs in the system's properties: the next test has another.
    @Override
    public void close() {
        database.close();
        System.setProperties(before);
    }
}
