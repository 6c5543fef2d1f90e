package vn.dangvu.admissions;

import static vn.dangvu.admissions.AdmissionSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who may be admitted, and when each step may be taken (ADM-01 to ADM-21). Every rule follows the
/// policy of the case's key date.
final class AdmissionRules {

    /// Lower secondary school and above (ADM-02).
    private static final Set<String> SCHOOL_ENOUGH = Set.of("LOWER_SECONDARY", "UPPER_SECONDARY");

    /// Ways of leaving after which nobody comes back without that the case is looked at: who was
    /// expelled for corruption or a serious crime never does (ADM-18).
    private static final String EXPULSION = "EXPULSION";

    private AdmissionRules() {}

    /// Everything that stands against `entry`.
    static List<Objection> objectionsTo(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var found =
                switch (entry.kind()) {
                    case INTRODUCTION -> introduction(file, entry, facts, policy);
                    case CELL_RESOLUTION -> cellResolution(file, entry, facts, policy);
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

    // ---------- the person

    /// ADM-01 to ADM-06, ADM-18, ADM-20, ADM-21: what must hold on the day of the cell's
    /// resolution.
    private static Stream<Objection> cellResolution(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var applicant = facts.applicant();
        var day = entry.on();
        return Stream.of(
                        age(applicant, day, policy),
                        school(applicant, policy),
                        certificate(facts, day, policy),
                        freshness(file, day, policy),
                        checklist(file, policy),
                        vetting(file, policy),
                        introducers(file, facts, day, policy),
                        youth(file, applicant, day, policy),
                        again(applicant, day, policy))
                .flatMap(objections -> objections);
    }

    /// ADM-01: eighteen full years, counted by month; above sixty a provincial committee consents.
    static Stream<Objection> age(Applicant applicant, LocalDate day, AdmissionPolicy policy) {
        int months = applicant.monthsOn(day);
        if (months < policy.minimumAge() * 12) {
            return Stream.of(
                    Objection.rule(
                            "admissions.objection.tooYoung",
                            "on",
                            policy.cite("điểm 1.1", "ADM-01"),
                            months / 12,
                            policy.minimumAge(),
                            applicant.bornOn().withDayOfMonth(1).plusYears(policy.minimumAge())));
        }
        return months > policy.maximumAge() * 12
                ? Stream.of(
                        Objection.excusable(
                                "admissions.objection.tooOld",
                                "on",
                                policy.cite("điểm 1.1", "ADM-01"),
                                months / 12,
                                policy.maximumAge()))
                : Stream.empty();
    }

    /// ADM-02: lower secondary school; where that cannot be had, with the consent the rule names.
    static Stream<Objection> school(Applicant applicant, AdmissionPolicy policy) {
        String general = applicant.general();
        boolean enough = general != null && SCHOOL_ENOUGH.contains(general);
        if (enough || applicant.exemptFromSchool() && general != null) {
            return Stream.empty();
        }
        return Stream.of(
                Objection.excusable(
                        general == null
                                ? "admissions.objection.schoolNotTold"
                                : "admissions.objection.tooLittleSchool",
                        "on",
                        policy.cite("điểm 1.2", "ADM-02")));
    }

    /// ADM-03: the certificate of the awareness course counts up to the cell's resolution.
    static Stream<Objection> certificate(
            AdmissionFacts facts, LocalDate day, AdmissionPolicy policy) {
        var certificate = facts.certificate();
        if (certificate == null) {
            return Stream.of(
                    Objection.rule(
                            "admissions.objection.noCertificate",
                            "on",
                            policy.citeGuidance("điểm 5.4b", "ADM-03")));
        }
        return certificate.validUntil().isBefore(day)
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.certificateLapsed",
                                "on",
                                policy.citeGuidance("điểm 5.4b", "ADM-03"),
                                certificate.number(),
                                certificate.validUntil()))
                : Stream.empty();
    }

