package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// That somebody is to go.
///
/// @param causeOn when the decision took effect or the move happened
/// @param months of contract or study; null where there is no end, or it does not matter
/// @param askedOn when the cell was told
/// @param goal as it was said; the slip says it finally
/// @param examinedBy the paper by which the member is under inspection or a complaint is examined
///   (TRF-02); null where there is none
public record Request(
        boolean temporary,
        Cause cause,
        LocalDate causeOn,
        @Nullable Integer months,
        LocalDate askedOn,
        @Nullable String goal,
        Decision decision,
        @Nullable String examinedBy,
        @Nullable String note) {}
