package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// A record with what is masked otherwise.
///
/// @param citizenId null where we know none
public record Revealed(MemberRecord member, @Nullable String citizenId) {}
