package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Files.day;
import static vn.dangvu.admissions.Files.entry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Each rule one day before its limit, on it, and after it.
class AdmissionRulesTests {

    private static final Certificate CERTIFICATE =
            new Certificate("12", day("2018-03-01"), day("2023-03-01"));

    private static final Applicant ADULT =
            new Applicant(day("1980-05-15"), "UPPER_SECONDARY", false, false, false, null, null, 0);

    private static final Introducer OLD_HAND =
            new Introducer(1, "Nguyễn Văn An", true, day("2010-01-01"));

    private static final Introducer OTHER =
            new Introducer(2, "Trần Thị Bình", true, day("2012-01-01"));

    @Test
    void letsTheCellResolveUponADossierInWhichNothingIsMissing() {
        assertThat(cell(facts(ADULT), "2019-02-01", "2019-06-03")).isEmpty();
    }

    @ParameterizedTest(name = "ADM-01: born 15/05/2001, resolution on {0}: {1}")
    @CsvSource({"2019-04-30, tooYoung", "2019-05-01,", "2019-05-02,", "2019-05-15,"})
    void countsEighteenYearsByMonth(String on, @Nullable String objection) {
        var file = Files.complete("2019-02-01");
        file.told("UNION_RESOLUTION", "2019-02-01", null, "YOUTH_UNION", null);

        assertThat(keys(resolution(file, facts(born("2001-05-15")), on)))
                .isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "ADM-01: born 15/05/1959, resolution on {0}: {1}")
    @CsvSource({"2019-05-30,", "2019-05-31,", "2019-06-01, tooOld"})
    void asksForConsentAboveSixtyYearsByMonth(String on, @Nullable String objection) {
        assertThat(cell(facts(born("1959-05-15")), "2019-02-01", on))
                .isEqualTo(expected(objection));
        assertThat(
                        DossierRules.age(
                                born("1959-05-15"),
                                day("2019-06-01"),
                                AdmissionPolicy.inForceOn(day("2019-06-01"))))
                .allMatch(Objection::excusable);
    }

    /// What came to light later did not hold on the day, whenever it is recorded.
    @ParameterizedTest(name = "ADM-21: found fit on 02/04/2019, resolution on {0}: {1}")
    @CsvSource({"2019-04-01, vettingNo", "2019-04-02,", "2019-04-03,"})
    void asksForTheVettingAsItStoodOnTheDay(String on, @Nullable String objection) {
        var file = Files.complete("2019-02-01");
        file.told("VETTING", "2019-03-28", "NO", null, null);
        file.told("VETTING", "2019-04-02", "YES", null, null);

        assertThat(resolve(file, on)).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "ADM-06: introduced on 02/04/2019, resolution on {0}: {1}")
    @CsvSource({"2019-04-01, noYouthUnion", "2019-04-02,", "2019-04-03,"})
    void asksForTheYouthUnionAsItStoodOnTheDay(String on, @Nullable String objection) {
        var file = Files.complete("2019-02-01");
        file.told("UNION_RESOLUTION", "2019-04-02", null, "YOUTH_UNION", null);

        assertThat(keys(resolution(file, facts(born("2000-01-15")), on)))
                .isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "ADM-02: {0}: {1}")
    @CsvSource({
        "UPPER_SECONDARY,",
        "LOWER_SECONDARY,",
        "PRIMARY, tooLittleSchool",
        "LITERATE, tooLittleSchool"
    })
    void asksForLowerSecondarySchool(String general, @Nullable String objection) {
        var applicant =
                new Applicant(day("1980-05-15"), general, false, false, false, null, null, 0);

        assertThat(cell(facts(applicant), "2019-02-01", "2019-06-03"))
                .isEqualTo(expected(objection));
    }

    @Test
    void takesLessSchoolWhereTheRuleDoes() {
        var applicant =
                new Applicant(day("1980-05-15"), "PRIMARY", true, false, false, null, null, 0);

        assertThat(cell(facts(applicant), "2019-02-01", "2019-06-03")).isEmpty();
    }

