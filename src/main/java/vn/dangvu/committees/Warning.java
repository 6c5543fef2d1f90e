package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;

/// Something unusual that is recorded all the same. The words stand in bundle `committees` under
/// `committees.warning.<key>`.
public sealed interface Warning {

    default @Nullable Citation source() {
        return null;
    }

    /// TERM-03: by the lineage of the organization its congress has another number.
    record OtherOrdinal(int expected, int recorded, @Nullable Citation source) implements Warning {}

    /// TERM-01, TERM-02: longer than a term lasts.
    record TermTooLong(int months, int usual, @Nullable Citation source) implements Warning {}

    /// COM-04 as we remember it.
    record SizeUnusual(Body body, int size, Sizes.Range remembered) implements Warning {}

    /// COM-01: so many official members elect a chi ủy.
    record CellNeedsCommittee(int officials, int from, @Nullable Citation source)
            implements Warning {}

    /// Fewer were elected than the congress decided.
    record FewerThanDecided(Body body, int seats, int decided) implements Warning {}

    /// The congress elected nobody into the post that every organization has.
    record NoHead(Body body) implements Warning {}

    /// COM-06: signed after the day by which it was due.
    record DecidedLate(LocalDate signed, LocalDate due, @Nullable Citation source)
            implements Warning {}
}
