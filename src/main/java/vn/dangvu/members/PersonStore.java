package vn.dangvu.members;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.members.Tables.MEMBER;
import static vn.dangvu.schema.members.Tables.MEMBER_CHANGE;
import static vn.dangvu.schema.members.Tables.MOVEMENT;
import static vn.dangvu.schema.members.Tables.NAME;
import static vn.dangvu.schema.members.Tables.PROFILE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who the members are: written, one at a time.
@Repository
class PersonStore {

    private static final Condition BELIEVED = condition("profile.superseded_at = 'infinity'");

    private final DSLContext db;
    private final CitizenIds citizenIds;

    PersonStore(DSLContext db, CitizenIds citizenIds) {
        this.db = db;
        this.citizenIds = citizenIds;
    }

    /// Holds off whoever wants to change the tree, until the transaction ends: what is looked at
    /// from here on stays so.
    void shareBooks() {
        db.fetch("select persistence.share_books()");
    }

    /// Holds everybody else off this member until the transaction ends.
    void lock(long member) {
        shareBooks();
        db.select(MEMBER.ID).from(MEMBER).where(MEMBER.ID.eq(member)).forUpdate().fetch();
    }

    Optional<Holder> withCode(String code) {
        return holder(MEMBER.CODE.eq(code));
    }

    Optional<Holder> withDossier(String number) {
        return holder(MEMBER.DOSSIER_NUMBER.eq(number));
    }

    Optional<Holder> withCard(String number) {
        return holder(MEMBER.CARD_NUMBER.eq(number));
    }

    Optional<Holder> withCitizenId(String number) {
        return holder(MEMBER.CITIZEN_INDEX.eq(citizenIds.index(number)));
    }

    /// Members who have this name and birth date.
    List<Holder> alike(String fullName, LocalDate bornOn) {
        return db.selectDistinct(MEMBER.ID, MEMBER.CODE, NAME.FULL_NAME)
                .from(PROFILE)
                .join(NAME)
                .on(NAME.ID.eq(PROFILE.NAME_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(PROFILE.MEMBER_ID))
                .where(NAME.FULL_NAME.eq(fullName))
                .and(PROFILE.BORN_ON.eq(bornOn))
                .and(BELIEVED)
                .orderBy(MEMBER.ID)
                .fetch(mapping(Holder::new));
    }

    long add(NewMember person, String user, Instant now) {
        var numbers = person.numbers();
        String citizenId = numbers.citizenId();
        long id =
                db.insertInto(MEMBER)
                        .set(MEMBER.CODE, person.code())
                        .set(MEMBER.DOSSIER_NUMBER, numbers.dossier())
                        .set(MEMBER.CARD_NUMBER, numbers.card())
                        .set(MEMBER.CITIZEN_CIPHER, sealed(citizenId))
                        .set(MEMBER.CITIZEN_INDEX, index(citizenId))
                        .set(MEMBER.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(MEMBER.RECORDED_BY, user)
                        .returningResult(MEMBER.ID)
                        .fetchSingle()
                        .value1();
        write(id, Profile.BEGINNING, person.attributes(), user, now);
        return id;
    }

    /// What holds from `since` on; what was believed about that day until `now` stays on record.
    void write(long member, LocalDate since, Attributes said, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        db.update(PROFILE)
                .set(PROFILE.SUPERSEDED_AT, at)
                .where(PROFILE.MEMBER_ID.eq(member))
                .and(PROFILE.EFFECTIVE_ON.eq(since))
                .and(BELIEVED)
                .execute();
        db.insertInto(PROFILE)
                .set(PROFILE.MEMBER_ID, member)
                .set(PROFILE.EFFECTIVE_ON, since)
                .set(PROFILE.NAME_ID, name(said.fullName()))
                .set(PROFILE.SEX, said.sex())
                .set(PROFILE.BORN_ON, said.born().first())
                .set(PROFILE.BORN_PRECISION, said.born().precision().name())
                .set(PROFILE.BORN_ON_CARD, said.bornOnCard())
                .set(PROFILE.ETHNICITY, said.ethnicity())
                .set(PROFILE.RELIGION, said.religion())
                .set(PROFILE.HOMETOWN, said.hometown())
                .set(PROFILE.GENERAL, said.general())
                .set(PROFILE.PROFESSIONAL, said.professional())
                .set(PROFILE.TITLE, said.title())
                .set(PROFILE.THEORY, said.theory())
                .set(PROFILE.OCCUPATION, said.occupation())
                .set(PROFILE.JOINED_ON, said.joinedOn())
                .set(PROFILE.OFFICIAL_ON, said.officialOn())
                .set(PROFILE.RECORDED_AT, at)
                .set(PROFILE.RECORDED_BY, user)
                .execute();
    }

    Numbers numbers(long member) {
        return db.select(MEMBER.DOSSIER_NUMBER, MEMBER.CARD_NUMBER, MEMBER.CITIZEN_CIPHER)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member))
                .fetchSingle(found ->
                        new Numbers(
                                found.value1(),
                                found.value2(),
                                found.value3() == null ? null : citizenIds.open(found.value3())));
    }

