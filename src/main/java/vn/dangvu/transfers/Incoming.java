package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;

/// A slip that somebody from outside shows.
///
/// @param toward to whom it is shown
/// @param shownOn the day
/// @param until the planned end of a temporary stay
/// @param reason why it is shown late, where it is
public record Incoming(
        OrganizationId toward,
        boolean temporary,
        Cause cause,
        Slip slip,
        TransferRoute route,
        LocalDate shownOn,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String note) {}
