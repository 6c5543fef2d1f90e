package vn.dangvu.backup;

/// What stands in a restored home, counted there.
///
/// @param promised what the backup says; after a point-in-time recovery there may be more or less
public record Restored(About about, Census promised, Census found) {

    public boolean equal() {
        return promised.equals(found);
    }
}
