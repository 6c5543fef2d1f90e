package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The list of proposals of a committee for a round.
///
/// @param sent by which letter it was sent; null while it is open
public record BadgeList(
        long id, int organization, LocalDate round, List<Line> lines, @Nullable Sending sent) {

    /// @param refusal that it was not given, or null
    /// @param began since when seniority counts, and `reached` when the years are full: as they
    ///   were reckoned when it was proposed
    /// @param award the badge that was given by it, or null
    public record Line(
            long id,
            BadgeProposal proposal,
            int cell,
            String code,
            String name,
            String born,
            LocalDate began,
            LocalDate reached,
            @Nullable Badge award,
            @Nullable BadgeRefusal refusal) {

        /// Of which nothing was decided yet.
        public boolean waits() {
            return award == null && refusal == null;
        }

        /// Where on a page something is said of it.
        public String field() {
            return "line-" + id;
        }
    }

    /// @param by who recorded it
    public record Sending(long id, LocalDate on, Decision letter, String by) {}

    public BadgeList {
        lines = List.copyOf(lines);
    }

    public boolean open() {
        return sent == null;
    }

    /// Those on whom nothing was decided yet.
    public List<Line> waiting() {
        return lines.stream().filter(Line::waits).toList();
    }

    /// Whether it is told here that somebody was not given the badge.
    boolean refuses(BadgeDue due) {
        return lines.stream()
                .filter(line -> line.refusal() != null)
                .map(Line::proposal)
                .anyMatch(proposal ->
                        proposal.member() == due.senior().member()
                                && proposal.years() == due.years());
    }

    Optional<Line> line(long proposal) {
        return lines.stream().filter(line -> line.id() == proposal).findFirst();
    }
}
