package vn.dangvu.committees;

/// What a member is in a body (COM-07), from the head down.
public enum Position {
    /// Bí thư.
    SECRETARY,
    /// Phó bí thư thường trực.
    STANDING_DEPUTY,
    /// Phó bí thư.
    DEPUTY,
    /// Chủ nhiệm ủy ban kiểm tra.
    CHAIR,
    /// Phó chủ nhiệm ủy ban kiểm tra.
    DEPUTY_CHAIR,
    /// Ủy viên; of a chi ủy: chi ủy viên.
    MEMBER,
    /// Tổ trưởng tổ đảng.
    GROUP_LEADER;

    /// There is one of an organization on a day.
    public boolean head() {
        return this == SECRETARY || this == CHAIR || this == GROUP_LEADER;
    }

    public boolean deputy() {
        return this == STANDING_DEPUTY || this == DEPUTY;
    }
}
