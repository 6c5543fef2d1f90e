package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The paper that goes with somebody (TRF-06).
///
/// @param origin who introduces, as written on it
/// @param feesUntil the first day of the last month paid for
/// @param documents what is handed over with it
public record Slip(
        Bearer bearer,
        String number,
        LocalDate signedOn,
        String origin,
        @Nullable LocalDate feesUntil,
        @Nullable String documents) {}
