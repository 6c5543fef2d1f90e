package vn.dangvu.transfers;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.transfers.Tables.EVENT;
import static vn.dangvu.schema.transfers.Tables.SLIP;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.NameParts;
import vn.dangvu.members.Standing;

import java.util.Objects;
import java.util.Optional;

/// What slips say. The second lock lets it be read only where a place of the transfer is in sight.
@Repository
class SlipStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 1902;

    private final DSLContext db;

    SlipStore(DSLContext db) {
        this.db = db;
    }

    /// @param event with which it was written
    void add(long event, long transfer, Slip slip) {
        var bearer = slip.bearer();
        var name = NameParts.of(bearer.fullName());
        db.insertInto(SLIP)
                .set(SLIP.EVENT_ID, event)
                .set(SLIP.TRANSFER_ID, transfer)
                .set(SLIP.FULL_NAME, bearer.fullName())
                .set(SLIP.GIVEN, name.given())
                .set(SLIP.MIDDLE, name.middle())
                .set(SLIP.FAMILY, name.family())
                .set(SLIP.SEX, bearer.sex())
                .set(SLIP.BORN_ON, bearer.born().first())
                .set(SLIP.BORN_PRECISION, bearer.born().precision().name())
                .set(SLIP.STANDING, bearer.standing().name())
                .set(SLIP.JOINED_ON, bearer.joinedOn())
                .set(SLIP.OFFICIAL_ON, bearer.officialOn())
                .set(SLIP.CARD_NUMBER, bearer.cardNumber())
                .set(SLIP.DOSSIER_NUMBER, bearer.dossierNumber())
                .set(SLIP.FEES_UNTIL, slip.feesUntil())
                .set(SLIP.DOCUMENTS, slip.documents())
                .set(SLIP.ORIGIN, slip.origin())
                .execute();
    }

    /// The transfer in which the same slip of the same person was taken up before and not given up;
    /// nobody else takes it up until the transaction ends.
    Optional<Long> shownBefore(Slip slip) {
        db.fetch(
                "select pg_advisory_xact_lock({0}, hashtext({1}))", val(LOCKS), val(slip.number()));
        return db
                .fetch(
                        """
                        select s.transfer_id from transfers.slip s
                        join transfers.event e on e.id = s.event_id
                        join transfers_api.current c on c.transfer_id = s.transfer_id
                        where e.kind = 'PRESENTED' and e.superseded_at = 'infinity' and c.state <> 'CANCELLED'
                          and lower(e.paper_number) = lower({0}) and e.paper_date = {1}
                          and persistence.plain(s.origin) = persistence.plain({2})
                          and persistence.plain(s.full_name) = persistence.plain({3}) and s.born_on = {4}
                        order by s.transfer_id limit 1\
                        """,
                        val(slip.number()),
                        val(slip.signedOn()),
                        val(slip.origin()),
                        val(slip.bearer().fullName()),
                        val(slip.bearer().born().first()))
                .getValues(0, Long.class)
                .stream()
                .findFirst();
    }

    /// The one that is on the way now.
    Optional<Slip> latest(long transfer) {
        return db.select(SLIP.asterisk())
                .select(EVENT.KIND, EVENT.PAPER_NUMBER, EVENT.PAPER_DATE, EVENT.EFFECTIVE_ON)
                .from(SLIP)
                .join(EVENT)
                .on(EVENT.ID.eq(SLIP.EVENT_ID))
                .where(SLIP.TRANSFER_ID.eq(transfer))
                .and(condition("event.superseded_at = 'infinity'"))
                .orderBy(SLIP.EVENT_ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Slip(
                                new Bearer(
                                        row.get(SLIP.FULL_NAME),
                                        row.get(SLIP.SEX),
                                        new BirthDate(
                                                row.get(SLIP.BORN_ON),
                                                BirthDate.Precision.valueOf(
                                                        row.get(SLIP.BORN_PRECISION))),
                                        Standing.valueOf(row.get(SLIP.STANDING)),
                                        row.get(SLIP.JOINED_ON),
                                        row.get(SLIP.OFFICIAL_ON),
                                        row.get(SLIP.CARD_NUMBER),
                                        row.get(SLIP.DOSSIER_NUMBER)),
                                row.get(EVENT.PAPER_NUMBER),
                                row.get(EVENT.KIND).equals(StepKind.PRESENTED.name())
                                        ? Objects.requireNonNullElse(
                                                row.get(EVENT.PAPER_DATE),
                                                row.get(EVENT.EFFECTIVE_ON))
                                        : row.get(EVENT.EFFECTIVE_ON),
                                row.get(SLIP.ORIGIN),
                                row.get(SLIP.FEES_UNTIL),
                                row.get(SLIP.DOCUMENTS)));
    }
}
