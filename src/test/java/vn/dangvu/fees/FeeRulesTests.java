package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.fees.FeeGroup.ABROAD;
import static vn.dangvu.fees.FeeGroup.BENEFIT;
import static vn.dangvu.fees.FeeGroup.ENTERPRISE;
import static vn.dangvu.fees.FeeGroup.NO_INSURANCE;
import static vn.dangvu.fees.FeeGroup.PENSIONER;
import static vn.dangvu.fees.FeeGroup.RETIREMENT_AGE;
import static vn.dangvu.fees.FeeGroup.SALARIED;
import static vn.dangvu.fees.FeeGroup.STUDENT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Handbook 2.10, on the month before, on, and after each change.
class FeeRulesTests {

    static final YearMonth OLD = YearMonth.of(2026, 1);
    static final YearMonth NEW = YearMonth.of(2026, 2);
    static final YearMonth BEFORE_RISE = YearMonth.of(2027, 12);
    static final YearMonth RISE = YearMonth.of(2028, 1);
    static final YearMonth NOW = YearMonth.of(2026, 11);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2010-12, Quy định 342-QĐ/TW", // older months follow the oldest we hold
        "2011-01, Quy định 342-QĐ/TW",
        "2026-01, Quy định 342-QĐ/TW",
        "2026-02, Quy định 01-QĐ/TW",
        "2027-12, Quy định 01-QĐ/TW",
        "2028-01, Quy định 01-QĐ/TW",
    })
    void citesTheRegulationOfTheMonth(YearMonth month, String document) {
        assertThat(FeePolicy.inForceOn(month).cite().toString()).isEqualTo(document);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "SALARIED, 2026-01, 78000",
        "SALARIED, 2026-02, 78000",
        "PENSIONER, 2026-01, 39000",
        "PENSIONER, 2026-02, 39000",
        "BENEFIT, 2026-02, 78000",
        "BENEFIT, 2028-01, 78000",
        "ENTERPRISE, 2026-01, 78000",
        "ENTERPRISE, 2026-02, 78000",
        "ABROAD, 2026-01, 78000",
    })
    void takesAShareOfTheIncome(FeeGroup group, YearMonth month, long amount) {
        var due = owed(new Basis(group, 7_800_000L, null), month, null);

        assertThat(due.amount()).isEqualTo(amount);
        assertThat(due.base()).isEqualTo(7_800_000L);
        assertThat(due.tellsIncome()).isTrue();
        assertThat(due.source()).isEqualTo(FeePolicy.inForceOn(month).cite());
    }

    @ParameterizedTest(name = "{0} in {1}, region {2}: {3}")
    @CsvSource({
        "NO_INSURANCE, 2026-02, I, 15930",
        "NO_INSURANCE, 2026-02, II, 14190",
        "NO_INSURANCE, 2026-02, III, 12420",
        "NO_INSURANCE, 2026-02, IV, 11100",
        "NO_INSURANCE, 2027-12, IV, 11100",
        "NO_INSURANCE, 2028-01, IV, 18500",
        "NO_INSURANCE, 2028-02, I, 26550",
        "RETIREMENT_AGE, 2026-02, I, 10620",
        "RETIREMENT_AGE, 2027-12, III, 8280",
        "RETIREMENT_AGE, 2028-01, III, 12420",
        "RETIREMENT_AGE, 2028-01, IV, 11100",
    })
    void takesAShareOfTheMinimumWageOfTheRegion(
            FeeGroup group, YearMonth month, Region region, long amount) {
        var due = owed(new Basis(group, null, null), month, region);

        assertThat(due.amount()).isEqualTo(amount);
        assertThat(due.region()).isEqualTo(region);
        assertThat(due.tellsIncome()).isFalse();
    }

    @Test
    void theDecreeOnMinimumWagesIsCited() {
        assertThat(RegionalWage.inForceOn(YearMonth.of(2026, 1)).cite().document())
                .isEqualTo("Nghị định 293/2025/NĐ-CP");
        assertThat(RegionalWage.inForceOn(RISE).of(Region.II)).isEqualTo(4_730_000);
    }

    @ParameterizedTest
    @CsvSource({"2026-01, 3000", "2026-02, 5000", "2028-01, 5000"})
    void pupilsAndStudentsPayAFixedAmount(YearMonth month, long amount) {
        assertThat(owed(new Basis(STUDENT, null, null), month, null).amount()).isEqualTo(amount);
    }

    /// The range of the older regulation left it to the cell; the newer one does not ask the cell.
    @Test
    void whoHasNoInsurancePaidWhatTheCellDecidedUntilTheNewRegulation() {
        var basis = new Basis(NO_INSURANCE, null, 5_000L);

        assertThat(owed(basis, OLD, null).amount()).isEqualTo(5_000);
        assertThat(due(basis, NEW, null))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_REGION, NO_INSURANCE));
        assertThat(owed(basis, NEW, Region.IV).amount()).isEqualTo(11_100);
    }

    @Test
    void anEnterpriseMightAgreeOnAnAmountUntilTheNewRegulation() {
        var basis = new Basis(ENTERPRISE, null, 60_000L);

        assertThat(owed(basis, OLD, null).amount()).isEqualTo(60_000);
        assertThat(due(basis, NEW, null)).isEqualTo(new Due.Unknown(Due.Gap.NO_BASE, ENTERPRISE));
    }

    @Test
    void whatCannotBeReckonedSaysWhatIsMissing() {
        assertThat(FeeRules.due(payer(List.of(), List.of(), null), Terms.of(NOW, null, 1)))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_BASIS, null));
        assertThat(due(new Basis(SALARIED, null, null), NOW, null))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_BASE, SALARIED));
        assertThat(due(new Basis(ABROAD, 5_000_000L, null), NOW, null))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_AGREED, ABROAD));
        assertThat(due(new Basis(BENEFIT, 5_000_000L, null), OLD, null))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_SUCH_GROUP, BENEFIT));
        assertThat(due(new Basis(RETIREMENT_AGE, null, null), NOW, null))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_REGION, RETIREMENT_AGE));
    }

    @ParameterizedTest(name = "{0} × {1} ‰ to {2} đồng: {3}")
    @CsvSource({
        "7849949, 10, 1, 78499",
        "7849950, 10, 1, 78500", // half up to the whole đồng
        "7849951, 10, 1, 78500",
        "7849999, 10, 100, 78500",
        "7844999, 10, 100, 78400",
        "7845000, 10, 100, 78500",
        "7824999, 10, 500, 78000",
        "7825000, 10, 500, 78500",
        "7849999, 10, 1000, 78000",
        "7850000, 10, 1000, 79000",
        "49999, 10, 1000, 0",
        "50000, 10, 1000, 1000",
    })
    void roundsHalfUpToTheUnitOfTheOffice(long base, int perMille, int unit, long amount) {
        assertThat(FeeRules.share(base, perMille, unit)).isEqualTo(amount);
    }

    @Test
    void theBasisWithTheLatestBeginningHolds() {
        var bases =
                List.of(
                        fact(YearMonth.of(2026, 3), new Basis(SALARIED, 7_000_000L, null)),
                        fact(YearMonth.of(2026, 9), new Basis(PENSIONER, 6_000_000L, null)));
        var payer = payer(bases, List.of(), null);

        assertThat(FeeRules.due(payer, Terms.of(YearMonth.of(2026, 2), null, 1)))
                .isEqualTo(new Due.Unknown(Due.Gap.NO_BASIS, null));
        assertThat(FeeRules.due(payer, Terms.of(YearMonth.of(2026, 8), null, 1)).amount())
                .isEqualTo(70_000);
        assertThat(FeeRules.due(payer, Terms.of(YearMonth.of(2026, 9), null, 1)).amount())
                .isEqualTo(30_000);
        assertThat(FeeRules.due(payer, Terms.of(YearMonth.of(2027, 1), null, 1)).amount())
                .isEqualTo(30_000);
    }

    @Test
    void whoIsElsewherePaysThere() {
        var payer =
                new Payer(
                        true,
                        LocalDate.of(1960, 1, 1),
                        List.of(fact(NOW, new Basis(SALARIED, 7_000_000L, null))),
                        List.of());

        assertThat(FeeRules.due(payer, Terms.of(NOW, null, 1))).isEqualTo(new Due.Elsewhere());
    }

    /// Fifty years are full on the first day of the month.
    @ParameterizedTest(name = "in the Party since {0}: {1}")
    @CsvSource({"1976-10-31, true", "1976-11-01, true", "1976-11-02, false"})
    void fiftyYearsInThePartyExempt(LocalDate joined, boolean exempt) {
        var due = FeeRules.due(payer(salary(), List.of(), joined), Terms.of(NOW, null, 1));

        assertThat(due instanceof Due.Exempt).isEqualTo(exempt);
        if (due instanceof Due.Exempt(var ground, var since, _, var source)) {
            assertThat(ground).isEqualTo(Ground.SENIORITY);
            assertThat(since).isEqualTo(joined);
            assertThat(source.document()).isEqualTo("Quy định 01-QĐ/TW");
        }
    }

    @Test
    void fiftyYearsDidNotExemptBeforeTheNewRegulation() {
        var payer = payer(salary(), List.of(), LocalDate.of(1960, 1, 1));

        assertThat(FeeRules.due(payer, Terms.of(OLD, null, 1))).isInstanceOf(Due.Owed.class);
        assertThat(FeeRules.due(payer, Terms.of(NEW, null, 1))).isInstanceOf(Due.Exempt.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-03, false", "2026-04, true", "2026-09, true", "2026-10, false"})
    void anExemptionHoldsFromItsFirstMonthToItsLast(YearMonth month, boolean exempt) {
        var hardship = exemption(Ground.HARDSHIP, "2026-04", "2026-09");
        var payer =
                payer(
                        List.of(fact(OLD, new Basis(SALARIED, 7_000_000L, null))),
                        List.of(new Exemption.Fact(1, 1, hardship, Instant.EPOCH, "test")),
                        null);

        assertThat(FeeRules.due(payer, Terms.of(month, null, 1)) instanceof Due.Exempt)
                .isEqualTo(exempt);
    }

    /// FEE-2.10: what the older regulation let go on without end, the newer one lets go on for
    /// twelve months.
    @ParameterizedTest(name = "{0} to {1} in {2}: {3}")
    @CsvSource({
        "2024-05, , 2026-01, true",
        "2024-05, , 2027-01, true",
        "2024-05, , 2027-02, false",
        "2024-05, , 2028-01, false",
        "2026-01, , 2027-01, true",
        "2026-01, , 2027-02, false",
        "2025-06, 2026-05, 2026-05, true",
        "2025-06, 2026-05, 2026-06, false",
        "2025-06, 2029-12, 2027-01, true",
        "2025-06, 2029-12, 2027-02, false",
        "2026-02, 2027-01, 2027-01, true",
        "2027-06, 2028-05, 2028-05, true",
    })
    void hardshipExemptsForTwelveMonthsOfTheNewRegulation(
            String from, @Nullable String until, YearMonth month, boolean exempt) {
        var hardship = exemption(Ground.HARDSHIP, from, until);
        var payer =
                payer(
                        salary(),
                        List.of(new Exemption.Fact(1, 1, hardship, Instant.EPOCH, "test")),
                        null);

        assertThat(FeeRules.due(payer, Terms.of(month, null, 1)) instanceof Due.Exempt)
                .isEqualTo(exempt);
    }

    @Test
    void onlyHardshipEndsByItself() {
        assertThat(exemption(Ground.POOR, "2026-02", null).last()).isNull();
        assertThat(exemption(Ground.HARDSHIP, "2024-05", null).last())
                .isEqualTo(YearMonth.of(2027, 1));
        assertThat(exemption(Ground.HARDSHIP, "2028-05", null).last())
                .isEqualTo(YearMonth.of(2029, 4));
    }

    // What may be recorded.

    @ParameterizedTest(name = "{0}: {1} đ")
    @CsvSource({
        "NO_INSURANCE, 1999, false",
        "NO_INSURANCE, 2000, true",
        "NO_INSURANCE, 10000, true",
        "NO_INSURANCE, 10001, false",
        "RETIREMENT_AGE, 999, false",
        "RETIREMENT_AGE, 1000, true",
        "RETIREMENT_AGE, 5000, true",
        "RETIREMENT_AGE, 5001, false",
    })
    void theCellDecidedWithinTheRangeOfTheOlderRegulation(
            FeeGroup group, long agreed, boolean allowed) {
        var objections = FeeRules.objectionsTo(new Basis(group, null, agreed), OLD, NOW);

        assertThat(objections.isEmpty()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(objections)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Objection.AgreedOutside.class,
                            outside -> {
                                assertThat(outside.given()).isEqualTo(agreed);
                                assertThat(outside.source().ruleId()).isEqualTo("FEE-2.10");
                                assertThat(outside.source().document())
                                        .isEqualTo("Quy định 342-QĐ/TW");
                            });
        }
    }

    @Test
    void aGroupThatTheRegulationDoesNotKnowIsRefused() {
        assertThat(FeeRules.objectionsTo(new Basis(BENEFIT, 5_000_000L, null), OLD, NOW))
                .singleElement()
                .isInstanceOf(Objection.GroupNotInForce.class);
        assertThat(FeeRules.objectionsTo(new Basis(BENEFIT, 5_000_000L, null), NEW, NOW)).isEmpty();
    }

    @Test
    void whatARateNeedsIsAskedFor() {
        assertThat(FeeRules.objectionsTo(new Basis(SALARIED, null, null), NOW, NOW))
                .singleElement()
                .isInstanceOf(Objection.BaseMissing.class);
        assertThat(FeeRules.objectionsTo(new Basis(ABROAD, null, null), NOW, NOW))
                .singleElement()
                .isInstanceOf(Objection.AmountMissing.class);
        assertThat(FeeRules.objectionsTo(new Basis(ENTERPRISE, null, null), OLD, NOW))
                .singleElement()
                .isInstanceOf(Objection.AmountMissing.class);
        assertThat(FeeRules.objectionsTo(new Basis(ENTERPRISE, 9_000_000L, null), OLD, NOW))
                .isEmpty();
        assertThat(FeeRules.objectionsTo(new Basis(ENTERPRISE, null, 90_000L), OLD, NOW)).isEmpty();
        assertThat(FeeRules.objectionsTo(new Basis(NO_INSURANCE, null, null), OLD, NOW))
                .singleElement()
                .isInstanceOf(Objection.AmountMissing.class);
        assertThat(FeeRules.objectionsTo(new Basis(NO_INSURANCE, null, null), NOW, NOW)).isEmpty();
    }

    @Test
    void saysEverythingThatStandsAgainstItAtOnce() {
        var objections =
                FeeRules.objectionsTo(
                        new Basis(SALARIED, null, 2_000_000_000L), YearMonth.of(2010, 12), NOW);

        assertThat(objections)
                .extracting(one -> one.getClass().getSimpleName())
                .containsExactly("MonthOutside", "OutOfSense", "BaseMissing");
    }

    @ParameterizedTest
    @CsvSource({"2010-12, false", "2011-01, true", "2027-11, true", "2027-12, false"})
    void monthsBeforeTheOldestRulesAndMoreThanAYearAheadAreRefused(
            YearMonth month, boolean allowed) {
        assertThat(FeeRules.month(month, NOW).toList().isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1000000000, true", "1000000001, false", "0, false", "1, true"})
    void incomesHaveSense(long base, boolean allowed) {
        assertThat(FeeRules.objectionsTo(new Basis(SALARIED, base, null), NOW, NOW).isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({"2027-09, true", "2027-10, true", "2027-11, false"})
    void hardshipIsLookedAtAnewAfterTwelveMonths(String until, boolean allowed) {
        var objections =
                FeeRules.objectionsTo(
                        exemption(Ground.HARDSHIP, "2026-11", until), List.of(), TODAY);

        assertThat(objections.isEmpty()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(objections)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Objection.TooLong.class,
                            tooLong -> {
                                assertThat(tooLong.months()).isEqualTo(13);
                                assertThat(tooLong.most()).isEqualTo(12);
                            });
        }
    }

    @Test
    void onlyHardshipNeedsAnEnd() {
        assertThat(
                        FeeRules.objectionsTo(
                                exemption(Ground.HARDSHIP, "2026-11", null), List.of(), TODAY))
                .singleElement()
                .isInstanceOf(Objection.EndMissing.class);
        assertThat(
                        FeeRules.objectionsTo(
                                exemption(Ground.SOCIAL_PENSION, "2026-11", null),
                                List.of(),
                                TODAY))
                .isEmpty();
        assertThat(
                        FeeRules.objectionsTo(
                                exemption(Ground.HARDSHIP, "2026-01", null), List.of(), TODAY))
                .as("the older regulation knew no limit")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ground.class,
            names = {"SOCIAL_PENSION", "POOR"})
    void theOlderRegulationExemptedForHardshipAlone(Ground ground) {
        assertThat(FeeRules.objectionsTo(exemption(ground, "2026-01", null), List.of(), TODAY))
                .singleElement()
                .isInstanceOf(Objection.GroundNotInForce.class);
        assertThat(FeeRules.objectionsTo(exemption(ground, "2026-02", null), List.of(), TODAY))
                .isEmpty();
    }

    @Test
    void yearsInThePartyAreReckonedAndNotRecorded() {
        assertThat(
                        FeeRules.objectionsTo(
                                exemption(Ground.SENIORITY, "2026-11", null), List.of(), TODAY))
                .containsExactly(new Objection.Reckoned());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-01, 2026-03, true",
        "2026-01, 2026-04, false",
        "2026-06, 2026-07, false",
        "2026-09, 2027-03, false",
        "2026-10, 2027-03, true",
    })
    void twoExemptionsShareNoMonth(String from, String until, boolean allowed) {
        var there = exemption(Ground.HARDSHIP, "2026-04", "2026-09");

        assertThat(
                        FeeRules.objectionsTo(
                                        exemption(Ground.HARDSHIP, from, until),
                                        List.of(there),
                                        TODAY)
                                .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void anExemptionEndsAfterItBeginsAndIsDecidedByNow() {
        var wrong =
                new Exemption(
                        Ground.HARDSHIP,
                        NOW,
                        NOW.minusMonths(1),
                        new Decision("3-NQ/CB", TODAY.plusDays(1), null),
                        null);

        assertThat(FeeRules.objectionsTo(wrong, List.of(), TODAY))
                .containsExactly(
                        new Objection.EndsBeforeItBegins(),
                        new Objection.DecisionInTheFuture(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-07-24, Quy định 45-QĐ/TW",
        "2016-07-25, Quy định 29-QĐ/TW",
        "2025-06-30, Quy định 232-QĐ/TW",
        "2025-07-01, 'Quy định 294-QĐ/TW, 8.1'",
        "2026-07-25, Quy định 20-QĐ/TW",
        "2026-07-26, Quy định 208-QĐ/TW",
    })
    void threeMonthsAreGroundsForACaseByTheRegulationOfTheDay(LocalDate day, String cited) {
        var policy = ArrearsPolicy.inForceOn(day);

        assertThat(policy.months()).isEqualTo(3);
        assertThat(policy.cite().toString()).isEqualTo(cited);
    }

    @Test
    void whatAGroupDoesNotAskForIsLeftOut() {
        var typed = new Basis(STUDENT, 7_000_000L, 5_000L);

        assertThat(typed.asFor(FeePolicy.inForceOn(NOW).charge(STUDENT)))
                .isEqualTo(new Basis(STUDENT, null, null));
        assertThat(
                        new Basis(ABROAD, 7_000_000L, 5_000L)
                                .asFor(FeePolicy.inForceOn(NOW).charge(ABROAD)))
                .isEqualTo(new Basis(ABROAD, null, 5_000L));
    }

    private static List<Basis.Fact> salary() {
        return List.of(fact(YearMonth.of(2011, 1), new Basis(SALARIED, 7_000_000L, null)));
    }

    private static Due due(Basis basis, YearMonth month, @Nullable Region region) {
        return FeeRules.due(
                payer(List.of(fact(month, basis)), List.of(), null), Terms.of(month, region, 1));
    }

    private static Due.Owed owed(Basis basis, YearMonth month, @Nullable Region region) {
        return (Due.Owed) due(basis, month, region);
    }

    private static Payer payer(
            List<Basis.Fact> bases, List<Exemption.Fact> exemptions, @Nullable LocalDate joined) {
        return new Payer(false, joined, bases, exemptions);
    }

    private static Basis.Fact fact(YearMonth from, Basis basis) {
        return new Basis.Fact(1, 1, from, basis, null, Instant.EPOCH, "test");
    }

    private static Exemption exemption(Ground ground, String from, @Nullable String until) {
        return new Exemption(
                ground,
                YearMonth.parse(from),
                until == null ? null : YearMonth.parse(until),
                Decision.NONE,
                null);
    }
}
