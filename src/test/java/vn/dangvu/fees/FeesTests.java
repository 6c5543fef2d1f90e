package vn.dangvu.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.FeeBases.Entry;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MovementKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.Alert;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What the doors of fees record, tell and refuse, against the real database.
@DangvuTest(today = "2026-11-22", world = "fees")
@Import(FeeTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class FeesTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final YearMonth MONTH = YearMonth.of(2026, 11);
    static final YearMonth SPRING = YearMonth.of(2026, 2);
    static final Basis SALARY = new Basis(FeeGroup.SALARIED, 7_800_000L, null);
    static final Basis PENSION = new Basis(FeeGroup.PENSIONER, 6_000_000L, null);

    @Autowired FeeTown town;
    @Autowired Fees fees;
    @Autowired FeePayments payments;
    @Autowired FeeBases bases;
    @Autowired FeeExemptions exemptions;
    @Autowired FeeGuests guests;
    @Autowired FeeSettings settings;
    @Autowired MemberFees memberFees;
    @Autowired FeeDeadlines deadlines;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired DSLContext db;

    Viewer officer;
    Viewer secretary;
    Viewer inspector;
    CellMonth cell;

    @BeforeAll
    void fill() {
        town.fill();
    }

    @BeforeEach
    void open() {
        officer = town.viewer("canbo", "U", Role.OFFICER);
        secretary = town.viewer("bithu", "G.1", Role.SECRETARY);
        inspector = town.viewer("kiemtra", "U", Role.INSPECTOR);
        cell = new CellMonth(town.organization("G.1"), MONTH);
    }

    @Test
    void aSecretaryDoesTheMonthWithOneButtonAndExceptions() {
        payBases();

        var before = sheet();
        var outcome = record(true, new SheetDraft.Entry(town.member("A2"), 0L, "ốm", true));

        assertThat(before.totals().due()).isEqualTo(30_000 + 4 * 78_000);
        assertThat(outcome).isEqualTo(new Recorded(5));
        assertThat(line("A1").state()).isEqualTo(State.PAID_UP);
        assertThat(line("A2").state()).isEqualTo(State.MISSING);
        assertThat(line("A2").excused()).isTrue();
        assertThat(line("A5").probationary()).as("probationers pay the same").isTrue();
        assertThat(line("A5").due().amount()).isEqualTo(78_000);
        assertThat(line("A6").due())
                .isInstanceOfSatisfying(
                        Due.Exempt.class,
                        exempt -> assertThat(exempt.ground()).isEqualTo(Ground.SENIORITY));
        assertThat(sheet().totals().paid()).isEqualTo(30_000 + 3 * 78_000);
        assertThat(sheet().totals().missing()).isEqualTo(78_000);
        assertThat(lines("FEES_RECORDED")).isEqualTo(1);
    }

    @Test
    void whatWasSentUpStaysAndCorrectionsAreDifferences() {
        payBases();
        record(true);
        assertThat(payments.close(secretary, cell.cell(), MONTH, true))
                .isInstanceOf(Recorded.class);
        assertThat(payments.close(secretary, cell.cell(), MONTH, true))
                .isEqualTo(new Refused(List.of(new Objection.NothingNew())));

        record(false, new SheetDraft.Entry(town.member("A2"), 8_000L, null, false));

        var sheet = sheet();
        assertThat(sheet.differs()).isTrue();
        assertThat(sheet.sent()).isNotNull();
        assertThat(requireNonNull(sheet.sent()).paid()).isEqualTo(30_000 + 4 * 78_000);
        assertThat(sheet.totals().paid()).isEqualTo(30_000 + 3 * 78_000 + 8_000);
        assertThat(line("A2").paidWhenSent()).isEqualTo(78_000);
        assertThat(payments.close(secretary, cell.cell(), MONTH, true))
                .isInstanceOf(Recorded.class);
        assertThat(sheet().differs()).isFalse();
        assertThat(requireNonNull(sheet().sent()).times()).isEqualTo(2);
        assertThat(lines("FEE_SHEET_CLOSED")).isEqualTo(2);
    }

    @Test
    void figuresCountTheMembersAndCellsOfSheetsThatAreIn() {
        payBases();
        assertThat(count("fees.members")).isZero();
        record(true, new SheetDraft.Entry(town.member("A2"), 0L, null, false));
        payments.close(secretary, cell.cell(), MONTH, true);

        assertThat(count("fees.members")).isEqualTo(6);
        assertThat(count("fees.paidUp")).isEqualTo(4);
        assertThat(count("fees.inArrears")).isEqualTo(1);
        assertThat(count("fees.exempt")).isEqualTo(1);
        assertThat(count("fees.sheetsIn")).isEqualTo(1);
        var rows = figures.rows(officer, question(), "fees.inArrears", null, 10).rows();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.memberCode()).isEqualTo("A2");
                    assertThat(row.fact()).isEqualTo("FEE_IN_ARREARS");
                });
        record(false, new SheetDraft.Entry(town.member("A2"), 78_000L, null, false));
        assertThat(count("fees.inArrears")).as("paid late").isZero();
        assertThat(count("fees.paidUp")).isEqualTo(5);
    }

    @Test
    void someoneElseWhoRecordedMeanwhileIsNotOverwritten() {
        payBases();
        long seen = sheet().seen();
        record(true);

        var outcome =
                payments.record(
                        secretary,
                        cell.cell(),
                        MONTH,
                        new SheetDraft(TODAY, List.of(), true, seen));

        assertThat(outcome).isEqualTo(new Refused(List.of(new Objection.ChangedMeanwhile())));
    }

    @Test
    void threeMonthsWithoutAFeeAreGroundsForACaseAndNothingMore() {
        payBases();
        for (int month = 8; month <= 10; month++) {
            assertThat(alerts(FeeDeadlines.THREE_MONTHS)).as("before %d", month).isEmpty();
            close(YearMonth.of(2026, month), "A2");
        }

        var alerts = alerts(FeeDeadlines.THREE_MONTHS);

        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.member()).isEqualTo(town.member("A2"));
                    assertThat(alert.who()).isEqualTo("Nguyễn Văn Ac");
                    assertThat(alert.facts()).containsExactly(3, "08/2026", "10/2026");
                    assertThat(alert.address()).isEqualTo("/fees/members/" + town.member("A2"));
                });
        assertThat(memberFees.ofMember(secretary, town.member("A2"), 2026).arrears().grounds())
                .isTrue();
        assertThat(memberFees.ofMember(secretary, town.member("A1"), 2026).arrears().grounds())
                .isFalse();
    }

    @Test
    void aCauseAPaymentOrAnExemptionTakesTheGroundsAway() {
        payBases();
        for (int month = 8; month <= 10; month++) {
            close(YearMonth.of(2026, month), "A2", "A3", "A4");
        }
        assertThat(alerts(FeeDeadlines.THREE_MONTHS)).hasSize(3);

        record(
                YearMonth.of(2026, 9),
                false,
                new SheetDraft.Entry(town.member("A2"), 0L, "nằm viện", true),
                new SheetDraft.Entry(town.member("A3"), 1_000L, null, false));
        exemptions.record(
                secretary,
                town.member("A4"),
                exemption(Ground.HARDSHIP, YearMonth.of(2026, 10), YearMonth.of(2026, 12)));

        assertThat(alerts(FeeDeadlines.THREE_MONTHS)).isEmpty();
    }

    /// The twelve months up to that of the day count.
    @Test
    void monthsOfMoreThanAYearAgoCountNoMore() {
        payBases(YearMonth.of(2025, 8));
        for (int month = 10; month <= 12; month++) {
            close(YearMonth.of(2025, month), "A2");
        }

        assertThat(months(LocalDate.of(2026, 9, 30))).isEqualTo(3);
        assertThat(months(LocalDate.of(2026, 10, 1))).isEqualTo(2);
        assertThat(months(LocalDate.of(2026, 12, 31))).isZero();
    }

    @Test
    void whoeverHasNotSentASheetIsRemindedFromTheDayThatWasSet() {
        assertThat(alerts(FeeDeadlines.SHEET_MISSING)).as("nobody keeps fees yet").isEmpty();
        settings.record(
                officer,
                town.organization("G"),
                YearMonth.of(2026, 9),
                new Setting(null, null, null, null, 5));
        payBases();
        close(YearMonth.of(2026, 9));

        var alerts = alerts(FeeDeadlines.SHEET_MISSING);

        assertThat(alerts).hasSize(2);
        assertThat(alerts.getFirst().organization()).isEqualTo(cell.cell());
        assertThat(alerts.getFirst().facts()).containsExactly("10/2026", 1);
        assertThat(alerts.getFirst().due()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(alerts.getFirst().address())
                .isEqualTo("/fees?organization=" + cell.cell() + "&month=2026-10");
        assertThat(alerts.getLast().facts()).containsExactly("09/2026", 2);
        assertThat(
                        find(FeeDeadlines.SHEET_MISSING, TODAY, LocalDate.of(2026, 12, 5))
                                .getLast()
                                .facts())
                .containsExactly("09/2026", 3);
        assertThat(
                        find(FeeDeadlines.SHEET_MISSING, TODAY, LocalDate.of(2026, 12, 4))
                                .getLast()
                                .facts())
                .containsExactly("09/2026", 2);
    }

    @Test
    void anExemptionThatEndsIsToldBefore() {
        exemptions.record(
                secretary,
                town.member("A2"),
                exemption(Ground.HARDSHIP, YearMonth.of(2026, 6), YearMonth.of(2026, 12)));

        assertThat(find(FeeDeadlines.EXEMPTION_ENDING, TODAY, LocalDate.of(2026, 12, 30)))
                .isEmpty();
        assertThat(find(FeeDeadlines.EXEMPTION_ENDING, TODAY, LocalDate.of(2026, 12, 31)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.member()).isEqualTo(town.member("A2"));
                    assertThat(alert.due()).isEqualTo(LocalDate.of(2026, 12, 31));
                });
    }

    @Test
    void aMemberWhoIsAwayPaysWhereHeOrSheIsAsAGuest() {
        town.away("B1", LocalDate.of(2026, 9, 1));
        payBases();
        assertThat(guests.add(officer, cell, "B2", null))
                .isEqualTo(new Refused(List.of(new Objection.NotAway(MONTH))));
        assertThat(guests.add(officer, cell, "A1", null))
                .isEqualTo(new Refused(List.of(new Objection.AtHome())));
        assertThat(guests.add(secretary, cell, "B1", null))
                .as("a secretary knows nobody of another cell")
                .isEqualTo(new Refused(List.of(new Objection.UnknownMember("B1"))));

        assertThat(guests.add(officer, cell, "B1", null)).isInstanceOf(Recorded.class);

        assertThat(guests.add(officer, new CellMonth(town.organization("K"), MONTH), "B1", null))
                .isEqualTo(new Refused(List.of(new Objection.PaysElsewhereAlready(MONTH))));
        assertThat(line("B1").stay()).isEqualTo(Stay.GUEST);
        assertThat(bases.recordAll(secretary, cell, List.of(new Entry(town.member("B1"), PENSION))))
                .isEmpty();
        assertThat(line("B1").due().amount()).isEqualTo(30_000);
        var home = fees.sheet(officer, town.organization("G.2"), MONTH);
        assertThat(home.lines())
                .filteredOn(line -> line.code().equals("B1"))
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isEqualTo(new Due.Elsewhere()));
        guests.end(secretary, cell, town.member("B1"));
        assertThat(fees.sheet(secretary, cell.cell(), MONTH.plusMonths(1)).lines())
                .extracting(Line::code)
                .doesNotContain("B1");
    }

    /// TRF-04, 2.8: whichever of the two sends first.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSheetOfTheHomeCellHidesNotWhatAGuestOwes(boolean homeFirst) {
        town.away("B1", LocalDate.of(2026, 7, 1));
        var home = town.organization("G.2");
        guests.add(officer, new CellMonth(cell.cell(), YearMonth.of(2026, 8)), "B1", null);
        bases.recordAll(
                officer,
                new CellMonth(cell.cell(), YearMonth.of(2026, 8)),
                List.of(new Entry(town.member("B1"), PENSION)));
        for (int month = 8; month <= 10; month++) {
            var at = YearMonth.of(2026, month);
            var first = homeFirst ? home : cell.cell();
            payments.close(officer, first, at, true);
            payments.close(officer, homeFirst ? cell.cell() : home, at, true);
        }

        assertThat(arrears("B1")).isEqualTo(3);
        assertThat(
                        figures.of(
                                        officer,
                                        new Question(
                                                town.organization("G"),
                                                new Period(
                                                        LocalDate.of(2026, 10, 1),
                                                        LocalDate.of(2026, 10, 31)),
                                                null),
                                        "fees.inArrears")
                                .count())
                .isEqualTo(1);
    }

    private int arrears(String code) {
        return db
                .fetch(
                        "select months from fees_api.arrears(?) where member_id = ?",
                        TODAY,
                        town.member(code))
                .getValues(0, int.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    @Test
    void aGuestWhoWasAddedByMistakeNeverOwedAnything() {
        town.away("B1", LocalDate.of(2026, 9, 1));
        guests.add(officer, cell, "B1", null);
        long guest = town.member("B1");
        bases.recordAll(secretary, cell, List.of(new Entry(guest, PENSION)));
        record(false, new SheetDraft.Entry(guest, 30_000L, null, false));

        guests.annul(secretary, cell, guest);

        assertThat(line("B1").stay()).as("the money is there yet").isEqualTo(Stay.LEFT);
        assertThat(line("B1").asks()).isTrue();
        record(false, new SheetDraft.Entry(guest, null, null, false));
        assertThat(sheet().lines()).extracting(Line::code).doesNotContain("B1");
        assertThat(lines("FEE_GUEST_ANNULLED")).isEqualTo(1);
        assertThatThrownBy(() -> guests.annul(secretary, cell, guest)).isInstanceOf(NotFound.class);
        assertThat(guests.add(officer, cell, "B1", null)).isInstanceOf(Recorded.class);
    }

    /// ADM-17: fifty years without the time out of Party life, as everywhere.
    @Test
    void yearsThatDoNotCountExemptNobody() {
        assertThat(line("A6").due()).isInstanceOf(Due.Exempt.class);

        db.execute(
                "insert into years.merit (member_id, cell_id, kind, effective_on, until_on,"
                        + " recorded_by) values (?, ?, 'NOT_COUNTED', date '1980-01-01', date"
                        + " '1988-01-01', 'test')",
                town.member("A6"),
                cell.cell().value());

        assertThat(line("A6").due()).isNotInstanceOf(Due.Exempt.class);
        assertThat(memberFees.ofMember(secretary, town.member("A6"), 2026).countsFrom())
                .isEqualTo(LocalDate.of(1978, 3, 3));
    }

    /// FEE-2.10, in Java and in the database.
    @Test
    void hardshipEndsInTheDatabaseWhenItEndsByTheRules() {
        var random = new Random(5);
        for (int number = 0; number < 200; number++) {
            var from = YearMonth.of(2024, 1).plusMonths(random.nextInt(60));
            var until = random.nextInt(3) == 0 ? null : from.plusMonths(random.nextInt(40));
            var ground = random.nextBoolean() ? Ground.HARDSHIP : Ground.POOR;
            var last = new Exemption(ground, from, until, Decision.NONE, null).last();

            assertThat(
                            db.fetchSingle(
                                            "select fees.last_month(?, ?, ?)",
                                            ground.name(),
                                            from.atDay(1),
                                            until == null ? null : until.atDay(1))
                                    .get(0, LocalDate.class))
                    .as("%s from %s until %s", ground, from, until)
                    .isEqualTo(last == null ? null : last.atDay(1));
        }
    }

    @Test
    void hardshipWithoutEndOfTheOlderRegulationIsToldBeforeItEnds() {
        exemptions.record(
                secretary,
                town.member("A2"),
                new Exemption(Ground.HARDSHIP, YearMonth.of(2025, 6), null, Decision.NONE, null));

        assertThat(find(FeeDeadlines.EXEMPTION_ENDING, TODAY, LocalDate.of(2027, 1, 30))).isEmpty();
        assertThat(find(FeeDeadlines.EXEMPTION_ENDING, TODAY, LocalDate.of(2027, 1, 31)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.due()).isEqualTo(LocalDate.of(2027, 1, 31)));
    }

    @Test
    void whoLeftAfterPayingIsCountedWhereHeOrSheCameTo() {
        payBases();
        record(true);
        town.moved(
                "A2",
                MovementKind.INTERNAL_TRANSFER,
                LocalDate.of(2026, 11, 20),
                town.organization("G.2"));

        assertThat(line("A2").stay()).isEqualTo(Stay.LEFT);
        assertThat(sheet().totals().paid()).isEqualTo(30_000 + 4 * 78_000);
        assertThat(sheet().totals().due()).isEqualTo(30_000 + 3 * 78_000);
        var there = fees.sheet(officer, town.organization("G.2"), MONTH);
        assertThat(there.lines())
                .filteredOn(line -> line.code().equals("A2"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.paidElsewhere()).isEqualTo(78_000);
                    assertThat(line.state()).isEqualTo(State.PAID_UP);
                });
    }

    @Test
    void bothSheetsOfWhoMovedCountTheMemberOnce() {
        payBases();
        payments.close(secretary, cell.cell(), MONTH, true);
        town.moved(
                "A2",
                MovementKind.INTERNAL_TRANSFER,
                LocalDate.of(2026, 11, 20),
                town.organization("G.2"));
        payments.close(officer, town.organization("G.2"), MONTH, true);

        assertThat(count("fees.members")).isEqualTo(6 + 3);
        assertThat(count("fees.sheetsIn")).isEqualTo(2);
    }

    @Test
    void anInspectorIsToldNoIncomeButForAReason() {
        payBases();
        record(true);
        long member = town.member("A2");

        var sheet = fees.sheet(inspector, cell.cell(), MONTH);
        var year = memberFees.ofMember(inspector, member, 2026);

        assertThat(sheet.whole()).isFalse();
        assertThat(sheet.totals().paid()).isEqualTo(30_000 + 4 * 78_000);
        assertThat(sheet.lines().toString()).doesNotContain("78000", "7800000", "30000", "6000000");
        assertThat(year.toString()).doesNotContain("78000", "7800000");
        assertThat(year.recordable()).isFalse();
        var whole = memberFees.reveal(inspector, member, 2026, "kiểm tra thu nộp đảng phí");
        assertThat(whole.bases().getFirst().basis()).isEqualTo(SALARY);
        assertThat(lines("FIELD_REVEALED")).isEqualTo(1);
        assertThat(fees.takeSheet(inspector, cell.cell(), MONTH).lines().toString())
                .doesNotContain("7800000");
        assertThat(lines("EXPORTED")).isEqualTo(1);
    }

    @Test
    void theAuditKeepsNoIncome() {
        payBases();
        exemptions.record(
                secretary,
                town.member("A3"),
                exemption(Ground.POOR, YearMonth.of(2026, 3), YearMonth.of(2026, 12)));

        assertThat(
                        db.fetch(
                                        "select to_jsonb(e)::text from audit.entry e where act like"
                                                + " 'FEE%'")
                                .getValues(0, String.class))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry).doesNotContain("7800000", "6000000", "POOR"));
    }

    @Test
    void nobodyRecordsWhereNothingWasGranted() {
        var stranger = town.viewer("khac", "K", Role.SECRETARY);
        long member = town.member("A2");

        assertThatThrownBy(() -> fees.sheet(stranger, cell.cell(), MONTH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bases.record(stranger, member, MONTH, SALARY, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bases.record(inspector, member, MONTH, SALARY, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> payments.close(inspector, cell.cell(), MONTH, true))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        settings.record(
                                secretary,
                                cell.cell(),
                                MONTH,
                                new Setting(null, null, 50, null, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> fees.sheet(officer, town.organization("G"), MONTH))
                .as("no cell")
                .isInstanceOf(NotFound.class);
        assertThat(bases.recordAll(secretary, cell, List.of(new Entry(town.member("B1"), SALARY))))
                .containsEntry(
                        town.member("B1"), List.of(new Objection.NotOnSheet(town.member("B1"))));
    }

    @Test
    void whatIsRecordedForTheSameMonthCorrectsAndStaysToBeSeen() {
        long member = town.member("A2");
        bases.record(secretary, member, SPRING, SALARY, "theo bảng lương");
        assertThat(bases.record(secretary, member, SPRING, SALARY, null))
                .isEqualTo(new Refused(List.of(new Objection.NothingNew())));

        bases.record(secretary, member, SPRING, PENSION, null);

        var facts = memberFees.ofMember(secretary, member, 2026).bases();
        assertThat(facts)
                .singleElement()
                .satisfies(fact -> assertThat(fact.basis()).isEqualTo(PENSION));
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from fees.basis where member_id = ? and"
                                                + " superseded_at < 'infinity'",
                                        member)
                                .get(0, int.class))
                .isEqualTo(1);
        bases.takeBack(secretary, member, facts.getFirst().id());
        assertThat(memberFees.ofMember(secretary, member, 2026).bases()).isEmpty();
        assertThatThrownBy(() -> bases.takeBack(secretary, member, facts.getFirst().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anExemptionEndsEarlierByBeingRecordedAnew() {
        long member = town.member("A2");
        exemptions.record(
                secretary, member, exemption(Ground.HARDSHIP, SPRING, YearMonth.of(2026, 12)));
        exemptions.record(
                secretary, member, exemption(Ground.HARDSHIP, SPRING, YearMonth.of(2026, 5)));

        var facts = memberFees.ofMember(secretary, member, 2026).exemptions();

        assertThat(facts)
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.exemption().until()).isEqualTo(YearMonth.of(2026, 5)));
        exemptions.takeBack(secretary, member, facts.getFirst().id());
        assertThat(memberFees.ofMember(secretary, member, 2026).exemptions()).isEmpty();
    }

    @Test
    void theOverviewTellsWhoSentWhatAndWhatGoesUp() {
        payBases();
        settings.record(
                officer, town.organization("G"), SPRING, new Setting(null, null, 50, 40, null));
        record(true);
        payments.close(secretary, cell.cell(), MONTH, true);

        var overview = fees.overview(officer, town.organization("U"), MONTH);
        var grassroots = fees.overview(officer, town.organization("G"), MONTH);

        assertThat(overview.cells())
                .extracting(one -> one.itself().code())
                .containsExactlyInAnyOrder("G.1", "G.2", "K", "H", "M");
        assertThat(overview.sheetsIn()).isEqualTo(1);
        assertThat(overview.sums().due()).isEqualTo(342_000);
        assertThat(overview.sums().takenIn()).isEqualTo(342_000);
        assertThat(flow(grassroots).received()).as("the cell keeps 40 %").isEqualTo(205_200);
        assertThat(flow(grassroots).passedOn()).isEqualTo(102_600);
        assertThat(flow(overview).received()).isEqualTo(102_600);
        assertThat(flow(overview).kept()).isNull();
    }

    @Test
    void whatIsPaidWhereTheSheetIsNotInStandsBesideTheSums() {
        payBases();
        record(true, new SheetDraft.Entry(town.member("A2"), 0L, null, false));
        payments.close(secretary, cell.cell(), MONTH, true);
        var other = new CellMonth(town.organization("G.2"), MONTH);
        bases.recordAll(officer, other, List.of(new Entry(town.member("B1"), SALARY)));
        payments.record(
                officer,
                other.cell(),
                MONTH,
                new SheetDraft(
                        TODAY, List.of(), true, fees.sheet(officer, other.cell(), MONTH).seen()));

        var sums = fees.overview(officer, town.organization("G"), MONTH).sums();

        assertThat(sums).isEqualTo(new Overview.Sums(342_000L, 264_000L, 78_000L, 78_000L));
    }

    /// One of two cells has three hidden amounts, of which one is missing; the other has one.
    @Test
    void anInspectorIsToldNoSumFromWhichAnIncomeFollows() {
        payBases();
        record(true, new SheetDraft.Entry(town.member("A2"), 0L, null, false));
        payments.close(secretary, cell.cell(), MONTH, true);
        var other = new CellMonth(town.organization("G.2"), MONTH);
        bases.recordAll(officer, other, List.of(new Entry(town.member("B1"), SALARY)));
        payments.record(
                officer,
                other.cell(),
                MONTH,
                new SheetDraft(
                        TODAY, List.of(), true, fees.sheet(officer, other.cell(), MONTH).seen()));
        payments.close(officer, other.cell(), MONTH, true);

        var sheet = fees.sheet(inspector, cell.cell(), MONTH);
        var alone = fees.sheet(inspector, other.cell(), MONTH);
        var overview = fees.overview(inspector, town.organization("G"), MONTH);

        assertThat(sheet.totals().due()).isEqualTo(342_000);
        assertThat(sheet.totals().paid()).as("less 342.000: what A2 owes").isNull();
        assertThat(alone.totals().due()).isNull();
        assertThat(requireNonNull(alone.sent()).due()).isNull();
        assertThat(alone.toString()).doesNotContain("78000");
        assertThat(overview.sums().due()).as("less that of G.1: B1's").isNull();
        assertThat(overview.sums().takenIn()).isNull();
        assertThat(overview.flow()).isNull();
        assertThat(overview.cells())
                .extracting(one -> "" + requireNonNull(one.sent()).due())
                .containsExactlyInAnyOrder("342000", "null");
        assertThat(overview.toString()).doesNotContain("78000", "264000", "420000");
        assertThat(fees.overview(officer, town.organization("G"), MONTH).sums().due())
                .isEqualTo(420_000);
    }

    private static Remittance flow(Overview overview) {
        return requireNonNull(overview.flow());
    }

    @Test
    void whatWasDecidedAboveHoldsBelowUntilSomebodyNearerDecides() {
        settings.record(
                officer,
                town.organization("U"),
                SPRING,
                new Setting(Region.II, 1_000, null, 50, 8));
        settings.record(
                officer,
                town.organization("G"),
                MONTH,
                new Setting(Region.IV, null, null, null, null));
        bases.record(
                secretary,
                town.member("A2"),
                SPRING,
                new Basis(FeeGroup.NO_INSURANCE, null, null),
                null);

        assertThat(line("A2").due().amount())
                .as("0,3 % of 3.700.000, to the thousand")
                .isEqualTo(11_000);
        var before = fees.sheet(secretary, cell.cell(), MONTH.minusMonths(1));
        assertThat(before.totals().due())
                .as("0,3 % of 4.730.000, to the thousand")
                .isEqualTo(14_000);
        assertThat(sheet().keptPercent()).isEqualTo(50);
        assertThat(settings.of(officer, town.organization("G"), MONTH).inForce().sheetDay())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fees.payment set amount = 1",
                "delete from fees.payment",
                "update fees.basis set base = 1",
                "update fees.closing set paid = 1",
                "delete from fees.line"
            })
    void theDatabaseKeepsFactsAsTheyWereRecorded(String change) {
        payBases();
        close(MONTH);

        assertThatThrownBy(() -> db.execute(change))
                .hasMessageContaining("neither changed nor deleted");
    }

    private void payBases() {
        payBases(SPRING);
    }

    private void payBases(YearMonth from) {
        bases.record(secretary, town.member("A1"), from, PENSION, null);
        for (String code : List.of("A2", "A3", "A4", "A5")) {
            bases.record(secretary, town.member(code), from, SALARY, null);
        }
    }

    /// All but these paid; the sheet is sent up.
    private void close(YearMonth month, String... unpaid) {
        record(
                month,
                true,
                Arrays.stream(unpaid)
                        .map(code -> new SheetDraft.Entry(town.member(code), 0L, null, false))
                        .toArray(SheetDraft.Entry[]::new));
        payments.close(secretary, cell.cell(), month, true);
    }

    private RecordOutcome record(boolean rest, SheetDraft.Entry... entries) {
        return record(MONTH, rest, entries);
    }

    private RecordOutcome record(YearMonth month, boolean rest, SheetDraft.Entry... entries) {
        var seen = fees.sheet(secretary, cell.cell(), month).seen();
        return payments.record(
                secretary, cell.cell(), month, new SheetDraft(TODAY, List.of(entries), rest, seen));
    }

    private static Exemption exemption(Ground ground, YearMonth from, YearMonth until) {
        return new Exemption(ground, from, until, new Decision("4-NQ/CB", null, null), null);
    }

    private CellSheet sheet() {
        return fees.sheet(secretary, cell.cell(), MONTH);
    }

    private Line line(String code) {
        return sheet().lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int lines(String act) {
        return db.fetchSingle("select count(*) from audit.entry where act = ?", act)
                .get(0, int.class);
    }

    private Question question() {
        return new Question(
                town.organization("G"), new Period(MONTH.atDay(1), MONTH.atEndOfMonth()), null);
    }

    private long count(String code) {
        return figures.of(officer, question(), code).count();
    }

    private List<Alert> alerts(String kind) {
        return find(kind, TODAY, TODAY);
    }

    private List<Alert> find(String kind, LocalDate day, LocalDate until) {
        var scope = organizations.scope(officer, town.organization("G"), Period.day(day));
        return deadlines.find(scope, Set.of(kind), day, until);
    }

    private int months(LocalDate day) {
        return db
                .fetch(
                        "select months from fees_api.arrears(?) where member_id = ?",
                        day,
                        town.member("A2"))
                .getValues(0, int.class)
                .stream()
                .findFirst()
                .orElse(0);
    }
}
