package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.members.DeadlineStore.Running;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What runs out in the membership of somebody: probation, suspension, exemption, a stay elsewhere;
/// and cards and badges that are due.
@Component
class MemberDeadlines implements DeadlineSource {

    static final String PROBATION_ENDING = "members.probationEnding";
    static final String PROBATION_OVER = "members.probationOver";
    static final String CARD_MISSING = "members.cardMissing";
    static final String SUSPENSION_ENDING = "members.suspensionEnding";
    static final String SUSPENSION_OVER = "members.suspensionOver";
    static final String EXEMPTION_ENDING = "members.exemptionEnding";
    static final String TEMPORARY_ENDING = "members.temporaryEnding";

    private static final List<String> KINDS =
            List.of(
                    PROBATION_OVER,
                    PROBATION_ENDING,
                    CARD_MISSING,
                    SUSPENSION_OVER,
                    SUSPENSION_ENDING,
                    EXEMPTION_ENDING,
                    TEMPORARY_ENDING);

    private final DeadlineStore store;

    MemberDeadlines(DeadlineStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return new LinkedHashSet<>(KINDS);
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var found = new ArrayList<Alert>();
        if (wanted.contains(PROBATION_ENDING) || wanted.contains(PROBATION_OVER)) {
            store.probations(scope, day)
                    .forEach(one -> probation(one, day, until).ifPresent(found::add));
        }
        if (wanted.contains(SUSPENSION_ENDING) || wanted.contains(SUSPENSION_OVER)) {
            store.spells(scope, day, MovementKind.SUSPENSION)
                    .forEach(one -> suspension(one, day, until).ifPresent(found::add));
        }
        if (wanted.contains(EXEMPTION_ENDING)) {
            spells(scope, day, until, MovementKind.EXEMPTION, EXEMPTION_ENDING, found);
        }
        if (wanted.contains(TEMPORARY_ENDING)) {
            spells(scope, day, until, MovementKind.TEMPORARY_TRANSFER, TEMPORARY_ENDING, found);
        }
        if (wanted.contains(CARD_MISSING)) {
            store.withoutCard(scope, day)
                    .forEach(one ->
                            DeadlineRules.card(one.began(), day, until)
                                    .map(due ->
                                            alert(
                                                    CARD_MISSING,
                                                    one,
                                                    due,
                                                    "movements/new?kind=CARD_ISSUE",
                                                    one.began()))
                                    .ifPresent(found::add));
        }
        found.removeIf(alert -> !wanted.contains(alert.kind()));
        return found;
    }

    private static Optional<Alert> probation(Running one, LocalDate day, LocalDate until) {
        return DeadlineRules.probation(one.began(), day, until)
                .map(deadline ->
                        alert(
                                deadline.over() ? PROBATION_OVER : PROBATION_ENDING,
                                one,
                                deadline.due(),
                                "movements/new?kind=RECOGNITION",
                                one.began(),
                                deadline.ends()));
    }

    private static Optional<Alert> suspension(Running one, LocalDate day, LocalDate until) {
        return DeadlineRules.suspension(one.began(), one.said(), day, until)
                .map(deadline ->
                        alert(
                                deadline.over() ? SUSPENSION_OVER : SUSPENSION_ENDING,
                                one,
                                deadline.due(),
                                "movements/new?kind=SUSPENSION_END",
                                one.began(),
                                deadline.ends()));
    }

    private void spells(
            Scope scope,
            LocalDate day,
            LocalDate until,
            MovementKind kind,
            String told,
            List<Alert> found) {
        String end =
                "movements/new?kind="
                        + (kind == MovementKind.EXEMPTION
                                ? MovementKind.EXEMPTION_END
                                : MovementKind.TEMPORARY_RETURN);
        for (Running one : store.spells(scope, day, kind)) {
            spell(one, day, until)
                    .map(due -> alert(told, one, due, end, one.began(), due))
                    .ifPresent(found::add);
        }
    }

    /// One without an end is nobody's deadline.
    private static Optional<LocalDate> spell(Running one, LocalDate day, LocalDate until) {
        var said = one.said();
        return said == null
                ? Optional.empty()
                : DeadlineRules.spell(said, day, until).map(DeadlineRules.Deadline::due);
    }

    /// @param page of the member that settles it, or null for the record itself
    private static Alert alert(
            String kind, Running one, LocalDate due, @Nullable String page, Object... facts) {
        String record = "/members/" + one.member();
        return new Alert(
                kind,
                new OrganizationId(one.cell()),
                one.member(),
                one.name(),
                due,
                List.of(facts),
                page == null ? record : record + "/" + page);
    }
}
