package vn.dangvu.admissions;

import static vn.dangvu.admissions.AdmissionSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must hold of the person and lie in the dossier on the day on which the cell resolves
/// (ADM-01 to ADM-06, ADM-20, ADM-21).
final class DossierRules {

    /// Lower secondary school and above (ADM-02).
    private static final Set<String> SCHOOL_ENOUGH = Set.of("LOWER_SECONDARY", "UPPER_SECONDARY");

    private DossierRules() {}

    /// ADM-01 to ADM-06, ADM-18, ADM-20, ADM-21: what must hold on the day of the cell's
    /// resolution.
    static Stream<Objection> objectionsTo(
            CaseFile file, LocalDate day, AdmissionFacts facts, AdmissionPolicy policy) {
        var applicant = facts.applicant();
        return Stream.of(
                        age(applicant, day, policy),
                        school(applicant, policy),
                        certificate(facts, day, policy),
                        freshness(file, day, policy),
                        checklist(file, policy),
                        vetting(file, policy),
                        introducers(file, facts, day, policy),
                        youth(file, applicant, day, policy),
                        ReadmissionRules.again(applicant, day, policy))
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
        var last = AdmissionDeadlines.freshUntil(file, policy);
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

    /// Handbook 2.3, ADM-20: everything that must lie in the dossier lies there. The opinion of the
    /// residence may be waived in special cases.
    private static Stream<Objection> checklist(CaseFile file, AdmissionPolicy policy) {
        return AdmissionSteps.missing(file)
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
        return AdmissionSteps.counting(file, VETTING)
                .reduce((first, second) -> second)
                .filter(step -> !YES.equals(step.entry().outcome()))
                .map(_ ->
                        Objection.rule(
                                "admissions.objection.vettingNo",
                                "on",
                                policy.citeGuidance("điểm 3.7c", "ADM-21")))
                .stream();
    }

    /// ADM-05: two official members, or one beside a resolution of the Youth Union or trade union.
    /// Nothing is said against one more than these, such as one who has died meanwhile.
    private static Stream<Objection> introducers(
            CaseFile file, AdmissionFacts facts, LocalDate day, AdmissionPolicy policy) {
        boolean union = AdmissionSteps.counting(file, UNION_RESOLUTION).findAny().isPresent();
        int needed = union ? policy.introducers() - 1 : policy.introducers();
        var against =
                facts.introducers().stream()
                        .map(one -> fits(one, "on", day, policy).toList())
                        .toList();
        if (against.stream().filter(List::isEmpty).count() >= needed) {
            return Stream.empty();
        }
        int there = facts.introducers().size();
        var tooFew =
                there < needed
                        ? Stream.of(
                                Objection.rule(
                                        "admissions.objection.tooFewIntroducers",
                                        "on",
                                        policy.cite("điểm 3.1", "ADM-05"),
                                        there,
                                        needed))
                        : Stream.<Objection>empty();
        return Stream.concat(tooFew, against.stream().flatMap(List::stream));
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

    /// ADM-06: whoever is of the age of the Youth Union has to be its member, introduced by it, as
    /// long as nobody consents to another way. Whoever comes back was introduced the first time.
    private static Stream<Objection> youth(
            CaseFile file, Applicant applicant, LocalDate day, AdmissionPolicy policy) {
        int limit = applicant.unionOfficer() ? policy.youthOfficerAge() : policy.youthAge();
        boolean introduced =
                AdmissionSteps.counting(file, UNION_RESOLUTION)
                        .anyMatch(step -> "YOUTH_UNION".equals(step.entry().ground()));
        return applicant.left() == null && applicant.yearsOn(day) <= limit && !introduced
                ? Stream.of(
                        Objection.excusable(
                                "admissions.objection.noYouthUnion",
                                "on",
                                policy.cite("điểm 3.2", "ADM-06"),
                                limit))
                : Stream.empty();
    }
}
