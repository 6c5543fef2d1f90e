package vn.dangvu.committees;

/// What happens to a member in a body (COM-07).
public enum Act {
    /// Bầu.
    ELECTED,
    /// Chỉ định.
    APPOINTED,
    /// Thôi giữ chức.
    CEASED,
    /// Cách chức.
    DISMISSED,
    /// Đình chỉ chức vụ.
    SUSPENDED,
    /// Hết đình chỉ.
    RESUMED;

    /// Brings a member into a post, or into another one of the same body.
    public boolean begins() {
        return this == ELECTED || this == APPOINTED;
    }

    public boolean ends() {
        return this == CEASED || this == DISMISSED;
    }
}