    @ParameterizedTest(name = "ADM-03: valid until 01/03/2023, resolution on {0}: {1}")
    @CsvSource({"2023-02-28,", "2023-03-01,", "2023-03-02, certificateLapsed"})
    void asksForACertificateThatStillCountsOnTheDay(String on, @Nullable String objection) {
        assertThat(cell(facts(ADULT), "2022-12-01", on)).isEqualTo(expected(objection));
    }

    @Test
    void refusesWhoHasNoCertificate() {
        var facts = new AdmissionFacts(ADULT, null, List.of(OLD_HAND, OTHER), null);

        assertThat(cell(facts, "2019-02-01", "2019-06-03")).containsExactly("noCertificate");
    }

    @ParameterizedTest(name = "ADM-04: made on 01/02/2019, resolution on {0}: {1}")
    @CsvSource({"2020-01-31,", "2020-02-01,", "2020-02-02, dossierTooOld"})
    void takesADossierOfTwelveMonths(String on, @Nullable String objection) {
        assertThat(cell(facts(ADULT), "2019-02-01", on)).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "ADM-04: renewed on 02/03/2020, resolution on {0}: {1}")
    @CsvSource({"2021-03-01,", "2021-03-02,", "2021-03-03, dossierTooOld"})
    void countsTheTwelveMonthsAnewAfterARenewal(String on, @Nullable String objection) {
        var file = Files.complete("2019-02-01").with("RENEWAL", "2020-03-02");
        for (String item : List.of("VETTING", "OPINIONS_MASS", "OPINIONS_RESIDENCE")) {
            file.told(item, "2020-03-02", "YES", null, null);
        }
        file.told("INTRODUCTION", "2020-03-02", null, null, 1L)
                .told("INTRODUCTION", "2020-03-02", null, null, 2L);

        assertThat(keys(resolution(file, facts(ADULT), on))).isEqualTo(expected(objection));
    }

    /// Application and curriculum vitae stay as they are.
    @Test
    void adm04WantsVettingIntroductionAndOpinionsAnewInARenewedDossier() {
        var file = Files.complete("2019-02-01").with("RENEWAL", "2020-03-02");

        assertThat(keys(resolution(file, facts(ADULT), "2020-06-03")))
                .containsExactly(
                        "missing.VETTING", "missing.OPINIONS_MASS", "missing.OPINIONS_RESIDENCE");
        assertThat(AdmissionSteps.likely(file.file(), Set.of()))
                .contains("VETTING", "OPINIONS_MASS", "OPINIONS_RESIDENCE", "INTRODUCTION")
                .doesNotContain("APPLICATION");
    }

    @ParameterizedTest(name = "handbook 2.3: without {0}")
    @ValueSource(
            strings = {
                "APPLICATION",
                "BACKGROUND",
                "VETTING",
                "OPINIONS_MASS",
                "OPINIONS_RESIDENCE"
            })
    void namesWhatIsMissingInTheDossier(String item) {
        var file = Files.admission("2019-02-01");
        AdmissionSteps.CHECKLIST.stream()
                .filter(one -> !one.equals(item))
                .forEach(one -> file.told(one, "2019-02-01", "YES", null, null));
        file.told("INTRODUCTION", "2019-02-01", null, null, 1L)
                .told("INTRODUCTION", "2019-02-01", null, null, 2L);

        assertThat(
                        keys(
                                AdmissionRules.objectionsTo(
                                        file.file(),
                                        entry("CELL_RESOLUTION", "2019-06-03"),
                                        facts(ADULT),
                                        AdmissionPolicy.inForceOn(day("2019-06-03")))))
                .containsExactly("missing." + item);
    }

