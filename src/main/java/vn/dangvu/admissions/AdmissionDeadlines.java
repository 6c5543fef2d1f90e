package vn.dangvu.admissions;

import static vn.dangvu.admissions.AdmissionSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Due;
import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// By when each stage of an admission is to end, as the policy of the key date says.
final class AdmissionDeadlines {

    static final Set<String> KINDS =
            new LinkedHashSet<>(
                    List.of(
                            "admissions.dossierAgeing",
                            "admissions.decisionDue",
                            "admissions.ceremonyDue",
                            "admissions.papersDue"));

    private AdmissionDeadlines() {}

    /// What runs in the stage in which the case is.
    static List<Due> of(CaseFile file, AdmissionPolicy policy) {
        var due =
                switch (Objects.requireNonNullElse(file.stage(), "")) {
                    case DOSSIER ->
                            Optional.of(freshUntil(file, policy))
                                    .map(day ->
                                            due("admissions.dossierAgeing", day, CELL_RESOLUTION));
                    case CELL_RESOLVED, COMMITTEE_RESOLVED ->
                            decision(file, policy)
                                    .map(day -> due("admissions.decisionDue", day, DECISION));
                    case DECIDED ->
                            ceremony(file, policy)
                                    .map(day -> due("admissions.ceremonyDue", day, CEREMONY));
                    case CEREMONY_HELD ->
                            papers(file, policy)
                                    .map(day -> due("admissions.papersDue", day, PAPERS));
                    default -> Optional.<Due>empty();
                };
        return due.stream().toList();
    }

    private static Due due(String kind, LocalDate day, String step) {
        return new Due(kind, day, step, List.of(day));
    }

    /// The last day on which the cell may resolve upon the dossier as it is (ADM-04).
    static LocalDate freshUntil(CaseFile file, AdmissionPolicy policy) {
        return file.dayOf(RENEWAL)
                .or(() -> file.dayOf(OPENED))
                .orElse(file.openedOn())
                .plusMonths(policy.dossierMonths());
    }

    /// ADM-10: so many working days from the cell's resolution, or more by an extension.
    static Optional<LocalDate> decision(CaseFile file, AdmissionPolicy policy) {
        int days = policy.decisionDays() + (file.has(EXTENSION) ? policy.extensionDays() : 0);
        return file.dayOf(CELL_RESOLUTION).map(day -> WorkingDays.VIETNAM.after(day, days));
    }

    /// From the receipt of the decision, or from its issue, as the regulation says; where the
    /// receipt was not recorded, from the issue.
    static Optional<LocalDate> ceremony(CaseFile file, AdmissionPolicy policy) {
        var issued = file.dayOf(DECISION);
        var from =
                policy.ceremonyFrom() == AdmissionPolicy.CeremonyFrom.ISSUE
                        ? issued
                        : file.dayOf(RECEIVED).or(() -> issued);
        return from.map(day -> WorkingDays.VIETNAM.after(day, policy.ceremonyDays()));
    }

    /// ADM-13: by when the member's papers and the register are to be in order.
    static Optional<LocalDate> papers(CaseFile file, AdmissionPolicy policy) {
        return file.dayOf(CEREMONY).map(day -> WorkingDays.VIETNAM.after(day, policy.papersDays()));
    }
}
