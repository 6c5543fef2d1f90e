package vn.dangvu.persistence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The data folder of a home's PostgreSQL.
///
/// @param wal where the log of changes is kept, or null while nobody makes backups by themselves:
///   it would grow for ever
record Cluster(Path folder, Path logs, @Nullable Path wal) {

    /// Which PostgreSQL the folder belongs to; another one must not open it.
    private static final String MAJOR = "18";

    /// The role the product signs in with. It owns nothing: what it may do is granted.
    static final String USER = "dangvu";

    /// The role that owns the database and everything in it, and changes it from version to
    /// version.
    static final String OWNER = "dangvu_owner";

    /// The role PostgreSQL makes for itself; its secret bears its name.
    static final String SUPERUSER = "postgres";

    static Cluster of(Home home) {
        return new Cluster(
                home.data(), home.logs(), Files.exists(home.backupSettings()) ? home.wal() : null);
    }

    /// Makes the cluster if there is none.
    void create(Binaries binaries, Secrets secrets, Progress progress) throws IOException {
        Path version = folder.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR)) {
                throw new DatabaseTrouble("persistence.trouble.version", folder, found, MAJOR);
            }
            return;
        }
        progress.now("persistence.progress.initdb");
        // Made aside, then renamed: a killed initdb never looks like a good cluster.
        Path draft = Files.createTempDirectory(parent(folder), ".data-");
        initialize(binaries, draft, secrets.password(SUPERUSER));
        addDatabase(binaries, draft, secrets);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialize(Binaries binaries, Path draft, String password)
            throws IOException {
        Path passwordFile = privateFile(parent(draft), password + "\n");
        try {
            Program.run(
                    Duration.ofMinutes(5),
                    binaries.program("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /// Roles and database, said to a server without any door to the outside.
    private static void addDatabase(Binaries binaries, Path draft, Secrets secrets)
            throws IOException {
        String orders =
                """
                create role %1$s login password '%2$s'
                create role %3$s login password '%4$s'
                create database %1$s owner %3$s
                """
                        .formatted(
                                USER,
                                secrets.password("database"),
                                OWNER,
                                secrets.password("owner"));
        Path input = privateFile(parent(draft), orders);
        try {
            Program.run(
                    Duration.ofMinutes(1),
                    input,
                    binaries.program("postgres"),
                    "--single",
                    "-D",
                    draft.toString(),
                    "postgres");
        } finally {
            Files.deleteIfExists(input);
        }
    }

    /// Writes the settings anew for each start; `local.conf` beside them is the administrator's.
    void configure(int port) throws IOException {
        if (wal != null) {
            Home.closedFolder(wal);
        }
        var text =
                new StringBuilder(
                        "# Written by Đảng vụ at every start. Own settings: local.conf\n");
        settings(port)
                .forEach((name, value) ->
                        text.append(name)
                                .append(" = '")
                                .append(value.replace("'", "''"))
                                .append("'\n"));
        text.append("include_if_exists = 'local.conf'\n");
        Files.writeString(folder.resolve("postgresql.conf"), text);
    }

    private Map<String, String> settings(int port) {
        var settings = new TreeMap<>(DURABLE);
        settings.putAll(OFFICE_MACHINE);
        settings.putAll(DISCREET_LOG);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", Integer.toString(port));
        settings.put("max_connections", "60");
        settings.put("timezone", "Asia/Ho_Chi_Minh");
        settings.put("log_directory", logs.toString());
        settings.put("archive_mode", wal == null ? "off" : "on");
        if (wal != null) {
            settings.put("archive_command", archiveCommand(wal));
        }
        return settings;
    }

    /// Copied aside, made durable, then renamed, so that a file under its name is whole. PostgreSQL
    /// asks again after a crash: the same file a second time is done, another one is refused.
    static String archiveCommand(Path wal) {
        String kept = ShellWord.of(wal) + "/%f";
        String draft = ShellWord.of(wal) + "/.%f";
        return "if test -e "
                + kept
                + "; then cmp -s %p "
                + kept
                + "; else cp %p "
                + draft
                + " && sync "
                + draft
                + " && mv "
                + draft
                + " "
                + kept
                + "; fi";
    }

    /// What makes an acknowledged write a written one.
    private static final Map<String, String> DURABLE =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "wal_level", "replica");

    /// Sizes for a desk's machine, and plans without the compiler: our queries are short.
    private static final Map<String, String> OFFICE_MACHINE =
            Map.of(
                    "shared_buffers", "256MB",
                    "effective_cache_size", "1GB",
                    "work_mem", "16MB",
                    "temp_buffers", "64MB",
                    "maintenance_work_mem", "128MB",
                    "max_wal_size", "2GB",
                    "wal_compression", "on",
                    "random_page_cost", "1.1",
                    "jit", "off");

    /// No statement and no value reaches the log: they hold names and numbers of people.
    private static final Map<String, String> DISCREET_LOG =
            Map.of(
                    "logging_collector", "on",
                    "log_filename", "postgresql-%d.log",
                    "log_file_mode", "0600",
                    "log_rotation_age", "1d",
                    "log_truncate_on_rotation", "on",
                    "log_error_verbosity", "terse",
                    "log_min_error_statement", "panic",
                    "log_statement", "none");

    private static Path parent(Path inside) {
        return Objects.requireNonNull(inside.getParent());
    }

    private static Path privateFile(Path folder, String text) throws IOException {
        var onlyOwner = asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path file = Files.createTempFile(folder, ".once-", "", onlyOwner);
        return Files.writeString(file, text, US_ASCII);
    }
}
