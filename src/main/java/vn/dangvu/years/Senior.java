package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Somebody whose years may be full, as the register has him or her.
///
/// @param cell where the member is, or was last in the organization that is asked for
/// @param cameOn since when in that organization, of what is looked at
/// @param leftOn the first day on which the member was not there any more; null while there
/// @param leftBy what happened then: `DEATH`, `TRANSFER_OUT`, `INTERNAL_TRANSFER` …
/// @param seniority null where the papers do not say when the member joined
/// @param given for which years there is a badge in the register
/// @param listed for which years the member stands in a list, of whichever committee, and waits
/// @param refused for which years it was asked in a list, of whichever committee, and not given
public record Senior(
        long member,
        String code,
        String name,
        String born,
        int cell,
        LocalDate cameOn,
        @Nullable LocalDate leftOn,
        @Nullable String leftBy,
        @Nullable Seniority seniority,
        List<Integer> given,
        List<Penalty> penalties,
        List<Listed> listed,
        List<Refused> refused) {

    private static final Set<String> ACROSS = Set.of("INTERNAL_TRANSFER", "COLLECTIVE_TRANSFER");

    /// A place in a list of which nothing was decided yet.
    ///
    /// @param list whose
    /// @param round of the list
    /// @param sent whether it was sent, so that the province decides
    public record Listed(long list, int years, LocalDate round, boolean sent) {}

    /// That a badge was asked for in the list of a round, and not given.
    ///
    /// @param organization whose list
    /// @param round of the list
    public record Refused(
            long proposal,
            int organization,
            int years,
            Manner manner,
            LocalDate round,
            BadgeRefusal refusal) {

        Objection objection() {
            return Objection.plain(
                    "years.objection.refusedInRound",
                    "years",
                    years,
                    round,
                    refusal.reason(),
                    BadgePolicy.next(round.plusDays(1)).on());
        }
    }

    public Senior {
        given = List.copyOf(given);
        penalties = List.copyOf(penalties);
        listed = List.copyOf(listed);
        refused = List.copyOf(refused);
    }

    /// On which day he or she died; null who lives, or left otherwise.
    @Nullable LocalDate diedOn() {
        return "DEATH".equals(leftBy) ? leftOn : null;
    }

    /// Whether the record is in the hands of the organization that is asked for.
    public boolean opens() {
        return leftBy == null || !ACROSS.contains(leftBy);
    }

    /// As if there were no such list: for whoever considers those in it again.
    Senior outside(long list) {
        return new Senior(
                member,
                code,
                name,
                born,
                cell,
                cameOn,
                leftOn,
                leftBy,
                seniority,
                given,
                penalties,
                listed.stream().filter(one -> one.list() != list).toList(),
                refused);
    }

    /// Why the badge is not asked for again: it was refused in this round, or for a later one. The
    /// next round considers everybody anew; and for the dead, something else is asked for.
    public Optional<Refused> refusedIn(BadgeRound round, int years, boolean posthumous) {
        return refused.stream()
                .filter(one -> one.years() == years && !one.round().isBefore(round.on()))
                .filter(one -> (one.manner() == Manner.POSTHUMOUS) == posthumous)
                .max(Comparator.comparing(Refused::round));
    }

    boolean has(int years) {
        return given.contains(years);
    }
}
