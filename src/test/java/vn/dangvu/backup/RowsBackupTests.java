package vn.dangvu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Login;
import vn.dangvu.persistence.Progress;
import vn.dangvu.persistence.Role;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A PostgreSQL that somebody else runs: its rows are copied, and go into an empty one.
@Timeout(180)
class RowsBackupTests {

    private static final String ODD = "tab\t, line\n and \\N đủ dấu";
    private static final String ROLE_OF_NOBODY =
            "insert into access.role_grant (account_id, organization_id, role, sees_rows,"
                    + " granted_by) values (7, 7, 'VIEWER', false, 'x')";

    @TempDir Path folder;

    @Test
    void rowsGoIntoAnEmptyDatabaseWithKeysTriggersAndSequences() throws Exception {
        try (var server = new DrillHome(folder.resolve("server"))) {
            var owner = server.database.owner();
            var superuser = server.database.superuser().orElseThrow();
            server.execute(superuser, "create database theirs owner dangvu_owner");
            server.execute(superuser, "create database empty owner dangvu_owner");
            var home = new Home(folder.resolve("office")).prepared();
            Files.writeString(home.secrets().resolve("citizen-key"), "ab\n");
            Path file = folder.resolve("rows.dangvu");
            Contents made;
            try (var theirs = open(home, server, "theirs")) {
                theirs.migrate(null);
                DrillHome.execute(theirs, owner, line(ODD));
                made =
                        new Backups(home, theirs, DrillHome.CLOCK)
                                .take(file, DrillHome.PASSPHRASE, Progress.SILENT);
            }

            var restored =
                    new Restoration(
                                    new Home(folder.resolve("new")),
                                    environment(server, "empty"),
                                    Progress.SILENT)
                            .from(file, DrillHome.PASSPHRASE, null);

            assertThat(made.about().kind()).isEqualTo(About.Kind.ROWS);
            assertThat(restored.found()).isEqualTo(made.census());
            assertThat(folder.resolve("new/secrets/citizen-key")).hasContent("ab");
            try (var empty = open(home, server, "empty")) {
                DrillHome.execute(empty, owner, line("next"));
                assertThat(details(empty, owner))
                        .containsExactly("1 " + ODD, "2 rows.dangvu", "3 next");
                assertThatThrownBy(() -> DrillHome.execute(empty, owner, "delete from audit.entry"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DrillHome.execute(empty, owner, ROLE_OF_NOBODY))
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() ->
                            new Restoration(
                                            new Home(folder.resolve("again")),
                                            environment(server, "empty"),
                                            Progress.SILENT)
                                    .from(file, DrillHome.PASSPHRASE, null))
                    .isInstanceOfSatisfying(
                            BackupTrouble.class,
                            trouble ->
                                    assertThat(trouble.key()).isEqualTo("backup.trouble.filled"));
        }
    }

    private static String line(String detail) {
        return "insert into audit.entry (at, actor, act, detail) values (now(), 'a', 'b', '%s')"
                .formatted(detail);
    }

    private static List<String> details(Database database, Login login) throws SQLException {
        try (var connection = database.connect(login)) {
            return new CensusStore(connection)
                    .column("select id || ' ' || detail from audit.entry order by id");
        }
    }

    private static Database open(Home home, DrillHome server, String name) {
        return Database.open(home, Role.COMMAND, environment(server, name), Progress.SILENT);
    }

    private static Map<String, String> environment(DrillHome server, String name) {
        var environment = new HashMap<>(DrillHome.SHARED);
        Login owner = server.database.owner();
        environment.put(
                "DANGVU_DB_URL", server.database.url().replaceFirst("/dangvu\\?.*", "/" + name));
        environment.put("DANGVU_DB_USER", owner.user());
        environment.put("DANGVU_DB_PASSWORD", owner.password());
        return environment;
    }
}
