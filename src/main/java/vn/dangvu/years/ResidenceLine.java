package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// How somebody who works stands with the committee of the place of residence.
///
/// @param place the committee there; null while the member is not introduced
/// @param received when the slip came back; null while it did not
/// @param comment of the year that is asked for: whether it was a good one; null while there is
///   none
public record ResidenceLine(
        long member,
        String code,
        String name,
        String born,
        int cell,
        @Nullable String place,
        @Nullable LocalDate introduced,
        @Nullable LocalDate received,
        @Nullable Boolean comment) {}
