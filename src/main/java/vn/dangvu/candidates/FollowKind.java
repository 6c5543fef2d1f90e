package vn.dangvu.candidates;

/// What can happen to a candidate on the way.
public enum FollowKind {
    /// A cell notes the person as outstanding and follows him or her from then on.
    NOTED,
    /// Another cell follows from then on; whoever helped before does so no more.
    MOVED,
    HELPER_ASSIGNED,
    HELPER_RELEASED,
    /// Something was done with the person, or by him or her.
    ACTIVITY,
    /// Nobody follows any more; the person may be noted again.
    DROPPED,
    /// The person is a member now.
    ADMITTED;

    /// Whether a cell begins to follow with it.
    public boolean asksCell() {
        return this == NOTED || this == MOVED;
    }

    public boolean asksHelper() {
        return this == HELPER_ASSIGNED || this == HELPER_RELEASED;
    }

    /// Whether it says nothing without words.
    public boolean asksWords() {
        return this == ACTIVITY || this == DROPPED;
    }

    /// Whether it ends what a cell began.
    boolean ends() {
        return this == MOVED || this == DROPPED || this == ADMITTED;
    }
}
