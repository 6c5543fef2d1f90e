package vn.dangvu.admissions;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;

/// Who never comes back by admission (ADM-18). What a court found is not in the register: whoever
/// considers an admission after an expulsion looks at the judgment.
final class ReadmissionRules {

    /// Who gave up Party life, or asked to leave without hardship in the family.
    private static final Set<String> NEVER = Set.of("STRIKE_OFF.NO_MEETINGS", "WITHDRAWAL.OTHER");

    /// Ways of leaving after which nobody comes back without that the case is looked at: who was
    /// expelled for corruption or a serious crime never does (ADM-18).
    private static final String EXPULSION = "EXPULSION";

    private ReadmissionRules() {}

    /// @param ground on which he or she left; empty where nobody knows
    static Stream<Objection> never(String ground, AdmissionPolicy policy) {
        return NEVER.contains(ground)
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.neverAgain." + ground,
                                "on",
                                policy.cite("điểm 3.5.2", "ADM-18")))
                : Stream.empty();
    }

    /// ADM-18: once only, thirty-six months after leaving, with the written consent of the
    /// provincial standing committee.
    static Stream<Objection> again(Applicant applicant, LocalDate day, AdmissionPolicy policy) {
        var left = applicant.left();
        if (left == null) {
            return Stream.empty();
        }
        var source = policy.cite("điểm 3.5", "ADM-18");
        var objections = new ArrayList<Objection>();
        if (applicant.readmissions() > 0) {
            objections.add(Objection.rule("admissions.objection.readmittedAlready", "on", source));
        }
        int months =
                EXPULSION.equals(applicant.leftHow())
                        ? policy.readmissionMonthsAfterCrime()
                        : policy.readmissionMonths();
        if (day.isBefore(left.plusMonths(months))) {
            objections.add(
                    Objection.rule(
                            "admissions.objection.tooSoonAgain",
                            "on",
                            source,
                            months,
                            left.plusMonths(months)));
        }
        objections.add(
                Objection.excusable("admissions.objection.againNeedsProvince", "on", source));
        return objections.stream();
    }
}
