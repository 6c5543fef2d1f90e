package vn.dangvu.members;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.members.Tables.MEMBER;
import static vn.dangvu.schema.members.Tables.MEMBERSHIP;
import static vn.dangvu.schema.members.Tables.MOVEMENT;
import static vn.dangvu.schema.members.Tables.NAME;
import static vn.dangvu.schema.members.Tables.PROFILE;
import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Repository
class MemberStore {

    private final DSLContext db;
    private final CitizenIds citizenIds;

    MemberStore(DSLContext db, CitizenIds citizenIds) {
        this.db = db;
        this.citizenIds = citizenIds;
    }

    MemberPage list(MemberQuery query, Scope scope, @Nullable NameCursor after, int size) {
        var held = PROFILE.as("held");
        var profile =
                lateral(
                                select(held.asterisk())
                                        .from(held)
                                        .where(held.MEMBER_ID.eq(MEMBERSHIP.MEMBER_ID))
                                        .and(held.EFFECTIVE_ON.le(query.day()))
                                        .and(current("held"))
                                        .orderBy(held.EFFECTIVE_ON.desc())
                                        .limit(1))
                        .as("p");
        var name = NAME.as("n");
        var who =
                inScope(scope)
                        .and(MEMBERSHIP.SINCE.le(query.day()))
                        .and(MEMBERSHIP.UNTIL.gt(query.day()))
                        .and(wanted(query));
        var from =
                MEMBERSHIP
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(MEMBERSHIP.MEMBER_ID))
                        .crossJoin(profile)
                        .join(name)
                        .on(name.ID.eq(held("name_id", Integer.class)));
        long total = db.selectCount().from(from).where(who).fetchSingle().value1();
        var place = row(name.GIVEN, name.MIDDLE, name.FAMILY, MEMBER.ID);
        var rows =
                db.select(
                                MEMBER.ID,
                                MEMBER.CODE,
                                MEMBER.DOSSIER_NUMBER,
                                name.FULL_NAME,
                                name.GIVEN,
                                name.MIDDLE,
                                name.FAMILY)
                        .select(
                                MEMBERSHIP.CELL_ID,
                                MEMBERSHIP.SINCE,
                                MEMBERSHIP.STANDING,
                                MEMBERSHIP.EXEMPT)
                        .select(MEMBERSHIP.SUSPENDED, MEMBERSHIP.AWAY, VERSION.SHORT_NAME)
                        .select(
                                held("sex", String.class),
                                held("born_on", LocalDate.class),
                                held("born_precision", String.class),
                                held("professional", String.class))
                        .from(from)
                        .join(VERSION)
                        .on(VERSION.ORGANIZATION_ID.eq(MEMBERSHIP.CELL_ID))
                        .and(VERSION.SINCE.le(query.day()))
                        .and(VERSION.UNTIL.gt(query.day()))
                        .where(who)
                        .and(
                                after == null
                                        ? noCondition()
                                        : place.gt(
                                                row(
                                                        after.given(),
                                                        after.middle(),
                                                        after.family(),
                                                        after.id())))
                        .orderBy(name.GIVEN, name.MIDDLE, name.FAMILY, MEMBER.ID)
                        .limit(size + 1)
                        .fetch();
        var lines = rows.stream().limit(size).map(MemberStore::line).toList();
        return new MemberPage(
                lines, total, rows.size() > size ? cursor(rows.get(size - 1)).text() : null);
    }

    /// What is believed to hold of the member from which day on, the newest first.
    List<Profile> profiles(long id) {
        return db.select(PROFILE.asterisk().except(PROFILE.SUPERSEDED_AT), NAME.FULL_NAME)
                .from(PROFILE)
                .join(NAME)
                .on(NAME.ID.eq(PROFILE.NAME_ID))
                .where(PROFILE.MEMBER_ID.eq(id))
                .and(condition("profile.superseded_at = 'infinity'"))
                .orderBy(PROFILE.EFFECTIVE_ON.desc())
                .fetch(MemberStore::profile);
    }

    /// The member with every profile; without the ledger.
    Optional<MemberRecord> find(long id) {
        var profiles = profiles(id);
        return db.selectFrom(MEMBER)
                .where(MEMBER.ID.eq(id))
                .fetchOptional(found ->
                        new MemberRecord(
                                id,
                                found.getCode(),
                                found.getDossierNumber(),
                                found.getCardNumber(),
                                end(found.getCitizenCipher()),
                                profiles,
                                List.of(),
                                State.OUTSIDE,
                                0));
    }

    Optional<String> citizenId(long id) {
        return db.select(MEMBER.CITIZEN_CIPHER)
                .from(MEMBER)
                .where(MEMBER.ID.eq(id))
                .and(MEMBER.CITIZEN_CIPHER.isNotNull())
                .fetchOptional(found -> citizenIds.open(found.value1()));
    }

    /// Of `ids`, those whose cell of today, or last cell, stands below one of `roots` today. Whose
    /// every fact was taken back is still found in the cell of the last one.
    List<Long> visible(List<Long> ids, Integer[] roots, LocalDate today) {
        var held =
                field(
                        select(MEMBERSHIP.CELL_ID)
                                .from(MEMBERSHIP)
                                .where(MEMBERSHIP.MEMBER_ID.eq(MEMBER.ID))
                                .orderBy(MEMBERSHIP.SINCE.desc())
                                .limit(1));
        var said =
                field(
                        select(coalesce(MOVEMENT.TO_CELL, MOVEMENT.FROM_CELL))
                                .from(MOVEMENT)
                                .where(MOVEMENT.MEMBER_ID.eq(MEMBER.ID))
                                .orderBy(MOVEMENT.ID.desc())
                                .limit(1));
        return db.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.ID.eq(any(ids.toArray(Long[]::new))))
                .and(
                        condition(
                                "organizations_api.within({0}, {1}, {2})",
                                val(roots), coalesce(held, said), val(today)))
                .fetch(MEMBER.ID);
    }

    /// A column of the profile that holds on the day of the list.
    private static <T> Field<T> held(String column, Class<T> type) {
        return field(DSL.name("p", column), type);
    }

    private static Condition inScope(Scope scope) {
        return scope.ranges().stream()
                .map(range ->
                        (Condition)
                                MEMBERSHIP.CELL_ID.between(inline(range.lo()), inline(range.hi())))
                .reduce(Condition::or)
                .orElse(DSL.falseCondition());
    }

    private static Condition current(String alias) {
        return condition(alias + ".superseded_at = 'infinity'");
    }

    private static Condition wanted(MemberQuery query) {
        var wanted = noCondition();
        if (!query.words().isBlank()) {
            wanted =
                    wanted.and(
                            condition(
                                    "(n.words @> string_to_array(persistence.plain({0}), ' ') or"
                                            + " {1} in (member.code, member.card_number,"
                                            + " member.dossier_number))",
                                    val(query.words()), val(query.words().strip())));
        }
        if (query.standing() != null) {
            wanted = wanted.and(MEMBERSHIP.STANDING.cast(String.class).eq(query.standing().name()));
        }
        if (query.sex() != null) {
            wanted = wanted.and(held("sex", String.class).eq(query.sex()));
        }
        return switch (query.state()) {
            case "exempt" -> wanted.and(MEMBERSHIP.EXEMPT);
            case "suspended" -> wanted.and(MEMBERSHIP.SUSPENDED);
            case "away" -> wanted.and(MEMBERSHIP.AWAY);
            case null, default -> wanted;
        };
    }

    private static MemberLine line(Record found) {
        return new MemberLine(
                found.get(MEMBER.ID),
                found.get(MEMBER.CODE),
                found.get("full_name", String.class),
                new BirthDate(
                        found.get("born_on", LocalDate.class),
                        Precision.valueOf(found.get("born_precision", String.class))),
                found.get("sex", String.class),
                found.get("professional", String.class),
                Standing.valueOf(found.get(MEMBERSHIP.STANDING).getLiteral()),
                found.get(MEMBERSHIP.EXEMPT),
                found.get(MEMBERSHIP.SUSPENDED),
                found.get(MEMBERSHIP.AWAY),
                found.get(MEMBERSHIP.CELL_ID),
                found.get(VERSION.SHORT_NAME),
                found.get(MEMBERSHIP.SINCE),
                found.get(MEMBER.DOSSIER_NUMBER));
    }

    private static NameCursor cursor(Record last) {
        return new NameCursor(
                last.get("given", String.class),
                last.get("middle", String.class),
                last.get("family", String.class),
                last.get(MEMBER.ID));
    }

    private static Profile profile(Record found) {
        return new Profile(
                found.get(PROFILE.EFFECTIVE_ON),
                new Attributes(
                        found.get(NAME.FULL_NAME),
                        found.get(PROFILE.SEX),
                        new BirthDate(
                                found.get(PROFILE.BORN_ON),
                                Precision.valueOf(found.get(PROFILE.BORN_PRECISION))),
                        found.get(PROFILE.BORN_ON_CARD),
                        found.get(PROFILE.ETHNICITY),
                        found.get(PROFILE.RELIGION),
                        found.get(PROFILE.HOMETOWN),
                        found.get(PROFILE.GENERAL),
                        found.get(PROFILE.PROFESSIONAL),
                        found.get(PROFILE.TITLE),
                        found.get(PROFILE.THEORY),
                        found.get(PROFILE.OCCUPATION),
                        found.get(PROFILE.JOINED_ON),
                        found.get(PROFILE.OFFICIAL_ON)),
                found.get(PROFILE.RECORDED_AT).toInstant(),
                found.get(PROFILE.RECORDED_BY));
    }

    private @Nullable String end(byte @Nullable [] cipher) {
        return cipher == null ? null : citizenIds.open(cipher).substring(8);
    }
}
