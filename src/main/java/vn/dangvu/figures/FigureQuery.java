package vn.dangvu.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.Scope;

/// Writes the SQL of measures that look at the same view at the same moment: once for their counts, once for
/// the rows of one of them. Both are made of the same parts, so a figure and its rows cannot differ.
///
/// Literals are written in: they are dates, numbers and words of our own catalogs, and with
/// literals the planner sees how much a range of locality numbers holds (docs/decisions/0008).
final class FigureQuery {

    private final FactView view;
    private final Measure.Moment moment;
    private final Period period;
    private final Scope scope;
    private final @Nullable Instant known;

    FigureQuery(FactView view, Measure.Moment moment, Period period, Scope scope, @Nullable Instant known) {
        this.view = view;
        this.moment = moment;
        this.period = period;
        this.scope = scope;
        this.known = known;
    }

    /// The days a scope must be asked for.
    static Period days(Measure.Moment moment, Period period) {
        return switch (moment) {
            case OPENING -> Period.day(period.from().minusDays(1));
            case CLOSING -> Period.day(period.to());
            case DURING -> period;
        };
    }

    /// One row, one column for each measure.
    String counts(List<Measure> measures) {
        String columns =
                IntStream.range(0, measures.size())
                        .mapToObj(i -> "count(*) filter (where " + all(measures.get(i).filters()) + ") as c" + i)
                        .collect(Collectors.joining(",\n       "));
        return "select " + columns + "\n" + from(joinsOf(measures)) + "\nwhere " + where() + commonKinds(measures);
    }

    /// The rows of one measure after `after`, at most `size`.
    String rows(Measure measure, @Nullable RowCursor after, int size) {
        Set<String> joins = joinsOf(List.of(measure));
        boolean people = !view.person().isEmpty();
        if (people) {
            joins.add(view.person());
        }
        String person = people ? view.person() : null;
        String names = person == null
                ? "null::bigint as member_id, null::text as member_code, null::date as born_on,"
                        + " ''::text as given, ''::text as middle, ''::text as family, held.official_name as name"
                : "f.member_id, %1$s.code as member_code, %1$s.born_on, coalesce(%1$s.given, '') as given,"
                        .formatted(person)
                        + " coalesce(%1$s.middle, '') as middle, coalesce(%1$s.family, '') as family,"
                                .formatted(person)
                        + " coalesce(%1$s.full_name, held.official_name) as name".formatted(person);
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
                limit %12$d"""
                .formatted(
                        view.placeColumn(), "f." + view.keyColumn(), event() ? "f.effective_on" : "f.since",
                        view.factColumn(), event() ? "f.decision_number" : "null::text", names, from(joins), day(),
                        where(), all(measure.filters()), after(after), size);
    }

    /// The year of the newest event.
    String latestYear() {
        return "select extract(year from max(f.effective_on))::int\n" + from(Set.of()) + "\nwhere " + where();
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
        text.append(" f");
        if (!single()) {
            text.append("\njoin (values ").append(ranges()).append(") s (lo, hi, since, until) on f.")
                    .append(view.placeColumn()).append(" between s.lo and s.hi and ")
                    .append(day()).append(" >= s.since and ").append(day()).append(" < s.until");
        }
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
        return sql.replace("{day}", day()).replaceAll("\\{known:(\\w+)}", knownOf("$1"));
    }

    private String where() {
        var conditions = new ArrayList<String>();
        if (scope.ranges().isEmpty()) {
            conditions.add("false");
        } else if (single()) {
            var only = scope.ranges().getFirst();
            conditions.add("f.%s between %d and %d".formatted(view.placeColumn(), only.lo(), only.hi()));
        }
        if (event()) {
            Period days = days(moment, period);
            conditions.add("f.effective_on >= %s and f.effective_on < %s".formatted(date(days.from()), date(days.after())));
        } else {
            conditions.add("f.since <= %1$s and f.until > %1$s".formatted(day()));
        }
        if (event() || known != null && !view.knownByFunction()) {
            conditions.add(knownOf("f"));
        }
        return String.join("\n  and ", conditions);
    }

    private String knownOf(String alias) {
        return known == null
                ? alias + ".superseded_at = 'infinity'"
                : "(%1$s.recorded_at <= %2$s and %1$s.superseded_at > %2$s)".formatted(alias, instant());
    }

    private String instant() {
        return "timestamptz '" + known + "'";
    }

    /// The day of the fact: its own for an event, the day we look at for a state.
    private String day() {
        return event() ? "f.effective_on" : date(days(moment, period).from());
    }

    /// One range that held all the time: the literal condition, which the planner estimates best.
    private boolean single() {
        if (scope.ranges().size() != 1) {
            return scope.ranges().isEmpty();
        }
        var only = scope.ranges().getFirst();
        Period days = days(moment, period);
        return !only.since().isAfter(days.from()) && !only.until().isBefore(days.after());
    }

    private String ranges() {
        return scope.ranges().stream()
                .map(r -> "(%d, %d, %s, %s)".formatted(r.lo(), r.hi(), date(r.since()), date(r.until())))
                .collect(Collectors.joining(", "));
    }

    private String all(List<Filter> filters) {
        return filters.isEmpty() ? "true" : filters.stream().map(this::sql).collect(Collectors.joining(" and "));
    }

    private String sql(Filter filter) {
        return switch (filter) {
            case Filter.In(var column, var values) -> column(column) + " in (" + words(values) + ")";
            case Filter.NotIn(var column, var values) -> column(column) + " not in (" + words(values) + ")";
            case Filter.Between(var column, int from, int to) ->
                column(column) + " between " + from + " and " + to;
            case Filter.Present(var column) -> column(column) + " is not null";
            case Filter.CrossesBoundary() -> crosses();
        };
    }

    private String crosses() {
        if (single() && !scope.ranges().isEmpty()) {
            var only = scope.ranges().getFirst();
            return "(f.other_cell_id is null or f.other_cell_id not between %d and %d)".formatted(only.lo(), only.hi());
        }
        return scope.ranges().isEmpty()
                ? "true"
                : """
                  not exists (select from (values %s) b (lo, hi, since, until)
                  where f.other_cell_id between b.lo and b.hi and f.effective_on >= b.since and f.effective_on < b.until)"""
                        .formatted(ranges());
    }

    /// What every measure asks of one column, asked once of the rows, so that the index is used.
    private static String commonKinds(List<Measure> measures) {
        var wanted = new LinkedHashSet<String>();
        for (Measure measure : measures) {
            var kinds = measure.filters().stream()
                    .filter(f -> f instanceof Filter.In(var column, _) && column.equals("kind"))
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
                                after.place(), quoted(after.given()), quoted(after.middle()), quoted(after.family()), after.key());
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    private static String words(java.util.Collection<String> values) {
        return values.stream().map(FigureQuery::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
