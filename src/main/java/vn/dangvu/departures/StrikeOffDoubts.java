package vn.dangvu.departures;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Members of whom a cell should ask whether a case is to be opened. It opens none: that is for a
/// person.
///
/// Two years without fulfilling one's tasks stand in the ratings. Three months without fee are
/// known to `fees`, papers held back to `transfers`; who came to meetings is not recorded yet.
@Component
class StrikeOffDoubts implements DeadlineSource {

    static final String RATED_TWICE = "departures.ratedTwice";

    private final StrikeOffDoubtStore store;

    StrikeOffDoubts(StrikeOffDoubtStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RATED_TWICE);
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        if (!wanted.contains(RATED_TWICE)) {
            return List.of();
        }
        return store.ratedTwice(scope, day).stream()
                .map(one ->
                        new Alert(
                                RATED_TWICE,
                                new OrganizationId(one.cell()),
                                one.member(),
                                one.name(),
                                null,
                                List.of(String.valueOf(one.year() - 1), String.valueOf(one.year())),
                                "/cases/new?kind=STRIKE_OFF&ground=TWO_YEARS&member="
                                        + one.member()))
                .toList();
    }
}
