package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A named condition over one fact view; its value is the number of rows that meet it, or a number
/// that these rows have, added up.
///
/// @param moment when a state is looked at; events are always counted over the period
/// @param summed the column that is added up, an integer; null where rows are counted
public record Measure(FactView view, Moment moment, List<Filter> filters, @Nullable String summed) {

    public enum Moment {
        /// At the end of the day before the period.
        OPENING,
        /// At the end of the period's last day.
        CLOSING,
        /// During the period.
        DURING,
        /// A state that came into the organization during the period because its place in the tree
        /// changed.
        RECEIVED,
        /// A state that left the organization during the period for the same reason.
        HANDED_OVER
    }

    public Measure {
        if ((view.time() == FactView.Time.EVENT) != (moment == Moment.DURING)) {
            throw new IllegalArgumentException(view.name() + " is not counted at " + moment);
        }
        filters = List.copyOf(filters);
    }

    public Measure(FactView view, Moment moment, List<Filter> filters) {
        this(view, moment, filters, null);
    }

    public static Measure during(FactView view, Filter... filters) {
        return new Measure(view, Moment.DURING, List.of(filters));
    }

    public static Measure closing(FactView view, Filter... filters) {
        return new Measure(view, Moment.CLOSING, List.of(filters));
    }

    public static Measure opening(FactView view, Filter... filters) {
        return new Measure(view, Moment.OPENING, List.of(filters));
    }

    public static Measure received(FactView view, Filter... filters) {
        return new Measure(view, Moment.RECEIVED, List.of(filters));
    }

    public static Measure handedOver(FactView view, Filter... filters) {
        return new Measure(view, Moment.HANDED_OVER, List.of(filters));
    }

    /// The same, and this too.
    public Measure and(Filter filter) {
        var all = new ArrayList<>(filters);
        all.add(filter);
        return new Measure(view, moment, all, summed);
    }

    /// What the rows have in `column`, added up.
    Measure summing(String column) {
        return new Measure(view, moment, filters, column);
    }
}
