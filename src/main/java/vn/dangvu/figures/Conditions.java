package vn.dangvu.figures;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The filters of measures as SQL, and what they ask of a view.
final class Conditions {

    private Conditions() {}

    static String all(List<Filter> filters, String crosses) {
        return filters.isEmpty()
                ? "true"
                : filters.stream()
                        .map(filter -> sql(filter, crosses))
                        .collect(Collectors.joining(" and "));
    }

    private static String sql(Filter filter, String crosses) {
        return switch (filter) {
            case Filter.In(var column, var values) ->
                    column(column) + " in (" + words(values) + ")";
            case Filter.NotIn(var column, var values) ->
                    column(column) + " not in (" + words(values) + ")";
            case Filter.Between(var column, int from, int to) ->
                    column(column) + " between " + from + " and " + to;
            case Filter.Present(var column) -> column(column) + " is not null";
            case Filter.CrossesBoundary() -> crosses;
        };
    }

    /// What every measure asks of one column, asked once of the rows, so that the index is used.
    static String commonKinds(List<Measure> measures) {
        var wanted = new LinkedHashSet<String>();
        for (Measure measure : measures) {
            var kinds =
                    measure.filters().stream()
                            .filter(f ->
                                    f instanceof Filter.In(var column, _) && column.equals("kind"))
                            .flatMap(f -> ((Filter.In) f).values().stream())
                            .toList();
            if (kinds.isEmpty()) {
                return "";
            }
            wanted.addAll(kinds);
        }
        return "\n  and f.kind in (" + words(wanted) + ")";
    }

    static boolean usesJoins(Measure measure) {
        return !joinsOf(List.of(measure)).isEmpty();
    }

    static Set<String> joinsOf(List<Measure> measures) {
        return measures.stream()
                .flatMap(Conditions::columnsOf)
                .filter(column -> column.indexOf('.') > 0)
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> columnsOf(Measure measure) {
        return Stream.concat(
                measure.filters().stream().map(Conditions::columnOf),
                Stream.ofNullable(measure.summed()));
    }

    private static String columnOf(Filter filter) {
        return switch (filter) {
            case Filter.In(var column, _) -> column;
            case Filter.NotIn(var column, _) -> column;
            case Filter.Between(var column, _, _) -> column;
            case Filter.Present(var column) -> column;
            case Filter.CrossesBoundary() -> "";
        };
    }

    static String column(String name) {
        return name.indexOf('.') > 0 ? name : "f." + name;
    }

    private static String words(Collection<String> values) {
        return values.stream().map(Conditions::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
