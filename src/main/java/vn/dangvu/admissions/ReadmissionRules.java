package vn.dangvu.admissions;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Who comes back by admission, and when (ADM-18). The register knows on which ground somebody
/// left, not when a criminal record was deleted: whoever consents has looked at that.
final class ReadmissionRules {

    /// Who gave up Party life, or asked to leave without hardship in the family.
    private static final Set<String> NEVER = Set.of("STRIKE_OFF.NO_MEETINGS", "WITHDRAWAL.OTHER");

    /// After an expulsion nobody knows whether a court had spoken, unless the case says that it had
    /// not.
    private static final String EXPULSION = "EXPULSION";

    private static final String NO_CRIME = "EXPULSION.VIOLATION";

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
        int months = policy.readmissionMonths();
        if (day.isBefore(left.plusMonths(months))) {
            objections.add(
                    Objection.rule(
                            "admissions.objection.tooSoonAgain",
                            "on",
                            source,
                            months,
                            left.plusMonths(months)));
        }
        String how = Objects.requireNonNullElse(applicant.leftHow(), "");
        if (how.startsWith(EXPULSION) && !how.equals(NO_CRIME)) {
            objections.add(
                    Objection.excusable(
                            "admissions.objection.afterCrime",
                            "on",
                            source,
                            policy.readmissionMonthsAfterCrime()));
        }
        objections.add(
                Objection.excusable("admissions.objection.againNeedsProvince", "on", source));
        return objections.stream();
    }
}
