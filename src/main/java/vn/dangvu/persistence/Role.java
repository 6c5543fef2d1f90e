package vn.dangvu.persistence;

/// Why a process wants the database of a home.
public enum Role {
    /// Serves pages until it is stopped. There is one on a home.
    SERVER,
    /// Does one thing and ends. It joins a server's database, or starts one for itself.
    COMMAND
}
