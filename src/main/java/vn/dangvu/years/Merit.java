package vn.dangvu.years;

/// An award, a discipline or a time that was recorded.
///
/// @param current whether it is believed still
public record Merit(long id, long member, int cell, MeritEntry entry, boolean current) {}
