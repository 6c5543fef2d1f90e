package vn.dangvu.admissions;

import static vn.dangvu.admissions.AdmissionSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When each step from the dossier to the ceremony may be taken (ADM-05 to ADM-14). What the cell
/// asks of the person and the dossier is told by [DossierRules]. Every rule follows the policy of
/// the case's key date.
final class AdmissionRules {

    private AdmissionRules() {}

    /// Everything that stands against `entry`. What the dossier held is asked as of its day;
    /// whether a step comes before another one, of the whole case.
    static List<Objection> objectionsTo(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var found =
                switch (entry.kind()) {
                    case INTRODUCTION -> introduction(file, entry, facts, policy);
                    case CELL_RESOLUTION ->
                            DossierRules.objectionsTo(
                                    file.asOf(entry.on()), entry.on(), facts, policy);
                    case SUB_APPRAISAL, COMMITTEE_RESOLUTION -> after(file, entry, CELL_RESOLUTION);
                    case EXTENSION -> extension(file, entry, policy);
                    case DECISION -> decision(file, entry, policy);
                    case RECEIVED -> after(file, entry, DECISION);
                    case CEREMONY -> ceremony(file, entry, facts, policy);
                    case PAPERS, ANNULLED -> after(file, entry, CEREMONY);
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    private static Stream<Objection> introduction(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var asked = facts.asked();
        if (asked == null) {
            return Stream.empty();
        }
        boolean twice =
                AdmissionSteps.counting(file, INTRODUCTION)
                        .map(Step::entry)
                        .anyMatch(one -> Long.valueOf(asked.member()).equals(one.person()));
        return Stream.concat(
                twice
                        ? Stream.of(
                                Objection.plain(
                                        "admissions.objection.introducesAlready",
                                        "person",
                                        asked.name()))
                        : Stream.empty(),
                DossierRules.fits(asked, "person", entry.on(), policy));
    }

    private static Stream<Objection> extension(
            CaseFile file, StepEntry entry, AdmissionPolicy policy) {
        return Stream.concat(
                after(file, entry, CELL_RESOLUTION),
                policy.extensionDays() == 0
                        ? Stream.of(
                                Objection.rule(
                                        "admissions.objection.noExtension",
                                        "on",
                                        policy.cite("điểm 4.3.1", "ADM-10")))
                        : Stream.empty());
    }

    /// ADM-10: so many working days from the cell's resolution, or more by an extension.
    private static Stream<Objection> decision(
            CaseFile file, StepEntry entry, AdmissionPolicy policy) {
        return Stream.concat(
                Stream.concat(after(file, entry, CELL_RESOLUTION), signed(file, entry)),
                AdmissionDeadlines.decision(file.asOf(entry.on()), policy)
                        .filter(due -> entry.on().isAfter(due))
                        .map(due ->
                                Objection.excusable(
                                        "admissions.objection.decidedLate",
                                        "on",
                                        policy.cite("điểm 4.3.1", "ADM-10"),
                                        due,
                                        policy.decisionDays()))
                        .stream());
    }

    /// ADM-12: thirty working days; later only with the consent of the committee above. ADM-14: a
    /// member who helps is an official one.
    private static Stream<Objection> ceremony(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var helper = facts.asked();
        return Stream.of(
                        after(file, entry, DECISION),
                        after(file, entry, RECEIVED),
                        AdmissionDeadlines.ceremony(file.asOf(entry.on()), policy)
                                .filter(due -> entry.on().isAfter(due))
                                .map(due ->
                                        Objection.excusable(
                                                "admissions.objection.ceremonyLate",
                                                "on",
                                                policy.cite("điểm 4.1", "ADM-12"),
                                                due,
                                                policy.ceremonyDays()))
                                .stream(),
                        helper == null || helper.official()
                                ? Stream.<Objection>empty()
                                : Stream.of(
                                        Objection.rule(
                                                "admissions.objection.helperNotOfficial",
                                                "person",
                                                policy.cite("điểm 4.2", "ADM-14"),
                                                helper.name())))
                .flatMap(objections -> objections);
    }

    /// Whether the grassroots committee proposes before somebody decides: not where it decides by
    /// its own two thirds, and a grassroots cell has none (VOTE-04).
    static boolean committeeAsked(Setting setting) {
        var committee = setting.of(Decider.GRASSROOTS_COMMITTEE);
        return committee.isPresent()
                && setting.of(Decider.AUTHORITY)
                        .filter(seat -> seat.organization() == committee.get().organization())
                        .filter(seat -> seat.needs() != null)
                        .isEmpty();
    }

    /// ADM-08: where the grassroots committee is asked, it proposes before anybody decides.
    static Stream<Objection> committeeFirst(
            CaseFile file, StepEntry entry, Setting setting, AdmissionPolicy policy) {
        boolean skipped =
                entry.kind().equals(DECISION)
                        && !file.has(COMMITTEE_RESOLUTION)
                        && committeeAsked(setting);
        return skipped
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.committeeFirst",
                                "on",
                                policy.cite("điểm 9.3.4", "ADM-08")))
                : Stream.empty();
    }

    /// ADM-17: seniority counts from the day on which the decision was signed, and nobody signs
    /// before those on whose resolutions it rests have resolved.
    static Stream<Objection> signed(CaseFile file, StepEntry entry) {
        var signed = entry.decision().date();
        return Stream.of(CELL_RESOLUTION, COMMITTEE_RESOLUTION)
                .flatMap(earlier -> file.dayOf(earlier).stream())
                .max(Comparator.naturalOrder())
                .filter(resolved -> signed != null && signed.isBefore(resolved))
                .map(resolved ->
                        Objection.plain(
                                "admissions.objection.signedBefore", "decisionDate", resolved))
                .stream();
    }

    /// A step does not come before the one on which it rests.
    static Stream<Objection> after(CaseFile file, StepEntry entry, String earlier) {
        return file
                .dayOf(earlier)
                .filter(day -> entry.on().isBefore(day))
                .map(day -> Objection.plain("admissions.objection.before." + earlier, "on", day))
                .stream();
    }

    /// ADM-19: an admission that never was leaves nobody who could be an official member.
    ///
    /// @param on the day of the recognition; empty where there was none
    static Stream<Objection> recognized(Optional<LocalDate> on, AdmissionPolicy policy) {
        return on.stream()
                .map(day ->
                        Objection.rule(
                                "admissions.objection.recognizedSince",
                                "on",
                                policy.cite("điểm 4.4", "ADM-19"),
                                day));
    }
}
