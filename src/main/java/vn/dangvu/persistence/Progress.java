package vn.dangvu.persistence;

/// Told what is being done while somebody waits for the database.
@FunctionalInterface
public interface Progress {

    Progress SILENT = key -> {};

    /// @param key of a message, such as `persistence.progress.start`
    void now(String key);
}
