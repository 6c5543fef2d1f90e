package vn.dangvu.transfers;

/// Why somebody goes (TRF-01, TRF-03, TRF-07, TRF-08).
public enum Cause {
    /// By decision to another post or unit.
    WORK,
    /// Works elsewhere by contract, for as long as that lasts.
    CONTRACT,
    STUDY,
    /// Lives elsewhere.
    RESIDENCE,
    RETIREMENT,
    /// Has left work and waits for the pension book.
    AWAITING_PENSION,
    /// Has finished school and found no work yet.
    GRADUATED,
    OTHER;

    /// Whether the months of it decide between an official and a temporary transfer.
    public boolean lasts() {
        return this == WORK || this == CONTRACT || this == STUDY;
    }
}
