package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;

/// A stretch of time in which a member held a post.
///
/// @param name the short name of the organization when it began; empty where whoever asks does not
///   see the organization
/// @param until the first day out of the post; null while it is held
/// @param term the label of the term in which it began, such as `2020–2025`; null where none is
///   recorded
public record PostHeld(
        OrganizationId organization,
        String name,
        Body body,
        Position position,
        Act act,
        LocalDate since,
        @Nullable LocalDate until,
        boolean suspended,
        @Nullable String term,
        long fact,
        Decision decision) {

    /// The same without what tells which organization it was.
    PostHeld unnamed() {
        return new PostHeld(
                organization,
                "",
                body,
                position,
                act,
                since,
                until,
                suspended,
                term,
                fact,
                Decision.NONE);
    }
}
