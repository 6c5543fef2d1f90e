package vn.dangvu.years;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What waits in the years of members: work that a cell has not given, or not considered, links
/// with places of residence that are missing, not answered, or without the comment of the year.
/// They are told of cells, not of each member. Of badges [BadgeDeadlines] tell.
@Component
class YearsDeadlines implements DeadlineSource {

    static final String ASSIGNMENT_MISSING = "years.assignmentMissing";
    static final String RESULT_MISSING = "years.assignmentResultMissing";
    static final String RESIDENCE_MISSING = "years.residenceMissing";
    static final String RESIDENCE_UNANSWERED = "years.residenceUnanswered";
    static final String COMMENT_MISSING = "years.residenceCommentMissing";

    private static final List<String> KINDS =
            List.of(
                    ASSIGNMENT_MISSING,
                    RESULT_MISSING,
                    RESIDENCE_MISSING,
                    RESIDENCE_UNANSWERED,
                    COMMENT_MISSING);

    private final AssignmentStore assignments;
    private final ResidenceStore residences;

    YearsDeadlines(AssignmentStore assignments, ResidenceStore residences) {
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
        if (wanted.contains(ASSIGNMENT_MISSING)) {
            assignments(scope, day, until, found);
        }
        if (wanted.contains(RESULT_MISSING)) {
            results(scope, day, found);
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
                                            residence(cell))));
        }
        if (wanted.contains(RESIDENCE_UNANSWERED)) {
            unanswered(scope, day, found);
        }
        if (wanted.contains(COMMENT_MISSING)) {
            comments(scope, day, found);
        }
        return found;
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
                                        work(count.cell(), year))));
    }

    /// Of the year before, when it is over: of whose work nobody said how it went.
    private void results(Scope scope, LocalDate day, List<Alert> found) {
        int year = day.getYear() - 1;
        var due = AssignmentRules.resultsDue(year);
        assignments
                .unconsidered(scope, due, year, day)
                .forEach((cell, count) ->
                        found.add(
                                ofCell(
                                        RESULT_MISSING,
                                        cell,
                                        due,
                                        List.of(count, "" + year),
                                        work(cell, year))));
    }

    /// Slips that did not come back in time.
    private void unanswered(Scope scope, LocalDate day, List<Alert> found) {
        var inTime = WorkingDays.VIETNAM.before(day, ResidencePolicy.SLIP_DAYS);
        residences
                .unanswered(scope, day, inTime)
                .forEach(one ->
                        found.add(
                                ofCell(
                                        RESIDENCE_UNANSWERED,
                                        one.cell(),
                                        WorkingDays.VIETNAM.after(
                                                one.oldest(), ResidencePolicy.SLIP_DAYS),
                                        List.of(
                                                one.members(),
                                                one.oldest(),
                                                ResidencePolicy.SLIP_DAYS),
                                        residence(one.cell()))));
    }

    /// Of the year before, when it is over: who was not commented on.
    private void comments(Scope scope, LocalDate day, List<Alert> found) {
        int year = day.getYear() - 1;
        var due = LocalDate.of(year, 12, 31);
        residences
                .uncommented(scope, day, year, due)
                .forEach((cell, count) ->
                        found.add(
                                ofCell(
                                        COMMENT_MISSING,
                                        cell,
                                        due,
                                        List.of(count, "" + year),
                                        residence(cell) + "&year=" + year)));
    }

    private static String work(int cell, int year) {
        return "/years/assignments?organization=" + cell + "&year=" + year;
    }

    private static String residence(int cell) {
        return "/years/residence?organization=" + cell;
    }

    private static Alert ofCell(
            String kind, int cell, @Nullable LocalDate due, List<Object> facts, String address) {
        return new Alert(kind, new OrganizationId(cell), null, null, due, facts, address);
    }
}
