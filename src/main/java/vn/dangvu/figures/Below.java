package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/// Below which of several children a fact stands: SQL over the fact `f` and the child `c`.
///
/// @param treeDay null when each fact is asked by the tree of its own day
/// @param placeColumn the column of the fact with the locality number
/// @param day of the fact
record Below(
        Collection<Integer> children, @Nullable LocalDate treeDay, String placeColumn, String day) {

    /// What stands before the query; ends with a line break unless it is empty.
    String with() {
        return treeDay == null
                ? ""
                : """
                with held as materialized (
                    select ancestor_id, organization_id from organizations_api.restated(array[%s], %s))
                """
                        .formatted(numbers(), Place.date(treeDay));
    }

    String join() {
        return treeDay == null
                ? """
                join organizations_api.reach c on c.descendant_id = f.%1$s and c.ancestor_id in (%2$s)
                 and %3$s >= c.since and %3$s < c.until\
                """
                        .formatted(placeColumn, numbers(), day)
                : "join held c on c.organization_id = f." + placeColumn;
    }

    /// The boundary that counts below a child is the child's own.
    String crosses() {
        return treeDay == null
                ? """
                not exists (select from organizations_api.reach o
                where o.ancestor_id = c.ancestor_id and o.descendant_id = f.other_cell_id
                  and f.effective_on >= o.since and f.effective_on < o.until)\
                """
                : """
                not exists (select from held o
                where o.ancestor_id = c.ancestor_id and o.organization_id = f.other_cell_id)\
                """;
    }

    /// The same for what came or went because its place in the tree changed: once for each day
    /// `s.day` of the period on which that was so. Restated nothing moves.
    String changes(Measure.Moment moment, Period period) {
        String turn = moment == Measure.Moment.RECEIVED ? "c.since" : "c.until";
        return treeDay == null
                ? """

                join organizations_api.reach c on c.descendant_id = f.%1$s and c.ancestor_id in (%2$s)
                 and %3$s >= %4$s and %3$s <= %5$s
                cross join lateral (select %3$s as day) s\
                """
                        .formatted(
                                placeColumn,
                                numbers(),
                                turn,
                                Place.date(period.from()),
                                Place.date(period.to()))
                : "join (values (0, date '1900-01-01')) c (ancestor_id, day) on false"
                        + " cross join lateral (select c.day) s";
    }

    /// Held at the end of the day before, and not on the other side of the change.
    String moves(Measure.Moment moment) {
        return """
        f.since < s.day and f.until >= s.day and not exists (
            select from organizations_api.reach b
            where b.ancestor_id = c.ancestor_id and b.descendant_id = f.%1$s
              and %2$s >= b.since and %2$s < b.until)\
        """
                .formatted(placeColumn, moment == Measure.Moment.RECEIVED ? "s.day - 1" : "s.day");
    }

    private String numbers() {
        return children.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
