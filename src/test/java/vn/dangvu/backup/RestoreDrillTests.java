package vn.dangvu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// The drill: a home that works is backed up, wrecked and restored. One home for all of it, because
/// making one takes seconds; it is wrecked at the end.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreDrillTests {

    private static final int RIGHT = 1_000_000;
    private static final int WRONG = 2_000_000;

    @TempDir static Path folder;

    private DrillHome drill;
    private Path file;
    private Contents contents;
    private Set<Integer> before;

    @BeforeAll
    void backUpWhileFourWrite() throws Exception {
        drill = new DrillHome(folder.resolve("office"));
        drill.startWriting(4);
        while (drill.acknowledged().size() < 500) {
            Thread.onSpinWait();
        }
        before = drill.acknowledged();
        file = folder.resolve("first.dangvu");
        contents = drill.backups().take(file, DrillHome.PASSPHRASE, Progress.SILENT);
        drill.stopWriting();
    }

    @AfterAll
    void end() {
        drill.close();
    }

    @Test
    @Order(1)
    void tellsWhatItHolds() throws IOException {
        assertThat(contents.about().kind()).isEqualTo(About.Kind.CLUSTER);
        assertThat(contents.size()).isEqualTo(Files.size(file));
        assertThat(contents.census().rows()).containsKey("members.movement");
        assertThat(rows(contents.census())).isGreaterThanOrEqualTo(before.size());
        assertThat(drill.backups().last()).get().matches(line -> !line.failed());
        assertThat(new BackupFile(file).check(DrillHome.PASSPHRASE)).isEqualTo(contents);
    }

    @Test
    @Order(2)
    void refusesAnotherPassphraseAndLeavesNothing() {
        refuses(file, Passphrase.of("một câu dài khác"), "backup.trouble.passphrase");
    }

    @Test
    @Order(2)
    void refusesAFileCutWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int head = 48;
        int chunk = Seal.CHUNK + Seal.TAG;
        for (int length : new int[] {head + chunk, head + 2 * chunk, whole.length - 1, head + 7}) {
            Path cut = Files.write(folder.resolve("cut.dangvu"), Arrays.copyOf(whole, length));
            refuses(cut, DrillHome.PASSPHRASE, "backup.trouble.damaged");
        }
    }

    @Test
    @Order(2)
    void refusesAFileWithOneOtherByteAndOneWithChunksExchanged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        refuses(
                Files.write(folder.resolve("other.dangvu"), whole),
                DrillHome.PASSPHRASE,
                "backup.trouble.damaged");
        byte[] exchanged = Files.readAllBytes(file);
        int head = 48;
        int chunk = Seal.CHUNK + Seal.TAG;
        System.arraycopy(whole, head + chunk, exchanged, head, chunk);
        refuses(
                Files.write(folder.resolve("exchanged.dangvu"), exchanged),
                DrillHome.PASSPHRASE,
                "backup.trouble.damaged");
        refuses(
                Files.writeString(folder.resolve("none.dangvu"), "không phải bản sao lưu"),
                DrillHome.PASSPHRASE,
                "backup.trouble.noBackup");
    }

    @Test
    @Order(2)
    void refusesAHomeThatIsNotEmptyAndAFileThatIsThere() {
        assertThatThrownBy(() -> restoration(drill.home).from(file, DrillHome.PASSPHRASE, null))
                .isInstanceOfSatisfying(
                        BackupTrouble.class,
                        trouble -> assertThat(trouble.key()).isEqualTo("backup.trouble.notEmpty"));
        assertThatThrownBy(() -> drill.backups().take(file, DrillHome.PASSPHRASE, Progress.SILENT))
                .isInstanceOfSatisfying(
                        BackupTrouble.class,
                        trouble -> assertThat(trouble.key()).isEqualTo("backup.trouble.exists"));
    }

    @Test
    @Order(3)
    void goesBackToTheSecondBeforeAWrongImport() throws Exception {
        drill.add(RIGHT, RIGHT + 99);
        var until = drill.now();
        Awaitility.await().until(() -> drill.now().isAfter(until));
        drill.add(WRONG, WRONG + 99);
        var home = new Home(folder.resolve("second"));

        restoration(home)
                .from(file, DrillHome.PASSPHRASE, new PointInTime(drill.home.wal(), until));

        var expected = new HashSet<>(drill.acknowledged());
        for (int right = RIGHT; right < RIGHT + 100; right++) {
            expected.add(right);
        }
        assertThat(DrillHome.written(home)).isEqualTo(expected);
    }

    @Test
    @Order(3)
    void saysWhenTheLogDoesNotReachAMoment() throws Exception {
        var early = drill.now().minusDays(1);
        var late = drill.now().plusDays(1);
        refuses("backup.trouble.tooEarly", new PointInTime(drill.home.wal(), early));
        refuses("backup.trouble.notReached", new PointInTime(drill.home.wal(), late));
    }

    @Test
    @Order(4)
    void bringsBackAWreckedHomeWithEveryRowThatWasAcknowledgedBefore() throws Exception {
        drill.close();
        FileSystemUtils.deleteRecursively(drill.home.database());
        FileSystemUtils.deleteRecursively(drill.home.secrets());
        var home = new Home(folder.resolve("third"));

        var restored = restoration(home).from(file, DrillHome.PASSPHRASE, null);

        assertThat(restored.found()).isEqualTo(contents.census());
        assertThat(restored.found().head()).isNotNull();
        assertThat(DrillHome.written(home))
                .containsAll(before)
                .hasSize((int) rows(contents.census()));
        assertThat(home.folder()).isDirectoryNotContaining("glob:**.restore-*");
    }

    @Test
    @Order(5)
    void followsTheKeptLogAloneToItsEnd() throws Exception {
        var home = new Home(folder.resolve("fourth"));

        restoration(home).from(file, DrillHome.PASSPHRASE, new PointInTime(drill.home.wal(), null));

        assertThat(DrillHome.written(home))
                .containsAll(drill.acknowledged())
                .contains(RIGHT + 99, WRONG + 99);
    }

    private static long rows(Census census) {
        return Objects.requireNonNull(census.rows().get("drill.written"));
    }

    private static Restoration restoration(Home home) {
        var environment = new HashMap<>(DrillHome.SHARED);
        return new Restoration(home, environment, Progress.SILENT);
    }

    private void refuses(Path given, Passphrase passphrase, String key) {
        refuses(given, passphrase, key, null);
    }

    private void refuses(String key, PointInTime when) {
        refuses(file, DrillHome.PASSPHRASE, key, when);
    }

    private void refuses(
            Path given, Passphrase passphrase, String key, @Nullable PointInTime when) {
        var home = new Home(folder.resolve("refused"));
        assertThatThrownBy(() -> restoration(home).from(given, passphrase, when))
                .isInstanceOfSatisfying(
                        BackupTrouble.class, trouble -> assertThat(trouble.key()).isEqualTo(key));
        assertThat(home.folder()).doesNotExist();
    }
}
