package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A badge that the register finds somebody due for in a round.
///
/// @param reached when the years are full
/// @param until of [State#BLOCKED], the first day on which it may be considered; of
///   [State#ELSEWHERE], since when the member is here; else null
public record BadgeDue(
        Senior senior, int years, LocalDate reached, State state, @Nullable LocalDate until) {

    public enum State {
        /// In the window of the round, and nothing stands against it.
        DUE,
        /// Nothing but the cell's acknowledgement of progress after a discipline is missing.
        PROGRESS,
        /// A discipline is not long enough ago.
        BLOCKED,
        /// Died while no more was missing than may be.
        POSTHUMOUS,
        /// Was full before the round, and the register has no badge.
        MISSED,
        /// Was full at another place, which awards before the member moves.
        ELSEWHERE
    }
}
