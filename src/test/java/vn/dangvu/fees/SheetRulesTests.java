package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.fees.CellSheet.Closing;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.Remittance.Sending;
import vn.dangvu.fees.SheetDraft.Entry;
import vn.dangvu.fees.SheetRules.Change;
import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What becomes of what a secretary types into the month's sheet, and what the sheet tells whom.
class SheetRulesTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final YearMonth MONTH = YearMonth.of(2026, 11);
    static final Citation SOURCE = new Citation("Quy định 01-QĐ/TW", "", "FEE-2.10");
    static final Due SALARY =
            new Due.Owed(FeeGroup.SALARIED, 7_800_000L, 10, null, 1, 78_000, SOURCE);
    static final Due PUPIL = new Due.Owed(FeeGroup.STUDENT, null, 0, null, 1, 5_000, SOURCE);
    static final Due WAGE =
            new Due.Owed(FeeGroup.NO_INSURANCE, 3_700_000L, 3, Region.IV, 1, 11_100, SOURCE);
    static final Due EXEMPT = new Due.Exempt(Ground.POOR, null, null, SOURCE);
    static final Due UNKNOWN = new Due.Unknown(Due.Gap.NO_BASIS, null);

    @Test
    void theRestPaidAsDueAndExceptionsAsTyped() {
        var sheet = sheet(line(1, SALARY, 0), line(2, SALARY, 0), line(3, PUPIL, 0));
        var draft = draft(true, new Entry(2, 0L, "đi công tác", true));

        var changes = SheetRules.changes(sheet, Map.of(), draft);

        assertThat(changes)
                .containsExactly(
                        change(null, payment(1, 78_000, null, false)),
                        change(null, payment(2, 0, "đi công tác", true)),
                        change(null, payment(3, 5_000, null, false)));
    }

    @Test
    void nobodyIsRecordedAsHavingPaidWithoutBeingAsked() {
        var sheet = sheet(line(1, SALARY, 0), line(2, SALARY, 0));

        assertThat(
                        SheetRules.changes(
                                sheet, Map.of(), draft(false, entry(1, 78_000L), entry(2, null))))
                .containsExactly(change(null, payment(1, 78_000, null, false)));
    }

    /// Exempt, elsewhere, without a basis: there is no due to have been paid.
    @Test
    void theRestAreOnlyThoseWhoOwe() {
        var sheet =
                sheet(
                        line(1, EXEMPT, 0),
                        line(2, new Due.Elsewhere(), 0),
                        line(3, UNKNOWN, 0),
                        line(4, SALARY, 0));

        assertThat(SheetRules.changes(sheet, Map.of(), draft(true, entry(3, null))))
                .containsExactly(change(null, payment(4, 78_000, null, false)));
    }

    @Test
    void whoPaidAPartElsewhereOwesTheRest() {
        var there =
                new Line(
                        1,
                        "A1",
                        "A",
                        Stay.MEMBER,
                        false,
                        SALARY,
                        State.MISSING,
                        0L,
                        50_000,
                        28_000L,
                        null,
                        null,
                        false,
                        null);

        assertThat(SheetRules.changes(sheet(there), Map.of(), draft(true)))
                .containsExactly(change(null, payment(1, 28_000, null, false)));
    }

    @Test
    void whatIsSoAlreadyIsNotRecordedAgain() {
        var was = recorded(7, 1, 78_000, LocalDate.of(2026, 11, 3));
        var sheet = sheet(line(1, SALARY, 78_000));

        assertThat(SheetRules.changes(sheet, Map.of(1L, was), draft(true, entry(1, 78_000L))))
                .isEmpty();
        assertThat(SheetRules.changes(sheet, Map.of(1L, was), draft(true))).isEmpty();
    }

    @Test
    void anotherAmountCorrectsAndAnEmptyFieldTakesBack() {
        var was = recorded(7, 1, 78_000, LocalDate.of(2026, 11, 3));
        var sheet = sheet(line(1, SALARY, 78_000));

        assertThat(SheetRules.changes(sheet, Map.of(1L, was), draft(false, entry(1, 70_000L))))
                .containsExactly(change(was, payment(1, 70_000, null, false)));
        assertThat(SheetRules.changes(sheet, Map.of(1L, was), draft(false, entry(1, null))))
                .containsExactly(new Change(was, null));
    }

    @Test
    void aNoteKeepsTheDayOfThePayment() {
        var was = recorded(7, 1, 78_000, LocalDate.of(2026, 11, 3));

        var changes =
                SheetRules.changes(
                        sheet(line(1, SALARY, 78_000)),
                        Map.of(1L, was),
                        draft(false, new Entry(1, 78_000L, "chuyển tiền mặt", false)));

        assertThat(changes)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.now())
                            .extracting(Payment::paidOn)
                            .isEqualTo(LocalDate.of(2026, 11, 3));
                });
    }

    @Test
    void aDayThatWasTypedWronglyIsCorrectedAlone() {
        var was = recorded(7, 1, 78_000, LocalDate.of(2026, 11, 3));
        var right = LocalDate.of(2026, 11, 5);
        var there = Map.of(1L, was);
        var sheet = sheet(line(1, SALARY, 78_000));

        assertThat(SheetRules.changes(sheet, there, draft(false, on(78_000, right))))
                .extracting(Change::now)
                .extracting(Payment::paidOn)
                .containsExactly(right);
        assertThat(SheetRules.changes(sheet, there, draft(false, on(78_000, was.paidOn()))))
                .isEmpty();
        assertThat(SheetRules.changes(sheet, there, draft(false, on(70_000, was.paidOn()))))
                .as("another amount was paid anew, on the day of the form")
                .extracting(Change::now)
                .extracting(Payment::paidOn)
                .containsExactly(TODAY);
        assertThat(
                        SheetRules.objectionsTo(
                                sheet, draft(false, on(78_000, TODAY.plusDays(1))), TODAY))
                .containsExactly(new Objection.PaidInTheFuture(TODAY, 1L));
    }

    private static Entry on(long amount, @Nullable LocalDate day) {
        return new Entry(1, amount, null, false, day);
    }

    @Test
    void nobodyBringsAPaymentOfWhomTheFormAsksNothing() {
        var sheet = sheet(line(1, EXEMPT, 0), line(2, new Due.Elsewhere(), 0), line(3, SALARY, 0));

        assertThat(SheetRules.objectionsToRow(sheet, entry(1, 5_000L), TODAY))
                .containsExactly(new Objection.NothingAsked(1L));
        assertThat(SheetRules.objectionsToRow(sheet, entry(2, 5_000L), TODAY))
                .containsExactly(new Objection.NothingAsked(2L));
        assertThat(SheetRules.objectionsToRow(sheet, entry(2, 0L), TODAY)).isEmpty();
        assertThat(SheetRules.objectionsToRow(sheet, entry(3, 5_000L), TODAY)).isEmpty();
        assertThat(SheetRules.objectionsToRow(sheet, entry(9, 5_000L), TODAY))
                .containsExactly(new Objection.NotOnSheet(9L));
    }

    @ParameterizedTest(name = "paid {0}: {1}")
    @CsvSource({"77999, MISSING, 1", "78000, PAID_UP, 0", "78001, PAID_UP, 0"})
    void isPaidUpFromTheDueOn(long paid, State state, long missing) {
        assertThat(SheetRules.state(SALARY, paid)).isEqualTo(state);
        assertThat(SheetRules.missing(SALARY, paid)).isEqualTo(missing);
    }

    @Test
    void addsUpWhatIsDuePaidAndMissing() {
        var totals =
                SheetRules.totals(
                        List.of(
                                line(1, SALARY, 78_000),
                                line(2, SALARY, 70_000),
                                line(3, PUPIL, 6_000),
                                line(4, EXEMPT, 0),
                                line(5, UNKNOWN, 1_000),
                                line(6, new Due.Elsewhere(), 0)),
                        70);

        assertThat(totals.due()).isEqualTo(161_000);
        assertThat(totals.paid()).isEqualTo(155_000);
        assertThat(totals.missing()).as("too much of one is not another's").isEqualTo(8_000);
        assertThat(totals.kept()).isEqualTo(108_500);
        assertThat(totals.sentUp()).isEqualTo(46_500);
        assertThat(totals.counted()).isEqualTo(3);
        assertThat(totals.paidUp()).isEqualTo(2);
        assertThat(totals.exempt()).isEqualTo(1);
        assertThat(totals.unknown()).isEqualTo(1);
        assertThat(totals.elsewhere()).isEqualTo(1);
    }

    @Test
    void tellsNothingFromWhichAnIncomeFollows() {
        var masked = SheetMask.masked(line(1, SALARY, 78_000));

        assertThat(masked.due()).isEqualTo(new Due.Hidden(FeeGroup.SALARIED, 10, SOURCE));
        assertThat(masked.paid()).isNull();
        assertThat(masked.missing()).isNull();
        assertThat(masked.state()).isEqualTo(State.PAID_UP);
        assertThat(masked.toString()).doesNotContain("78000", "7800000");
    }

    @Test
    void tellsWhatIsNobodysIncome() {
        assertThat(SheetMask.masked(line(1, PUPIL, 5_000))).isEqualTo(line(1, PUPIL, 5_000));
        assertThat(SheetMask.masked(line(1, WAGE, 0))).isEqualTo(line(1, WAGE, 0));
        assertThat(SheetMask.masked(line(1, EXEMPT, 0))).isEqualTo(line(1, EXEMPT, 0));
        assertThat(SheetMask.masked(line(1, UNKNOWN, 78_000)).paid()).isNull();
        assertThat(SheetMask.masked(line(1, EXEMPT, 20_000)).paid()).isNull();
    }

    @Test
    void saysEverythingThatStandsAgainstADraft() {
        var sheet = sheet(line(1, SALARY, 0));
        var draft =
                new SheetDraft(
                        TODAY.plusDays(1),
                        List.of(
                                new Entry(1, 2_000_000_000L, null, true),
                                new Entry(9, 1_000L, null, false)),
                        false,
                        4);

        assertThat(SheetRules.objectionsTo(sheet, draft, TODAY))
                .containsExactlyInAnyOrder(
                        new Objection.ChangedMeanwhile(),
                        new Objection.PaidInTheFuture(TODAY, null),
                        new Objection.OutOfSense(2_000_000_000L, FeeRules.LARGEST, 1L),
                        new Objection.ExcuseNeedsReason(1L),
                        new Objection.NotOnSheet(9L));
        assertThat(SheetRules.objectionsTo(sheet, draft(false, entry(1, 78_000L)), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-10, true", "2026-11, true", "2026-12, false"})
    void aSheetIsSentFromTheFirstDayOfItsMonthOn(YearMonth month, boolean allowed) {
        var sheet = of(month, null, line(1, SALARY, 0));

        assertThat(SheetRules.objectionsToClosing(sheet, TODAY, false).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void aSheetIsSentAgainOnlyIfSomethingChanged() {
        var sent = sheet(line(1, SALARY, 0));

        assertThat(
                        SheetRules.objectionsToClosing(
                                again(sent, null, line(1, SALARY, 0)), TODAY, false))
                .containsExactly(new Objection.NothingNew());
        assertThat(
                        SheetRules.objectionsToClosing(
                                again(sent, null, line(1, SALARY, 78_000)), TODAY, false))
                .isEmpty();
        assertThat(SheetRules.objectionsToClosing(of(MONTH, null), TODAY, false))
                .containsExactly(new Objection.NobodyThere());
    }

    @Test
    void aSheetIsSentAgainWhenTheShareThatIsKeptIsDecidedLater() {
        var sent = sheet(line(1, SALARY, 78_000));

        assertThat(again(sent, null, line(1, SALARY, 78_000)).differs()).isFalse();
        assertThat(again(sent, 70, line(1, SALARY, 78_000)).differs()).isTrue();
    }

    @Test
    void aSheetIsSentAgainWhenMoneyIsAnotherMembersThoughTheTotalsAreTheSame() {
        var sent = sheet(line(1, SALARY, 78_000), line(2, SALARY, 0));

        assertThat(again(sent, null, line(1, SALARY, 0), line(2, SALARY, 78_000)).differs())
                .isTrue();
    }

    @Test
    void aSheetIsSentAgainWhenSomebodyCameOrWentOfWhomNothingIsDue() {
        var sent = sheet(line(1, SALARY, 78_000), line(2, EXEMPT, 0));

        assertThat(again(sent, null, line(1, SALARY, 78_000)).differs()).isTrue();
        assertThat(
                        again(
                                        sent,
                                        null,
                                        line(1, SALARY, 78_000),
                                        line(2, EXEMPT, 0),
                                        line(3, UNKNOWN, 0))
                                .differs())
                .isTrue();
        assertThat(again(sent, null, line(1, SALARY, 78_000), line(2, UNKNOWN, 0)).differs())
                .isTrue();
        assertThat(again(sent, null, line(1, SALARY, 78_000), line(2, EXEMPT, 0)).differs())
                .isFalse();
    }

    // Shares.

    @ParameterizedTest(name = "{0} % of {1}: {2}")
    @CsvSource({"70, 100, 70", "70, 101, 71", "70, 103, 72", "0, 99, 0", "100, 99, 99", "50, 1, 1"})
    void halfADongIsKept(int percent, long takenIn, long kept) {
        assertThat(SettingRules.kept(takenIn, percent)).isEqualTo(kept);
    }

    @Test
    void aGrassrootsCellKeepsSeventyPercentSinceTheNewRegulation() {
        var kind = OrganizationKind.GRASSROOTS_CELL;

        assertThat(percent(kind, YearMonth.of(2026, 1), Setting.NONE)).isNull();
        assertThat(percent(kind, YearMonth.of(2026, 2), Setting.NONE)).isEqualTo(70);
        assertThat(percent(OrganizationKind.CELL, MONTH, Setting.NONE)).isNull();
    }

    @Test
    void whatTheCellDecidedComesBeforeWhatWasDecidedAbove() {
        var above = new Setting(null, null, null, 40, null);
        var farther = new Setting(Region.II, null, 30, 20, null);
        var own = new Setting(null, null, 55, null, null);

        assertThat(SettingRules.keptPercent(OrganizationKind.CELL, MONTH, own, List.of(above)))
                .isEqualTo(55);
        assertThat(
                        SettingRules.keptPercent(
                                OrganizationKind.GRASSROOTS_CELL,
                                MONTH,
                                Setting.NONE,
                                List.of(above, farther)))
                .isEqualTo(40);
        assertThat(SettingRules.terms(MONTH, List.of(above, farther)).region())
                .isEqualTo(Region.II);
        assertThat(SettingRules.terms(MONTH, List.of()).rounding()).isEqualTo(1);
    }

    @Test
    void sheetsAreDueOnTheDayThatWasSet() {
        assertThat(SettingRules.sheetDue(YearMonth.of(2026, 12), 5))
                .isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(SettingRules.sheetDue(MONTH, null)).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    /// U above G (two cells) and above the cell K: each keeps its share of what comes in.
    @Test
    void moneyGoesUpLevelByLevel() {
        var children = Map.of(1, List.of(2, 9), 2, List.of(3, 4));
        var sent = new HashMap<Integer, Sending>();
        sent.put(3, new Sending(60_000L));
        sent.put(4, new Sending(40_000L));
        sent.put(9, new Sending(30_000L));

        var flow = Remittance.of(1, children, sent, Map.of(1, 50, 2, 30));

        assertThat(flow.received()).isEqualTo(100_000);
        assertThat(flow.kept()).isEqualTo(50_000);
        assertThat(flow.passedOn()).isEqualTo(50_000);
        assertThat(flow.unclear()).isZero();
    }

    @Test
    void whoeverDoesNotKnowWhatItKeepsIsToldAndNotGuessed() {
        var children = Map.of(1, List.of(2, 9), 2, List.of(3));
        var sent = Map.of(3, new Sending(60_000L), 9, new Sending(null));

        var flow = Remittance.of(1, children, sent, Map.of());

        assertThat(flow.received()).isZero();
        assertThat(flow.unclear()).isEqualTo(2);
        assertThat(flow.kept()).isNull();
        assertThat(flow.passedOn()).isNull();
    }

    private static @Nullable Integer percent(OrganizationKind kind, YearMonth month, Setting own) {
        return SettingRules.keptPercent(kind, month, own, List.of());
    }

    private static SheetDraft draft(boolean restAsDue, Entry... entries) {
        return new SheetDraft(TODAY, List.of(entries), restAsDue, 0);
    }

    private static Entry entry(long member, @Nullable Long amount) {
        return new Entry(member, amount, null, false);
    }

    private static Change change(@Nullable Payment was, Payment now) {
        return new Change(was, now);
    }

    private static Payment payment(
            long member, long amount, @Nullable String note, boolean excused) {
        return new Payment(0, member, 5, amount, amount == 0 ? null : TODAY, note, excused);
    }

    private static Payment recorded(long id, long member, long amount, LocalDate on) {
        return new Payment(id, member, 5, amount, on, null, false);
    }

    private static Line line(long member, Due due, long paid) {
        return new Line(
                member,
                "A" + member,
                "Người " + member,
                Stay.MEMBER,
                false,
                due,
                SheetRules.state(due, paid),
                paid,
                0,
                SheetRules.missing(due, paid),
                null,
                null,
                false,
                null);
    }

    private static CellSheet sheet(Line... lines) {
        return of(MONTH, null, lines);
    }

    private static CellSheet of(YearMonth month, @Nullable Closing sent, Line... lines) {
        var all = List.of(lines);
        return new CellSheet(
                new OrganizationId(5),
                month,
                true,
                all,
                SheetRules.totals(all, null),
                0,
                null,
                sent,
                false);
    }

    /// What is so now beside what was sent up.
    private static CellSheet again(CellSheet sent, @Nullable Integer percent, Line... lines) {
        var all = List.of(lines);
        var totals = SheetRules.totals(all, percent);
        var closing =
                new Closing(
                        1,
                        sent.totals().due(),
                        sent.totals().paid(),
                        null,
                        1,
                        0,
                        "Quy định 01-QĐ/TW",
                        Instant.EPOCH,
                        "test",
                        1);
        var before = new HashMap<Long, SentLine>();
        SheetRules.sentUp(sent.lines()).forEach(line -> before.put(line.member(), line));
        return new CellSheet(
                new OrganizationId(5),
                MONTH,
                true,
                all,
                totals,
                0,
                percent,
                closing,
                SheetRules.differs(all, totals, percent, closing, before));
    }
}
