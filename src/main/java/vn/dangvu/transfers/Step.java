package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// What happens to a transfer, before it is a fact. Which parts say something depends on the kind.
///
/// @param goal of a slip, of what goes on; of a slip from outside, where it came from
/// @param cell left when asked for, entered when received
/// @param until the planned end of a temporary stay
/// @param signer of a slip
/// @param paper the decision, slip, covering letter, report or receipt
/// @param reason why it is late, lost, cancelled, or settled without a receipt
public record Step(
        StepKind kind,
        LocalDate day,
        @Nullable Goal goal,
        @Nullable TransferRoute route,
        @Nullable Integer cell,
        @Nullable LocalDate until,
        @Nullable Signer signer,
        Decision paper,
        @Nullable String reason,
        @Nullable String note) {

    /// One that says a day, a paper and why.
    public static Step of(StepKind kind, LocalDate day, Decision paper, @Nullable String reason) {
        return new Step(kind, day, null, null, null, null, null, paper, reason, null);
    }

    Step into(int place) {
        return new Step(kind, day, goal, route, place, until, signer, paper, reason, note);
    }

    Step on(LocalDate other) {
        return new Step(kind, other, goal, route, cell, until, signer, paper, reason, note);
    }

    Step to(Goal other) {
        return new Step(kind, day, other, route, cell, until, signer, paper, reason, note);
    }
}
