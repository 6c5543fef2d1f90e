package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.util.Comparator;
import java.util.List;

/// A congress with its whole result, recorded as one: the term, and everybody who was elected.
///
/// @param approval the paper behind the seats (chuẩn y)
/// @param consent a superior's to an exception that the rules allow
public record Congress(
        TermEntry term,
        List<Seat> seats,
        Decision approval,
        Decision consent,
        @Nullable String note) {

    /// @param appointed by the superior instead of elected
    public record Seat(Body body, Position position, long member, boolean appointed) {}

    public Congress {
        seats =
                seats.stream()
                        .sorted(Comparator.comparing(Seat::body).thenComparing(Seat::position))
                        .toList();
    }

    /// From the committee down, so that whoever is chosen from it comes after it.
    List<PostEntry> entries() {
        return seats.stream().map(this::entry).toList();
    }

    private PostEntry entry(Seat seat) {
        return new PostEntry(
                seat.body(),
                seat.position(),
                seat.member(),
                seat.appointed() ? Act.APPOINTED : Act.ELECTED,
                term.beginsOn(),
                approval,
                consent,
                note);
    }
}
