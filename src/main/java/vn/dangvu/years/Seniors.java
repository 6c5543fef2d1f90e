package vn.dangvu.years;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Fetches those of long standing whom a round may be about.
@Component
class Seniors {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final SeniorStore store;

    Seniors(SeniorStore store) {
        this.store = store;
    }

    /// As of `today`.
    ///
    /// @param only of these; null of all
    List<Senior> of(
            Scope scope, BadgeRound round, LocalDate today, @Nullable Collection<Long> only) {
        var policy = BadgePolicy.inForceOn(today);
        // Who died or moved of late is told, too.
        var past = today.minusMonths(policy.posthumousMonths());
        var from = round.from().isBefore(past) ? round.from() : past;
        int fewest = policy.kinds().getFirst();
        var last = round.to().isAfter(today) ? round.to() : today;
        // Of whoever is asked for by name, everything is told.
        var began =
                only == null
                        ? last.plusMonths(policy.earlyMonthsOfOld()).minusYears(fewest)
                        : NEVER;
        return store.find(scope, today, from, began, round.on(), only);
    }

    Map<Long, Senior> byMember(
            Scope scope, BadgeRound round, LocalDate today, Collection<Long> members) {
        return of(scope, round, today, members).stream()
                .collect(toMap(Senior::member, Function.identity()));
    }
}
