package vn.dangvu.radar;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What waits for somebody in an organization and all below it, found anew each time it is asked
/// for.
@Service
public class Radar {

    /// So many of one kind in a calendar: more is no calendar.
    public static final int IN_CALENDAR = 2_000;

    private final ObjectProvider<DeadlineSource> sources;
    private final Organizations organizations;
    private final RadarPlaceStore places;
    private final AccessLog log;

    Radar(
            ObjectProvider<DeadlineSource> sources,
            Organizations organizations,
            RadarPlaceStore places,
            AccessLog log) {
        this.sources = sources;
        this.organizations = organizations;
        this.places = places;
        this.log = log;
    }

    /// Every kind there is, module by module.
    public List<String> kinds() {
        return sources().stream().flatMap(source -> source.kinds().stream()).toList();
    }

    /// Where the viewer's radar begins: the organizations from which downward rows may be seen.
    @Transactional(readOnly = true)
    public List<Organization> begins(Viewer viewer, LocalDate day) {
        return organizations.roots(viewer.ofRows(), day);
    }

    /// Where else the viewer may look from there: to the way down to it, and to those below it.
    @Transactional(readOnly = true)
    public List<Organization> around(Viewer viewer, OrganizationId id, LocalDate day) {
        var reader = viewer.ofRows();
        var around = new LinkedHashMap<OrganizationId, Organization>();
        organizations.roots(reader, day).forEach(one -> around.put(one.id(), one));
        organizations.path(reader, id, day).forEach(one -> around.put(one.id(), one));
        organizations.find(reader, id, day).ifPresent(one -> around.put(id, one));
        organizations.children(reader, id, day).forEach(one -> around.put(one.id(), one));
        return List.copyOf(around.values());
    }

    /// @param most entries of each kind that is asked for
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Findings look(Viewer viewer, Question question, int most) {
        var day = question.day();
        var scope = scope(viewer, question.organization(), day);
        var tallies = new HashMap<String, Tally>();
        var first = new ArrayList<Alert>();
        for (var source : sources()) {
            for (var found : asked(source, question, scope, most)) {
                found.tallies()
                        .forEach((kind, tally) ->
                                tallies.merge(kind, counted(tally, question), Tally::plus));
                first.addAll(found.first());
            }
        }
        if (question.within() == Within.LATE) {
            first.removeIf(alert -> !alert.lateOn(day));
        }
        tallies.values().removeIf(tally -> tally.all() == 0);
        var order = order(tallies, first, day);
        first.sort(
                Comparator.<Alert>comparingInt(alert -> order.indexOf(alert.kind()))
                        .thenComparing(Alert.BY_DUE));
        var sorted = new LinkedHashMap<String, Tally>();
        order.forEach(kind -> sorted.put(kind, tallies.getOrDefault(kind, Tally.NONE)));
        return new Findings(sorted, entries(viewer, first, day));
    }

    /// The same for taking away, whole: that is written to the access log.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional
    public Findings export(Viewer viewer, Question question) {
        var found = look(viewer, question, Integer.MAX_VALUE);
        log.exported(viewer, question.organization(), "radar " + question.day());
        return found;
    }

    /// What is due from day `from` to day `to`, the earliest first; what has no day is left out.
    /// Where there is too much of a kind, what is oldest is left out.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Dated due(
            Viewer viewer, OrganizationId id, LocalDate day, LocalDate from, LocalDate to) {
        var scope = scope(viewer, id, day);
        var found = new ArrayList<Alert>();
        int left = 0;
        for (var source : sources()) {
            var dated = without(source.kinds(), source.undated());
            if (!dated.isEmpty()) {
                var kinds =
                        source.find(scope, dated, day, to).stream()
                                .filter(alert -> alert.due() != null)
                                .filter(alert -> !requireNonNull(alert.due()).isBefore(from))
                                .collect(groupingBy(Alert::kind));
                for (var kind : kinds.values()) {
                    kind.stream().sorted(Alert.aheadOf(day)).limit(IN_CALENDAR).forEach(found::add);
                    left += Math.max(0, kind.size() - IN_CALENDAR);
                }
            }
        }
        found.sort(Alert.BY_DUE);
        return new Dated(entries(viewer, found, day), left);
    }

    /// Of one kind the entries, of the others the numbers.
    private static List<Found> asked(
            DeadlineSource source, Question question, Scope scope, int most) {
        var day = question.day();
        var until = question.within().until(day);
        var kinds =
                question.within() == Within.LATE
                        ? without(source.kinds(), source.undated())
                        : source.kinds();
        Set<String> shown = question.kind() == null ? kinds : only(kinds, question.kind());
        var others = without(kinds, shown);
        var answers = new ArrayList<Found>();
        if (!shown.isEmpty()) {
            answers.add(source.look(scope, shown, day, until, most));
        }
        if (!others.isEmpty()) {
            answers.add(source.look(scope, others, day, until, 0));
        }
        return answers;
    }

    private static Tally counted(Tally tally, Question question) {
        return question.within() == Within.LATE ? new Tally(tally.late(), 0, 0) : tally;
    }

    /// What is late first, then what comes soonest, then what has no day; each as the modules say.
    private List<String> order(Map<String, Tally> tallies, List<Alert> first, LocalDate day) {
        var soonest = new HashMap<String, LocalDate>();
        for (Alert alert : first) {
            if (alert.due() != null && !alert.lateOn(day)) {
                soonest.merge(alert.kind(), alert.due(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return kinds().stream()
                .filter(tallies::containsKey)
                .sorted(
                        Comparator.<String>comparingInt(
                                        kind -> urgency(tallies.getOrDefault(kind, Tally.NONE)))
                                .thenComparing(kind -> soonest.getOrDefault(kind, LocalDate.MAX)))
                .toList();
    }

    private static int urgency(Tally tally) {
        if (tally.late() > 0) {
            return 0;
        }
        return tally.coming() > 0 ? 1 : 2;
    }

    private Scope scope(Viewer viewer, OrganizationId id, LocalDate day) {
        var scope = organizations.scope(viewer, id, Period.day(day));
        if (!organizations.showsRows(viewer, id)) {
            throw new Forbidden("what waits below " + id);
        }
        return scope;
    }

    private List<Entry> entries(Viewer viewer, List<Alert> alerts, LocalDate day) {
        var ids = alerts.stream().map(Alert::organization).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        var recordable = organizations.recordableAmong(viewer, ids);
        var named = places.named(ids, day);
        return alerts.stream()
                .map(alert -> entry(alert, named.get(alert.organization()), recordable))
                .toList();
    }

    private static Entry entry(
            Alert alert, RadarPlaceStore.@Nullable Place place, Set<OrganizationId> recordable) {
        return new Entry(
                alert,
                place == null ? "" : place.name(),
                place == null ? "" : place.code(),
                recordable.contains(alert.organization()));
    }

    private List<DeadlineSource> sources() {
        return sources.orderedStream().toList();
    }

    private static Set<String> only(Set<String> kinds, String kind) {
        return kinds.contains(kind) ? Set.of(kind) : Set.of();
    }

    private static Set<String> without(Set<String> kinds, Collection<String> others) {
        var left = new HashSet<>(kinds);
        left.removeAll(others);
        return left;
    }
}
