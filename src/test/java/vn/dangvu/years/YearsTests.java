package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.years.YearsOffice.EAST;
import static vn.dangvu.years.YearsOffice.OFFICER;
import static vn.dangvu.years.YearsOffice.READER;
import static vn.dangvu.years.YearsOffice.STRANGER;
import static vn.dangvu.years.YearsOffice.TODAY;
import static vn.dangvu.years.YearsOffice.UPPER;
import static vn.dangvu.years.YearsOffice.WEST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.cases.Vote;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.years.Cards.CardOutcome;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;
import vn.dangvu.years.ResidenceEntry.Kind;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Exemption and suspension as cases, cards, the work of a year, the link with the residence.
@YearsTest
@Transactional
class YearsTests {

    private static final OrganizationId CELL = new OrganizationId(EAST);
    private static final OrganizationId U = new OrganizationId(UPPER);
    private static final Decision PAPER =
            new Decision("7-QĐ/ĐU", LocalDate.of(2026, 2, 9), "Đảng ủy");

    @Autowired Cases cases;
    @Autowired Cards cards;
    @Autowired Assignments assignments;
    @Autowired Residences residences;
    @Autowired Memberships memberships;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired YearsDeadlines radar;
    @Autowired CardWaitingStore waiting;
    @Autowired Clock clock;
    @Autowired YearsOffice office;
    @Autowired DSLContext db;

    @Test
    void anExemptionIsGrantedRenewedAndEndsInTheLedger() {
        long member = voters("EA");
        long file = open(CaseKind.EXEMPTION, member, "2025-06-02");

        assertThat(record(file, "CELL_DECISION", "2025-06-10", "2025-12-31"))
                .containsExactly("cases.objection.notItsTurn");
        assertThat(record(file, CaseFiles.entry("REQUEST", "2025-06-02", null, "ILLNESS")))
                .isEmpty();
        assertThat(record(file, "CELL_DECISION", "2025-06-10", "2025-12-31")).isEmpty();
        assertThat(standing(member, "2025-06-09")).isEqualTo("false false");
        assertThat(standing(member, "2025-06-10")).isEqualTo("true false");
        assertThat(record(file, "EXTENSION", "2025-12-20", "2026-06-30")).isEmpty();
        assertThat(movements(member))
                .containsExactly(
                        "OPENING_BALANCE 2015-01-01 null",
                        "EXEMPTION 2025-06-10 2025-12-31",
                        "EXEMPTION 2025-12-20 2026-06-30");
        assertThat(record(file, "RETURNED", "2026-02-01", null)).isEmpty();
        assertThat(standing(member, "2026-02-01")).isEqualTo("false false");
        assertThat(record(file, "RETURNED", "2026-02-02", null))
                .containsExactly("cases.objection.closed");
    }

    @Test
    void nobodyIsExemptTwice() {
        long member = voters("EB");
        long file = open(CaseKind.EXEMPTION, member, "2025-06-02");
        record(file, CaseFiles.entry("REQUEST", "2025-06-02", null, "ILLNESS"));
        record(file, "CELL_DECISION", "2025-06-10", null);
        record(file, CaseFiles.entry("ENDED", "2025-07-01", null, null));

        var again = asked(CaseKind.EXEMPTION, member, "2025-08-01");
        assertThat(cases.open(OFFICER, again))
                .isInstanceOfSatisfying(
                        Cases.Opening.Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().key())
                                        .isEqualTo("years.objection.exemptAlready"));
        var exemption =
                new Entry(
                        MovementKind.EXEMPTION,
                        LocalDate.of(2025, 9, 1),
                        null,
                        null,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        assertThat(memberships.record(OFFICER, member, exemption))
                .isInstanceOf(RecordOutcome.Refused.class);
    }

    @Test
    void aSuspensionRunsIsExtendedAndExpires() {
        long member = voters("EC");
        long file = open(CaseKind.SUSPENSION, member, "2025-07-01");
        var latest = SuspensionPolicy.inForceOn(day("2025-07-01")).latest(day("2025-07-01"));

        assertThat(record(file, "DECISION", "2025-07-01", latest.plusDays(1).toString()))
                .containsExactly("years.objection.suspendedTooLong");
        assertThat(record(file, "DECISION", "2025-07-01", latest.toString())).isEmpty();
        assertThat(standing(member, "2025-07-01")).isEqualTo("false true");
        assertThat(record(file, "EXTENSION", latest.toString(), "2026-01-30")).isEmpty();
        assertThat(record(file, "EXPIRED", "2026-01-30", null))
                .containsExactly("years.objection.expiresOn");
        assertThat(record(file, "EXPIRED", "2026-01-31", null)).isEmpty();
        assertThat(standing(member, "2026-01-30")).isEqualTo("false true");
        assertThat(standing(member, "2026-01-31")).isEqualTo("false false");
    }

