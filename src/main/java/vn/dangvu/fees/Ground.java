package vn.dangvu.fees;

/// Why a member need not pay (handbook 2.10).
public enum Ground {
    /// Many years in the Party: reckoned from the register, never recorded.
    SENIORITY,
    SOCIAL_PENSION,
    POOR,
    /// For so long each time as the policy allows.
    HARDSHIP
}
