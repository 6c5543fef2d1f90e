package vn.dangvu.members;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;

import static vn.dangvu.schema.members.Tables.MEMBER;
import static vn.dangvu.schema.members.Tables.MOVEMENT;
import static vn.dangvu.schema.members.Tables.NAME;
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
import java.util.Map;
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

    /// Holds everybody else off this member's ledger until the transaction ends.
    void lock(long member) {
        db.select(MEMBER.ID).from(MEMBER).where(MEMBER.ID.eq(member)).forUpdate().fetch();
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

    /// @param supersedes the fact it corrects, or null
    long insert(
            long member,
            Entry entry,
            @Nullable Integer from,
            @Nullable Integer to,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        return db.insertInto(MOVEMENT)
                .set(MOVEMENT.MEMBER_ID, member)
                .set(
                        MOVEMENT.KIND,
                        vn.dangvu.schema.members.enums.MovementKind.valueOf(entry.kind().name()))
                .set(MOVEMENT.EFFECTIVE_ON, entry.effectiveOn())
                .set(MOVEMENT.FROM_CELL, from)
                .set(MOVEMENT.TO_CELL, to)
                .set(MOVEMENT.STANDING, standing(entry))
                .set(MOVEMENT.UNTIL_ON, entry.until())
                .set(MOVEMENT.ELSEWHERE, entry.elsewhere())
                .set(MOVEMENT.REASON, entry.reason())
                .set(MOVEMENT.CARD_NUMBER, entry.cardNumber())
                .set(MOVEMENT.DECISION_NUMBER, entry.decision().number())
                .set(MOVEMENT.DECISION_DATE, entry.decision().date())
                .set(MOVEMENT.DECISION_ISSUER, entry.decision().issuer())
                .set(MOVEMENT.NOTE, entry.note())
                .set(MOVEMENT.RECORDED_AT, at)
                .set(MOVEMENT.ENTERED_AT, at)
                .set(MOVEMENT.RECORDED_BY, user)
                .set(MOVEMENT.SUPERSEDES, supersedes)
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

    void keepCard(long member, String cardNumber, String user) {
        db.update(MEMBER)
                .set(MEMBER.CARD_NUMBER, cardNumber)
                .set(MEMBER.RECORDED_BY, user)
                .where(MEMBER.ID.eq(member))
                .execute();
    }

    boolean codeIsFree(String code) {
        return !db.fetchExists(MEMBER, MEMBER.CODE.eq(code));
    }

    boolean dossierNumberIsFree(String number) {
        return !db.fetchExists(MEMBER, MEMBER.DOSSIER_NUMBER.eq(number));
    }

    /// @param member whose card it may be already; null while he or she is not in our books
    boolean cardNumberIsFree(String number, @Nullable Long member) {
        var taken = MEMBER.CARD_NUMBER.eq(number);
        return !db.fetchExists(MEMBER, member == null ? taken : taken.and(MEMBER.ID.ne(member)));
    }

    /// Members who have this name and birth date, with their codes.
    Map<Long, String> alike(String fullName, LocalDate bornOn) {
        return db.selectDistinct(MEMBER.ID, MEMBER.CODE)
                .from(PROFILE)
                .join(NAME)
                .on(NAME.ID.eq(PROFILE.NAME_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(PROFILE.MEMBER_ID))
                .where(NAME.FULL_NAME.eq(fullName))
                .and(PROFILE.BORN_ON.eq(bornOn))
                .and(condition("profile.superseded_at = 'infinity'"))
                .fetchMap(MEMBER.ID, MEMBER.CODE);
    }

    long add(NewMember person, String[] nameParts, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        db.insertInto(NAME, NAME.FULL_NAME, NAME.GIVEN, NAME.MIDDLE, NAME.FAMILY)
                .values(person.fullName(), nameParts[0], nameParts[1], nameParts[2])
                .onConflict(NAME.FULL_NAME)
                .doNothing()
                .execute();
        int name =
                db.select(NAME.ID)
                        .from(NAME)
                        .where(NAME.FULL_NAME.eq(person.fullName()))
                        .fetchSingle()
                        .value1();
        long id =
                db.insertInto(
                                MEMBER,
                                MEMBER.CODE,
                                MEMBER.DOSSIER_NUMBER,
                                MEMBER.RECORDED_AT,
                                MEMBER.RECORDED_BY)
                        .values(row(person.code(), person.dossierNumber(), at, user))
                        .returningResult(MEMBER.ID)
                        .fetchSingle()
                        .value1();
        db.insertInto(PROFILE)
                .set(PROFILE.MEMBER_ID, id)
                .set(PROFILE.EFFECTIVE_ON, inline(LocalDate.of(1900, 1, 1)))
                .set(PROFILE.NAME_ID, name)
                .set(PROFILE.SEX, person.sex())
                .set(PROFILE.BORN_ON, person.born().first())
                .set(PROFILE.BORN_PRECISION, person.born().precision().name())
                .set(PROFILE.ETHNICITY, person.ethnicity())
                .set(PROFILE.RELIGION, person.religion())
                .set(PROFILE.GENERAL, person.general())
                .set(PROFILE.PROFESSIONAL, person.professional())
                .set(PROFILE.THEORY, person.theory())
                .set(PROFILE.OCCUPATION, person.occupation())
                .set(PROFILE.HOMETOWN, person.hometown())
                .set(PROFILE.RECORDED_AT, at)
                .set(PROFILE.RECORDED_BY, user)
                .execute();
        return id;
    }

    private static vn.dangvu.schema.members.enums.@Nullable Standing standing(Entry entry) {
        var standing = entry.standing();
        return standing == null || !entry.kind().asksStanding()
                ? null
                : vn.dangvu.schema.members.enums.Standing.valueOf(standing.name());
    }

    private static Movement read(Record row) {
        var standing = row.get(MOVEMENT.STANDING);
        var superseded = row.get(SUPERSEDED);
        var entry =
                new Entry(
                        MovementKind.valueOf(row.get(MOVEMENT.KIND).getLiteral()),
                        row.get(MOVEMENT.EFFECTIVE_ON),
                        row.get(MOVEMENT.TO_CELL),
                        standing == null ? null : Standing.valueOf(standing.getLiteral()),
                        row.get(MOVEMENT.UNTIL_ON),
                        row.get(MOVEMENT.ELSEWHERE),
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
                row.get(MOVEMENT.SUPERSEDES));
    }
}
