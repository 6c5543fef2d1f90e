package vn.dangvu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dangvu.persistence.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// When a backup is due, what is remembered, and what is let go.
class ScheduleTests {

    static final Schedule NIGHTLY =
            new Schedule(Path.of("/mnt/b"), LocalTime.of(2, 0), 2, Path.of("/etc/secret"));

    @TempDir Path folder;

    @Test
    void isDueOnceANightAndAfterANightThatWasSleptThrough() {
        assertThat(NIGHTLY.due(null, null, at("22T09:00"))).isTrue();
        assertThat(NIGHTLY.due(at("22T02:00"), at("22T02:00"), at("22T23:59"))).isFalse();
        assertThat(NIGHTLY.due(at("22T02:00"), at("22T02:00"), at("23T01:59"))).isFalse();
        assertThat(NIGHTLY.due(at("22T02:00"), at("22T02:00"), at("23T02:00"))).isTrue();
        assertThat(NIGHTLY.due(at("20T02:00"), at("20T02:00"), at("23T08:12"))).isTrue();
    }

    @Test
    void triesAgainAnHourAfterAFailure() {
        assertThat(NIGHTLY.due(at("21T02:00"), at("22T02:00"), at("22T02:59"))).isFalse();
        assertThat(NIGHTLY.due(at("21T02:00"), at("22T02:00"), at("22T03:01"))).isTrue();
    }

    @Test
    void isRememberedByTheHome() {
        var home = new Home(folder);
        assertThat(Schedule.of(home)).isEmpty();

        NIGHTLY.keepIn(home);

        assertThat(Schedule.of(home)).contains(NIGHTLY);
    }

    @Test
    void asksForAPassphraseThatIsNotEasilyGuessed() {
        var bare = new Schedule(folder, LocalTime.of(2, 0), 2, null);
        assertThatThrownBy(() -> bare.passphrase(Map.of())).isInstanceOf(BackupTrouble.class);
        assertThatThrownBy(() -> bare.passphrase(Map.of(Passphrase.VARIABLE, "ngắn")))
                .isInstanceOf(BackupTrouble.class);
        assertThat(bare.passphrase(Map.of(Passphrase.VARIABLE, "một câu đủ dài")))
                .isEqualTo(Passphrase.of("một câu đủ dài"));
    }

    @Test
    void keepsTheNewestAndTheLogThatTheyNeed() throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(line("theirs", false, "000000010000000000000001"));
        lines.add(line("newest", true, "000000010000000000000009"));
        lines.add(line("second", true, "000000010000000000000005"));
        lines.add(line("third", true, "000000010000000000000003"));
        Path wal = Files.createDirectory(folder.resolve("wal"));
        for (String name :
                List.of(
                        "000000010000000000000003",
                        "000000010000000000000003.00000028.backup",
                        "000000010000000000000004",
                        "000000010000000000000005",
                        "000000020000000000000006",
                        "00000002.history",
                        "note.txt")) {
            Files.createFile(wal.resolve(name));
        }

        new Retention(2, wal).apply(lines);

        assertThat(folder).isDirectoryContaining("glob:**theirs");
        assertThat(folder).isDirectoryContaining("glob:**newest");
        assertThat(folder).isDirectoryContaining("glob:**second");
        assertThat(folder).isDirectoryNotContaining("glob:**third");
        try (var left = Files.list(wal)) {
            assertThat(left.map(file -> wal.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "000000010000000000000005",
                            "000000020000000000000006",
                            "00000002.history",
                            "note.txt");
        }
    }

    private Line line(String name, boolean byItself, String firstWal) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return new Line(
                Instant.EPOCH, byItself, file.toString(), 1, 1, 1, 1, firstWal, null, List.of());
    }

    private static ZonedDateTime at(String moment) {
        return ZonedDateTime.parse("2026-11-" + moment + ":00+07:00[Asia/Ho_Chi_Minh]");
    }
}
