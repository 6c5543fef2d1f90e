package vn.dangvu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class HomeTests {

    @TempDir Path folder;

    @Test
    void isWhereTheOptionSaysThenTheVariableThenTheUsersFolder() {
        var environment = Map.of("DANGVU_HOME", "/srv/office");

        assertThat(Home.chosen(Path.of("/data/a"), environment).folder()).hasToString("/data/a");
        assertThat(Home.chosen(null, environment).folder()).hasToString("/srv/office");
        assertThat(Home.chosen(null, Map.of()).folder())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".dangvu"));
    }

    @Test
    void closesItsFoldersToOthersEvenIfTheyWereOpenBefore() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        var home = new Home(folder).prepared();

        for (Path part : new Path[] {home.folder(), home.database(), home.secrets(), home.logs()}) {
            assertThat(permissions(part)).as("%s", part).isEqualTo("rwx------");
        }
    }

    @Test
    void keepsSecretsInFilesThatOnlyTheOwnerReads() throws IOException {
        var home = new Home(folder).prepared();

        byte[] secret = new Secrets(home).secret("citizen-key");

        assertThat(secret).hasSize(32);
        assertThat(permissions(home.secrets().resolve("citizen-key"))).isEqualTo("rw-------");
        assertThat(new Secrets(home).secret("citizen-key")).isEqualTo(secret);
        assertThat(new Secrets(home).secret("other-key")).isNotEqualTo(secret);
    }

    @Test
    void givesOneSecretToManyWhoAskForItAtOnce() throws Exception {
        var home = new Home(folder).prepared();
        Callable<String> ask = () -> new Secrets(home).password("shared");

        try (var many = Executors.newFixedThreadPool(16)) {
            var answers = many.invokeAll(Stream.generate(() -> ask).limit(64).toList());

            var different = answers.stream().map(HomeTests::result).collect(Collectors.toSet());
            assertThat(different).hasSize(1);
        }
        try (var left = Files.list(home.secrets())) {
            assertThat(left).hasSize(1);
        }
    }

    private static String result(Future<String> future) {
        return future.resultNow();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
