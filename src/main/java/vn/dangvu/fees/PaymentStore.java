package vn.dangvu.fees;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.fees.Tables.CLOSING;
import static vn.dangvu.schema.fees.Tables.LINE;
import static vn.dangvu.schema.fees.Tables.PAYMENT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.fees.BasisStore.Writing;
import vn.dangvu.fees.CellSheet.Closing;
import vn.dangvu.schema.fees.tables.records.LineRecord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What was paid, and what was sent up.
@Repository
class PaymentStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 24;

    private final DSLContext db;

    PaymentStore(DSLContext db) {
        this.db = db;
    }

    /// Holds everybody else off the sheets of this cell until the transaction ends.
    void lock(int cell) {
        db.fetch("select pg_advisory_xact_lock({0}, {1})", val(LOCKS), val(cell));
    }

    /// What these members paid for the month, wherever, and what anybody paid for it in the cell.
    List<Payment> payments(int cell, Collection<Long> members, YearMonth month) {
        return db.select(PAYMENT.asterisk().except(PAYMENT.SUPERSEDED_AT))
                .from(PAYMENT)
                .where(PAYMENT.MONTH.eq(month.atDay(1)))
                .and(PAYMENT.MEMBER_ID.in(members).or(PAYMENT.CELL_ID.eq(cell)))
                .and(condition("{0} = 'infinity'", PAYMENT.SUPERSEDED_AT))
                .fetch(PaymentStore::read);
    }

    /// What the member paid for the months of a year.
    Map<YearMonth, List<Payment>> payments(long member, int year) {
        return db.select(PAYMENT.asterisk().except(PAYMENT.SUPERSEDED_AT))
                .from(PAYMENT)
                .where(PAYMENT.MEMBER_ID.eq(member))
                .and(PAYMENT.MONTH.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1)))
                .and(condition("{0} = 'infinity'", PAYMENT.SUPERSEDED_AT))
                .orderBy(PAYMENT.MONTH, PAYMENT.ID)
                .fetchGroups(row -> YearMonth.from(row.get(PAYMENT.MONTH)), PaymentStore::read);
    }

    /// Another number after everything that is recorded in the sheet.
    long state(int cell, YearMonth month) {
        return db.fetchSingle(
                        """
                        select count(*) + count(*) filter (where superseded_at < 'infinity') from fees.payment
                        where cell_id = {0} and month = {1}\
                        """,
                        val(cell), val(month.atDay(1)))
                .get(0, long.class);
    }

    void insert(YearMonth month, Payment payment, Writing by, @Nullable Long supersedes) {
        db.insertInto(PAYMENT)
                .set(PAYMENT.MEMBER_ID, payment.member())
                .set(PAYMENT.MONTH, month.atDay(1))
                .set(PAYMENT.CELL_ID, payment.cell())
                .set(PAYMENT.AMOUNT, payment.amount())
                .set(PAYMENT.PAID_ON, payment.paidOn())
                .set(PAYMENT.NOTE, payment.note())
                .set(PAYMENT.EXCUSED, payment.excused())
                .set(PAYMENT.RECORDED_AT, by.moment())
                .set(PAYMENT.ENTERED_AT, by.moment())
                .set(PAYMENT.RECORDED_BY, by.user())
                .set(PAYMENT.SUPERSEDES, supersedes)
                .execute();
    }

    void takeBack(long payment, Writing by) {
        db.update(PAYMENT)
                .set(PAYMENT.SUPERSEDED_AT, by.moment())
                .where(PAYMENT.ID.eq(payment))
                .execute();
    }

    /// The sheet as it stands with whoever is above.
    Optional<Closing> closing(int cell, YearMonth month) {
        int times =
                db.fetchCount(
                        CLOSING, CLOSING.CELL_ID.eq(cell).and(CLOSING.MONTH.eq(month.atDay(1))));
        var payers = lines(SentLine.Kind.OWED, SentLine.Kind.UNKNOWN);
        var unknown = lines(SentLine.Kind.UNKNOWN);
        return db.select(CLOSING.asterisk().except(CLOSING.SUPERSEDED_AT), payers, unknown)
                .from(CLOSING)
                .where(CLOSING.CELL_ID.eq(cell))
                .and(CLOSING.MONTH.eq(month.atDay(1)))
                .and(condition("{0} = 'infinity'", CLOSING.SUPERSEDED_AT))
                .fetchOptional(row ->
                        new Closing(
                                row.get(CLOSING.ID),
                                row.get(CLOSING.DUE),
                                row.get(CLOSING.PAID),
                                row.get("kept_percent", Integer.class),
                                row.get(payers),
                                row.get(unknown),
                                row.get(CLOSING.DOCUMENT),
                                row.get(CLOSING.RECORDED_AT).toInstant(),
                                row.get(CLOSING.RECORDED_BY),
                                times));
    }

    private static Field<Integer> lines(SentLine.Kind... kinds) {
        var names = Stream.of(kinds).map(SentLine.Kind::name).toList();
        return field(
                selectCount()
                        .from(LINE)
                        .where(LINE.CLOSING_ID.eq(CLOSING.ID))
                        .and(LINE.KIND.in(names)));
    }

    /// What was sent up of each member.
    Map<Long, SentLine> sentLines(long closing) {
        return db.selectFrom(LINE)
                .where(LINE.CLOSING_ID.eq(closing))
                .fetchMap(LINE.MEMBER_ID, PaymentStore::sentLine);
    }

    private static SentLine sentLine(Record row) {
        String group = row.get(LINE.FEE_GROUP);
        String ground = row.get(LINE.GROUND);
        return new SentLine(
                row.get(LINE.MEMBER_ID),
                SentLine.Kind.valueOf(row.get(LINE.KIND)),
                group == null ? null : FeeGroup.valueOf(group),
                ground == null ? null : Ground.valueOf(ground),
                row.get(LINE.DUE),
                row.get(LINE.PAID));
    }

    void close(CellSheet sheet, String document, Writing by) {
        var totals = sheet.totals();
        var percent = sheet.keptPercent();
        long id =
                db.insertInto(CLOSING)
                        .set(CLOSING.CELL_ID, sheet.cell().value())
                        .set(CLOSING.MONTH, sheet.month().atDay(1))
                        .set(CLOSING.DOCUMENT, document)
                        .set(CLOSING.DUE, Objects.requireNonNull(totals.due()))
                        .set(CLOSING.PAID, Objects.requireNonNull(totals.paid()))
                        .set(CLOSING.KEPT_PERCENT, percent == null ? null : percent.shortValue())
                        .set(CLOSING.KEPT, totals.kept())
                        .set(CLOSING.RECORDED_AT, by.moment())
                        .set(CLOSING.ENTERED_AT, by.moment())
                        .set(CLOSING.RECORDED_BY, by.user())
                        .set(CLOSING.SUPERSEDES, sheet.sent() == null ? null : sheet.sent().id())
                        .returningResult(CLOSING.ID)
                        .fetchSingle()
                        .value1();
        var lines = SheetRules.sentUp(sheet.lines()).stream().map(line -> row(id, line)).toList();
        db.batchInsert(lines).execute();
    }

    private LineRecord row(long closing, SentLine line) {
        var group = line.group();
        var ground = line.ground();
        var row = db.newRecord(LINE);
        row.setClosingId(closing);
        row.setMemberId(line.member());
        row.setKind(line.kind().name());
        row.setFeeGroup(group == null ? null : group.name());
        row.setGround(ground == null ? null : ground.name());
        row.setDue(line.due());
        row.setPaid(line.paid());
        return row;
    }

    private static Payment read(Record row) {
        return new Payment(
                row.get(PAYMENT.ID),
                row.get(PAYMENT.MEMBER_ID),
                row.get(PAYMENT.CELL_ID),
                row.get(PAYMENT.AMOUNT),
                row.get(PAYMENT.PAID_ON),
                row.get(PAYMENT.NOTE),
                row.get(PAYMENT.EXCUSED));
    }
}
