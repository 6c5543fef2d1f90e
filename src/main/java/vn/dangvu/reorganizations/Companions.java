package vn.dangvu.reorganizations;

import static java.util.Comparator.comparing;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;
import vn.dangvu.organizations.Belongings.Belonging;
import vn.dangvu.reorganizations.Preview.Along;
import vn.dangvu.reorganizations.Preview.Fate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What stands at the organizations of a plan besides members, and what becomes of it.
@Component
class Companions {

    private final List<Belongings> belongings;

    Companions(List<Belongings> belongings) {
        this.belongings = List.copyOf(belongings);
    }

    /// @param touched organizations that the plan begins, ends, changes or moves
    List<Along> of(Outcome outcome, Collection<Integer> touched, LocalDate day) {
        var known = touched.stream().filter(id -> id >= 0).toList();
        return known.isEmpty()
                ? List.of()
                : belongings.stream()
                        .flatMap(each -> each.at(known, day).stream())
                        .sorted(comparing(Belonging::organization).thenComparing(Belonging::kind))
                        .map(each -> along(outcome, each))
                        .toList();
    }

    private static Along along(Outcome outcome, Belonging each) {
        Integer heir = outcome.heirs().get(each.organization());
        var fate =
                !outcome.ended().contains(each.organization())
                        ? Fate.STAYS
                        : heir == null ? Fate.ENDS : Fate.WAITS_FOR_HEIR;
        return new Along(each.kind(), each.organization(), each.count(), fate, heir);
    }
}
