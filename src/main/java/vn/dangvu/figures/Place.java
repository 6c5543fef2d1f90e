package vn.dangvu.figures;

import vn.dangvu.figures.Measure.Moment;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Where and when facts must stand to be counted: the scope and the period as SQL over the fact
/// `f`.
///
/// One range that held all the time becomes a literal condition, which the planner estimates best;
/// several become a join, beside the literal condition that the fact stands between the first and
/// the last: the planner sees no numbers in a join, and would read the facts of a whole province
/// for a commune in ten pieces. A restated scope holds on all days, so nothing ever moves into it
/// or out of it. What moved with its organization is found from the days on which a range begins or
/// ends.
final class Place {

    private final FactView view;
    private final Moment moment;
    private final Period period;
    private final Scope scope;

    Place(FactView view, Moment moment, Period period, Scope scope) {
        this.view = view;
        this.moment = moment;
        this.period = period;
        this.scope = scope;
    }

    /// The days a scope must be asked for.
    static Period days(Moment moment, Period period) {
        return switch (moment) {
            case OPENING -> Period.day(period.from().minusDays(1));
            case CLOSING -> Period.day(period.to());
            case DURING -> period;
            case RECEIVED, HANDED_OVER -> new Period(period.from().minusDays(1), period.to());
        };
    }

    /// The day of the fact: its own for an event, the day we look at for a state.
    String day() {
        if (moved()) {
            return "s.day";
        }
        return event() ? "f.effective_on" : date(days().from());
    }

    /// The day a reader is told: when it happened, or since when it is so.
    String toldDay() {
        return moved() ? "s.day" : event() ? "f.effective_on" : "f.since";
    }

    /// What makes a row unique within its place; a cell may move twice in one period.
    String key() {
        String key = "f." + view.keyColumn();
        return moved() ? "(%s * 100000 + (s.day - date '1900-01-01'))".formatted(key) : key;
    }

    /// What is joined to the fact; begins with a line break unless it is empty.
    String join() {
        if (moved()) {
            return "\njoin (values %s) s (lo, hi, day) on %s and f.since < s.day and f.until >= s.day"
                    .formatted(changes(), within("s"));
        }
        return single()
                ? ""
                : "\njoin (values %s) s (lo, hi, since, until) on %s and %3$s >= s.since and %3$s < s.until"
                        .formatted(ranges(), within("s"), day());
    }

    /// What a fact must meet.
    List<String> conditions() {
        if (moved()) {
            String dayOnTheOtherSide = moment == Moment.RECEIVED ? "s.day - 1" : "s.day";
            return List.of(
                    where(),
                    """
                    not exists (select from (values %s) b (lo, hi, since, until)
                    where %s and %3$s >= b.since and %3$s < b.until)\
                    """
                            .formatted(ranges(), within("b"), dayOnTheOtherSide));
        }
        return List.of(where(), when());
    }

    /// Whether the other side of a movement stands outside, by the tree of its day or the one that
    /// everything is restated to.
    String crosses() {
        if (scope.ranges().isEmpty()) {
            return "true";
        }
        if (single()) {
            var only = scope.ranges().getFirst();
            return "(f.other_cell_id is null or f.other_cell_id not between %d and %d)"
                    .formatted(only.lo(), only.hi());
        }
        return """
        not exists (select from (values %s) b (lo, hi, since, until)
        where f.other_cell_id between b.lo and b.hi and f.effective_on >= b.since and f.effective_on < b.until)\
        """
                .formatted(ranges());
    }

    private String where() {
        if (scope.ranges().isEmpty()) {
            return "false";
        }
        return "f.%s between %d and %d"
                .formatted(
                        view.placeColumn(),
                        scope.ranges().stream().mapToInt(Scope.Range::lo).min().orElseThrow(),
                        scope.ranges().stream().mapToInt(Scope.Range::hi).max().orElseThrow());
    }

    /// On which days; of what moved it is said with where.
    String when() {
        Period days = days();
        return event()
                ? "f.effective_on >= %s and f.effective_on < %s"
                        .formatted(date(days.from()), date(days.after()))
                : "f.since <= %1$s and f.until > %1$s".formatted(day());
    }

    /// One range that held all the time, or none at all.
    private boolean single() {
        if (scope.ranges().size() != 1) {
            return scope.ranges().isEmpty();
        }
        var only = scope.ranges().getFirst();
        return !only.since().isAfter(days().from()) && !only.until().isBefore(days().after());
    }

    private boolean event() {
        return view.time() == FactView.Time.EVENT;
    }

    /// Whether it is about what came or went because its place in the tree changed.
    boolean moved() {
        return moment == Moment.RECEIVED || moment == Moment.HANDED_OVER;
    }

    private Period days() {
        return days(moment, period);
    }

    private String within(String alias) {
        return "f.%1$s between %2$s.lo and %2$s.hi".formatted(view.placeColumn(), alias);
    }

    private String ranges() {
        return scope.ranges().isEmpty()
                ? "(0, -1, date 'infinity', date 'infinity')"
                : scope.ranges().stream()
                        .map(r ->
                                "(%d, %d, %s, %s)"
                                        .formatted(
                                                r.lo(), r.hi(), date(r.since()), date(r.until())))
                        .collect(Collectors.joining(", "));
    }

    /// The ranges that begin (or end) on a day of the period; one that holds nothing where none
    /// does.
    private String changes() {
        boolean received = moment == Moment.RECEIVED;
        String changes =
                scope.ranges().stream()
                        .filter(r ->
                                received
                                        ? r.since().isAfter(days().from())
                                        : r.until().isBefore(days().after()))
                        .map(r ->
                                "(%d, %d, %s)"
                                        .formatted(
                                                r.lo(),
                                                r.hi(),
                                                date(received ? r.since() : r.until())))
                        .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "(0, -1, date '1900-01-01')" : changes;
    }

    static String date(LocalDate day) {
        return "date '" + day + "'";
    }
}
