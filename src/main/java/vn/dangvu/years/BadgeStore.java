package vn.dangvu.years;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;

import static vn.dangvu.schema.years.Tables.BADGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Badges that were given.
@Repository
class BadgeStore implements Awards.Given {

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be, and null outside.
    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(BADGE.SUPERSEDED_AT, field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    BadgeStore(DSLContext db) {
        this.db = db;
    }

    /// Every one, corrected or not, in the order of their years.
    List<Badge> ofMember(long member) {
        return fetch(BADGE.MEMBER_ID.eq(member));
    }

    Optional<Badge> find(long badge) {
        return fetch(BADGE.ID.eq(badge)).stream().findFirst();
    }

    /// Those that stand, given by one of the proposals.
    List<Badge> by(Collection<Long> proposals) {
        return fetch(BADGE.PROPOSAL_ID.in(proposals).and("years.badge.superseded_at = 'infinity'"));
    }

    @Override
    public boolean has(long member, int years) {
        return ofMember(member).stream()
                .anyMatch(badge -> badge.current() && badge.entry().years() == years);
    }

    /// Of those that were given here.
    @Override
    public Optional<Long> holder(int years, String number) {
        return db.select(BADGE.MEMBER_ID)
                .from(BADGE)
                .where(BADGE.YEARS.eq((short) years))
                .and(BADGE.BADGE_NUMBER.eq(number))
                .and(BADGE.PROPOSAL_ID.isNotNull())
                .and("years.badge.superseded_at = 'infinity'")
                .fetchOptional(BADGE.MEMBER_ID);
    }

    /// @param supersedes the one it corrects, or null
    long add(
            long member,
            int cell,
            BadgeEntry entry,
            @Nullable Long proposal,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(BADGE);
        row.setMemberId(member);
        row.setCellId(cell);
        row.setYears((short) entry.years());
        row.setHow(entry.manner().name());
        row.setEffectiveOn(entry.on());
        row.setBadgeNumber(entry.number());
        row.setProposalId(proposal);
        row.setDecisionNumber(entry.decision().number());
        row.setDecisionDate(entry.decision().date());
        row.setDecisionIssuer(entry.decision().issuer());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(supersedes);
        return db.insertInto(BADGE).set(row).returningResult(BADGE.ID).fetchSingle().value1();
    }

    /// Takes a badge back: it is believed until `now`.
    void supersede(long badge, Instant now) {
        db.update(BADGE)
                .set(BADGE.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(BADGE.ID.eq(badge))
                .execute();
    }

    private List<Badge> fetch(Condition which) {
        return db.select(BADGE.asterisk().except(BADGE.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(BADGE)
                .where(which)
                .orderBy(BADGE.YEARS, BADGE.ID)
                .fetch(BadgeStore::read);
    }

    private static Badge read(Record row) {
        var superseded = row.get(SUPERSEDED);
        return new Badge(
                row.get(BADGE.ID),
                row.get(BADGE.MEMBER_ID),
                row.get(BADGE.CELL_ID),
                new BadgeEntry(
                        row.get(BADGE.YEARS),
                        Manner.valueOf(row.get(BADGE.HOW)),
                        row.get(BADGE.EFFECTIVE_ON, LocalDate.class),
                        row.get(BADGE.BADGE_NUMBER),
                        new Decision(
                                row.get(BADGE.DECISION_NUMBER),
                                row.get(BADGE.DECISION_DATE),
                                row.get(BADGE.DECISION_ISSUER))),
                row.get(BADGE.PROPOSAL_ID),
                row.get(BADGE.RECORDED_AT).toInstant(),
                row.get(BADGE.RECORDED_BY),
                superseded == null ? null : superseded.toInstant());
    }
}
