package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

/// Something that waits, as one viewer sees it.
///
/// @param where the short name of the organization on the day
/// @param code of the organization
/// @param recordable whether the viewer may record there
public record Entry(Alert alert, String where, String code, boolean recordable) {

    /// The screen that this viewer opens.
    public String address() {
        return recordable ? alert.address() : alert.look();
    }

    public @Nullable String who() {
        return alert.who();
    }
}