    /// ADM-20: in special cases nobody asks where somebody lives; but that is said.
    @Test
    void takesADossierInWhichTheOpinionOfTheResidenceWasWaived() {
        var file = Files.admission("2019-02-01");
        AdmissionSteps.CHECKLIST.stream()
                .filter(item -> !item.equals(AdmissionSteps.OPINIONS_RESIDENCE))
                .forEach(item -> file.told(item, "2019-02-01", "YES", null, null));
        file.told("INTRODUCTION", "2019-02-01", null, null, 1L)
                .told("INTRODUCTION", "2019-02-01", null, null, 2L);

        assertThat(resolution(file, facts(ADULT), "2019-06-03"))
                .singleElement()
                .satisfies(missing ->
                        assertThat(Objects.requireNonNull(missing.source()).ruleId())
                                .isEqualTo("ADM-20"));
        file.told("OPINIONS_RESIDENCE", "2019-02-01", "WAIVED", null, null);
        assertThat(resolve(file, "2019-06-03")).isEmpty();
    }

    /// ADM-21.
    @Test
    void waitsForTheCompetentBodyWhereTheLatestVettingSaysNo() {
        var file = Files.complete("2019-02-01").told("VETTING", "2019-04-01", "NO", null, null);

        assertThat(resolve(file, "2019-06-03")).containsExactly("vettingNo");
        assertThat(resolve(file.told("VETTING", "2019-05-01", "YES", null, null), "2019-06-03"))
                .isEmpty();
    }

    @Test
    void asksForTwoIntroducersOrOneBesideAUnion() {
        var one = new AdmissionFacts(ADULT, CERTIFICATE, List.of(OLD_HAND), null);
        var file = Files.complete("2019-02-01");

        assertThat(keys(resolution(file, one, "2019-06-03"))).containsExactly("tooFewIntroducers");
        file.told("UNION_RESOLUTION", "2019-03-01", null, "TRADE_UNION", null);
        assertThat(keys(resolution(file, one, "2019-06-03"))).isEmpty();
    }

    @ParameterizedTest(name = "ADM-05: introducer there since 02/06/2018, resolution on {0}: {1}")
    @CsvSource({"2019-06-01, introducerTooNew", "2019-06-02,", "2019-06-03,"})
    void asksTheIntroducerForTwelveMonthsInTheSameOrganization(
            String on, @Nullable String objection) {
        var young = new Introducer(2, "Trần Thị Bình", true, day("2018-06-02"));
        var facts = new AdmissionFacts(ADULT, CERTIFICATE, List.of(OLD_HAND, young), null);

        assertThat(cell(facts, "2019-02-01", on)).isEqualTo(expected(objection));
    }

    @Test
    void asksForOfficialMembersAsIntroducers() {
        var probationary = new Introducer(2, "Trần Thị Bình", false, day("2012-01-01"));
        var facts = new AdmissionFacts(ADULT, CERTIFICATE, List.of(OLD_HAND, probationary), null);

        assertThat(cell(facts, "2019-02-01", "2019-06-03"))
                .containsExactly("introducerNotOfficial");
    }

    /// Such as one who has died since the dossier was made.
    @Test
    void adm05SaysNothingAgainstOneMoreThanTheTwoWhomItWants() {
        var gone = new Introducer(3, "Lê Văn Cường", false, null);
        var facts = new AdmissionFacts(ADULT, CERTIFICATE, List.of(OLD_HAND, OTHER, gone), null);

        assertThat(cell(facts, "2019-02-01", "2019-06-03")).isEmpty();
    }

    @ParameterizedTest(name = "ADM-06: born 03/06/1988, member of the union {0}, on {1}: {2}")
    @CsvSource({
        "true, 2019-06-02, noYouthUnion",
        "true, 2019-06-03,",
        "true, 2019-06-04,",
        "false, 2019-06-02, noYouthUnion",
        "false, 2019-06-03,"
    })
    void wantsTheYouthUnionToIntroduceWhomeverIsUpToThirty(
            boolean union, String on, @Nullable String objection) {
        var young =
                new Applicant(
                        day("1988-06-03"), "UPPER_SECONDARY", false, union, false, null, null, 0);

        assertThat(cell(facts(young), "2019-02-01", on)).isEqualTo(expected(objection));
    }

