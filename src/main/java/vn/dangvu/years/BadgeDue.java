package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/// A badge that the register finds somebody due for in a round.
///
/// @param reached when the years are full
/// @param until of [State#BLOCKED], the first day on which it may be considered, null where an
///   expulsion is believed of a member; of [State#ELSEWHERE], since when the member is here; of
///   [State#WAITING], the round of the list; else null
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
        ELSEWHERE,
        /// Stands in the list of an earlier round, on which the province has not decided.
        WAITING,
        /// Was asked for in this round, and not given.
        REFUSED
    }

    /// Who stands in a list of the round for it is told there and not here; who waits since an
    /// earlier one is told to wait; who was refused is due again in the next round.
    Optional<BadgeDue> besidesLists(BadgeRound round) {
        var listed = senior.listed().stream().filter(one -> one.years() == years).toList();
        if (listed.isEmpty()) {
            return Optional.of(
                    refusal(round).isPresent()
                            ? new BadgeDue(senior, years, reached, State.REFUSED, null)
                            : this);
        }
        return listed.stream().allMatch(one -> one.sent() && one.round().isBefore(round.on()))
                ? Optional.of(
                        new BadgeDue(
                                senior, years, reached, State.WAITING, listed.getFirst().round()))
                : Optional.empty();
    }

    /// That it was asked for in the round and not given.
    public Optional<Senior.Refused> refusal(BadgeRound round) {
        return senior.refusedIn(round, years, senior.diedOn() != null);
    }
}
