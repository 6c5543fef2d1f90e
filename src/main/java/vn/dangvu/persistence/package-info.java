/// The database under everything: the home folder, the embedded PostgreSQL, connections,
/// migrations.
///
/// **Owns** the home folder (database, secrets, logs) and schema `persistence`.
///
/// **Promises** that an acknowledged write survives a killed process, and that one home has one
/// server.
@ApplicationModule(
        displayName = "Persistence",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.dangvu.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
