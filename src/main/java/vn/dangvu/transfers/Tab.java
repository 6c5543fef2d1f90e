package vn.dangvu.transfers;

/// Which transfers a list shows.
public enum Tab {
    /// Asked for or on the way, from below the organization.
    OUT,
    /// On the way to somebody below it.
    IN,
    /// Temporary stays, on either side.
    AWAY,
    DONE
}
