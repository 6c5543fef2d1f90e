package vn.dangvu.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/// Connections, migrations, and the one clock.
///
/// Whoever starts the program may bring a [Home], a [Database] or a [Clock] of its own: the command
/// line brings the first two, tests bring all three.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// Days begin and end where the office is, whatever the machine thinks.
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(VIETNAM);
    }

    @Bean
    @ConditionalOnMissingBean
    Home home(@Value("${dangvu.home:}") String folder) {
        return Home.chosen(folder.isBlank() ? null : Path.of(folder), System.getenv()).prepared();
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(Home home) {
        return Database.open(home, Role.COMMAND, System.getenv(), Progress.SILENT);
    }

    @Bean
    Secrets secrets(Home home) {
        return new Secrets(home);
    }

    @Bean
    HikariDataSource dataSource(
            Database database, @Value("${dangvu.connections:12}") int connections) {
        var config = new HikariConfig();
        config.setPoolName("dangvu");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionInitSql("set time zone '" + VIETNAM + "'");
        config.addDataSourceProperty("ApplicationName", "dangvu");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // "Key (citizen_id)=(…)" belongs into no log; the name of the rule that was broken does.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /// A command that joined a server must not change tables under it: it only looks whether both
    /// are of one version.
    @Bean
    FlywayMigrationStrategy migrations(Database database) {
        return database.joined() ? DatabaseConfiguration::requireSameVersion : Flyway::migrate;
    }

    /// Tables are changed by who owns them; rows by who runs the program.
    @Bean
    FlywayConnectionDetails owner(Database database) {
        return new Owner(database.url(), database.owner());
    }

    private record Owner(String url, Login login) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    @Bean
    FlywayConfigurationCustomizer runner(Database database) {
        return configuration -> configuration.placeholders(Map.of("runner", database.user()));
    }

    private static void requireSameVersion(Flyway flyway) {
        if (flyway.info().pending().length > 0
                || !flyway.validateWithResult().validationSuccessful) {
            throw new DatabaseTrouble("persistence.trouble.otherVersion");
        }
    }

    @Bean
    DefaultConfigurationCustomizer jooq() {
        return configuration -> configuration.settings().withExecuteLogging(false);
    }
}
