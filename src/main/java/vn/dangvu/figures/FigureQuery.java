package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the SQL of measures that look at the same view at the same moment: once for their counts,
/// once for the rows of one of them. Both are made of the same parts, so a figure and its rows
/// cannot differ.
///
/// Literals are written in: they are dates, numbers and words of our own catalogs, and with
/// literals the planner sees how much a range of locality numbers holds (docs/decisions/0009).
final class FigureQuery {

    private final FactView view;
    private final Place place;
    private final @Nullable Instant known;
    private final @Nullable LocalDate treeDay;

    /// @param scope of the question, on the days of the moment
    FigureQuery(FactView view, Measure.Moment moment, Question question, Scope scope) {
        this.view = view;
        this.place = new Place(view, moment, question.period(), scope);
        this.known = question.knownAt();
        this.treeDay = question.treeDay();
    }

    /// One row, one column for each measure.
    String counts(List<Measure> measures) {
        String columns =
                IntStream.range(0, measures.size())
                        .mapToObj(i ->
                                "count(*) filter (where "
                                        + all(measures.get(i).filters())
                                        + ") as c"
                                        + i)
                        .collect(Collectors.joining(",\n       "));
        return "select "
                + columns
                + "\n"
                + from(joinsOf(measures))
                + "\nwhere "
                + where()
                + commonKinds(measures);
    }

    /// One row for each of `children` in which the measure finds something: its number, and how
    /// much.
    String perChild(Measure measure, Collection<Integer> children) {
        var below = new Below(children, treeDay, view.placeColumn(), place.day());
        return """
        %1$sselect c.ancestor_id as child, count(*) as found
        %2$s
        %3$s
        where %4$s and %5$s
        group by c.ancestor_id\
        """
                .formatted(
                        below.with(),
                        from(joinsOf(List.of(measure))),
                        below.join(),
                        where(),
                        all(measure.filters(), below.crosses()));
    }

    /// The rows of one measure after `after`, at most `size`.
    String rows(Measure measure, @Nullable RowCursor after, int size) {
        Set<String> joins = joinsOf(List.of(measure));
        if (!view.person().isEmpty()) {
            joins.add(view.person());
        }
        return """
        select * from (
        select f.%1$s as place, %2$s as key, %3$s as on_day, (%4$s)::text as fact, held.short_name as organization,
               %5$s as decision_number, %6$s
        %7$s
        left join lateral (
            select v.short_name, v.official_name from organizations_api.version v
            where v.organization_id = f.%1$s and v.since <= %8$s order by v.since desc limit 1) held on true
        where %9$s and %10$s) r
        %11$s
        order by r.place, r.given, r.middle, r.family, r.key
        limit %12$d\
        """
                .formatted(
                        view.placeColumn(),
                        place.key(),
                        place.toldDay(),
                        view.factColumn(),
                        view.decisionColumn(),
                        names(),
                        from(joins),
                        place.day(),
                        where(),
                        all(measure.filters()),
                        after(after),
                        size);
    }

    private String names() {
        String record = view.record().isEmpty() ? "null::text" : view.record();
        return record + " as record, " + whoIsIt();
    }

    private String whoIsIt() {
        return view.person().isEmpty()
                ? """
                null::bigint as member_id, null::text as member_code, null::text as born,
                ''::text as given, ''::text as middle, ''::text as family, held.official_name as name\
                """
                : """
                f.member_id, %1$s.code as member_code, %1$s.born, coalesce(%1$s.given, '') as given,
                coalesce(%1$s.middle, '') as middle, coalesce(%1$s.family, '') as family,
                coalesce(%1$s.full_name, held.official_name) as name\
                """
                        .formatted(view.person());
    }

    /// The year of the newest event.
    String latestYear() {
        return "select extract(year from max(f.effective_on))::int\n"
                + from(Set.of())
                + "\nwhere "
                + where();
    }

    private boolean event() {
        return view.time() == FactView.Time.EVENT;
    }

    private String from(Set<String> joins) {
        var text = new StringBuilder("from ");
        if (known == null) {
            text.append(view.name());
        } else if (view.knownByFunction()) {
            text.append(view.known()).append(instant()).append(')');
        } else {
            text.append(view.known());
        }
        text.append(" f").append(place.join());
        for (String join : joins) {
            text.append('\n').append(join(join));
        }
        return text.toString();
    }

    private String join(String alias) {
        String sql = view.joins().get(alias);
        if (sql == null) {
            throw new IllegalArgumentException(view.name() + " has no join " + alias);
        }
        return sql.replace("{day}", place.day()).replaceAll("\\{known:(\\w+)}", knownOf("$1"));
    }

    private String where() {
        var conditions = new ArrayList<>(place.conditions());
        if (event() || known != null && !view.knownByFunction()) {
            conditions.add(knownOf("f"));
        }
        return String.join("\n  and ", conditions);
    }

    private String knownOf(String alias) {
        return known == null
                ? alias + ".superseded_at = 'infinity'"
                : "(%1$s.recorded_at <= %2$s and %1$s.superseded_at > %2$s)"
                        .formatted(alias, instant());
    }

    private String instant() {
        return "timestamptz '" + known + "'";
    }

    private String all(List<Filter> filters) {
        return all(filters, place.crosses());
    }

    private static String all(List<Filter> filters, String crosses) {
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
    private static String commonKinds(List<Measure> measures) {
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

    private static Set<String> joinsOf(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.filters().stream())
                .map(FigureQuery::columnOf)
                .filter(column -> column.indexOf('.') > 0)
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    private static String column(String name) {
        return name.indexOf('.') > 0 ? name : "f." + name;
    }

    private static String after(@Nullable RowCursor after) {
        return after == null
                ? ""
                : "where (r.place, r.given, r.middle, r.family, r.key) > (%d, %s, %s, %s, %d)"
                        .formatted(
                                after.place(),
                                quoted(after.given()),
                                quoted(after.middle()),
                                quoted(after.family()),
                                after.key());
    }

    private static String words(Collection<String> values) {
        return values.stream().map(FigureQuery::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
