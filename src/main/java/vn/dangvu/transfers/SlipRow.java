package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A row of the sheet of slips that is not in the register yet.
///
/// @param cell which the member left; null of somebody from outside
/// @param into the cell that took in; null outside
/// @param elsewhere the place outside, or what the cell that took in is called
/// @param movement by which the way ended; null while the member is on it
record SlipRow(
        int row,
        String way,
        long member,
        String number,
        LocalDate signedOn,
        @Nullable Signer signer,
        Cause cause,
        LocalDate causeOn,
        String elsewhere,
        TransferRoute route,
        @Nullable Integer cell,
        @Nullable Integer into,
        @Nullable LocalDate receivedOn,
        @Nullable String receipt,
        @Nullable String reason,
        @Nullable String documents,
        @Nullable String note,
        @Nullable Long movement,
        Instant known) {

    boolean comes() {
        return way.equals("IN");
    }
}
