package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of the leadership waits: terms that end, results of congresses that are not approved, and
/// what [Vacancies] find.
@Component
class CommitteeAlerts implements DeadlineSource {

    static final String TERM_ENDING = "committees.TERM_ENDING";
    static final String RESULT_OPEN = "committees.RESULT_OPEN";

    private static final String MODULE = "committees.";

    /// A congress is prepared for half a year.
    private static final int TERM_AHEAD = 180;

    private final VacancyStore vacancies;
    private final TermDeadlineStore terms;

    CommitteeAlerts(VacancyStore vacancies, TermDeadlineStore terms) {
        this.vacancies = vacancies;
        this.terms = terms;
    }

    @Override
    public Set<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        kinds.add(RESULT_OPEN);
        kinds.add(TERM_ENDING);
        Arrays.stream(Vacancy.Kind.values()).map(kind -> MODULE + kind).forEach(kinds::add);
        return kinds;
    }

    /// The day from which on something is so is no deadline, but for the end of a term.
    @Override
    public Set<String> undated() {
        return Arrays.stream(Vacancy.Kind.values())
                .filter(kind -> kind != Vacancy.Kind.TERM_OVER)
                .map(kind -> MODULE + kind)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var found = new ArrayList<Alert>();
        var policy = CommitteePolicy.inForceOn(day);
        var numbers = new VacancyStore.Numbers(policy.cellCommitteeFrom(), policy.standingPart());
        if (Arrays.stream(Vacancy.Kind.values()).anyMatch(k -> wanted.contains(MODULE + k))) {
            vacancies.find(scope, day, numbers).stream()
                    .map(CommitteeAlerts::alert)
                    .forEach(found::add);
        }
        if (wanted.contains(TERM_ENDING) || wanted.contains(RESULT_OPEN)) {
            terms.inForce(scope, day).forEach(term -> found.addAll(about(term, day, until)));
        }
        found.removeIf(alert -> !wanted.contains(alert.kind()) || isAfter(alert.due(), until));
        return found;
    }

    /// What is due about a term in force.
    static List<Alert> about(TermDeadlineStore.Running term, LocalDate day, LocalDate until) {
        return Stream.of(ending(term, day), open(term))
                .flatMap(Optional::stream)
                .filter(alert -> !isAfter(alert.due(), until))
                .toList();
    }

    /// TERM-01: before the planned end a congress is prepared; after it the term is over.
    private static Optional<Alert> ending(TermDeadlineStore.Running term, LocalDate day) {
        var end = term.plannedEnd();
        return end == null || end.isBefore(day) || end.isAfter(day.plusDays(TERM_AHEAD))
                ? Optional.empty()
                : Optional.of(
                        alert(
                                TERM_ENDING,
                                term.organization(),
                                end,
                                "/congresses/new",
                                List.of(end)));
    }

    /// COM-06: the result of a congress is reported, and approved by the superior.
    private static Optional<Alert> open(TermDeadlineStore.Running term) {
        if (!term.congress() || term.decided()) {
            return Optional.empty();
        }
        var deadlines = Deadlines.after(term.began());
        return Optional.of(
                alert(
                        RESULT_OPEN,
                        term.organization(),
                        deadlines.approval(),
                        "/terms/" + term.id() + "/correct",
                        List.of(
                                term.began(),
                                deadlines.report(),
                                deadlines.approval(),
                                deadlines.handover())));
    }

    private static Alert alert(
            String kind, int organization, LocalDate due, String page, List<Object> facts) {
        String base = "/organizations/" + organization;
        return new Alert(
                kind,
                new OrganizationId(organization),
                null,
                null,
                due,
                facts,
                base + page,
                base + "/committee");
    }

    private static Alert alert(Vacancy one) {
        var holder = one.holder();
        var since = one.since();
        return new Alert(
                MODULE + one.kind(),
                one.organization(),
                holder == null ? null : holder.member(),
                holder == null ? null : holder.fullName(),
                one.kind() == Vacancy.Kind.TERM_OVER ? since : null,
                List.of(
                        one.body() == null ? "" : word("body", one.body().name()),
                        one.found(),
                        one.wanted(),
                        since == null ? "" : since,
                        holder == null || one.body() == null
                                ? ""
                                : word("post", one.body() + "." + holder.position())),
                one.address(),
                "/organizations/" + one.organization() + "/committee");
    }

    private static Alert.Word word(String what, String name) {
        return new Alert.Word(MODULE + what + "." + name);
    }

    private static boolean isAfter(@Nullable LocalDate due, LocalDate until) {
        return due != null && due.isAfter(until);
    }
}
