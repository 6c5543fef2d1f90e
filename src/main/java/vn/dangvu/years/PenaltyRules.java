package vn.dangvu.years;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Until when a discipline stands in the way of a badge (handbook 2.9).
final class PenaltyRules {

    private PenaltyRules() {}

    /// The first day on which no discipline stands in the way any more; nothing where none does on
    /// `day`.
    static Optional<LocalDate> blockedUntil(
            List<Penalty> penalties, LocalDate day, BadgePolicy policy) {
        return penalties.stream()
                .filter(penalty -> !penalty.on().isAfter(day))
                .flatMap(penalty -> Stream.ofNullable(policy.blockedUntil(penalty)))
                .filter(until -> until.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    /// The day of an expulsion that was written down as a discipline before cases kept them: while
    /// it is believed nobody is honoured, however long ago it was.
    static Optional<LocalDate> expelled(List<Penalty> penalties, LocalDate day) {
        return penalties.stream()
                .filter(penalty -> penalty.form() == Penalty.Form.EXPULSION)
                .map(Penalty::on)
                .filter(on -> !on.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    /// Whether a discipline put the badge off: it stood in the way at some time between the day on
    /// which the years became full, or the list of their round was due, and that round. Then the
    /// cell acknowledges progress first. One of long after it put nothing off.
    static boolean needsProgress(List<Penalty> penalties, LocalDate reached, BadgePolicy policy) {
        var round = BadgePolicy.of(reached);
        var first = reached.isBefore(round.listDue()) ? reached : round.listDue();
        var last = reached.isAfter(round.on()) ? reached : round.on();
        return penalties.stream()
                .filter(penalty -> !penalty.on().isAfter(last))
                .flatMap(penalty -> Stream.ofNullable(policy.blockedUntil(penalty)))
                .anyMatch(until -> until.isAfter(first));
    }
}
