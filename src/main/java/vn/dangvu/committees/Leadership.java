package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.Organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who leads an organization on a day.
///
/// @param organization as it was on the day
/// @param term in force, or over and not followed; null where none is recorded
/// @param officials official members in the organization itself, if it is a cell
/// @param bodies those that its kind has, with somebody in them or not, and those in which somebody
///   still sits
public record Leadership(
        Organization organization,
        LocalDate day,
        @Nullable Term term,
        int officials,
        List<Seats> bodies) {

    /// A body and who sits in it.
    ///
    /// @param decided how many the congress decided; null where that is not known
    public record Seats(Body body, @Nullable Integer decided, List<Holder> holders) {

        public Seats {
            holders = List.copyOf(holders);
        }

        /// How many seats are empty; none where nobody said how many there are.
        public int empty() {
            return decided == null ? 0 : Math.max(0, decided - holders.size());
        }

        public Optional<Holder> head() {
            return holders.stream().filter(holder -> holder.position().head()).findFirst();
        }
    }

    public Leadership {
        bodies = List.copyOf(bodies);
    }

    public Optional<Holder> secretary() {
        return bodies.stream()
                .flatMap(seats -> seats.holders().stream())
                .filter(holder -> holder.position() == Position.SECRETARY)
                .findFirst();
    }

    /// Official members from which on a cell elects a chi ủy (COM-01); below it has no collective
    /// (COM-02).
    public int cellCommitteeFrom() {
        return CommitteePolicy.inForceOn(day).cellCommitteeFrom();
    }

    /// Where that stands.
    public Citation cellCommitteeSource() {
        return CommitteePolicy.inForceOn(day).cite("điểm 23.2", "COM-02");
    }

    /// The planned end of the term has come, and no congress.
    public boolean overdue() {
        return term != null && term.overdue(day);
    }
}
