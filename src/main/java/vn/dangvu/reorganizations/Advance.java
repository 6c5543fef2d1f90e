package vn.dangvu.reorganizations;

/// Hears how far the carrying out of a plan, or its undo, has come.
@FunctionalInterface
public interface Advance {

    enum Stage {
        /// The plan is brought together with the tree and the ledger of today.
        RECKONING,
        /// Organizations begin, change and end.
        TREE,
        /// Members follow them: the only stage of which it is known how much there is.
        MEMBERS,
        /// The database checks the whole once more and keeps it.
        FINISHING
    }

    /// Nobody listens.
    Advance NONE = (stage, done, total) -> {};

    /// @param total 0 when unknown
    void at(Stage stage, long done, long total);
}
