package vn.dangvu.admissions;

import static vn.dangvu.admissions.RecognitionSteps.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When a probationary member is recognized as an official one (ADM-10, ADM-14 to ADM-16, VOTE-08).
final class RecognitionRules {

    /// VOTE-08: after so many failed ballots the committee above decides.
    static final int BALLOTS = 3;

    private static final Set<String> TOWARDS =
            Set.of(CELL_RESOLUTION, SUPERIOR, COMMITTEE_RESOLUTION, DECISION);

    private RecognitionRules() {}

    /// What the rules ask.
    ///
    /// @param since the first day of the probation; null where nobody knows it
    /// @param certificate of the class for new members, or null
    /// @param asked who is named by the step that is recorded, or null
    record Facts(
            @Nullable LocalDate since,
            @Nullable Certificate certificate,
            @Nullable Introducer asked) {}

    static List<Objection> objectionsTo(
            CaseFile file, StepEntry entry, Facts facts, AdmissionPolicy policy) {
        // What rests on other steps rests on those of the day; the order is that of all.
        var then = file.asOf(entry.on());
        var found =
                switch (entry.kind()) {
                    case HELPER -> helper(facts, policy);
                    case CELL_RESOLUTION -> cellResolution(then, entry, facts, policy);
                    case SUPERIOR -> superior(then, policy);
                    case COMMITTEE_RESOLUTION, EXTENSION -> rests(file, entry);
                    case DECISION -> decision(file, entry, policy);
                    case CARD -> AdmissionRules.after(file, entry, DECISION);
                    default -> Stream.<Objection>empty();
                };
        return found.toList();
    }

    /// Nobody is recognized who is not a member any more: by the ledger he or she could be, since
    /// an official one counts from the end of the twelve months (ADM-15).
    static Stream<Objection> left(StepEntry entry, boolean member) {
        return !member && TOWARDS.contains(entry.kind())
                ? Stream.of(Objection.plain("admissions.objection.memberLeft", "on"))
                : Stream.empty();
    }

    /// ADM-14: the helper is an official member.
    private static Stream<Objection> helper(Facts facts, AdmissionPolicy policy) {
        var asked = facts.asked();
        return asked == null || asked.official()
                ? Stream.empty()
                : Stream.of(
                        Objection.rule(
                                "admissions.objection.helperNotOfficial",
                                "person",
                                policy.cite("điểm 4.2", "ADM-14"),
                                asked.name()));
    }

    private static Stream<Objection> cellResolution(
            CaseFile file, StepEntry entry, Facts facts, AdmissionPolicy policy) {
        return Stream.of(
                        probationOver(entry.on(), facts, policy),
                        newMemberClass(facts, policy),
                        CHECKLIST.stream()
                                .filter(item -> !file.has(item))
                                .map(item ->
                                        Objection.rule(
                                                "admissions.objection.missing." + item,
                                                "on",
                                                policy.citeGuidance("điểm 4", "2.3"))),
                        ballots(file, policy))
                .flatMap(objections -> objections);
    }

    /// ADM-14, ADM-15: the cell considers when the twelve months are over, not before.
    static Stream<Objection> probationOver(LocalDate day, Facts facts, AdmissionPolicy policy) {
        var end = end(facts, policy);
        if (end.isEmpty()) {
            return Stream.of(Objection.plain("admissions.objection.probationNotKnown", "on"));
        }
        return day.isBefore(end.get())
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.probationNotOver",
                                "on",
                                policy.cite("điểm 4.2", "ADM-15"),
                                end.get(),
                                policy.probationMonths()))
                : Stream.empty();
    }

    /// The day from which on he or she is an official member, however late that is decided
    /// (ADM-15).
    static Optional<LocalDate> end(Facts facts, AdmissionPolicy policy) {
        return Optional.ofNullable(facts.since())
                .map(since -> since.plusMonths(policy.probationMonths()));
    }

    /// ADM-16: nobody is recognized without the class for new members.
    static Stream<Objection> newMemberClass(Facts facts, AdmissionPolicy policy) {
        return facts.certificate() == null
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.noNewMemberClass",
                                "on",
                                policy.citeGuidance("điểm 4.1", "ADM-16")))
                : Stream.empty();
    }

    private static Stream<Objection> ballots(CaseFile file, AdmissionPolicy policy) {
        return file.failures(CELL_RESOLUTION) >= BALLOTS
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.superiorDecides",
                                "on",
                                policy.cite("điểm 4.2.3", "VOTE-08"),
                                BALLOTS))
                : Stream.empty();
    }

    private static Stream<Objection> superior(CaseFile file, AdmissionPolicy policy) {
        int failed = file.failures(CELL_RESOLUTION);
        return failed < BALLOTS
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.cellDecidesFirst",
                                "on",
                                policy.cite("điểm 4.2.3", "VOTE-08"),
                                failed,
                                BALLOTS))
                : Stream.empty();
    }

    private static Stream<Objection> rests(CaseFile file, StepEntry entry) {
        return AdmissionRules.after(file, entry, CELL_RESOLUTION);
    }

    /// ADM-10: thirty working days from the cell's resolution.
    private static Stream<Objection> decision(
            CaseFile file, StepEntry entry, AdmissionPolicy policy) {
        return Stream.concat(
                Stream.concat(rests(file, entry), AdmissionRules.signed(file, entry)),
                decisionDue(file.asOf(entry.on()), policy)
                        .filter(due -> entry.on().isAfter(due))
                        .map(due ->
                                Objection.excusable(
                                        "admissions.objection.decidedLate",
                                        "on",
                                        policy.cite("điểm 4.3.1", "ADM-10"),
                                        due,
                                        policy.recognitionDays()))
                        .stream());
    }

    static Optional<LocalDate> decisionDue(CaseFile file, AdmissionPolicy policy) {
        int days = policy.recognitionDays() + (file.has(EXTENSION) ? policy.extensionDays() : 0);
        return file.dayOf(CELL_RESOLUTION).map(day -> WorkingDays.VIETNAM.after(day, days));
    }

    /// ADM-15: the cell considers within thirty working days after the twelve months.
    static Optional<LocalDate> considerDue(Facts facts, AdmissionPolicy policy) {
        return end(facts, policy).map(day -> WorkingDays.VIETNAM.after(day, policy.considerDays()));
    }
}
