package vn.dangvu.admissions;

import vn.dangvu.cases.Objection;

import java.util.Set;
import java.util.stream.Stream;

/// Who never comes back by admission (ADM-18). What a court found is not in the register: whoever
/// considers an admission after an expulsion looks at the judgment.
final class ReadmissionRules {

    /// Who gave up Party life, or asked to leave without hardship in the family.
    private static final Set<String> NEVER = Set.of("STRIKE_OFF.NO_MEETINGS", "WITHDRAWAL.OTHER");

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
}
