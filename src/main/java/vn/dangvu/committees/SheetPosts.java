package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Finding;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What happened in one organization, with the rows of a sheet among it.
final class SheetPosts {

    /// @param row in the sheet; null of what is recorded
    /// @param entry null of a congress
    /// @param setting around a row of the sheet
    record Step(
            LocalDate day,
            @Nullable Integer row,
            String code,
            @Nullable PostEntry entry,
            @Nullable Setting setting) {

        static Step congress(LocalDate day) {
            return new Step(day, null, "", null, null);
        }

        static Step recorded(PostEntry entry) {
            return new Step(entry.effectiveOn(), null, "", entry, null);
        }

        static Step ofSheet(int row, String code, PostEntry entry, Setting setting) {
            return new Step(entry.effectiveOn(), row, code, entry, setting);
        }
    }

    private final List<Step> steps;

    /// Rows that fell.
    private final Set<Integer> fallen = new HashSet<>();

    private final List<Finding> told = new ArrayList<>();
    private final List<Finding> unusual = new ArrayList<>();

    // Where the reading stands.

    private Roster roster = Roster.EMPTY;
    private Roster beforeCongress = Roster.EMPTY;
    private LocalDate congress = LocalDate.MIN;
    private @Nullable Step lastOfSheet;

    SheetPosts(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// Where something recorded would not hold any more, the row before it is the one that does not
    /// fit: it falls, and all is read again.
    void check(List<Finding> refused, List<Finding> warned) {
        while (!read()) {
            unusual.clear();
        }
        refused.addAll(told);
        warned.addAll(unusual);
    }

    private boolean read() {
        roster = Roster.EMPTY;
        beforeCongress = Roster.EMPTY;
        congress = LocalDate.MIN;
        lastOfSheet = null;
        for (int at = 0; at < steps.size(); at++) {
            if (!read(steps.get(at))) {
                return false;
            }
            if (at == steps.size() - 1 || !steps.get(at + 1).day().equals(steps.get(at).day())) {
                lookAtBodies(steps.get(at).day());
            }
        }
        return true;
    }

    /// @return whether what is recorded still holds
    private boolean read(Step step) {
        var entry = step.entry();
        if (entry == null) {
            beforeCongress = roster;
            congress = step.day();
            roster = Roster.EMPTY;
            return true;
        }
        Integer row = step.row();
        if (row != null && fallen.contains(row)) {
            return true;
        }
        var against =
                leavesByCongress(entry)
                        ? List.<Objection>of()
                        : PostRules.fitting(entry, roster).toList();
        if (against.isEmpty()) {
            roster = roster.after(entry);
            lookAtPerson(step, entry);
            return true;
        }
        if (row != null) {
            fall(step, finding(step, against.getFirst()));
            return true;
        }
        var culprit = lastOfSheet;
        if (culprit == null) {
            return true;
        }
        fall(culprit, told(culprit, "act", "laterFactDisagrees", null, entry.effectiveOn()));
        return false;
    }

    /// Papers end the posts of those who go on the day of the congress, which ends them anyway.
    private boolean leavesByCongress(PostEntry entry) {
        return entry.act().ends()
                && congress.equals(entry.effectiveOn())
                && beforeCongress.held(entry.body(), entry.member()) != null;
    }

    private void fall(Step step, Finding finding) {
        if (step.row() != null) {
            fallen.add(step.row());
        }
        told.add(finding);
    }

    /// What is unusual about a person in a post.
    private void lookAtPerson(Step step, PostEntry entry) {
        var setting = step.setting();
        if (setting != null) {
            lastOfSheet = step;
            PostRules.person(entry, setting)
                    .map(objection -> finding(step, objection))
                    .forEach(unusual::add);
        }
    }

    /// What is unusual about the bodies into which somebody came on `day`; told of the last row.
    private void lookAtBodies(LocalDate day) {
        var seen = EnumSet.noneOf(Body.class);
        for (Step step : steps.reversed()) {
            var entry = step.entry();
            var setting = step.setting();
            if (entry != null
                    && setting != null
                    && step.day().equals(day)
                    && entry.act().begins()
                    && !fallen.contains(step.row())
                    && seen.add(entry.body())) {
                boolean appointed = entry.act() == Act.APPOINTED;
                new BodyRules(roster, setting, day, appointed, entry.consented())
                        .objectionsTo(entry.body()).stream()
                                .map(objection -> finding(step, objection))
                                .forEach(unusual::add);
            }
        }
    }

    private static Finding finding(Step step, Objection objection) {
        return switch (objection) {
            case Objection.NotHeld _ -> told(step, "act", "notHeld", null, step.day());
            case Objection.HoldsAlready _ -> told(step, "act", "holdsAlready", null, step.day());
            case Objection.SuspendedAlready _, Objection.NotSuspended _ ->
                    told(step, "act", "outOfTurn", null, step.day());
            case Objection.HeadTaken _ -> told(step, "position", "headTaken", null, step.day());
            case Objection.NotAMember _ ->
                    told(step, "member_code", "notAMember", null, step.day());
            case Objection.NotOfOrganization _ ->
                    told(step, "member_code", "notOfOrganization", null, step.day());
            case Objection.NotOfficial(_, _, var source) ->
                    told(step, "member_code", "notOfficial", source, step.day());
            case Objection.MemberSuspended _ ->
                    told(step, "member_code", "memberSuspended", null, step.day());
            case Objection.CellCommitteeOrNot(_, _, _, var source) ->
                    told(step, "body", "cellCommitteeOrNot", source, step.day());
            case Objection.CellTooSmall(int officials, int required, var source) ->
                    told(step, "body", "cellTooSmall", source, step.day(), officials, required);
            case Objection.CellCommitteeTooLarge(int size, int most, var source) ->
                    told(step, "body", "cellCommitteeTooLarge", source, step.day(), size, most);
            case Objection.TooManyDeputies(int deputies, int most, var source) ->
                    told(step, "position", "tooManyDeputies", source, step.day(), deputies, most);
            case Objection.StandingTooLarge(int standing, int committee, _, var source) ->
                    told(step, "body", "standingTooLarge", source, step.day(), standing, committee);
            case Objection.NotOfCommittee(_, var source) ->
                    told(step, "body", "notOfCommittee", source, step.day());
            case Objection.MoreThanDecided(_, int seats, int decided) ->
                    told(step, "body", "moreThanDecided", null, step.day(), seats, decided);
            case Objection.NeedsConsent(_, int seats, int decided, int percent, var source) ->
                    told(
                            step,
                            "consent_number",
                            "needsConsent",
                            source,
                            step.day(),
                            seats,
                            decided,
                            percent);
            default -> told(step, "act", "outOfTurn", null, step.day());
        };
    }

    private static Finding told(
            Step step, String column, String rule, @Nullable Citation source, Object... facts) {
        var arguments = new ArrayList<String>();
        for (Object fact : facts) {
            arguments.add(fact.toString());
        }
        if (source != null) {
            arguments.add(source.toString());
            arguments.add(source.ruleId());
        }
        Integer row = step.row();
        return new Finding(row == null ? 0 : row, column, step.code(), "post." + rule, arguments);
    }
}
