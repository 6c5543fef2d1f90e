package vn.dangvu.members;

/// What can happen to a membership. The way a kind moves a member is part of what it is.
public enum MovementKind {
    OPENING_BALANCE(Way.IN),
    ADMISSION(Way.IN),
    READMISSION(Way.IN),
    RESTORATION(Way.IN),
    TRANSFER_IN(Way.IN),
    INTERNAL_TRANSFER(Way.ACROSS),
    COLLECTIVE_TRANSFER(Way.ACROSS),
    RECOGNITION(Way.IN_PLACE),
    TEMPORARY_TRANSFER(Way.IN_PLACE),
    TEMPORARY_RETURN(Way.IN_PLACE),
    EXEMPTION(Way.IN_PLACE),
    EXEMPTION_END(Way.IN_PLACE),
    SUSPENSION(Way.IN_PLACE),
    SUSPENSION_END(Way.IN_PLACE),
    CARD_ISSUE(Way.IN_PLACE),
    CARD_REISSUE(Way.IN_PLACE),
    TRANSFER_OUT(Way.OUT),
    WITHDRAWAL(Way.OUT),
    STRIKE_OFF(Way.OUT),
    EXPULSION(Way.OUT),
    DEATH(Way.OUT);

    /// Whether only a change of the tree records it, for many members at once.
    public boolean collective() {
        return this == COLLECTIVE_TRANSFER;
    }

    /// From where to where.
    public enum Way {
        /// From outside into a cell.
        IN,
        /// From one cell to another.
        ACROSS,
        /// Stays in the cell.
        IN_PLACE,
        /// From a cell to outside.
        OUT
    }

    private final Way way;

    MovementKind(Way way) {
        this.way = way;
    }

    public Way way() {
        return way;
    }

    /// Whether somebody on the way with a slip would go elsewhere by it.
    boolean goes() {
        return way != Way.IN_PLACE || this == TEMPORARY_TRANSFER;
    }

    /// Whether the office says with which standing the member comes; elsewhere the kind itself says
    /// it.
    public boolean asksStanding() {
        return this == OPENING_BALANCE || this == RESTORATION || this == TRANSFER_IN;
    }

    /// Whether it has an end that is planned (handbook 2.7, TRF-03).
    public boolean asksUntil() {
        return this == TEMPORARY_TRANSFER || this == EXEMPTION || this == SUSPENSION;
    }

    /// Whether the other side is another committee.
    public boolean asksElsewhere() {
        return this == TRANSFER_IN || this == TRANSFER_OUT || this == TEMPORARY_TRANSFER;
    }

    /// Whether it crosses the boundary of the register, so that it goes near or far (TRF-05).
    public boolean asksRoute() {
        return this == TRANSFER_IN || this == TRANSFER_OUT;
    }

    public boolean asksCard() {
        return this == CARD_ISSUE || this == CARD_REISSUE;
    }
}
