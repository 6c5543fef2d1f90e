package vn.dangvu.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// The files of a running PostgreSQL, as far as a copy needs them.
record DataFolder(Path folder) {

    /// What a copy begins without, as PostgreSQL's manual lists it; the folders themselves must be
    /// there.
    private static final Set<String> EMPTIED =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "postgresql.conf",
                    "backup_label",
                    "backup_label.old",
                    "tablespace_map",
                    "backup_manifest",
                    "recovery.signal",
                    "standby.signal",
                    "current_logfiles");

    static final String ENTRY = "data";

    void copyTo(ArchiveOutput out) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes found)
                            throws IOException {
                        String name = name(at);
                        if (String.valueOf(at.getFileName()).startsWith("pgsql_tmp")) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        if (!name.isEmpty()) {
                            out.folder(ENTRY + "/" + name);
                        }
                        return EMPTIED.contains(name)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes found)
                            throws IOException {
                        String name = name(at);
                        if (!LEFT_OUT.contains(name) && found.isRegularFile()) {
                            out.file(ENTRY + "/" + name, at);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /// A file or folder that went since its parent was listed.
                    @Override
                    public FileVisitResult visitFileFailed(Path at, IOException why)
                            throws IOException {
                        if (Files.exists(at)) {
                            throw why;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        // Made last in a folder of its own: the log of changes goes in here.
        out.folder(ENTRY + "/pg_wal/archive_status");
    }

    private String name(Path at) {
        return folder.relativize(at).toString();
    }

    Path wal(String name) {
        return folder.resolve("pg_wal").resolve(name);
    }

    static String walEntry(String name) {
        return ENTRY + "/pg_wal/" + name;
    }
}
