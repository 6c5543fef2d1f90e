package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.RestorationSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.members.MovementKind;

import java.util.List;
import java.util.stream.Stream;

/// Who is a member again by right (handbook 2.8).
final class RestorationRules {

    private RestorationRules() {}

    static List<Objection> objectionsTo(
            CaseFile file, StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        var found =
                switch (entry.kind()) {
                    case DECISION -> decision(file, entry, leaver, policy);
                    case ANNOUNCED -> DepartureRules.after(file, entry, DECISION);
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    /// Restored is only whoever was put out by a decision: who asked to leave is admitted again.
    static Stream<Objection> putOut(Leaver leaver, DeparturePolicy policy) {
        if (leaver.isMember()) {
            return Stream.of(Objection.plain("departures.objection.isMember", "on"));
        }
        var how = leaver.left();
        if (how == MovementKind.STRIKE_OFF || how == MovementKind.EXPULSION) {
            return Stream.empty();
        }
        return Stream.of(
                Objection.rule(
                        "departures.objection.notPutOut", "on", policy.cite("điểm 5.2.2", "2.8")));
    }

    /// 294-QĐ/TW 5.2.2: somebody verified that he or she was wronged, and has kept the
    /// qualification of a member since.
    private static Stream<Objection> decision(
            CaseFile file, StepEntry entry, Leaver leaver, DeparturePolicy policy) {
        boolean verified =
                file.last(VERIFIED).filter(step -> YES.equals(step.entry().outcome())).isPresent();
        Stream<Objection> unverified =
                verified
                        ? Stream.empty()
                        : Stream.of(
                                Objection.rule(
                                        "departures.objection.notVerified",
                                        "on",
                                        policy.cite("điểm 5.2.2", "2.8")));
        return Stream.of(
                        unverified,
                        DepartureRules.after(file, entry, VERIFIED),
                        DepartureRules.cellThere(leaver))
                .flatMap(objections -> objections);
    }
}
