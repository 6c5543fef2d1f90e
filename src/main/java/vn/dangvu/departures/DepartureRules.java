package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What the ways of leaving have in common: who resolves before whom, and until when somebody may
/// complain.
final class DepartureRules {

    private DepartureRules() {}

    /// Only somebody who is a member leaves.
    static Stream<Objection> member(Leaver leaver) {
        return leaver.isMember()
                ? Stream.empty()
                : Stream.of(Objection.plain("departures.objection.notAMember", "on"));
    }

    /// A step does not come before the one on which it rests.
    static Stream<Objection> after(CaseFile file, StepEntry entry, String earlier) {
        return file
                .dayOf(earlier)
                .filter(day -> entry.on().isBefore(day))
                .map(day -> Objection.plain("departures.objection.before." + earlier, "on", day))
                .stream();
    }

    /// Whether the grassroots committee is asked before somebody decides: not where it decides
    /// itself, and a grassroots cell has none (VOTE-04, 06-HD/TW 4.6d).
    static boolean committeeAsked(Setting setting) {
        var committee = setting.of(Decider.GRASSROOTS_COMMITTEE);
        return committee.isPresent()
                && setting.of(Decider.AUTHORITY)
                        .filter(seat -> seat.organization() == committee.get().organization())
                        .isEmpty();
    }

    /// VOTE-04: two thirds of the committee propose before somebody decides.
    static Stream<Objection> committeeFirst(
            CaseFile file, Setting setting, DeparturePolicy policy) {
        boolean skipped =
                committeeAsked(setting) && !file.has(COMMITTEE_RESOLUTION) && !file.has(SUPERIOR);
        return skipped
                ? Stream.of(
                        Objection.rule(
                                "departures.objection.committeeFirst",
                                "on",
                                policy.cite("điểm 9.3.4", "VOTE-04")))
                : Stream.empty();
    }

    /// The decision rests on everything that was resolved before.
    static Stream<Objection> decision(
            CaseFile file, StepEntry entry, Setting setting, DeparturePolicy policy) {
        return Stream.of(
                        after(file, entry, CELL_RESOLUTION),
                        after(file, entry, SUPERIOR),
                        after(file, entry, COMMITTEE_RESOLUTION),
                        committeeFirst(file, setting, policy))
                .flatMap(objections -> objections);
    }

    /// The last day on which a complaint is in time.
    static Optional<LocalDate> complaintUntil(CaseFile file, DeparturePolicy policy) {
        return file.dayOf(NOTIFIED)
                .map(day -> WorkingDays.VIETNAM.after(day, policy.complaintDays()));
    }

    /// Handbook 2.8, 6.3: a complaint that comes too late is not looked into.
    static Stream<Objection> complaint(
            CaseFile file, StepEntry entry, DeparturePolicy policy, Citation source) {
        return Stream.concat(
                after(file, entry, NOTIFIED),
                complaintUntil(file, policy)
                        .filter(last -> entry.on().isAfter(last))
                        .map(last ->
                                Objection.rule(
                                        "departures.objection.complaintLate",
                                        "on",
                                        source,
                                        last,
                                        policy.complaintDays()))
                        .stream());
    }

    /// By when a complaint is to be answered. One that is answered late counts all the same: the
    /// delay is not the member's.
    static Optional<LocalDate> complaintDue(CaseFile file, DeparturePolicy policy) {
        return file.done(COMPLAINT)
                .map(step -> {
                    int days =
                            CENTRAL.equals(step.entry().outcome())
                                    ? policy.resolveDaysCentral()
                                    : policy.resolveDays();
                    return WorkingDays.VIETNAM.after(step.entry().on(), days);
                });
    }

    /// Nobody closes the case while a complaint could still come.
    static Stream<Objection> ended(
            CaseFile file, StepEntry entry, DeparturePolicy policy, Citation source) {
        return complaintUntil(file, policy)
                .filter(last -> !entry.on().isAfter(last))
                .map(last ->
                        Objection.rule(
                                "departures.objection.complaintOpen",
                                "on",
                                source,
                                last,
                                policy.complaintDays()))
                .stream();
    }

    /// Whoever was wronged comes back into the cell of before: into another one only by a movement
    /// of its own.
    static Stream<Objection> answer(CaseFile file, StepEntry entry, Leaver leaver) {
        return Stream.concat(
                after(file, entry, COMPLAINT),
                WON.contains(String.valueOf(entry.outcome())) && !leaver.back()
                        ? cellThere(leaver)
                        : Stream.empty());
    }

    static Stream<Objection> cellThere(Leaver leaver) {
        return leaver.cellLives()
                ? Stream.empty()
                : Stream.of(Objection.plain("departures.objection.cellEnded", "on"));
    }
}