    /// In one statement: what was believed before is remembered in one line.
    ///
    /// @param citizenIdToo false leaves the citizen id that is there
    void keepNumbers(long member, Numbers numbers, boolean citizenIdToo, String user) {
        var set =
                db.update(MEMBER)
                        .set(MEMBER.DOSSIER_NUMBER, numbers.dossier())
                        .set(MEMBER.CARD_NUMBER, numbers.card())
                        .set(MEMBER.RECORDED_BY, user);
        if (citizenIdToo) {
            set =
                    set.set(MEMBER.CITIZEN_CIPHER, sealed(numbers.citizenId()))
                            .set(MEMBER.CITIZEN_INDEX, index(numbers.citizenId()));
        }
        set.where(MEMBER.ID.eq(member)).execute();
    }

    void keepCard(long member, @Nullable String card, String user) {
        db.update(MEMBER)
                .set(MEMBER.CARD_NUMBER, card)
                .set(MEMBER.RECORDED_BY, user)
                .where(MEMBER.ID.eq(member))
                .execute();
    }

    /// The card of the latest fact that stands; null where no card was issued.
    @Nullable String issuedCard(long member) {
        return db.select(MOVEMENT.CARD_NUMBER)
                .from(MOVEMENT)
                .where(MOVEMENT.MEMBER_ID.eq(member))
                .and(MOVEMENT.CARD_NUMBER.isNotNull())
                .and(condition("movement.superseded_at = 'infinity'"))
                .orderBy(MOVEMENT.EFFECTIVE_ON.desc(), MOVEMENT.ORDINAL.desc())
                .limit(1)
                .fetchOne(MOVEMENT.CARD_NUMBER);
    }

    /// Every card that a fact ever gave, believed or not.
    Set<String> cardsOfFacts(long member) {
        return db.select(MOVEMENT.CARD_NUMBER)
                .from(MOVEMENT)
                .where(MOVEMENT.MEMBER_ID.eq(member))
                .and(MOVEMENT.CARD_NUMBER.isNotNull())
                .fetchSet(MOVEMENT.CARD_NUMBER);
    }

    /// Every card the member had in our books, the first one first.
    List<@Nullable String> cards(long member) {
        var cards = new ArrayList<@Nullable String>();
        cards.addAll(
                db.select(MEMBER_CHANGE.CARD_NUMBER)
                        .from(MEMBER_CHANGE)
                        .where(MEMBER_CHANGE.MEMBER_ID.eq(member))
                        .orderBy(MEMBER_CHANGE.CHANGED_AT, field("ctid"))
                        .fetch(MEMBER_CHANGE.CARD_NUMBER));
        cards.addAll(
                db.select(MEMBER.CARD_NUMBER)
                        .from(MEMBER)
                        .where(MEMBER.ID.eq(member))
                        .fetch(MEMBER.CARD_NUMBER));
        return cards;
    }

    /// In whose hands the member is; null of somebody who was never anywhere.
    @Nullable Integer home(long member) {
        return db.select(field("members.home({0})", Integer.class, val(member)))
                .fetchSingle()
                .value1();
    }

    private int name(String fullName) {
        var parts = NameParts.of(fullName);
        db.insertInto(NAME, NAME.FULL_NAME, NAME.GIVEN, NAME.MIDDLE, NAME.FAMILY)
                .values(fullName, parts.given(), parts.middle(), parts.family())
                .onConflict(NAME.FULL_NAME)
                .doNothing()
                .execute();
        return db.select(NAME.ID)
                .from(NAME)
                .where(NAME.FULL_NAME.eq(fullName))
                .fetchSingle()
                .value1();
    }

    private Optional<Holder> holder(Condition number) {
        return db.select(MEMBER.ID, MEMBER.CODE, NAME.FULL_NAME)
                .from(MEMBER)
                .join(PROFILE)
                .on(PROFILE.MEMBER_ID.eq(MEMBER.ID))
                .join(NAME)
                .on(NAME.ID.eq(PROFILE.NAME_ID))
                .where(number)
                .and(BELIEVED)
                .orderBy(PROFILE.EFFECTIVE_ON.desc())
                .limit(1)
                .fetchOptional(mapping(Holder::new));
    }

    private byte @Nullable [] sealed(@Nullable String citizenId) {
        return citizenId == null ? null : citizenIds.seal(citizenId);
    }

    private byte @Nullable [] index(@Nullable String citizenId) {
        return citizenId == null ? null : citizenIds.index(citizenId);
    }
}
