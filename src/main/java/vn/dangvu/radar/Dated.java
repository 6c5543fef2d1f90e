package vn.dangvu.radar;

import java.util.List;

/// What is due between two days.
///
/// @param entries the earliest first
/// @param left how many more there are than a calendar holds
public record Dated(List<Entry> entries, int left) {

    public Dated {
        entries = List.copyOf(entries);
    }
}
