package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A transfer in a list.
///
/// @param state such as `ON_THE_WAY`
/// @param born as exactly as the papers say it
/// @param from what is left: the cell, or as written on the slip
/// @param goal as it stands on the slip; of a slip that was brought here, to whom it was shown
/// @param dueOn the last day on which what comes next is in time; null where nothing says so
public record TransferLine(
        long id,
        String state,
        boolean temporary,
        Cause cause,
        @Nullable TransferRoute route,
        String fullName,
        String born,
        String from,
        @Nullable String goal,
        @Nullable String slipNumber,
        @Nullable LocalDate slipOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate untilOn,
        LocalDate since) {}
