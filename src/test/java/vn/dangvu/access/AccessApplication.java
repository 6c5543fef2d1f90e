package vn.dangvu.access;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Secrets;
import vn.dangvu.testing.MovingClock;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;

/// The shell, the tree and the access module over a real database, and a few addresses to be
/// refused at.
///
/// It has no stereotype, so that no other test's component scan finds it.
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "vn.dangvu.shell",
            "vn.dangvu.organizations",
            "vn.dangvu.audit",
            "vn.dangvu.confirmations",
            "vn.dangvu.access"
        },
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "vn\\.dangvu\\.organizations\\.web\\..*"))
public class AccessApplication {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "30").start();
    }

    @Bean
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        var source = new HikariDataSource();
        source.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        source.setUsername("postgres");
        source.setMaximumPoolSize(10);
        return source;
    }

    /// One role owns and uses everything here.
    @Bean
    FlywayConfigurationCustomizer runner() {
        return configuration -> configuration.placeholders(Map.of("runner", "postgres"));
    }

    @Bean
    Secrets secrets() throws IOException {
        return new Secrets(new Home(Files.createTempDirectory("dangvu-test-home-")).prepared());
    }

    @Bean
    MovingClock clock() {
        return new MovingClock(Instant.now());
    }

    @Bean
    Home home() throws IOException {
        return new Home(Files.createTempDirectory("dangvu-test-home-")).prepared();
    }

    @Bean
    Secrets secrets(Home home) {
        return new Secrets(home);
    }

    @Bean
    Corners corners() {
        return new Corners();
    }

    /// Addresses that behave as those of other modules will. Not static, so that no scan finds it.
    @Controller
    class Corners {

        @GetMapping("/corner")
        @ResponseBody
        String whoAsks(Viewer viewer) {
            return viewer.username() + " " + viewer.grants();
        }

        @PostMapping("/corner")
        @ResponseBody
        String change() {
            return "changed";
        }

        @GetMapping("/corner/{id}")
        @ResponseBody
        String one(@PathVariable int id) {
            return switch (id) {
                case 1 -> throw new NotFound("one");
                case 2 -> throw new Forbidden("two");
                case 3 -> throw new IllegalStateException("secret detail of the inside");
                default -> "here";
            };
        }
    }
}