    /// ADM-04: twelve months from the making of the dossier, or from its renewal, to the
    /// resolution.
    static Stream<Objection> freshness(CaseFile file, LocalDate day, AdmissionPolicy policy) {
        var last = freshUntil(file, policy);
        return day.isAfter(last)
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.dossierTooOld",
                                "on",
                                policy.citeGuidance("điểm 5.4a", "ADM-04"),
                                last,
                                policy.dossierMonths()))
                : Stream.empty();
    }

    /// The last day on which the cell may resolve upon the dossier as it is (ADM-04).
    static LocalDate freshUntil(CaseFile file, AdmissionPolicy policy) {
        return file.dayOf(RENEWAL)
                .or(() -> file.dayOf(OPENED))
                .orElse(file.openedOn())
                .plusMonths(policy.dossierMonths());
    }

    /// Handbook 2.3, ADM-20: everything that must lie in the dossier lies there. The opinion of the
    /// residence may be waived in special cases.
    private static Stream<Objection> checklist(CaseFile file, AdmissionPolicy policy) {
        return CHECKLIST.stream()
                .filter(item -> !file.has(item))
                .map(item ->
                        Objection.rule(
                                "admissions.objection.missing." + item,
                                "on",
                                policy.citeGuidance(
                                        "điểm 3",
                                        item.equals(OPINIONS_RESIDENCE) ? "ADM-20" : "2.3")));
    }

    /// ADM-21: an open question on political criteria is concluded before anybody resolves.
    private static Stream<Objection> vetting(CaseFile file, AdmissionPolicy policy) {
        return file
                .last(VETTING)
                .filter(step -> !YES.equals(step.entry().outcome()))
                .map(_ ->
                        Objection.rule(
                                "admissions.objection.vettingNo",
                                "on",
                                policy.citeGuidance("điểm 3.7c", "ADM-21")))
                .stream();
    }

    /// ADM-05: two official members, or one beside a resolution of the Youth Union or trade union.
    private static Stream<Objection> introducers(
            CaseFile file, AdmissionFacts facts, LocalDate day, AdmissionPolicy policy) {
        int needed = file.has(UNION_RESOLUTION) ? policy.introducers() - 1 : policy.introducers();
        int there = facts.introducers().size();
        var objections = new ArrayList<Objection>();
        if (there < needed) {
            objections.add(
                    Objection.rule(
                            "admissions.objection.tooFewIntroducers",
                            "on",
                            policy.cite("điểm 3.1", "ADM-05"),
                            there,
                            needed));
        }
        facts.introducers().forEach(one -> fits(one, "on", day, policy).forEach(objections::add));
        return objections.stream();
    }

    private static Stream<Objection> introduction(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var asked = facts.asked();
        if (asked == null) {
            return Stream.empty();
        }
        boolean twice =
                file.steps(INTRODUCTION)
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
                fits(asked, "person", entry.on(), policy));
    }

    /// ADM-05: an official member who has worked or lived with the applicant for twelve months in
    /// one grassroots organization.
    static Stream<Objection> fits(
            Introducer one, String field, LocalDate day, AdmissionPolicy policy) {
        var source = policy.cite("điểm 3.1", "ADM-05");
        if (!one.official()) {
            return Stream.of(
                    Objection.rule(
                            "admissions.objection.introducerNotOfficial",
                            field,
                            source,
                            one.name()));
        }
        var since = one.since();
        boolean long_ = since != null && !since.plusMonths(policy.introducerMonths()).isAfter(day);
        return long_
                ? Stream.empty()
                : Stream.of(
                        Objection.excusable(
                                "admissions.objection.introducerTooNew",
                                field,
                                source,
                                one.name(),
                                policy.introducerMonths(),
                                since == null
                                        ? day.plusMonths(policy.introducerMonths())
                                        : since.plusMonths(policy.introducerMonths())));
    }

    /// ADM-06: whoever is of the age of the Youth Union is mostly its member, introduced by it.
    private static Stream<Objection> youth(
            CaseFile file, Applicant applicant, LocalDate day, AdmissionPolicy policy) {
        int limit = applicant.unionOfficer() ? policy.youthOfficerAge() : policy.youthAge();
        boolean introduced =
                file.steps(UNION_RESOLUTION)
                        .anyMatch(step -> "YOUTH_UNION".equals(step.entry().ground()));
        return applicant.unionMember() && applicant.yearsOn(day) <= limit && !introduced
                ? Stream.of(
                        Objection.excusable(
                                "admissions.objection.noYouthUnion",
                                "on",
                                policy.cite("điểm 3.2", "ADM-06"),
                                limit))
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

    // ---------- the steps

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
                after(file, entry, CELL_RESOLUTION),
                decisionDue(file, policy)
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

    static Optional<LocalDate> decisionDue(CaseFile file, AdmissionPolicy policy) {
        int days = policy.decisionDays() + (file.has(EXTENSION) ? policy.extensionDays() : 0);
        return file.dayOf(CELL_RESOLUTION).map(day -> WorkingDays.VIETNAM.after(day, days));
    }

    /// ADM-12: thirty working days; later only with the consent of the committee above. ADM-14: a
    /// member who helps is an official one.
    private static Stream<Objection> ceremony(
            CaseFile file, StepEntry entry, AdmissionFacts facts, AdmissionPolicy policy) {
        var helper = facts.asked();
        return Stream.of(
                        after(file, entry, DECISION),
                        after(file, entry, RECEIVED),
                        ceremonyDue(file, policy)
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

    /// From the receipt of the decision, or from its issue, as the regulation says; where the
    /// receipt was not recorded, from the issue.
    static Optional<LocalDate> ceremonyDue(CaseFile file, AdmissionPolicy policy) {
        var issued = file.dayOf(DECISION);
        var from =
                policy.ceremonyFrom() == AdmissionPolicy.CeremonyFrom.ISSUE
                        ? issued
                        : file.dayOf(RECEIVED).or(() -> issued);
        return from.map(day -> WorkingDays.VIETNAM.after(day, policy.ceremonyDays()));
    }

    /// ADM-13: by when the member's papers and the register are to be in order.
    static Optional<LocalDate> papersDue(CaseFile file, AdmissionPolicy policy) {
        return file.dayOf(CEREMONY).map(day -> WorkingDays.VIETNAM.after(day, policy.papersDays()));
    }

    /// ADM-08, VOTE-04: where there is a grassroots committee, it proposes before anybody decides;
    /// a committee that decides itself has done so already.
    static Stream<Objection> committeeFirst(
            CaseFile file, StepEntry entry, Setting setting, AdmissionPolicy policy) {
        boolean skipped =
                entry.kind().equals(DECISION)
                        && !file.has(COMMITTEE_RESOLUTION)
                        && setting.of(Decider.GRASSROOTS_COMMITTEE).isPresent();
        return skipped
                ? Stream.of(
                        Objection.rule(
                                "admissions.objection.committeeFirst",
                                "on",
                                policy.cite("điểm 9.3.4", "ADM-08")))
                : Stream.empty();
    }

    /// A step does not come before the one on which it rests.
    static Stream<Objection> after(CaseFile file, StepEntry entry, String earlier) {
        return file
                .dayOf(earlier)
                .filter(day -> entry.on().isBefore(day))
                .map(day -> Objection.plain("admissions.objection.before." + earlier, "on", day))
                .stream();
    }
}
