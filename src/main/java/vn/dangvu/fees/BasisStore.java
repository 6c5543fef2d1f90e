package vn.dangvu.fees;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.fees.Tables.BASIS;
import static vn.dangvu.schema.fees.Tables.EXEMPTION;
import static vn.dangvu.schema.fees.Tables.GUEST;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// Writes by what members pay and where.
@Repository
class BasisStore {

    /// @param away whether he or she is temporarily somewhere else
    record Place(int cell, boolean away) {}

    /// Somebody from another cell who pays in this one.
    record Guest(long id, int cell, long member, YearMonth from, @Nullable YearMonth until) {}

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 23;

    private final DSLContext db;

    BasisStore(DSLContext db) {
        this.db = db;
    }

    /// Holds everybody else off what this member pays by until the transaction ends.
    void lock(long member) {
        db.fetch("select pg_advisory_xact_lock({0}, hashint8({1}))", val(LOCKS), val(member));
    }

    long insert(
            long member,
            YearMonth from,
            Basis basis,
            @Nullable String note,
            Writing by,
            @Nullable Long supersedes) {
        return db.insertInto(BASIS)
                .set(BASIS.MEMBER_ID, member)
                .set(BASIS.FROM_MONTH, from.atDay(1))
                .set(BASIS.FEE_GROUP, basis.group().name())
                .set(BASIS.BASE, basis.base())
                .set(BASIS.AGREED, basis.agreed())
                .set(BASIS.NOTE, note)
                .set(BASIS.RECORDED_AT, by.moment())
                .set(BASIS.ENTERED_AT, by.moment())
                .set(BASIS.RECORDED_BY, by.user())
                .set(BASIS.SUPERSEDES, supersedes)
                .returningResult(BASIS.ID)
                .fetchSingle()
                .value1();
    }

    void takeBackBasis(long id, Writing by) {
        db.update(BASIS).set(BASIS.SUPERSEDED_AT, by.moment()).where(BASIS.ID.eq(id)).execute();
    }

    long insert(long member, Exemption exemption, Writing by, @Nullable Long supersedes) {
        var until = exemption.until();
        return db.insertInto(EXEMPTION)
                .set(EXEMPTION.MEMBER_ID, member)
                .set(EXEMPTION.GROUND, exemption.ground().name())
                .set(EXEMPTION.FROM_MONTH, exemption.from().atDay(1))
                .set(EXEMPTION.UNTIL_MONTH, until == null ? null : until.atDay(1))
                .set(EXEMPTION.DECISION_NUMBER, exemption.decision().number())
                .set(EXEMPTION.DECISION_DATE, exemption.decision().date())
                .set(EXEMPTION.DECISION_ISSUER, exemption.decision().issuer())
                .set(EXEMPTION.NOTE, exemption.note())
                .set(EXEMPTION.RECORDED_AT, by.moment())
                .set(EXEMPTION.ENTERED_AT, by.moment())
                .set(EXEMPTION.RECORDED_BY, by.user())
                .set(EXEMPTION.SUPERSEDES, supersedes)
                .returningResult(EXEMPTION.ID)
                .fetchSingle()
                .value1();
    }

    void takeBackExemption(long id, Writing by) {
        db.update(EXEMPTION)
                .set(EXEMPTION.SUPERSEDED_AT, by.moment())
                .where(EXEMPTION.ID.eq(id))
                .execute();
    }

    /// Where the member is on the day, or was last.
    Optional<Place> place(long member, LocalDate day) {
        return db.fetchOptional(
                        """
                        select b.cell_id, b.away and b.until > {1} from members_api.membership b
                        where b.member_id = {0} and b.since <= {1} order by b.since desc limit 1\
                        """,
                        val(member), val(day))
                .map(row -> new Place(row.get(0, int.class), row.get(1, boolean.class)));
    }

    /// Who bears the code.
    Optional<Long> member(String code) {
        return db.fetchOptional(
                        "select m.member_id from members_api.member m where m.code = {0}",
                        val(code))
                .map(row -> row.get(0, Long.class));
    }

    /// Where the member pays as a guest in the month or later; the first of them.
    Optional<Guest> guestFrom(long member, YearMonth from, @Nullable YearMonth until) {
        return db.select(GUEST.asterisk().except(GUEST.SUPERSEDED_AT))
                .from(GUEST)
                .where(GUEST.MEMBER_ID.eq(member))
                .and("superseded_at = 'infinity'")
                .and("coalesce(until_month, 'infinity') >= {0}", val(from.atDay(1)))
                .and(
                        "from_month <= coalesce({0}, 'infinity')",
                        val(until == null ? null : until.atDay(1), LocalDate.class))
                .orderBy(GUEST.FROM_MONTH)
                .limit(1)
                .fetchOptional(BasisStore::guest);
    }

    long insert(Guest guest, Writing by, @Nullable Long supersedes) {
        var until = guest.until();
        return db.insertInto(GUEST)
                .set(GUEST.CELL_ID, guest.cell())
                .set(GUEST.MEMBER_ID, guest.member())
                .set(GUEST.FROM_MONTH, guest.from().atDay(1))
                .set(GUEST.UNTIL_MONTH, until == null ? null : until.atDay(1))
                .set(GUEST.RECORDED_AT, by.moment())
                .set(GUEST.ENTERED_AT, by.moment())
                .set(GUEST.RECORDED_BY, by.user())
                .set(GUEST.SUPERSEDES, supersedes)
                .returningResult(GUEST.ID)
                .fetchSingle()
                .value1();
    }

    void takeBackGuest(long id, Writing by) {
        db.update(GUEST).set(GUEST.SUPERSEDED_AT, by.moment()).where(GUEST.ID.eq(id)).execute();
    }

    private static Guest guest(Record row) {
        return new Guest(
                row.get(GUEST.ID),
                row.get(GUEST.CELL_ID),
                row.get(GUEST.MEMBER_ID),
                YearMonth.from(row.get(GUEST.FROM_MONTH)),
                monthOrNull(row.get(GUEST.UNTIL_MONTH)));
    }

    private static @Nullable YearMonth monthOrNull(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    /// Who writes, and when.
    record Writing(String user, Instant at) {

        OffsetDateTime moment() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }
}
