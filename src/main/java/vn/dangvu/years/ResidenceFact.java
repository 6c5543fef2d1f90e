package vn.dangvu.years;

/// Something between a member and the committee of the place of residence that was recorded.
public record ResidenceFact(long id, long member, int cell, ResidenceEntry entry) {}
