package vn.dangvu.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import vn.dangvu.persistence.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// When backups are made by themselves, and where; kept in `backup.conf` of the home, because every
/// program that starts its PostgreSQL has to keep the log of changes.
///
/// @param keep how many files stay
/// @param passphraseFile null where the environment brings the passphrase
public record Schedule(Path folder, LocalTime at, int keep, @Nullable Path passphraseFile) {

    public static final LocalTime AT_NIGHT = LocalTime.of(2, 0);
    public static final int TWO_WEEKS = 14;

    public static Optional<Schedule> of(Home home) {
        Path file = home.backupSettings();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            settings.load(reader);
            String secret = settings.getProperty("passphrase-file", "").strip();
            return Optional.of(
                    new Schedule(
                            Path.of(settings.getProperty("folder", "backups").strip()),
                            LocalTime.parse(settings.getProperty("at", "02:00").strip()),
                            Integer.parseInt(settings.getProperty("keep", "14").strip()),
                            secret.isEmpty() ? null : Path.of(secret)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new BackupTrouble("backup.trouble.settings", file);
        }
    }

    public void keepIn(Home home) {
        home.prepared();
        var text =
                new StringBuilder("# Written by ./dangvu serve --backup-dir; delete it to stop.\n")
                        .append("folder = ")
                        .append(escaped(folder))
                        .append('\n')
                        .append("at = ")
                        .append(at)
                        .append('\n')
                        .append("keep = ")
                        .append(keep)
                        .append('\n');
        if (passphraseFile != null) {
            text.append("passphrase-file = ").append(escaped(passphraseFile)).append('\n');
        }
        try {
            Files.writeString(home.backupSettings(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(Path path) {
        return path.toAbsolutePath().normalize().toString().replace("\\", "\\\\");
    }

    /// @throws BackupTrouble if nobody told it
    public Passphrase passphrase(Map<String, String> environment) {
        return Passphrase.in(environment)
                .or(() -> Optional.ofNullable(passphraseFile).map(Passphrase::in))
                .orElseThrow(() -> new BackupTrouble("backup.trouble.noPassphrase"))
                .strong();
    }

    /// Whether one is due: since the last time of day that has come none was made, maybe because
    /// the machine slept through it. One that failed is tried again after an hour.
    ///
    /// @param made when the last good one was begun
    /// @param tried when the last one was begun, however it ended
    boolean due(@Nullable ZonedDateTime made, @Nullable ZonedDateTime tried, ZonedDateTime now) {
        var today = now.with(at);
        var last = today.isAfter(now) ? today.minusDays(1) : today;
        return isBefore(made, last)
                && (isBefore(tried, last) || isBefore(tried, now.minusHours(1)));
    }

    private static boolean isBefore(@Nullable ZonedDateTime event, ZonedDateTime moment) {
        return event == null || event.isBefore(moment);
    }
}
