package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Somebody who waits for a card.
///
/// @param official since when an official member by a recognition recorded here, or null
public record CardLine(
        long member,
        String code,
        String name,
        String born,
        int cell,
        @Nullable LocalDate official) {}
