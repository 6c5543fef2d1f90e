package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.transfers.Way.asked;
import static vn.dangvu.transfers.Way.because;
import static vn.dangvu.transfers.Way.day;
import static vn.dangvu.transfers.Way.issue;
import static vn.dangvu.transfers.Way.of;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;

/// Each limit one day before it, on it, and after it. The ids are those of the handbook.
class TransferRulesTests {

    private static final LocalDate TODAY = day("2030-01-01");

    /// Over Tết 2020: the sixtieth working day after 2 January 2020 is 2 April.
    @Test
    void trf01AsksForAReasonFromTheSixtyFirstWorkingDayOn() {
        var due = WorkingDays.VIETNAM.after(day("2020-01-02"), 60);
        assertThat(WorkingDays.VIETNAM.between(day("2020-01-02"), due)).isEqualTo(60);

        assertThat(asked("2020-01-02").objectionsTo(slip(due.minusDays(1)))).isEmpty();
        assertThat(asked("2020-01-02").objectionsTo(slip(due))).isEmpty();
        assertThat(asked("2020-01-02").objectionsTo(slip(due.plusDays(1))))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection).isInstanceOf(Objection.Late.class);
                    assertThat(((Objection.Late) objection).due()).isEqualTo(due);
                    assertThat(objection.source()).hasToString("Quy định 29-QĐ/TW, điểm 6.3.1");
                });
        assertThat(asked("2020-01-02").objectionsTo(because(slip(due.plusDays(1)), "Ốm")))
                .isEmpty();
    }

    @Test
    void trf01AsksForAReasonFromTheThirtyFirstWorkingDayAfterTheSlipOn() {
        var due = WorkingDays.VIETNAM.after(day("2020-01-02"), 30);
        var way = asked("2020-01-02").slip("2020-01-02");

        assertThat(way.objectionsTo(received(due.minusDays(1)))).isEmpty();
        assertThat(way.objectionsTo(received(due))).isEmpty();
        assertThat(way.objectionsTo(received(due.plusDays(1))))
                .singleElement()
                .isInstanceOf(Objection.Late.class);
        assertThat(way.objectionsTo(because(received(due.plusDays(1)), "Ốm"))).isEmpty();
    }

    @Test
    void trf01HoldsForASlipFromOutsideWhenItIsShown() {
        var due = WorkingDays.VIETNAM.after(day("2025-08-01"), 30);

        assertThat(shown(due, null)).isEmpty();
        assertThat(shown(due.plusDays(1), null))
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.source())
                                .hasToString("Quy định 294-QĐ/TW, điểm 6.3.1"));
        assertThat(shown(due.plusDays(1), "Ốm")).isEmpty();
    }

    @Test
    void trf01CitesNoRuleBeforeTheFirstOneWeHold() {
        assertThat(TransferPolicy.isHeldFor(day("2016-07-24"))).isFalse();
        assertThat(TransferPolicy.isHeldFor(day("2016-07-25"))).isTrue();
        assertThat(asked("2016-07-24").objectionsTo(slip(day("2017-07-01")))).isEmpty();
        assertThat(asked("2016-07-25").objectionsTo(slip(day("2017-07-01")))).hasSize(1);
    }

    @Test
    void trf02IssuesNoSlipUnderInspectionAndNamesThePaper() {
        var way = asked("2025-08-01").and(of(StepKind.HELD, "2025-08-02", "15-TB/UBKT", null));

        assertThat(way.objectionsTo(slip(day("2025-08-03"))))
                .containsExactly(
                        new Objection.UnderInspection(
                                "15-TB/UBKT",
                                1,
                                TransferPolicy.inForceOn(day("2025-08-03"))
                                        .cite("điểm 6.3.1đ", "TRF-02")));
        way.and(of(StepKind.RELEASED, "2025-08-04", "20-KL/UBKT", null));
        assertThat(way.objectionsTo(slip(day("2025-08-04")))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} months, temporary: {2} -> {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    CONTRACT, 2,  true,  TooShort
                    CONTRACT, 3,  true,  -
                    CONTRACT, 11, true,  -
                    CONTRACT, 11, false, OtherKind
                    CONTRACT, 12, true,  OtherKind
                    CONTRACT, 12, false, -
                    CONTRACT, -,  false, -
                    CONTRACT, -,  true,  Missing
                    STUDY,    2,  true,  TooShort
                    STUDY,    3,  true,  -
                    STUDY,    24, true,  -
                    STUDY,    24, false, OtherKind
                    STUDY,    25, true,  OtherKind
                    STUDY,    25, false, -
                    RESIDENCE, 5, false, -
                    """)
    void trf03DecidesByMonthsBetweenOfficialAndTemporary(
            Cause cause, @Nullable Integer months, boolean temporary, @Nullable String refused) {
        var found = TransferRules.objectionsTo(request(cause, months, temporary), null, TODAY);

        assertThat(found)
                .extracting(objection -> objection.getClass().getSimpleName())
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void trf03EndsATemporaryStayBeforeTheTwelfthMonthIsFull() {
        var way = asked("2025-08-01", Cause.CONTRACT, true);
        String on = "2025-09-01";

        assertThat(way.objectionsTo(stay(on, "2026-08-30"))).isEmpty();
        assertThat(way.objectionsTo(stay(on, "2026-08-31"))).isEmpty();
        assertThat(way.objectionsTo(stay(on, "2026-09-01")))
                .singleElement()
                .isInstanceOf(Objection.TooLong.class);
        assertThat(way.objectionsTo(stay(on, "2025-09-01")))
                .containsExactly(new Objection.EndsBeforeItBegins());
    }

    @Test
    void trf03EndsStudyAfterTwentyFourMonthsAtTheLatest() {
        var way = asked("2025-08-01", Cause.STUDY, true);

        assertThat(way.objectionsTo(stay("2025-09-01", "2027-08-31"))).isEmpty();
        assertThat(way.objectionsTo(stay("2025-09-01", "2027-09-01"))).isEmpty();
        assertThat(way.objectionsTo(stay("2025-09-01", "2027-09-02")))
                .singleElement()
                .isInstanceOf(Objection.TooLong.class);
    }

    @Test
    void trf03CountsAnExtensionFromTheSlip() {
        var way =
                asked("2025-08-01", Cause.CONTRACT, true)
                        .slip("2025-09-01", "2026-01-31")
                        .and(received(day("2025-09-05")));

        assertThat(way.objectionsTo(longer("2026-01-20", "2026-08-31"))).isEmpty();
        assertThat(way.objectionsTo(longer("2026-01-20", "2026-09-01")))
                .singleElement()
                .isInstanceOf(Objection.TooLong.class);
    }

    @ParameterizedTest(name = "{0} signed by {1} -> refused: {2}")
    @CsvSource({
        "INTERNAL, GRASSROOTS, false",
        "UPPER, GRASSROOTS, false",
        "WITHIN_PROVINCE, GRASSROOTS, true",
        "WITHIN_PROVINCE, UPPER, false",
        "OTHER_PROVINCE, GRASSROOTS, true",
        "OTHER_PROVINCE, UPPER, false",
        "OTHER_PROVINCE, PROVINCE, false",
        "ABROAD, GRASSROOTS, true",
        "ABROAD, UPPER, false"
    })
    void trf05AsksAHigherHandToSignTheFartherItGoes(
            TransferRoute route, Signer signer, boolean refused) {
        var step = issue("2025-08-10", "8", signer, route, null);

        assertThat(asked("2025-08-01").objectionsTo(step))
                .extracting(objection -> objection.getClass().getSimpleName())
                .isEqualTo(refused ? List.of("SignedTooLow") : List.of());
    }

    @Test
    void trf05HoldsTheRouteToTheTree() {
        var step = issue("2025-08-10", "8", Signer.UPPER, TransferRoute.UPPER, null);
        var transfer = asked("2025-08-01").transfer();

        assertThat(TransferRules.objectionsTo(transfer, step, TransferRoute.UPPER, TODAY))
                .isEmpty();
        assertThat(TransferRules.objectionsTo(transfer, step, TransferRoute.INTERNAL, TODAY))
                .containsExactly(new Objection.OtherRoute(TransferRoute.INTERNAL));
    }

    @Test
    void trf07GivesAGraduateWithoutWorkTwelveMonths() {
        var way = asked("2025-08-01", Cause.GRADUATED, false);

        assertThat(way.objectionsTo(slip(day("2026-07-31")))).isEmpty();
        assertThat(way.objectionsTo(slip(day("2026-08-01")))).isEmpty();
        assertThat(way.objectionsTo(slip(day("2026-08-02"))))
                .singleElement()
                .isInstanceOf(Objection.Late.class);
    }

    @Test
    void trf08LetsWhoAwaitsThePensionGoForATimeOnly() {
        assertThat(
                        TransferRules.objectionsTo(
                                request(Cause.AWAITING_PENSION, null, true), null, TODAY))
                .isEmpty();
        assertThat(
                        TransferRules.objectionsTo(
                                request(Cause.AWAITING_PENSION, null, false), null, TODAY))
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.source()).hasToString("Hướng dẫn 06-HD/TW, mục 10"));
        assertThat(TransferRules.objectionsTo(request(Cause.RETIREMENT, null, false), null, TODAY))
                .isEmpty();
        // Nobody knows when the pension book comes.
        assertThat(
                        asked("2025-08-01", Cause.AWAITING_PENSION, true)
                                .objectionsTo(slip(day("2025-08-10"))))
                .isEmpty();
    }

    @Test
    void trf09CountsTheLimitAnewAfterForwarding() {
        var way = asked("2025-08-01").slip("2025-08-04");
        var forwarded =
                new Step(
                        StepKind.FORWARDED,
                        day("2025-10-01"),
                        new Goal(48, "Đảng ủy B"),
                        TransferRoute.UPPER,
                        null,
                        null,
                        null,
                        new Decision("3-CV", null, null),
                        null,
                        null);

        assertThat(way.objectionsTo(forwarded)).isEmpty();
        assertThat(way.and(forwarded).transfer().toward()).isEqualTo(48);
        assertThat(way.transfer().stage()).isInstanceOf(Stage.OnTheWay.class);
        // TRF-01: what is shown as the limit is what the reception is judged by.
        var due = WorkingDays.VIETNAM.after(day("2025-10-01"), 30);
        assertThat(way.objectionsTo(received(due.minusDays(1)))).isEmpty();
        assertThat(way.objectionsTo(received(due))).isEmpty();
        assertThat(way.objectionsTo(received(due.plusDays(1))))
                .singleElement()
                .satisfies(
                        objection -> assertThat(((Objection.Late) objection).due()).isEqualTo(due));
    }

    @Test
    void trf02AsksForNobodyAnewWhoWasNotReleased() {
        var hold = new MemberWayStore.Hold("15-TB/UBKT", 7);

        assertThat(TransferRules.objectionsTo(request(Cause.WORK, null, false), hold, TODAY))
                .containsExactly(
                        new Objection.UnderInspection(
                                "15-TB/UBKT",
                                7,
                                TransferPolicy.inForceOn(day("2025-08-04"))
                                        .cite("điểm 6.3.1đ", "TRF-02")));
    }

    @Test
    void trf02ReleasesAlsoWhoseRequestWasGivenUp() {
        var way =
                asked("2025-08-01")
                        .and(of(StepKind.HELD, "2025-08-02", "15-TB/UBKT", null))
                        .and(of(StepKind.CANCELLED, "2025-08-05", null, "Thôi"));

        assertThat(way.transfer().stage())
                .isEqualTo(new Stage.Cancelled(day("2025-08-05"), "15-TB/UBKT"));
        assertThat(way.objectionsTo(slip(day("2025-08-06"))))
                .containsExactly(new Objection.NotNow(StepKind.SLIP_ISSUED));
        var released = of(StepKind.RELEASED, "2025-08-06", "20-KL/UBKT", null);
        assertThat(way.objectionsTo(released)).isEmpty();
        assertThat(way.and(released).transfer().stage())
                .isEqualTo(new Stage.Cancelled(day("2025-08-06"), null));
        assertThat(way.transfer().stage().next()).isEmpty();
    }

    /// Guests are held to the limits of those who go from here.
    @ParameterizedTest(name = "{0}, temporary: {1}, until {2} -> {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    CONTRACT,         true,  2026-07-30, -
                    CONTRACT,         true,  2026-07-31, -
                    CONTRACT,         true,  2026-08-01, TooLong
                    CONTRACT,         true,  -,          Missing
                    CONTRACT,         true,  2025-08-04, EndsBeforeItBegins
                    STUDY,            true,  2027-08-01, -
                    STUDY,            true,  2027-08-02, TooLong
                    AWAITING_PENSION, true,  -,          -
                    AWAITING_PENSION, false, -,          AwaitsPension
                    CONTRACT,         false, -,          -
                    """)
    void trf03AndTrf08HoldForGuestsToo(
            Cause cause, boolean temporary, @Nullable LocalDate until, @Nullable String refused) {
        var step =
                new Step(
                        StepKind.PRESENTED,
                        day("2025-08-04"),
                        new Goal(32, "Thành ủy Đà Lạt"),
                        TransferRoute.WITHIN_PROVINCE,
                        null,
                        until,
                        null,
                        new Decision("7", day("2025-08-01"), null),
                        null,
                        null);

        assertThat(TransferRules.objectionsToPresenting(step, temporary, cause, TODAY))
                .extracting(objection -> objection.getClass().getSimpleName())
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void trf10HoldsThePapersThreeMonths() {
        var policy = TransferPolicy.inForceOn(day("2025-08-31"));

        assertThat(policy.holdUntil(day("2025-08-31"))).isEqualTo("2025-11-30");
        var last = policy.holdUntil(day("2025-08-15"));
        assertThat(last.minusDays(1).minusMonths(3)).isBefore("2025-08-15");
        assertThat(last.minusMonths(3)).isEqualTo("2025-08-15");
        assertThat(last.plusDays(1).minusMonths(3)).isAfter("2025-08-15");
    }

    @Test
    void trf11AsksForAReportAndAConfirmationOfTheLoss() {
        var way = asked("2025-08-01").slip("2025-08-04");

        assertThat(way.objectionsTo(of(StepKind.SLIP_LOST, "2025-08-20")))
                .extracting(Objection::field)
                .containsExactly("reason", "paperNumber", "paperIssuer");
        var reported = of(StepKind.SLIP_LOST, "2025-08-20", "9/CA", "Mất ví");
        assertThat(way.objectionsTo(reported)).isEmpty();
        way.and(reported);
        assertThat(way.objectionsTo(received(day("2025-08-21"))))
                .containsExactly(new Objection.NotNow(StepKind.RECEIVED));
        var again =
                new Step(
                        StepKind.SLIP_REISSUED,
                        day("2025-08-22"),
                        null,
                        null,
                        null,
                        null,
                        Signer.UPPER,
                        new Decision("9", null, null),
                        null,
                        null);
        assertThat(way.objectionsTo(again)).isEmpty();
        assertThat(way.and(again).transfer().stage())
                .isEqualTo(
                        new Stage.OnTheWay(
                                day("2025-08-22"),
                                day("2025-08-22"),
                                TransferPolicy.inForceOn(day("2025-08-22"))
                                        .presentBy(day("2025-08-22"))));
    }

    /// A slip in place of a lost one goes as far as that went.
    @Test
    void trf05AsksTheSameHandToSignTheSlipAnew() {
        var way =
                asked("2025-08-01")
                        .slip("2025-08-04")
                        .and(of(StepKind.SLIP_LOST, "2025-08-20", "9/CA", "Mất ví"));

        assertThat(way.objectionsTo(again(Signer.GRASSROOTS)))
                .singleElement()
                .isInstanceOf(Objection.SignedTooLow.class);
        assertThat(way.objectionsTo(again(Signer.UPPER))).isEmpty();
    }

    private static Step again(Signer signer) {
        return new Step(
                StepKind.SLIP_REISSUED,
                day("2025-08-22"),
                null,
                null,
                null,
                null,
                signer,
                new Decision("9", null, null),
                null,
                null);
    }

    @Test
    void stepsFollowEachOtherAndTheirDays() {
        var way = asked("2025-08-01").slip("2025-08-04");

        assertThat(way.objectionsTo(received(day("2025-08-03"))))
                .containsExactly(new Objection.BeforeTheLast(day("2025-08-04")));
        assertThat(way.objectionsTo(slip(day("2025-08-05"))))
                .containsExactly(new Objection.NotNow(StepKind.SLIP_ISSUED));
        assertThat(way.objectionsTo(received(TODAY.plusDays(1))))
                .contains(new Objection.InTheFuture("day", TODAY));
        way.and(received(day("2025-08-06")));
        assertThat(way.transfer().stage().next()).isEmpty();
        assertThat(way.transfer().stage()).isEqualTo(new Stage.Received(day("2025-08-06")));
    }

    @Test
    void missesNothingThatASlipHasToSay() {
        var empty = Step.of(StepKind.SLIP_ISSUED, day("2025-08-10"), Decision.NONE, null);

        assertThat(asked("2025-08-01", Cause.STUDY, true).objectionsTo(empty))
                .extracting(Objection::field)
                .containsExactly("paperNumber", "goal", "route", "signer", "until");
    }

    @Test
    void theWordsTellTheNumbersOfThePolicy() {
        var policy = TransferPolicy.inForceOn(TODAY);
        var texts = Texts.VIETNAMESE;

        assertThat(texts.get("transfers.radar.startLate.about")).contains("" + policy.startDays());
        assertThat(texts.get("transfers.page.label.causeOnHint")).contains("" + policy.startDays());
        assertThat(texts.get("transfers.page.label.reasonHint.SLIP_ISSUED"))
                .contains("" + policy.startDays());
        assertThat(texts.get("transfers.radar.slipLate.about")).contains("" + policy.presentDays());
        assertThat(texts.get("transfers.page.label.reasonHint.RECEIVED"))
                .contains("" + policy.presentDays());
        assertThat(texts.get("transfers.radar.heldTooLong.about"))
                .contains("" + policy.heldMonths());
        assertThat(texts.get("transfers.page.temporaryHint"))
                .contains("" + policy.temporaryMonths(), "" + policy.studyMonths());
        assertThat(texts.get("transfers.page.officialHint")).contains("" + policy.officialMonths());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-07-25",
                "2021-07-30",
                "2025-01-20",
                "2025-07-01",
                "2026-04-08",
                "2026-05-19",
                "2026-07-26"
            })
    void aRegimeBeginsOnItsFirstDay(LocalDate since) {
        var policy = TransferPolicy.inForceOn(since);

        assertThat(TransferPolicy.inForceOn(since.plusDays(1))).isEqualTo(policy);
        assertThat(policy.since()).isEqualTo(since);
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void everyStepHasItsWords(StepKind kind) {
        for (var texts : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            assertThat(texts.has("transfers.kind." + kind)).isTrue();
            assertThat(texts.has("transfers.page.fact.paper." + kind)).isTrue();
            assertThat(texts.has("transfers.page.heading." + kind)).isTrue();
        }
    }

    private static List<Objection> shown(LocalDate on, @Nullable String reason) {
        var step =
                new Step(
                        StepKind.PRESENTED,
                        on,
                        new Goal(32, "Thành ủy Đà Lạt"),
                        TransferRoute.WITHIN_PROVINCE,
                        null,
                        null,
                        null,
                        new Decision("7", day("2025-08-01"), null),
                        reason,
                        null);
        return TransferRules.objectionsToPresenting(step, false, Cause.WORK, TODAY);
    }

    private static Request request(Cause cause, @Nullable Integer months, boolean temporary) {
        return new Request(
                temporary,
                cause,
                day("2025-08-01"),
                months,
                day("2025-08-04"),
                null,
                Decision.NONE,
                null,
                null);
    }

    private static Step slip(LocalDate on) {
        return issue(on.toString(), "8", Signer.UPPER, TransferRoute.WITHIN_PROVINCE, null);
    }

    private static Step stay(String on, String until) {
        return issue(on, "8", Signer.UPPER, TransferRoute.WITHIN_PROVINCE, until);
    }

    private static Step longer(String on, String until) {
        return new Step(
                StepKind.EXTENDED,
                day(on),
                null,
                null,
                null,
                day(until),
                null,
                Decision.NONE,
                null,
                null);
    }

    private static Step received(LocalDate on) {
        return Step.of(StepKind.RECEIVED, on, Decision.NONE, null);
    }
}
