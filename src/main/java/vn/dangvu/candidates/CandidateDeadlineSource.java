package vn.dangvu.candidates;

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

/// Candidates who wait for somebody: whom nobody helps, with whom nothing was done for a year,
/// whose cell is no more.
@Component
class CandidateDeadlineSource implements DeadlineSource {

    private static final String WITHOUT_HELPER = "candidates.withoutHelper";
    private static final String IDLE = "candidates.idle";
    private static final String CELL_ENDED = "candidates.cellEnded";

    private final CandidateDeadlineStore store;

    CandidateDeadlineSource(CandidateDeadlineStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return new LinkedHashSet<>(List.of(WITHOUT_HELPER, IDLE, CELL_ENDED));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var alerts = new ArrayList<Alert>();
        for (var one : store.waiting(scope, day)) {
            var idleOn = one.lastDone().plusMonths(CandidateDeadlines.IDLE_MONTHS);
            if (wanted.contains(WITHOUT_HELPER) && !one.helped()) {
                alerts.add(alert(WITHOUT_HELPER, one, null, one.notedOn(), "/steps/helper"));
            }
            if (wanted.contains(IDLE) && !idleOn.isAfter(until)) {
                alerts.add(alert(IDLE, one, idleOn, one.lastDone(), "/steps/activity"));
            }
        }
        if (wanted.contains(CELL_ENDED)) {
            store.inEndedCells(scope, day)
                    .forEach(one ->
                            alerts.add(alert(CELL_ENDED, one, null, one.notedOn(), "/steps/move")));
        }
        return alerts;
    }

    private static Alert alert(
            String kind,
            CandidateDeadlineStore.Waiting one,
            @Nullable LocalDate due,
            LocalDate told,
            String act) {
        return new Alert(
                kind,
                new OrganizationId(one.cell()),
                null,
                one.name(),
                due,
                List.of(told),
                "/candidates/" + one.candidate() + act);
    }
}
