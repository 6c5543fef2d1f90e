package vn.dangvu.access;

/// Why a password may not be used.
public enum PasswordFlaw {
    TOO_SHORT,
    TOO_LONG,
    HOLDS_USERNAME,
    COMMON,
    BREACHED,
    SAME_AS_BEFORE
}