    @Test
    void takesWhoIsIntroducedByTheYouthUnion() {
        var member =
                new Applicant(
                        day("1999-06-03"), "UPPER_SECONDARY", false, true, false, null, null, 0);
        var file = Files.complete("2019-02-01");
        file.told("UNION_RESOLUTION", "2019-03-01", null, "YOUTH_UNION", null);

        assertThat(keys(resolution(file, facts(member), "2019-06-03"))).isEmpty();
    }

    @ParameterizedTest(name = "ADM-18: left on 04/06/2016, again on {0}: {1}")
    @CsvSource({
        "2019-06-03, tooSoonAgain|againNeedsProvince",
        "2019-06-04, againNeedsProvince",
        "2019-06-05, againNeedsProvince"
    })
    void takesNobodyBackBeforeThirtySixMonths(String on, String objections) {
        var again =
                new Applicant(
                        day("1970-01-01"),
                        "UPPER_SECONDARY",
                        false,
                        false,
                        false,
                        day("2016-06-04"),
                        "WITHDRAWAL",
                        0);

        assertThat(cell(facts(again), "2019-02-01", on)).containsExactly(objections.split("\\|"));
    }

    @ParameterizedTest(name = "ADM-18: left by {0} on 04/06/2016, again on {1}: {2}")
    @CsvSource({
        "EXPULSION.VIOLATION, 2019-06-03, tooSoonAgain|againNeedsProvince",
        "EXPULSION.VIOLATION, 2019-06-04, againNeedsProvince",
        "EXPULSION.CONVICTED, 2019-06-04, afterCrime|againNeedsProvince",
        "EXPULSION.CONVICTED, 2030-06-04, afterCrime|againNeedsProvince",
        "EXPULSION, 2019-06-04, afterCrime|againNeedsProvince"
    })
    void asksWhoeverConsentsToLookAtTheJudgment(String how, String on, String objections) {
        var again =
                new Applicant(
                        day("1972-01-01"),
                        "UPPER_SECONDARY",
                        false,
                        false,
                        false,
                        day("2016-06-04"),
                        how,
                        0);

        assertThat(
                        ReadmissionRules.again(again, day(on), AdmissionPolicy.inForceOn(day(on)))
                                .map(one -> one.key().replace("admissions.objection.", "")))
                .containsExactly(objections.split("\\|"));
    }

    @Test
    void takesNobodyBackTwice() {
        var again =
                new Applicant(
                        day("1970-01-01"),
                        "UPPER_SECONDARY",
                        false,
                        false,
                        false,
                        day("2010-06-04"),
                        "WITHDRAWAL",
                        1);

        assertThat(cell(facts(again), "2019-02-01", "2019-06-03")).contains("readmittedAlready");
    }

    @ParameterizedTest(name = "ADM-10: resolved on {0}, decided on {1}: {2}")
    @CsvSource({
        // 60 working days under 29-QĐ/TW and 24-QĐ/TW
        "2019-06-03, 2019-08-25,", "2019-06-03, 2019-08-26,",
        "2019-06-03, 2019-08-27, decidedLate", "2022-06-06, 2022-08-28,",
        "2022-06-06, 2022-08-29,", "2022-06-06, 2022-08-30, decidedLate",
        // 45 under 294-QĐ/TW and 208-QĐ/TW
        "2025-07-07, 2025-09-09,", "2025-07-07, 2025-09-10,",
        "2025-07-07, 2025-09-11, decidedLate", "2026-08-03, 2026-10-06,",
        "2026-08-03, 2026-10-07,", "2026-08-03, 2026-10-08, decidedLate"
    })
    void wantsTheDecisionInTheWorkingDaysOfItsRegime(
            String resolved, String decided, @Nullable String objection) {
        var file = Files.complete(day(resolved).minusMonths(2).toString());
        file.voted("CELL_RESOLUTION", resolved, true);

        assertThat(keys(step(file, "DECISION", decided, resolved))).isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "ADM-10: extended, decided on {0}: {1}")
    @CsvSource({"2025-09-30,", "2025-10-01,", "2025-10-02, decidedLate"})
    void grantsFifteenDaysMoreByAnExtension(String decided, @Nullable String objection) {
        var file = Files.complete("2025-07-01");
        file.voted("CELL_RESOLUTION", "2025-07-07", true).with("EXTENSION", "2025-09-01");

        assertThat(keys(step(file, "DECISION", decided, "2025-07-07")))
                .isEqualTo(expected(objection));
    }

