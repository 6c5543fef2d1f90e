package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The transfers that facts of the ledger settle, as the module knows them that keeps transfers.
public interface SettledTransfers {

    /// Between which days the fact stands by which the transfer ends.
    Span span(long transfer);

    /// Both days are in it.
    ///
    /// @param first of the step before; null where there is none
    /// @param last of the step after; null where there is none
    record Span(@Nullable LocalDate first, @Nullable LocalDate last) {}
}
