package vn.dangvu.years;

/// Something between a member and the committee of the place of residence that was recorded.
///
/// @param current whether it is believed still
public record ResidenceFact(
        long id, long member, int cell, ResidenceEntry entry, boolean current) {}