    @ParameterizedTest(name = "ADM-17: the committee resolved on 10/06/2019, signed on {0}: {1}")
    @CsvSource({"2019-06-09, signedBefore", "2019-06-10,", "2019-06-11,"})
    void adm17TakesNoSignatureFromBeforeTheResolutions(String signed, @Nullable String objection) {
        var file = Files.complete("2019-05-01");
        file.voted("CELL_RESOLUTION", "2019-06-03", true)
                .voted("COMMITTEE_RESOLUTION", "2019-06-10", true);
        var decision =
                StepEntry.of("DECISION", 1, day("2019-06-20"))
                        .decided(new Decision("7-QĐ/ĐU", day(signed), null));

        assertThat(
                        keys(
                                AdmissionRules.objectionsTo(
                                        file.file(), decision, facts(ADULT), policy("2019-06-03"))))
                .isEqualTo(expected(objection));
    }

    @Test
    void knowsNoExtensionBefore2025() {
        var file = Files.complete("2019-05-01");
        file.voted("CELL_RESOLUTION", "2019-06-03", true);

        assertThat(keys(step(file, "EXTENSION", "2019-07-01", "2019-06-03")))
                .containsExactly("noExtension");
    }

    @ParameterizedTest(name = "ADM-12: ceremony on {0} under the rules of {1}: {2}")
    @CsvSource({
        // received on 16/09/2019 (decided on 02/09): 30 working days from the receipt
        "2019-10-27, 2019-06-03,",
        "2019-10-28, 2019-06-03,",
        "2019-10-29, 2019-06-03, ceremonyLate",
        // under 208-QĐ/TW from the issue on 02/09
        "2026-10-13, 2026-08-03,",
        "2026-10-14, 2026-08-03,",
        "2026-10-15, 2026-08-03, ceremonyLate"
    })
    void countsTheCeremonyFromTheReceiptOrFromTheIssueAsTheRegimeDoes(
            String ceremony, String resolved, @Nullable String objection) {
        int year = day(resolved).getYear();
        var file = Files.complete(year + "-05-04");
        file.voted("CELL_RESOLUTION", resolved, true)
                .voted("DECISION", year + "-09-02", true)
                .with("RECEIVED", year + "-09-16");

        assertThat(keys(step(file, "CEREMONY", ceremony, resolved))).isEqualTo(expected(objection));
    }

    @Test
    void takesNoStepBeforeTheOneOnWhichItRests() {
        var file = Files.complete("2019-02-01");
        file.voted("CELL_RESOLUTION", "2019-06-03", true).voted("DECISION", "2019-07-01", true);

        assertThat(keys(step(file, "COMMITTEE_RESOLUTION", "2019-06-02", "2019-06-03")))
                .containsExactly("before.CELL_RESOLUTION");
        assertThat(keys(step(file, "CEREMONY", "2019-06-30", "2019-06-03")))
                .containsExactly("before.DECISION");
    }

    @Test
    void letsAConsentExemptOnlyFromWhatSomebodyMayConsentTo() {
        var tooYoung =
                DossierRules.age(born("2010-01-01"), day("2019-06-03"), policy("2019-06-03"));
        var late = DossierRules.certificate(facts(ADULT), day("2030-01-01"), policy("2030-01-01"));

        assertThat(tooYoung).noneMatch(Objection::excusable);
        assertThat(late).noneMatch(Objection::excusable);
    }

