package vn.dangvu.organizations;

import vn.dangvu.kernel.Period;

import java.time.LocalDate;
import java.util.List;

/// An organization and everything below it during some days, as ranges of locality numbers.
///
/// @param ranges empty when the organization did not live on any of the days
public record Scope(List<Range> ranges) {

    /// Before and after every day of which there are facts.
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /// The numbers from `lo` to `hi` belong from day `since` until before day `until`.
    public record Range(int lo, int hi, LocalDate since, LocalDate until) {

        /// One that holds on all days.
        static Range fixed(int lo, int hi) {
            return new Range(lo, hi, ALWAYS, NEVER);
        }

        private Range always() {
            return fixed(lo, hi);
        }
    }

    public Scope {
        ranges = List.copyOf(ranges);
    }

    /// Whether this, the scope of `period`, held the organizations of `fixed` and no others on each
    /// of its days: then nothing counted in it depends on the basis.
    public boolean sameAs(Scope fixed, Period period) {
        return ranges.stream()
                        .noneMatch(range ->
                                range.since().isAfter(period.from())
                                        || range.until().isBefore(period.after()))
                && ranges.stream().map(Range::always).toList().equals(fixed.ranges());
    }
}
