package vn.dangvu.years;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What waits in the years of members: badges of the rounds that come, work that a cell has not
/// given, links with places of residence that are missing. The last two are told of cells, not of
/// each member.
@Component
class YearsDeadlines implements DeadlineSource {

    static final String BADGE_ELIGIBLE = "years.badgeEligible";
    static final String BADGE_LIST_DUE = "years.badgeListDue";
    static final String ASSIGNMENT_MISSING = "years.assignmentMissing";
    static final String RESIDENCE_MISSING = "years.residenceMissing";

    private static final List<String> KINDS =
            List.of(BADGE_LIST_DUE, BADGE_ELIGIBLE, ASSIGNMENT_MISSING, RESIDENCE_MISSING);

    private final Seniors seniors;
    private final BadgeListStore lists;
    private final AssignmentStore assignments;
    private final ResidenceStore residences;

    YearsDeadlines(
            Seniors seniors,
            BadgeListStore lists,
            AssignmentStore assignments,
            ResidenceStore residences) {
        this.seniors = seniors;
        this.lists = lists;
        this.assignments = assignments;
        this.residences = residences;
    }

    @Override
    public Set<String> kinds() {
        return new LinkedHashSet<>(KINDS);
    }

    /// A link that is missing is missing since ever.
    @Override
    public Set<String> undated() {
        return Set.of(RESIDENCE_MISSING);
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var found = new ArrayList<Alert>();
        var round = BadgePolicy.next(day);
        if (wanted.contains(BADGE_ELIGIBLE) && !round.on().isAfter(until)) {
            seniors.of(scope, round, day, null).stream()
                    .filter(senior -> senior.listed().isEmpty() && senior.leftOn() == null)
                    .flatMap(senior -> BadgeRules.dueIn(round, senior, day).stream())
                    .filter(due -> round.covers(due.reached()))
                    .forEach(due -> found.add(eligible(due, round)));
        }
        if (wanted.contains(BADGE_LIST_DUE) && !round.listDue().isAfter(until)) {
            var sent = lists.sent(round.on());
            lists.committees(scope, day).stream()
                    .filter(committee -> !sent.contains(committee))
                    .forEach(committee -> found.add(listDue(committee, round)));
        }
        if (wanted.contains(ASSIGNMENT_MISSING)) {
            assignments(scope, day, until, found);
        }
        if (wanted.contains(RESIDENCE_MISSING)) {
            residences
                    .missing(scope, day)
                    .forEach((cell, count) ->
                            found.add(
                                    ofCell(
                                            RESIDENCE_MISSING,
                                            cell,
                                            null,
                                            List.of(count),
                                            "/years/residence?organization=" + cell)));
        }
        return found;
    }

    private static Alert eligible(BadgeDue due, BadgeRound round) {
        var senior = due.senior();
        return new Alert(
                BADGE_ELIGIBLE,
                new OrganizationId(senior.cell()),
                senior.member(),
                senior.name(),
                round.on(),
                List.of(due.years(), due.reached(), round.on(), round.listDue()),
                "/badges?organization=" + senior.cell() + "&round=" + round.on());
    }

    private static Alert listDue(int committee, BadgeRound round) {
        return new Alert(
                BADGE_LIST_DUE,
                new OrganizationId(committee),
                null,
                null,
                round.listDue(),
                List.of(round.on(), round.listDue()),
                "/badges?organization=" + committee + "&round=" + round.on());
    }

    /// After 31 January, of whom the cell has not given any work.
    private void assignments(Scope scope, LocalDate day, LocalDate until, List<Alert> found) {
        int year = day.getYear();
        var due = AssignmentRules.due(year);
        if (!day.isAfter(due) || due.isAfter(until)) {
            return;
        }
        assignments.counts(scope, day, year).stream()
                .filter(count -> count.given() < count.needed())
                .forEach(count ->
                        found.add(
                                ofCell(
                                        ASSIGNMENT_MISSING,
                                        count.cell(),
                                        due,
                                        List.of(count.needed() - count.given(), "" + year),
                                        "/years/assignments?organization="
                                                + count.cell()
                                                + "&year="
                                                + year)));
    }

    private static Alert ofCell(
            String kind, int cell, @Nullable LocalDate due, List<Object> facts, String address) {
        return new Alert(kind, new OrganizationId(cell), null, null, due, facts, address);
    }
}
