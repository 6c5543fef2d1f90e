package vn.dangvu.persistence;

/// Told what is being done while somebody waits for the database, and asked whether anybody still
/// does.
@FunctionalInterface
public interface Progress {

    Progress SILENT = key -> {};

    /// The next step begins.
    ///
    /// @param key of a message, such as `persistence.progress.start`
    void now(String key);

    /// Whether there is no use in waiting any longer, because the process is ending.
    default boolean cancelled() {
        return false;
    }
}
