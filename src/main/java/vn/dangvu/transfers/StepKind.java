package vn.dangvu.transfers;

/// What can happen to a transfer. The names stand in the database.
public enum StepKind {
    ASKED,
    /// Nobody goes who is under inspection or complained about (TRF-02).
    HELD,
    RELEASED,
    SLIP_ISSUED,
    /// A slip from outside was shown here.
    PRESENTED,
    /// On to another organization (TRF-09).
    FORWARDED,
    SLIP_LOST,
    SLIP_REISSUED,
    RECEIVED,
    /// A temporary stay takes longer.
    EXTENDED,
    /// A temporary stay is over.
    ENDED,
    CANCELLED,
    /// Another movement of the member made it pointless.
    OVERTAKEN;

    /// Whether a slip is written with it.
    boolean writesSlip() {
        return this == SLIP_ISSUED || this == SLIP_REISSUED || this == PRESENTED;
    }

    /// Whether a letter of introduction of ours says what was recorded with it.
    boolean tellsOnSlip() {
        return this == ASKED || this == SLIP_ISSUED || this == SLIP_REISSUED;
    }

    /// Whether a letter that was written before it is none any more.
    boolean voidsSlip() {
        return this == SLIP_REISSUED || this == CANCELLED || this == OVERTAKEN;
    }
}
