package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// How a transfer stands.
///
/// ```
/// Asked ---slip---> OnTheWay --received--> Received | There --ended--> Ended
///   |  held/released   |  ^ forwarded
///   |                  |  +----reissued---- Lost
///   +---cancelled------+--cancelled--> Cancelled
/// Presented (from outside) ----received--> Received | There
/// ```
///
/// Each offers only the steps that lead out of it; whoever was held (TRF-02) is released also when
/// the request was given up.
public sealed interface Stage {

    /// Since when.
    LocalDate since();

    /// What can happen next.
    Set<StepKind> next();

    /// @param startBy until when the slip is to be asked for (TRF-01); null where no rule says it
    /// @param heldBy the paper by which it is blocked (TRF-02), or null
    record Asked(LocalDate since, @Nullable LocalDate startBy, @Nullable String heldBy)
            implements Stage {

        @Override
        public Set<StepKind> next() {
            return EnumSet.of(
                    heldBy == null ? StepKind.HELD : StepKind.RELEASED,
                    StepKind.SLIP_ISSUED,
                    StepKind.CANCELLED);
        }
    }

    /// With a slip from outside, shown to one of ours.
    record Presented(LocalDate since, LocalDate slipOn, @Nullable LocalDate presentBy)
            implements Stage {

        @Override
        public Set<StepKind> next() {
            return EnumSet.of(StepKind.RECEIVED, StepKind.FORWARDED, StepKind.CANCELLED);
        }
    }

    /// @param presentBy until when the slip is to be shown (TRF-01)
    record OnTheWay(LocalDate since, LocalDate slipOn, @Nullable LocalDate presentBy)
            implements Stage {

        @Override
        public Set<StepKind> next() {
            return EnumSet.of(
                    StepKind.RECEIVED, StepKind.FORWARDED, StepKind.SLIP_LOST, StepKind.CANCELLED);
        }
    }

    /// The slip is lost (TRF-11).
    record Lost(LocalDate since, LocalDate slipOn) implements Stage {

        @Override
        public Set<StepKind> next() {
            return EnumSet.of(StepKind.SLIP_REISSUED, StepKind.CANCELLED);
        }
    }

    /// Stays there for a time, and is counted at home (TRF-04).
    record There(LocalDate since, @Nullable LocalDate until) implements Stage {

        @Override
        public Set<StepKind> next() {
            return EnumSet.of(StepKind.EXTENDED, StepKind.ENDED);
        }
    }

    record Received(LocalDate since) implements Stage {

        @Override
        public Set<StepKind> next() {
            return Set.of();
        }
    }

    /// The temporary stay is over.
    record Ended(LocalDate since) implements Stage {

        @Override
        public Set<StepKind> next() {
            return Set.of();
        }
    }

    /// @param heldBy the paper by which the member is still under inspection (TRF-02), or null
    record Cancelled(LocalDate since, @Nullable String heldBy) implements Stage {

        @Override
        public Set<StepKind> next() {
            return heldBy == null ? Set.of() : EnumSet.of(StepKind.RELEASED);
        }
    }
}
