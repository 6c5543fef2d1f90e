package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.WithdrawalSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.StepEntry;

import java.util.List;
import java.util.stream.Stream;

/// When somebody who asks may leave the Party (handbook 2.8).
final class WithdrawalRules {

    private WithdrawalRules() {}

    static List<Objection> objectionsTo(
            CaseFile file,
            StepEntry entry,
            Leaver leaver,
            Setting setting,
            DeparturePolicy policy) {
        var then = file.asOf(entry.on());
        var found =
                switch (entry.kind()) {
                    case CELL_RESOLUTION ->
                            Stream.of(
                                            DepartureRules.member(leaver),
                                            violation(then, policy),
                                            expulsionFirst(leaver, policy))
                                    .flatMap(objections -> objections);
                    case SUB_APPRAISAL -> DepartureRules.after(file, entry, CELL_RESOLUTION);
                    case COMMITTEE_RESOLUTION ->
                            Stream.concat(
                                    DepartureRules.after(file, entry, CELL_RESOLUTION),
                                    expulsionFirst(leaver, policy));
                    case DECISION ->
                            Stream.of(
                                            DepartureRules.decision(file, entry, setting, policy),
                                            violation(then, policy),
                                            expulsionFirst(leaver, policy))
                                    .flatMap(objections -> objections);
                    case CARD_TAKEN, PAPERS -> DepartureRules.after(file, entry, DECISION);
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    /// 06-HD/TW 11.2: while an expulsion is considered nobody leaves by asking.
    static Stream<Objection> expulsionFirst(Leaver leaver, DeparturePolicy policy) {
        var since = leaver.expulsionSince();
        return since == null
                ? Stream.empty()
                : Stream.of(
                        Objection.rule(
                                "departures.objection.expulsionFirst",
                                "on",
                                policy.citeGuidance("điểm 11.2", "2.8"),
                                since));
    }

    /// 06-HD/TW 11.2: only whoever has violated nothing is let go; a violation is disciplined
    /// first.
    static Stream<Objection> violation(CaseFile file, DeparturePolicy policy) {
        var source = policy.citeGuidance("điểm 11.2", "2.8");
        var last = file.last(VIOLATION_CHECK);
        if (last.isEmpty()) {
            return Stream.of(
                    Objection.rule("departures.objection.violationNotChecked", "on", source));
        }
        return PENDING.equals(last.get().entry().outcome())
                ? Stream.of(Objection.rule("departures.objection.disciplineFirst", "on", source))
                : Stream.empty();
    }
}
