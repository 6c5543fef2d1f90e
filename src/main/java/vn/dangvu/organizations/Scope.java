package vn.dangvu.organizations;

import java.time.LocalDate;
import java.util.List;

/// An organization and everything below it during some days, as ranges of locality numbers.
///
/// @param ranges empty when the organization did not live on any of the days
public record Scope(List<Range> ranges) {

    /// The numbers from `lo` to `hi` belong from day `since` until before day `until`.
    public record Range(int lo, int hi, LocalDate since, LocalDate until) {}

    public Scope {
        ranges = List.copyOf(ranges);
    }
}
