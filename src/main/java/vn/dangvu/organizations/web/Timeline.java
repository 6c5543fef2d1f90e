package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A walk along the days on which the tree changed.
///
/// @param at which of the stops is shown, or was the last before the day that is
/// @param difference what the last change did; null before the first
public record Timeline(
        @Nullable Step earlier,
        @Nullable Step later,
        int at,
        List<Stop> stops,
        @Nullable String difference) {

    public record Step(String words, String address) {}

    public record Stop(LocalDate day, String words) {}

    public Timeline {
        stops = List.copyOf(stops);
    }

    public String words() {
        return stops.get(at).words();
    }
}
