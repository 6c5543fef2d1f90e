package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something between a member and the committee of the place of residence, as somebody wants to
/// record it.
///
/// @param place the committee there; of an introduction
/// @param year of a comment
/// @param positive whether it was one; null of anything else
/// @param number of the paper; what is in it is not kept
/// @param keptWhere where the paper is
public record ResidenceEntry(
        Kind kind,
        LocalDate on,
        @Nullable String place,
        @Nullable Integer year,
        @Nullable Boolean positive,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String keptWhere) {

    /// The names are kept in the database.
    public enum Kind {
        INTRODUCED,
        /// The slip came back.
        RECEIVED,
        COMMENT,
        /// No longer there.
        ENDED
    }
}
