package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// What somebody wants to record of a member in a body of an organization.
///
/// @param position into which the member comes; null where the act begins nothing: the member has
///   one position in a body, which is known
/// @param effectiveOn the first day on which it is so; of an end, the first day out of the post
/// @param consent a superior's to an exception that the rules allow (COM-03, COM-05); its number is
///   null where there is none
public record PostEntry(
        Body body,
        @Nullable Position position,
        long member,
        Act act,
        LocalDate effectiveOn,
        Decision decision,
        Decision consent,
        @Nullable String note) {

    public boolean consented() {
        return consent.number() != null;
    }
}
