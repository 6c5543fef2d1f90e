package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// That somebody arrived.
///
/// @param day of the reception; where it was elsewhere, as the receipt states it
/// @param cell that takes in; null where it is none of ours
/// @param code of a member of ours who comes back from outside; null of anybody else
/// @param receipt phiếu báo chuyển
/// @param reason why late, or why it is settled without a receipt
public record Reception(
        LocalDate day,
        @Nullable Integer cell,
        @Nullable String code,
        Decision receipt,
        @Nullable String reason,
        @Nullable String note) {

    Step step() {
        return new Step(
                StepKind.RECEIVED, day, null, null, cell, null, null, receipt, reason, note);
    }
}
