package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Certificates that lapse before the cell has resolved (ADM-03), and classes that are over without
/// results.
@Component
class CourseDeadlineSource implements DeadlineSource {

    private static final String LAPSING = "courses.certificateLapsing";
    private static final String LAPSED = "courses.certificateLapsed";
    private static final String RESULTS = "courses.resultsMissing";

    /// An office needs so long to put results together; no regulation says.
    private static final int DAYS_FOR_RESULTS = 15;

    private final CourseDeadlineStore store;
    private final CellResolutions resolutions;

    CourseDeadlineSource(CourseDeadlineStore store, CellResolutions resolutions) {
        this.store = store;
        this.resolutions = resolutions;
    }

    @Override
    public Set<String> kinds() {
        return new LinkedHashSet<>(List.of(LAPSING, LAPSED, RESULTS));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var alerts = new ArrayList<Alert>();
        if (wanted.contains(LAPSING) || wanted.contains(LAPSED)) {
            certificates(scope, wanted, day, until, alerts);
        }
        if (wanted.contains(RESULTS)) {
            results(scope, day, until, alerts);
        }
        return alerts;
    }

    private void certificates(
            Scope scope, Set<String> wanted, LocalDate day, LocalDate until, List<Alert> alerts) {
        var horizon = day.plusMonths(Entitlements.LAPSING_MONTHS);
        var waiting = resolutions.waiting(day);
        for (var one : store.ofFollowed(scope, day)) {
            var last = CoursePolicy.validUntil(CourseKind.AWARENESS, one.issuedOn());
            if (last == null || last.isAfter(until) || last.isAfter(horizon)) {
                continue;
            }
            if (inTime(waiting.get(one.candidate()), last)) {
                continue;
            }
            String kind = last.isBefore(day) ? LAPSED : LAPSING;
            if (wanted.contains(kind)) {
                alerts.add(
                        new Alert(
                                kind,
                                new OrganizationId(one.cell()),
                                null,
                                one.name(),
                                last,
                                List.of(one.number(), one.issuedOn(), last),
                                "/certificates/candidates/" + one.candidate()));
            }
        }
    }

    /// ADM-03: the certificate has done what it was for once the cell has resolved before it
    /// lapsed.
    private static boolean inTime(@Nullable LocalDate resolvedOn, LocalDate last) {
        return resolvedOn != null && !resolvedOn.isAfter(last);
    }

    private void results(Scope scope, LocalDate day, LocalDate until, List<Alert> alerts) {
        for (var one : store.withoutResults(scope, day)) {
            var due = one.endsOn().plusDays(DAYS_FOR_RESULTS);
            if (!due.isAfter(until)) {
                alerts.add(
                        new Alert(
                                RESULTS,
                                new OrganizationId(one.organization()),
                                null,
                                null,
                                due,
                                List.of(one.name(), one.endsOn(), one.open()),
                                "/courses/" + one.course() + "/results"));
            }
        }
    }
}
