package vn.dangvu.committees;

/// A fact about a post with the name of whom it is about, for a history.
///
/// @param organization its short name on the day of the fact
/// @param openable whether the viewer may open the member's record
public record PostLine(
        PostFact fact, String organization, String code, String fullName, boolean openable) {}
