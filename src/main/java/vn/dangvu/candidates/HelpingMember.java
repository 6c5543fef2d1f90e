package vn.dangvu.candidates;

/// A member who helps a candidate.
///
/// @param name empty where the viewer does not see the member
/// @param openable whether the viewer may open the member's record
public record HelpingMember(long member, String code, String name, boolean openable) {}
