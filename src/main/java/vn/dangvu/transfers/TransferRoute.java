package vn.dangvu.transfers;

import vn.dangvu.members.Route;

/// How far it goes (TRF-05), the nearest first.
public enum TransferRoute {
    /// Within one grassroots committee.
    INTERNAL,
    /// Between grassroots organizations below one upper committee.
    UPPER,
    WITHIN_PROVINCE,
    OTHER_PROVINCE,
    ABROAD;

    /// As the ledger tells it of who crosses the boundary of the register.
    public Route crossing() {
        return switch (this) {
            case INTERNAL, UPPER, WITHIN_PROVINCE -> Route.WITHIN_PROVINCE;
            case OTHER_PROVINCE -> Route.OTHER_PROVINCE;
            case ABROAD -> Route.ABROAD;
        };
    }
}
