/// Backups of a home, and the way back.
///
/// **Owns** the form of a backup file, `backup.conf`, `backups.jsonl` and the folder `wal` of the
/// home.
///
/// **Promises** that a file that passes its check restores to the counts it names; that nothing of
/// it can be read without its passphrase, and that a cut or changed file is refused; that a restore
/// that fails leaves nothing behind.
///
/// **Leaves to others** to keep the files somewhere else than on this machine, and the passphrase
/// apart from them.
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"kernel", "persistence", "audit", "shell"})
@NullMarked
package vn.dangvu.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
