package vn.dangvu.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.Scope;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks for figures and for the rows behind them. Nothing is kept: every figure is counted when it
/// is asked for.
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int EXPORT_PAGE = 2_000;
    private static final List<Integer> LOOKS_BACK = List.of(2, 8, 30, 100);

    private final FigureStore store;
    private final Organizations organizations;
    private final AccessLog log;
    private final Clock clock;
    private final Indicators indicators;

    Figures(
            FigureStore store,
            Organizations organizations,
            AccessLog log,
            Clock clock,
            List<IndicatorCatalog> catalogs) {
        this.store = store;
        this.organizations = organizations;
        this.log = log;
        this.clock = clock;
        this.indicators = new Indicators(catalogs);
    }

    /// Every code there is, in the order of the catalogs.
    public List<String> codes() {
        return indicators.codes();
    }

    /// @throws NotFound if there is no such code
    public Indicator indicator(String code) {
        return indicators.get(code);
    }

    /// Each of `codes` with its value, in that order.
    ///
    /// @throws NotFound if the viewer does not see the organization, or there is no such code
    public Map<String, Figure> of(Viewer viewer, Question question, Collection<String> codes) {
        List<Indicator> asked = codes.stream().map(this::indicator).toList();
        return Indicators.figures(asked, count(viewer, question, Indicators.measures(asked)));
    }

    /// One figure.
    public Figure of(Viewer viewer, Question question, String code) {
        return Objects.requireNonNull(of(viewer, question, List.of(code)).get(code));
    }

    /// The figures of each of `organizations`, in their order, each as if it stood in the question
    /// by itself; those that the viewer does not see are left out.
    ///
    /// @throws NotFound if there is no such code
    public Map<OrganizationId, Map<String, Figure>> each(
            Viewer viewer,
            Question question,
            Collection<String> codes,
            Collection<OrganizationId> organizations) {
        var seen = this.organizations.visible(viewer, organizations);
        return counted(question, codes, organizations.stream().filter(seen::contains).toList());
    }

    /// The same of those that reported to the organization of the question at the end of its period
    /// and have left the viewer's sight since. Its own figures hold theirs, so these are told; who
    /// they are is not.
    ///
    /// @throws NotFound if the viewer does not see the organization, or there is no such code
    public List<Map<String, Figure>> elsewhere(
            Viewer viewer, Question question, Collection<String> codes) {
        var units =
                organizations.unitsElsewhere(
                        viewer, question.organization(), question.period().to());
        return List.copyOf(counted(question, codes, units).values());
    }

    private Map<OrganizationId, Map<String, Figure>> counted(
            Question question, Collection<String> codes, List<OrganizationId> organizations) {
        var asked = codes.stream().map(this::indicator).toList();
        var counts = new HashMap<Integer, Map<Measure, Long>>();
        if (!organizations.isEmpty()) {
            var numbers = organizations.stream().map(OrganizationId::value).toList();
            Indicators.measures(asked).stream()
                    .collect(groupingBy(Group::of))
                    .values()
                    .forEach(group ->
                            store.each(group, question, numbers)
                                    .forEach((number, found) ->
                                            counts.computeIfAbsent(number, _ -> new HashMap<>())
                                                    .putAll(found)));
        }
        var figures = new LinkedHashMap<OrganizationId, Map<String, Figure>>();
        organizations.forEach(id ->
                figures.put(
                        id, Indicators.figures(asked, counts.getOrDefault(id.value(), Map.of()))));
        return figures;
    }

    /// How many of `code` stand below each of `children`, all of which stand below the organization
    /// that is asked for: their sum is its own count, less what it holds itself.
    ///
    /// @throws NotFound if the viewer does not see the organization, or there is no such code
    public Map<OrganizationId, Long> perChild(
            Viewer viewer, Question question, String code, Collection<OrganizationId> children) {
        var measure = indicator(code).measure();
        var scope = scope(viewer, question, measure.moment());
        var numbers = children.stream().map(OrganizationId::value).toList();
        Map<Integer, Long> found =
                numbers.isEmpty() ? Map.of() : store.perChild(measure, question, scope, numbers);
        var counts = new LinkedHashMap<OrganizationId, Long>();
        children.forEach(child -> counts.put(child, found.getOrDefault(child.value(), 0L)));
        return counts;
    }

    /// The code of what `code` is a share or a part of, where it has a base.
    public Optional<String> baseOf(String code) {
        return indicators.baseOf(code);
    }

    /// The code under which the rows of `code` are counted: of a share, its numerator; of a mean,
    /// those that were added up; else its own.
    public String countOf(String code) {
        return indicators.countOf(code);
    }

    /// The rows that `code` counted: of a share, those of its numerator.
    ///
    /// @param after the `next` of the page before, or null for the first
    /// @throws NotFound if the viewer does not see the organization, or there is no such code
    /// @throws Forbidden if the viewer may see figures but no rows there
    public RowPage rows(
            Viewer viewer, Question question, String code, @Nullable String after, int size) {
        var measure = indicator(code).measure();
        var scope = scope(viewer, question, measure.moment());
        if (!organizations.showsRows(viewer, question.organization())) {
            throw new Forbidden("rows of " + question.organization());
        }
        var page =
                store.rows(
                        measure,
                        question,
                        scope,
                        after == null ? null : RowCursor.parse(after),
                        size);
        return question.treeDay() == null ? page : followed(page, question.treeDay());
    }

    /// Says of each row who goes on for its cell by the tree of `day`.
    private RowPage followed(RowPage page, LocalDate day) {
        var holders =
                organizations.holders(
                        page.rows().stream()
                                .map(row -> new OrganizationId(row.organizationId()))
                                .collect(toSet()),
                        day);
        var rows =
                page.rows().stream()
                        .map(row ->
                                row.with(
                                        name(
                                                holders.get(
                                                        new OrganizationId(row.organizationId())))))
                        .toList();
        return new RowPage(rows, page.next());
    }

    private static @Nullable String name(@Nullable Organization organization) {
        return organization == null ? null : organization.shortName();
    }

    /// Gives every row that `code` counted to `each`, and leaves a line in the access log. Nothing
    /// is given before it is certain that all may be.
    ///
    /// @throws NotFound if the viewer does not see the organization, or there is no such code
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional
    public void export(Viewer viewer, Question question, String code, Consumer<Row> each) {
        log.exported(viewer, question.organization(), noted(code, question.period()));
        String after = null;
        do {
            var page = rows(viewer, question, code, after, EXPORT_PAGE);
            page.rows().forEach(each);
            after = page.next();
        } while (after != null);
    }

    /// As the audit keeps it: its page says it in words.
    private static String noted(String code, Period period) {
        return "figure %s %s %s".formatted(code, period.from(), period.to());
    }

    /// The last year, up to today, in which anything was recorded below the organization. Looks
    /// back further and further: the tree of a few years is a few ranges, the tree of a century is
    /// one for each cell.
    public Optional<Integer> latestYear(Viewer viewer, OrganizationId organization) {
        return latestYear(viewer, organization, codes());
    }

    /// The same of the facts that `codes` count.
    public Optional<Integer> latestYear(
            Viewer viewer, OrganizationId organization, Collection<String> codes) {
        var views =
                codes.stream()
                        .map(code -> indicator(code).measure().view())
                        .filter(view -> view.time() == FactView.Time.EVENT)
                        .map(FactView::withoutJoins)
                        .distinct()
                        .toList();
        var today = LocalDate.now(clock);
        return LOOKS_BACK.stream()
                .map(years -> new Period(today.minusYears(years), today))
                .flatMap(period -> latestYear(viewer, organization, period, views).stream())
                .findFirst();
    }

    private Optional<Integer> latestYear(
            Viewer viewer, OrganizationId organization, Period period, List<FactView> views) {
        var scope = organizations.scope(viewer, organization, period);
        var question = new Question(organization, period, null);
        return views.stream()
                .map(view -> store.latestYear(view, question, scope))
                .filter(Objects::nonNull)
                .max(Integer::compare);
    }

    /// Whether the basis can make a difference for the question or for the same of the year before:
    /// the tree below the organization changed between its first day and the last.
    public boolean dependOnBasis(Viewer viewer, Question question) {
        var days =
                new Period(
                        question.period().yearBefore().from().minusDays(1), question.period().to());
        var was = organizations.scope(viewer, question.organization(), days);
        var now = organizations.restated(viewer, question.organization(), question.period().to());
        return !was.sameAs(now, days);
    }

    private Map<Measure, Long> count(
            Viewer viewer, Question question, Collection<Measure> measures) {
        var scopes = new HashMap<Measure.Moment, Scope>();
        var counts = new HashMap<Measure, Long>();
        for (var group : measures.stream().collect(groupingBy(Group::of)).entrySet()) {
            var moment = group.getKey().moment();
            var scope = scopes.computeIfAbsent(moment, m -> scope(viewer, question, m));
            counts.putAll(store.counts(group.getValue(), question, scope));
        }
        return counts;
    }

    private Scope scope(Viewer viewer, Question question, Measure.Moment moment) {
        return question.treeDay() == null
                ? organizations.scope(
                        viewer, question.organization(), Place.days(moment, question.period()))
                : organizations.restated(viewer, question.organization(), question.treeDay());
    }

    /// What one statement can count together. Measures that ask joins stand apart, so that plain
    /// counts are not slowed by them.
    private record Group(FactView view, Measure.Moment moment, boolean joins) {

        static Group of(Measure measure) {
            return new Group(measure.view(), measure.moment(), Conditions.usesJoins(measure));
        }
    }
}
