package vn.dangvu.departures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;

import java.time.LocalDate;

/// What the register says of whoever leaves or comes back, on the day of a step.
///
/// @param standing on that day; null for whoever is not a member then
/// @param before the last standing that was, whether or not it still is; null of somebody who never
///   was a member by then
/// @param probationSince the first day of the probation; null where nobody knows it
/// @param joined the day on the card
/// @param left how he or she left last, or null
/// @param cellLives whether the cell is still there
/// @param back whether somebody entered him or her again since, otherwise than by this case
/// @param expulsionSince when the case of expulsion was opened that is under way; null: there is
///   none
record Leaver(
        @Nullable Standing standing,
        @Nullable Standing before,
        @Nullable LocalDate probationSince,
        @Nullable LocalDate joined,
        @Nullable MovementKind left,
        boolean cellLives,
        boolean back,
        @Nullable LocalDate expulsionSince) {

    boolean isMember() {
        return standing != null;
    }

    boolean onProbation() {
        return before == Standing.PROBATIONARY;
    }
}
