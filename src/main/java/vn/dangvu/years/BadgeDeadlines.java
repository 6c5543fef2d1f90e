package vn.dangvu.years;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;
import vn.dangvu.years.BadgeDue.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What waits for the badges of the next round: members who are due, and lists to be sent. Of whom
/// nothing can be asked in this round nothing is told.
@Component
class BadgeDeadlines implements DeadlineSource {

    static final String BADGE_ELIGIBLE = "years.badgeEligible";
    static final String BADGE_LIST_DUE = "years.badgeListDue";

    /// Those whom somebody has to put into the list now.
    private static final Set<State> ASKED = Set.of(State.DUE, State.PROGRESS);

    private final Seniors seniors;
    private final BadgeListStore lists;

    BadgeDeadlines(Seniors seniors, BadgeListStore lists) {
        this.seniors = seniors;
        this.lists = lists;
    }

    @Override
    public Set<String> kinds() {
        return new LinkedHashSet<>(List.of(BADGE_LIST_DUE, BADGE_ELIGIBLE));
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var round = BadgePolicy.next(day);
        boolean members = wanted.contains(BADGE_ELIGIBLE) && !round.on().isAfter(until);
        boolean sending = wanted.contains(BADGE_LIST_DUE) && !round.listDue().isAfter(until);
        if (!members && !sending) {
            return List.of();
        }
        var due = due(scope, round, day);
        var committees = new HashSet<>(lists.committees(scope, day));
        var over =
                lists.committeesOver(
                        due.stream().map(one -> one.senior().cell()).distinct().toList(), day);
        var found = new ArrayList<Alert>();
        if (members) {
            due.forEach(one -> found.add(eligible(one, round, committees, over)));
        }
        if (sending) {
            var withSomebody = new HashSet<>(over.values());
            withSomebody.addAll(lists.filled(round.on()));
            committees.removeAll(lists.sent(round.on()));
            committees.stream()
                    .filter(withSomebody::contains)
                    .sorted()
                    .forEach(committee -> found.add(listDue(committee, round)));
        }
        return found;
    }

    private List<BadgeDue> due(Scope scope, BadgeRound round, LocalDate day) {
        return seniors.of(scope, round, day, null).stream()
                .filter(senior -> senior.leftOn() == null)
                .flatMap(senior -> BadgeRules.dueIn(round, senior, day).stream())
                .flatMap(due -> due.besidesLists(round).stream())
                .filter(due -> ASKED.contains(due.state()) && round.covers(due.reached()))
                .toList();
    }

    /// Opens where the list is made, as far as whoever reads sees it: else the cell of the member.
    private static Alert eligible(
            BadgeDue due, BadgeRound round, Set<Integer> committees, Map<Integer, Integer> over) {
        var senior = due.senior();
        int committee = over.getOrDefault(senior.cell(), senior.cell());
        return new Alert(
                BADGE_ELIGIBLE,
                new OrganizationId(senior.cell()),
                senior.member(),
                senior.name(),
                round.on(),
                List.of(due.years(), due.reached(), round.on(), round.listDue()),
                address(committees.contains(committee) ? committee : senior.cell(), round));
    }

    private static Alert listDue(int committee, BadgeRound round) {
        return new Alert(
                BADGE_LIST_DUE,
                new OrganizationId(committee),
                null,
                null,
                round.listDue(),
                List.of(round.on(), round.listDue()),
                address(committee, round));
    }

    private static String address(int organization, BadgeRound round) {
        return "/badges?organization=" + organization + "&round=" + round.on();
    }
}
