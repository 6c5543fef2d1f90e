package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;
import vn.dangvu.organizations.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /// What stands below each organization, and when.
    private static final String BELOW = "organizations_api.reach";

    /// Restated to the day on which the rows are looked at: an organization is asked while it
    /// lives.
    private static final String BELOW_RESTATED =
            """
            (select r.ancestor_id, r.organization_id as descendant_id,
                    date '-infinity' as since, date 'infinity' as until
             from organizations_api.restated(array(
                 select v.organization_id from organizations_api.version v
                 where v.since <= {day} and v.until > {day}), {day}) r)\
            """;

    private final FactView view;
    private final Measure.Moment moment;
    private final Period period;
    private final Place place;
    private final @Nullable Instant known;
    private final @Nullable LocalDate treeDay;

    /// @param scope of the question, on the days of the moment
    FigureQuery(FactView view, Measure.Moment moment, Question question, Scope scope) {
        this.view = view;
        this.moment = moment;
        this.period = question.period();
        this.place = new Place(view, moment, question.period(), scope);
        this.known = question.knownAt();
        this.treeDay = question.treeDay();
    }

    /// One row, one column for each measure.
    String counts(List<Measure> measures) {
        return "select "
                + columns(measures, place.crosses())
                + "\n"
                + from(Conditions.joinsOf(measures), place.join())
                + "\nwhere "
                + where()
                + Conditions.commonKinds(measures);
    }

    /// One row for each of `organizations` that has any: its number, then one column for each
    /// measure. What each has by itself, whatever scope the question was asked with.
    String each(List<Measure> measures, Collection<Integer> organizations) {
        var below = new Below(organizations, treeDay, view.placeColumn(), place.day());
        String join = "\n" + (place.moved() ? below.changes(moment, period) : below.join());
        return below.with()
                + "select c.ancestor_id as organization, "
                + columns(measures, below.crosses())
                + "\n"
                + from(Conditions.joinsOf(measures), join)
                + "\nwhere "
                + known(place.moved() ? List.of(below.moves(moment)) : List.of(place.when()))
                + Conditions.commonKinds(measures)
                + "\ngroup by c.ancestor_id";
    }

    private static String columns(List<Measure> measures, String crosses) {
        return IntStream.range(0, measures.size())
                .mapToObj(i -> column(measures.get(i), crosses) + " as c" + i)
                .collect(Collectors.joining(",\n       "));
    }

    private static String column(Measure measure, String crosses) {
        String summed = measure.summed();
        String counted = summed == null ? "count(*)" : "sum(" + Conditions.column(summed) + ")";
        return "coalesce(%s filter (where %s), 0)"
                .formatted(counted, Conditions.all(measure.filters(), crosses));
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
                        from(Conditions.joinsOf(List.of(measure)), place.join()),
                        below.join(),
                        where(),
                        Conditions.all(measure.filters(), below.crosses()));
    }

    /// The rows of one measure after `after`, at most `size`.
    String rows(Measure measure, @Nullable RowCursor after, int size) {
        Set<String> joins = Conditions.joinsOf(List.of(measure));
        if (!view.person().isEmpty()) {
            joins.add(view.person());
        }
        return """
        select * from (
        select f.%1$s as place, %2$s as key, %3$s as on_day, (%4$s)::text as fact, held.short_name as organization,
               %5$s as decision_number, %13$s as value, %6$s
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
                        from(joins, place.join()),
                        place.day(),
                        where(),
                        Conditions.all(measure.filters(), place.crosses()),
                        after(after),
                        size,
                        value(measure));
    }

    private static String value(Measure measure) {
        String summed = measure.summed();
        return summed == null ? "null::integer" : Conditions.column(summed);
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
                + from(Set.of(), place.join())
                + "\nwhere "
                + where();
    }

    private boolean event() {
        return view.time() == FactView.Time.EVENT;
    }

    private String from(Set<String> joins, String places) {
        var text = new StringBuilder("from ");
        if (known == null) {
            text.append(view.name());
        } else if (view.knownByFunction()) {
            text.append(view.known()).append(instant()).append(')');
        } else {
            text.append(view.known());
        }
        text.append(" f").append(places);
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
        return sql.replace("{below}", treeDay == null ? BELOW : BELOW_RESTATED)
                .replace("{from}", Place.date(period.from()))
                .replace("{to}", Place.date(period.to()))
                .replace("{day}", place.day())
                .replaceAll("\\{known:(\\w+)}", knownOf("$1"));
    }

    private String where() {
        return known(place.conditions());
    }

    private String known(List<String> which) {
        var conditions = new ArrayList<>(which);
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

    private static String after(@Nullable RowCursor after) {
        return after == null
                ? ""
                : "where (r.place, r.given, r.middle, r.family, r.key) > (%d, %s, %s, %s, %d)"
                        .formatted(
                                after.place(),
                                Conditions.quoted(after.given()),
                                Conditions.quoted(after.middle()),
                                Conditions.quoted(after.family()),
                                after.key());
    }
}
