package vn.dangvu.transfers;

import static org.jooq.impl.DSL.condition;

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
