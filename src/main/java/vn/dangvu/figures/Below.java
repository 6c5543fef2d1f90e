package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

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

    private String numbers() {
        return children.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
