package vn.dangvu.members;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;

import static vn.dangvu.schema.members.Tables.MOVEMENT;
import static vn.dangvu.schema.members.Tables.PROFILE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The facts of the ledger, one member at a time.
@Repository
class LedgerStore {

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be, and null outside.
    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(MOVEMENT.SUPERSEDED_AT, field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    LedgerStore(DSLContext db) {
        this.db = db;
    }

    /// Every fact of the member, corrected or not, in the order in which they hold.
    List<Movement> facts(long member) {
        return db.select(MOVEMENT.asterisk().except(MOVEMENT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(MOVEMENT)
                .where(MOVEMENT.MEMBER_ID.eq(member))
                .orderBy(MOVEMENT.EFFECTIVE_ON, MOVEMENT.ORDINAL, MOVEMENT.ID)
                .fetch(LedgerStore::read);
    }

    Optional<Movement> fact(long id) {
        return db.select(MOVEMENT.asterisk().except(MOVEMENT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(MOVEMENT)
                .where(MOVEMENT.ID.eq(id))
                .fetchOptional(LedgerStore::read);
    }

    LocalDate bornOn(long member) {
        var born =
                db.select(PROFILE.BORN_ON)
                        .from(PROFILE)
                        .where(PROFILE.MEMBER_ID.eq(member))
                        .and(condition("profile.superseded_at = 'infinity'"))
                        .orderBy(PROFILE.EFFECTIVE_ON.desc())
                        .limit(1)
                        .fetchSingle(PROFILE.BORN_ON);
        return Objects.requireNonNull(born);
    }

    /// The fact that settles a transfer, as we believe it now.
    Optional<Movement> settling(long transfer) {
        return db.select(MOVEMENT.asterisk().except(MOVEMENT.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(MOVEMENT)
                .where(MOVEMENT.TRANSFER_ID.eq(transfer))
                .and(condition("movement.superseded_at = 'infinity'"))
                .fetchOptional(LedgerStore::read);
    }

    long insert(FreshFact fact, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var entry = fact.entry();
        return db.insertInto(MOVEMENT)
                .set(MOVEMENT.MEMBER_ID, fact.member())
                .set(
                        MOVEMENT.KIND,
                        vn.dangvu.schema.members.enums.MovementKind.valueOf(entry.kind().name()))
                .set(MOVEMENT.EFFECTIVE_ON, entry.effectiveOn())
                .set(MOVEMENT.FROM_CELL, fact.from())
                .set(MOVEMENT.TO_CELL, fact.to())
                .set(MOVEMENT.STANDING, standing(entry))
                .set(MOVEMENT.UNTIL_ON, entry.until())
                .set(MOVEMENT.ELSEWHERE, entry.elsewhere())
                .set(MOVEMENT.ROUTE, route(entry))
                .set(MOVEMENT.REASON, entry.reason())
                .set(MOVEMENT.CARD_NUMBER, entry.cardNumber())
                .set(MOVEMENT.DECISION_NUMBER, entry.decision().number())
                .set(MOVEMENT.DECISION_DATE, entry.decision().date())
                .set(MOVEMENT.DECISION_ISSUER, entry.decision().issuer())
                .set(MOVEMENT.NOTE, entry.note())
                .set(MOVEMENT.RECORDED_AT, at)
                .set(MOVEMENT.ENTERED_AT, at)
                .set(MOVEMENT.RECORDED_BY, user)
                .set(MOVEMENT.SUPERSEDES, fact.supersedes())
                .set(MOVEMENT.TRANSFER_ID, fact.transfer())
                .returningResult(MOVEMENT.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes a fact back: it is believed until `now`.
    void supersede(long movement, Instant now) {
        db.update(MOVEMENT)
                .set(MOVEMENT.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(MOVEMENT.ID.eq(movement))
                .execute();
    }

    private static vn.dangvu.schema.members.enums.@Nullable Standing standing(Entry entry) {
        var standing = entry.standing();
        return standing == null || !entry.kind().asksStanding()
                ? null
                : vn.dangvu.schema.members.enums.Standing.valueOf(standing.name());
    }

    private static @Nullable String route(Entry entry) {
        var route = entry.route();
        return route == null || !entry.kind().asksRoute() ? null : route.name();
    }

    private static Movement read(Record row) {
        var standing = row.get(MOVEMENT.STANDING);
        var superseded = row.get(SUPERSEDED);
        var route = row.get(MOVEMENT.ROUTE);
        var entry =
                new Entry(
                        MovementKind.valueOf(row.get(MOVEMENT.KIND).getLiteral()),
                        row.get(MOVEMENT.EFFECTIVE_ON),
                        row.get(MOVEMENT.TO_CELL),
                        standing == null ? null : Standing.valueOf(standing.getLiteral()),
                        row.get(MOVEMENT.UNTIL_ON),
                        row.get(MOVEMENT.ELSEWHERE),
                        route == null ? null : Route.valueOf(route),
                        row.get(MOVEMENT.REASON),
                        row.get(MOVEMENT.CARD_NUMBER),
                        new Decision(
                                row.get(MOVEMENT.DECISION_NUMBER),
                                row.get(MOVEMENT.DECISION_DATE),
                                row.get(MOVEMENT.DECISION_ISSUER)),
                        row.get(MOVEMENT.NOTE));
        return new Movement(
                row.get(MOVEMENT.ID),
                row.get(MOVEMENT.MEMBER_ID),
                entry,
                row.get(MOVEMENT.ORDINAL),
                row.get(MOVEMENT.FROM_CELL),
                row.get(MOVEMENT.TO_CELL),
                row.get(MOVEMENT.RECORDED_AT).toInstant(),
                row.get(MOVEMENT.RECORDED_BY),
                row.get(MOVEMENT.ENTERED_AT).toInstant(),
                superseded == null ? null : superseded.toInstant(),
                row.get(MOVEMENT.SUPERSEDES),
                row.get(MOVEMENT.TRANSFER_ID));
    }
}
