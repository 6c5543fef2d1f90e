package vn.dangvu.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.dangvu.persistence.Database;
import vn.dangvu.persistence.Home;
import vn.dangvu.persistence.Login;
import vn.dangvu.persistence.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;

/// Writes one backup of a home.
record BackupWriterStore(Home home, Database database, Instant begun) {

    void write(Path file, Passphrase passphrase, Progress progress) throws IOException {
        try (var out = new ArchiveOutput(file, passphrase)) {
            var superuser = database.superuser();
            if (superuser.isPresent()) {
                copyCluster(out, superuser.get(), progress);
            } else {
                copyRows(out, progress);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copyCluster(ArchiveOutput out, Login superuser, Progress progress)
            throws SQLException, IOException {
        try (var session = new ClusterStore(database.connect(superuser))) {
            begin(out, About.Kind.CLUSTER, session.census());
            progress.now("backup.progress.files");
            session.begin();
            var folder = new DataFolder(home.data());
            folder.copyTo(out);
            var copied = session.end();
            out.bytes(DataFolder.ENTRY + "/backup_label", copied.label().getBytes(UTF_8));
            progress.now("backup.progress.count");
            var counted = session.count();
            progress.now("backup.progress.wal");
            for (String name : session.wal(copied.firstWal(), counted.lastWal())) {
                out.file(DataFolder.walEntry(name), folder.wal(name));
            }
            out.seal(
                    new Manifest(
                            counted.point(),
                            copied.since(),
                            copied.firstWal(),
                            counted.census(),
                            new TreeMap<>(),
                            out.files(),
                            out.bytes()));
        }
    }

    private void copyRows(ArchiveOutput out, Progress progress) throws SQLException, IOException {
        try (var session = new RowsOutStore(database.connect(database.owner()))) {
            begin(out, About.Kind.ROWS, session.census());
            progress.now("backup.progress.rows");
            session.copyTo(out);
            var sequences = session.sequences();
            var census = session.census().census();
            out.seal(new Manifest(null, begun, null, census, sequences, out.files(), out.bytes()));
        }
    }

    private void begin(ArchiveOutput out, About.Kind kind, CensusStore source)
            throws SQLException, IOException {
        String program =
                Objects.requireNonNullElse(
                        BackupWriterStore.class.getPackage().getImplementationVersion(), "dev");
        ArchiveInput.writeAbout(
                out,
                new About(About.FORM, kind, program, source.postgres(), source.version(), begun));
        try (var secrets = Files.list(home.secrets())) {
            for (Path secret : secrets.sorted().toList()) {
                String name = String.valueOf(secret.getFileName());
                if (!name.startsWith(".")) {
                    out.file(ENTRY_OF_SECRETS + name, secret);
                }
            }
        }
    }

    static final String ENTRY_OF_SECRETS = "secrets/";
}
