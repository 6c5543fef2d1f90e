package vn.dangvu.reorganizations;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Belongings;
import vn.dangvu.organizations.Belongings.Belonging;
import vn.dangvu.organizations.Belongings.Kind;
import vn.dangvu.reorganizations.Preview.Along;
import vn.dangvu.reorganizations.Preview.Fate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What stands at the organizations of a plan besides members, and what becomes of it.
@Component
class Companions {

    /// They stay with whom they were recorded of, so that there is nothing to say of who lives on.
    private static final Set<Kind> OF_THE_PAST = EnumSet.of(Kind.RATING, Kind.FEES);

    private final List<Belongings> belongings;

    Companions(List<Belongings> belongings) {
        this.belongings = List.copyOf(belongings);
    }

    /// @param touched organizations that the plan begins, ends, changes or moves
    List<Along> of(Outcome outcome, Collection<Integer> touched, LocalDate day) {
        var known = touched.stream().filter(id -> id >= 0).toList();
        var others = others(outcome);
        return known.isEmpty()
                ? List.of()
                : belongings.stream()
                        .flatMap(each -> each.at(known, day).stream())
                        .sorted(comparing(Belonging::organization).thenComparing(Belonging::kind))
                        .map(each -> along(outcome, others, each))
                        .filter(one ->
                                !OF_THE_PAST.contains(one.kind()) || one.fate() != Fate.STAYS)
                        .toList();
    }

    private static Along along(Outcome outcome, Set<Integer> others, Belonging each) {
        Integer heir = outcome.heirs().get(each.organization());
        var fate =
                !outcome.ended().contains(each.organization())
                        ? living(others, each)
                        : heir == null ? Fate.ENDS : Fate.WAITS_FOR_HEIR;
        return new Along(each.kind(), each.organization(), each.count(), fate, heir);
    }

    /// A cell has other bodies than a committee has.
    private static Fate living(Set<Integer> others, Belonging each) {
        boolean ofBodies = each.kind() == Kind.POST || each.kind() == Kind.TERM;
        return ofBodies && others.contains(each.organization()) ? Fate.DOES_NOT_FIT : Fate.STAYS;
    }

    /// Cells that become committees, and the other way round.
    private static Set<Integer> others(Outcome outcome) {
        return outcome.revised().stream()
                .filter(one ->
                        one.before().kind().holdsMembers() != one.after().kind().holdsMembers())
                .map(one -> one.after().id())
                .collect(toSet());
    }
}
