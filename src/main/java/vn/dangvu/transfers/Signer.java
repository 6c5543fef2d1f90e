package vn.dangvu.transfers;

/// Who signs a slip (TRF-05), the lowest first. Whoever stands higher may sign as well.
public enum Signer {
    /// The committee of the grassroots organization.
    GRASSROOTS,
    /// The committee directly above it.
    UPPER,
    /// The provincial committee's organization board.
    PROVINCE
}