    @Test
    void citesTheRegulationOfTheDayAndThePlaceOnlyWhereItWasRead() {
        assertThat(policy("2018-05-01").cite("điểm 1.1", "ADM-01").toString())
                .isEqualTo("Quy định 29-QĐ/TW");
        assertThat(policy("2022-05-01").cite("điểm 1.1", "ADM-01").toString())
                .isEqualTo("Quy định 24-QĐ/TW");
        assertThat(policy("2025-08-01").cite("điểm 1.1", "ADM-01").toString())
                .isEqualTo("Quy định 294-QĐ/TW, điểm 1.1");
        assertThat(policy("2026-08-01").cite("điểm 1.1", "ADM-01").toString())
                .isEqualTo("Quy định 208-QĐ/TW");
    }

    /// The grassroots committee decides since 208-QĐ/TW.
    @ParameterizedTest(name = "ADM-09: resolved on {0}: {1} decides")
    @CsvSource({
        "2026-07-25, UPPER_COMMITTEE",
        "2026-07-26, GRASSROOTS_COMMITTEE",
        "2026-07-27, GRASSROOTS_COMMITTEE"
    })
    void leavesTheDecisionToWhomTheRegimeGivesIt(String on, Decider decides) {
        assertThat(policy(on).decides()).isEqualTo(decides);
    }

    /// ADM-13: thirty working days after the ceremony, before which nobody is reminded of anything.
    @Test
    void expectsThePapersByTheThirtiethWorkingDayAfterTheCeremony() {
        var ceremony = day("2025-08-04");
        var file = Files.complete("2025-05-05").with("CEREMONY", ceremony.toString());

        var due = AdmissionDeadlines.papers(file.file(), policy("2025-08-04")).orElseThrow();

        assertThat(WorkingDays.VIETNAM.between(ceremony, due.minusDays(1))).isEqualTo(29);
        assertThat(WorkingDays.VIETNAM.between(ceremony, due)).isEqualTo(30);
        assertThat(WorkingDays.VIETNAM.between(ceremony, due.plusDays(1))).isEqualTo(31);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-07-24, Quy định 45-QĐ/TW", "2016-07-25, Quy định 29-QĐ/TW",
        "2021-07-29, Quy định 29-QĐ/TW", "2021-07-30, Quy định 24-QĐ/TW",
        "2025-06-30, Quy định 232-QĐ/TW", "2025-07-01, Quy định 294-QĐ/TW",
        "2026-07-25, Quy định 20-QĐ/TW", "2026-07-26, Quy định 208-QĐ/TW"
    })
    void changesTheRegimeOnItsFirstDay(String on, String regulation) {
        assertThat(policy(on).regulation()).isEqualTo(regulation);
    }

    private static List<Objection> step(Files file, String step, String on, String key) {
        return AdmissionRules.objectionsTo(file.file(), entry(step, on), facts(ADULT), policy(key));
    }

    private static List<Objection> resolution(Files file, AdmissionFacts facts, String on) {
        StepEntry entry = entry("CELL_RESOLUTION", on);
        return AdmissionRules.objectionsTo(file.file(), entry, facts, policy(on));
    }

    private static List<String> resolve(Files file, String on) {
        return keys(resolution(file, facts(ADULT), on));
    }

    private static List<String> cell(AdmissionFacts facts, String made, String on) {
        return keys(resolution(Files.complete(made), facts, on));
    }

    private static AdmissionPolicy policy(String on) {
        return AdmissionPolicy.inForceOn(LocalDate.parse(on));
    }

    private static AdmissionFacts facts(Applicant applicant) {
        return new AdmissionFacts(applicant, CERTIFICATE, List.of(OLD_HAND, OTHER), null);
    }

    private static Applicant born(String on) {
        return new Applicant(day(on), "UPPER_SECONDARY", false, false, false, null, null, 0);
    }

    private static List<String> expected(@Nullable String objection) {
        return objection == null ? List.of() : List.of(objection);
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.key().substring("admissions.objection.".length()))
                .toList();
    }
}