    @Test
    void cardsAreGivenToAllByOneDecisionOrToNone() {
        long first = recognized("CA1");
        long second = recognized("CA2");
        assertThat(cards.missing(OFFICER, U, 10))
                .extracting(CardLine::code)
                .containsExactly("CA1", "CA2");

        var wrong = Map.of(first, card("001095000001"), second, card("123"));
        assertThat(cards.give(OFFICER, wrong))
                .isInstanceOfSatisfying(
                        CardOutcome.Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .extracting(one -> one.objection().key())
                                        .containsExactly("years.objection.newCardNumber"));
    }

    @Test
    void aCardTakesTheSealedCitizenIdAndLeavesATrace() {
        long member = recognizedWithId("Vũ Thị Thẻ", "001180123456");
        long other = recognized("CB2");

        assertThat(cards.give(OFFICER, Map.of(member, card(null))))
                .isEqualTo(new CardOutcome.Given(1, 0));
        assertThat(
                        db.fetchSingle(
                                        "select card_number from members.member where id = ?",
                                        member)
                                .get(0, String.class))
                .isEqualTo("001180123456");
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audit.entry where act ="
                                                + " 'FIELD_REVEALED' and member = ?",
                                        member)
                                .get(0, int.class))
                .isEqualTo(1);
        assertThat(cards.missing(OFFICER, U, 10))
                .extracting(CardLine::member)
                .containsExactly(other);
        assertThat(count("years.cards.issued")).isEqualTo(1);
    }

    @Test
    void cardsAnewAreCountedByTheirReason() {
        long member = recognized("CC1");
        give(member, null, "001095000011");
        give(member, CardReason.LOST, "001095000012");
        long byHand = recognized("CC2");
        give(byHand, null, "001095000021");
        memberships.record(OFFICER, byHand, reissued("001095000022"));

        assertThat(cards.ofMember(OFFICER, member))
                .extracting(CardFact::why)
                .containsExactly("LOST", "ISSUE");
        var unsaid = cards.ofMember(OFFICER, byHand).getFirst();
        assertThat(unsaid.unexplained()).isTrue();
        assertThat(count("years.cards.lost")).isEqualTo(1);
        assertThat(count("years.cards.unsaid")).isEqualTo(1);
        var none = CardEntry.Report.NONE;
        assertThat(keys(cards.explain(OFFICER, unsaid.movement(), CardReason.LOST, none)))
                .containsExactly("years.objection.noReport");
        assertThat(cards.explain(OFFICER, unsaid.movement(), CardReason.DAMAGED, none))
                .isEqualTo(new Kept(1));
        assertThat(cards.explain(OFFICER, unsaid.movement(), CardReason.NEW_MODEL, none))
                .isEqualTo(new Kept(1));
        assertThat(count("years.cards.newModel")).isEqualTo(1);
        assertThat(cards.said(OFFICER, unsaid.movement()))
                .contains(new CardSaid(CardReason.NEW_MODEL, none));
        assertThat(count("years.cards.damaged")).isZero();
        // A correction in the ledger keeps the reason.
        memberships.correct(OFFICER, unsaid.movement(), reissued("001095000023"));
        assertThat(count("years.cards.newModel")).isEqualTo(1);
        assertThat(count("years.cards.anew")).isEqualTo(2);
        var first = cards.ofMember(OFFICER, member).getLast();
        assertThat(keys(cards.explain(OFFICER, first.movement(), CardReason.LOST, none)))
                .containsExactly("years.objection.firstCard");
    }

    @Test
    void whoWorksIsIntroducedWhereHeOrSheLives() {
        long works = office.member("HA1", EAST, "2000-01-01", "OFFICIAL", "PUBLIC_EMPLOYEE");
        office.member("HA2", EAST, "2000-01-01", "OFFICIAL", "FARMER");
        var scope = organizations.scope(OFFICER, U, Period.day(TODAY));
        var kinds = Set.of(YearsDeadlines.RESIDENCE_MISSING);

        assertThat(residences.list(OFFICER, U, 2026))
                .extracting(ResidenceLine::code)
                .containsExactly("HA1");
        assertThat(residences.progress(OFFICER, U, 2026))
                .containsExactly(new Residences.Progress(EAST, 1, 0, 0));
        assertThat(radar.find(scope, kinds, TODAY, TODAY))
                .singleElement()
                .satisfies(alert -> assertThat(alert.facts()).containsExactly(1));
        assertThat(keys(residences.record(OFFICER, works, link(Kind.RECEIVED, "2026-01-20"))))
                .containsExactly("years.objection.notIntroduced");
        assertThat(residences.record(OFFICER, works, link(Kind.INTRODUCED, "2026-01-10")))
                .isInstanceOf(Kept.class);
        assertThat(residences.record(OFFICER, works, link(Kind.RECEIVED, "2026-01-20")))
                .isInstanceOf(Kept.class);
        assertThat(radar.find(scope, kinds, TODAY, TODAY)).isEmpty();
        assertThat(residences.list(OFFICER, U, 2026).getFirst())
                .extracting(ResidenceLine::place, ResidenceLine::received)
                .containsExactly("Chi ủy tổ dân phố 5", day("2026-01-20"));
        long introduced = residences.ofMember(OFFICER, works).getLast().id();
        assertThat(residences.annul(OFFICER, introduced)).isInstanceOf(Kept.class);
        assertThat(residences.list(OFFICER, U, 2026).getFirst().place()).isNull();
    }

    @Test
    void theRadarTellsOfSlipsThatDidNotComeBackAndOfCommentsThatAreMissing() {
        long works = office.member("HB1", EAST, "2000-01-01", "OFFICIAL", "PUBLIC_EMPLOYEE");
        var scope = organizations.scope(OFFICER, U, Period.day(TODAY));
        var slips = Set.of(YearsDeadlines.RESIDENCE_UNANSWERED);
        var comments = Set.of(YearsDeadlines.COMMENT_MISSING);
        var introduced = day("2025-11-03");
        var due = WorkingDays.VIETNAM.after(introduced, ResidencePolicy.SLIP_DAYS);

        assertThat(radar.find(scope, comments, TODAY, TODAY)).isEmpty();
        residences.record(OFFICER, works, link(Kind.INTRODUCED, "2025-11-03"));
        assertThat(radar.find(scope, slips, due, due)).isEmpty();
        assertThat(radar.find(scope, slips, due.plusDays(1), TODAY))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.organization()).isEqualTo(CELL);
                    assertThat(alert.due()).isEqualTo(due);
                    assertThat(alert.facts()).containsExactly(1, introduced, 30);
                });
        residences.record(OFFICER, works, link(Kind.RECEIVED, "2026-01-05"));
        assertThat(radar.find(scope, slips, due.plusDays(1), TODAY)).isEmpty();

        assertThat(radar.find(scope, comments, TODAY, TODAY))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.due()).isEqualTo(day("2025-12-31"));
                    assertThat(alert.facts()).containsExactly(1, "2025");
                });
        residences.record(OFFICER, works, comment("2026-01-20", 2025));
        assertThat(radar.find(scope, comments, TODAY, TODAY)).isEmpty();
    }

    @Test
    void aLinkIsBookedWhereTheMemberWasThenAndCorrectedOnce() {
        long moved = office.member("HC1", WEST, "2000-01-01", "OFFICIAL", "PUBLIC_EMPLOYEE");
        office.move(moved, "INTERNAL_TRANSFER", "2026-01-05", WEST, EAST, null, null);
        residences.record(OFFICER, moved, link(Kind.INTRODUCED, "2026-01-04"));
        long link = residences.ofMember(OFFICER, moved).getFirst().id();

        assertThat(residences.link(OFFICER, link).cell()).isEqualTo(WEST);
        var corrected = link(Kind.INTRODUCED, "2026-01-08");
        assertThat(residences.correct(OFFICER, link, corrected)).isEqualTo(new Kept(1));
        assertThat(residences.ofMember(OFFICER, moved).getFirst().cell()).isEqualTo(WEST);
        assertThat(keys(residences.correct(OFFICER, link, corrected)))
                .containsExactly("years.objection.correctedAlready");
        assertThat(keys(residences.annul(OFFICER, link)))
                .containsExactly("years.objection.correctedAlready");
    }

    /// Two pairs of eyes: the card waits, and with it why it is given anew.
    @Test
    void theReasonOfACardThatWaitsIsRecordedWithIt() {
        long member = recognized("CD1");
        give(member, null, "001095000051");
        var entry =
                new CardEntry(
                        CardReason.DAMAGED,
                        TODAY,
                        "001095000052",
                        PAPER,
                        new CardEntry.Report("6-BB", TODAY, "tủ 4"));
        waiting.keep(
                member,
                TODAY,
                new CardWaitingStore.Said(CardReason.DAMAGED, entry.report(), "huong"),
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        memberships.record(OFFICER, member, reissued("001095000052"));

        var card = cards.ofMember(OFFICER, member).getFirst();
        assertThat(card.why()).isEqualTo("DAMAGED");
        assertThat(cards.said(OFFICER, card.movement()))
                .contains(new CardSaid(CardReason.DAMAGED, entry.report()));
        assertThat(waiting.take(member, TODAY)).isEmpty();
    }

    @Test
    void theFigureOfCardsAsKnownThenHasTheReasonAsKnownThen() {
        long member = recognized("CE1");
        give(member, null, "001095000061");
        memberships.record(OFFICER, member, reissued("001095000062"));
        var card = cards.ofMember(OFFICER, member).getFirst();
        var before = clock.instant();
        db.execute(
                "insert into years.card_reason (movement_id, member_id, reason, recorded_at,"
                        + " recorded_by) values (?, ?, 'LOST', cast(? as timestamptz), 't')",
                card.movement(),
                member,
                before.plusSeconds(60).toString());

        assertThat(known("years.cards.lost", before.plusSeconds(59))).isZero();
        assertThat(known("years.cards.unsaid", before.plusSeconds(59))).isEqualTo(1);
        assertThat(known("years.cards.lost", before.plusSeconds(60))).isEqualTo(1);
        assertThat(count("years.cards.lost")).isEqualTo(1);
    }

    private long known(String code, Instant at) {
        return figures.of(OFFICER, new Question(U, Period.year(2026), at), code).count();
    }

    private static ResidenceEntry comment(String on, int year) {
        return new ResidenceEntry(Kind.COMMENT, day(on), null, year, true, null, null, null);
    }

    @Test
    void nothingOfItIsOpenToStrangersAndReadersRecordNothing() {
        long member = recognized("ZA1");
        var link = link(Kind.INTRODUCED, "2026-01-10");

        assertThatThrownBy(() -> cards.missing(STRANGER, U, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.ofMember(STRANGER, member)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.give(STRANGER, Map.of(member, card("001095000031"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.sheet(STRANGER, CELL, 2026))
                .isInstanceOf(NotFound.class);
        var nothing =
                new AssignmentDraft(new AssignmentDraft.Common(null, null, null), false, Map.of());
        assertThatThrownBy(() -> assignments.record(READER, CELL, 2026, nothing))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> residences.list(STRANGER, U, 2026)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> residences.record(STRANGER, member, link))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> residences.record(READER, member, link))
                .isInstanceOf(Forbidden.class);
    }

    /// One of four official members of the cell, so that it can vote.
    private long voters(String code) {
        for (int number = 2; number <= 4; number++) {
            office.member(code + number, EAST, "2000-01-01");
        }
        return office.member(code + 1, EAST, "2000-01-01");
    }

    private static CaseFile asked(CaseKind kind, long member, String on) {
        return new CaseFile(0, kind, EAST, member, null, day(on), List.of());
    }

    private long open(CaseKind kind, long member, String on) {
        return ((Cases.Opening.Opened) cases.open(OFFICER, asked(kind, member, on))).file();
    }

    /// With three votes of four.
    private List<String> record(long file, String step, String on, @Nullable String until) {
        return record(file, CaseFiles.entry(step, on, until, null));
    }

    private List<String> record(long file, StepEntry entry) {
        boolean voted = Set.of("CELL_DECISION", "EXTENSION", "DECISION").contains(entry.kind());
        boolean above =
                Set.of("DECISION", "LIFTED").contains(entry.kind()) || suspended(file, entry);
        var told =
                new StepEntry(
                        entry.kind(),
                        above ? UPPER : EAST,
                        entry.on(),
                        voted ? new Decision("7-QĐ", entry.on(), null) : Decision.NONE,
                        voted ? new Vote(4, 4, 3, 1, 0, false, List.of()) : null,
                        null,
                        entry.ground(),
                        entry.until(),
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        return switch (cases.record(OFFICER, file, told)) {
            case StepOutcome.Recorded _ -> List.of();
            case StepOutcome.Refused(var prospect) ->
                    prospect.ledger().isEmpty()
                            ? prospect.objections().stream().map(one -> one.key()).toList()
                            : List.of("ledger " + prospect.ledger());
            case StepOutcome.Waiting _ -> List.of("waits");
        };
    }

    /// Extensions are decided by the cell of an exemption, by the level above of a suspension.
    private boolean suspended(long file, StepEntry entry) {
        return entry.kind().equals("EXTENSION")
                && db.fetchSingle("select kind from cases.case_file where id = ?", file)
                        .get(0, String.class)
                        .equals("SUSPENSION");
    }

    private String standing(long member, String day) {
        var row =
                db.fetchSingle(
                        "select exempt, suspended from members_api.membership where member_id = ?"
                                + " and since <= cast(? as date) and until > cast(? as date)",
                        member,
                        day,
                        day);
        return row.get(0) + " " + row.get(1);
    }

    private List<String> movements(long member) {
        return db.fetch(
                        "select kind::text || ' ' || effective_on || ' ' ||"
                            + " coalesce(until_on::text, 'null') from members.movement where"
                            + " member_id = ? and superseded_at = 'infinity' order by effective_on,"
                            + " ordinal",
                        member)
                .getValues(0, String.class);
    }

    private long recognized(String code) {
        long member = office.person(code, null, "OTHER");
        office.move(member, "ADMISSION", "2024-06-01", null, EAST, null, "2024-05-10");
        office.move(member, "RECOGNITION", "2025-06-01", EAST, EAST, null, "2025-06-20");
        return member;
    }

    private long recognizedWithId(String name, String citizenId) {
        var person =
                new Attributes(
                        name,
                        "FEMALE",
                        new BirthDate(day("1980-03-08"), Precision.DAY),
                        null,
                        "01",
                        "NONE",
                        null,
                        "UPPER_SECONDARY",
                        "UNIVERSITY",
                        null,
                        "NONE",
                        "PUBLIC_EMPLOYEE",
                        null,
                        null);
        var entry =
                new Entry(
                        MovementKind.TRANSFER_IN,
                        day("2025-01-01"),
                        EAST,
                        Standing.PROBATIONARY,
                        null,
                        null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        var outcome =
                memberships.enter(
                        OFFICER,
                        new NewMember("CB1", person, new Numbers(null, null, citizenId)),
                        entry,
                        true);
        long member = ((RecordOutcome.Recorded) outcome).member();
        office.move(member, "RECOGNITION", "2025-06-01", EAST, EAST, null, null);
        return member;
    }

    private void give(long member, @Nullable CardReason reason, String number) {
        var entry =
                new CardEntry(
                        reason, TODAY, number, PAPER, new CardEntry.Report("1-BC", TODAY, "tủ 1"));
        assertThat(cards.give(OFFICER, Map.of(member, entry)))
                .isEqualTo(new CardOutcome.Given(1, 0));
    }

    /// As registers that were brought in tell it: the form, the record and the figures read one
    /// truth.
    @Test
    void whyACardWasGivenAnewIsReadInTheLedgerWhereNobodyChose() {
        long lost = recognized("CD1");
        memberships.record(OFFICER, lost, reissued("001095000031", "Thẻ bị mất nhưng đã báo"));
        long damaged = recognized("CD2");
        memberships.record(OFFICER, damaged, reissued("001095000032", "Thẻ bị hỏng"));
        long both = recognized("CD3");
        memberships.record(OFFICER, both, reissued("001095000033", "Mất hoặc hỏng"));

        assertThat(cards.ofMember(OFFICER, lost)).extracting(CardFact::why).contains("LOST");
        assertThat(count("years.cards.lost")).isEqualTo(1);
        assertThat(count("years.cards.damaged")).isEqualTo(1);
        assertThat(count("years.cards.unsaid")).isEqualTo(1);
        var card = cards.ofMember(OFFICER, lost).getFirst();
        assertThat(cards.said(OFFICER, card.movement()))
                .contains(new CardSaid(CardReason.LOST, CardEntry.Report.NONE));
        cards.explain(OFFICER, card.movement(), CardReason.DAMAGED, CardEntry.Report.NONE);
        assertThat(count("years.cards.damaged")).isEqualTo(2);
    }

    private static Entry reissued(String number) {
        return reissued(number, null);
    }

    private static Entry reissued(String number, @Nullable String reason) {
        return new Entry(
                MovementKind.CARD_REISSUE,
                TODAY,
                null,
                null,
                null,
                null,
                reason,
                number,
                Decision.NONE,
                null);
    }

    private static CardEntry card(@Nullable String number) {
        return new CardEntry(null, TODAY, number, PAPER, CardEntry.Report.NONE);
    }

    private static ResidenceEntry link(Kind kind, String on) {
        return new ResidenceEntry(
                kind,
                day(on),
                kind == Kind.INTRODUCED ? "Chi ủy tổ dân phố 5" : null,
                null,
                null,
                "4-GT",
                null,
                null);
    }

    private long count(String code) {
        return figures.of(OFFICER, new Question(U, Period.year(2026), null), code).count();
    }

    private static List<String> keys(Outcome outcome) {
        return outcome instanceof Refused(var refusals)
                ? refusals.stream().map(one -> one.objection().key()).toList()
                : List.of();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
