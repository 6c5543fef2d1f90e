package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;
import static vn.dangvu.departures.ExpulsionSteps.CONVICTED;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.StepEntry;

import java.util.List;
import java.util.stream.Stream;

/// How somebody is expelled, and complains (handbook 6.3, VOTE-04).
final class ExpulsionRules {

    private ExpulsionRules() {}

    static List<Objection> objectionsTo(
            CaseFile file,
            StepEntry entry,
            Leaver leaver,
            Setting setting,
            DeparturePolicy policy) {
        var complaints = DeparturePolicy.discipline(entry.on(), "6.3");
        var found =
                switch (entry.kind()) {
                    case CELL_RESOLUTION -> DepartureRules.member(leaver);
                    case SUB_APPRAISAL, COMMITTEE_RESOLUTION ->
                            DepartureRules.after(file, entry, CELL_RESOLUTION);
                    case DECISION -> decision(file, entry, setting, policy);
                    case NOTIFIED, CARD_TAKEN -> DepartureRules.after(file, entry, DECISION);
                    case COMPLAINT -> DepartureRules.complaint(file, entry, policy, complaints);
                    case RESOLVED -> DepartureRules.answer(file, entry, leaver);
                    case FINAL -> DepartureRules.ended(file, entry, policy, complaints);
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    /// Whom a court convicted is expelled without a proposal of those below.
    static boolean withoutProposal(CaseFile file) {
        return file.last(OPENED)
                .filter(step -> CONVICTED.equals(step.entry().ground()))
                .isPresent();
    }

    private static Stream<Objection> decision(
            CaseFile file, StepEntry entry, Setting setting, DeparturePolicy policy) {
        return withoutProposal(file)
                ? Stream.empty()
                : DepartureRules.decision(file, entry, setting, policy);
    }

    /// Whoever is on probation is warned at most; for more he or she is struck off.
    static Stream<Objection> official(Leaver leaver) {
        return leaver.isMember() && leaver.onProbation()
                ? Stream.of(
                        Objection.rule(
                                "departures.objection.expulsionOfProbationer",
                                "on",
                                DeparturePolicy.statute("Điều 35", "6.3")))
                : Stream.empty();
    }
}
