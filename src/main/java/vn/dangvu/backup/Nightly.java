package vn.dangvu.backup;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Progress;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Makes the backups of the schedule, in the server only. It looks every minute instead of waiting
/// for the hour: an office's machine is switched off at night.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Nightly {

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Backups backups;
    private final Home home;
    private final Clock clock;

    /// As it was when PostgreSQL started: keeping the log of changes begins with a start, too.
    private final Optional<Schedule> schedule;

    Nightly(Backups backups, Home home, Clock clock) {
        this.backups = backups;
        this.home = home;
        this.clock = clock;
        this.schedule = Schedule.of(home);
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        schedule.filter(this::isDue).ifPresent(this::make);
    }

    private boolean isDue(Schedule wanted) {
        return wanted.due(
                begun(line -> !line.failed()), begun(line -> true), ZonedDateTime.now(clock));
    }

    private @Nullable ZonedDateTime begun(Predicate<Line> which) {
        return backups.lines().stream()
                .filter(Line::byItself)
                .filter(which)
                .findFirst()
                .map(line -> line.at().atZone(clock.getZone()))
                .orElse(null);
    }

    void make(Schedule wanted) {
        var now = ZonedDateTime.now(clock);
        Path file = wanted.folder().resolve("dangvu-" + NAME.format(now) + BackupFile.SUFFIX);
        try {
            Home.closedFolder(wanted.folder());
            var passphrase = wanted.passphrase(System.getenv());
            var made = backups.take(file, passphrase, Progress.SILENT, true);
            new Retention(wanted.keep(), home.wal()).apply(backups.lines());
            LOG.info("Backup made and checked: {} bytes", made.size());
        } catch (RuntimeException e) {
            LOG.error("No backup was made; the last good one grows old", e);
            var told =
                    e instanceof BackupTrouble trouble
                            ? trouble
                            : new BackupTrouble("backup.trouble.failed");
            Chronicle.of(home).add(Line.failed(now.toInstant(), file.toString(), told));
        }
    }
}
