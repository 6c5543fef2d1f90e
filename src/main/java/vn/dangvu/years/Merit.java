package vn.dangvu.years;

/// An award, a discipline or a time that was recorded.
public record Merit(long id, long member, int cell, MeritEntry entry) {}
