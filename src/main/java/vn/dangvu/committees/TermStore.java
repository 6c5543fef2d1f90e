package vn.dangvu.committees;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;

import static vn.dangvu.schema.committees.Tables.TERM;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.committees.Sizes.Range;
import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Terms of organizations.
@Repository
class TermStore {

    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(TERM.SUPERSEDED_AT, field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    TermStore(DSLContext db) {
        this.db = db;
    }

    /// Every term, corrected or not, the newest first.
    List<Term> terms(int organization) {
        return db.select(TERM.asterisk().except(TERM.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(TERM)
                .where(TERM.ORGANIZATION_ID.eq(organization))
                .orderBy(TERM.BEGINS_ON.desc(), TERM.ID.desc())
                .fetch(TermStore::read);
    }

    Optional<Term> term(long id) {
        return db.select(TERM.asterisk().except(TERM.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(TERM)
                .where(TERM.ID.eq(id))
                .fetchOptional(TermStore::read);
    }

    /// @param supersedes the term it corrects, or null
    long insert(
            int organization,
            TermEntry entry,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        Sizes sizes = entry.sizes();
        return db.insertInto(TERM)
                .set(TERM.ORGANIZATION_ID, organization)
                .set(TERM.ORDINAL, small(entry.ordinal()))
                .set(TERM.FROM_YEAR, (short) entry.fromYear())
                .set(TERM.TO_YEAR, (short) entry.toYear())
                .set(TERM.BEGINS_ON, entry.beginsOn())
                .set(TERM.PLANNED_END, entry.plannedEnd())
                .set(TERM.COMMITTEE_SIZE, small(sizes.committee()))
                .set(TERM.STANDING_SIZE, small(sizes.standing()))
                .set(TERM.INSPECTION_SIZE, small(sizes.inspection()))
                .set(TERM.DEPUTIES, small(sizes.deputies()))
                .set(TERM.COMMITTEE_LEAST, least(sizes.bounds()))
                .set(TERM.COMMITTEE_MOST, most(sizes.bounds()))
                .set(TERM.STANDING_LEAST, least(sizes.standingBounds()))
                .set(TERM.STANDING_MOST, most(sizes.standingBounds()))
                .set(TERM.DECISION_NUMBER, entry.decision().number())
                .set(TERM.DECISION_DATE, entry.decision().date())
                .set(TERM.DECISION_ISSUER, entry.decision().issuer())
                .set(TERM.NOTE, entry.note())
                .set(TERM.RECORDED_AT, at)
                .set(TERM.ENTERED_AT, at)
                .set(TERM.RECORDED_BY, user)
                .set(TERM.SUPERSEDES, supersedes)
                .returningResult(TERM.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes a term back: it is believed until `now`.
    void supersede(long term, Instant now) {
        db.update(TERM)
                .set(TERM.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(TERM.ID.eq(term))
                .execute();
    }

    private static Term read(Record row) {
        var superseded = row.get(SUPERSEDED);
        var entry =
                new TermEntry(
                        number(row.get(TERM.ORDINAL)),
                        row.get(TERM.FROM_YEAR),
                        row.get(TERM.TO_YEAR),
                        row.get(TERM.BEGINS_ON),
                        row.get(TERM.PLANNED_END),
                        new Sizes(
                                number(row.get(TERM.COMMITTEE_SIZE)),
                                number(row.get(TERM.STANDING_SIZE)),
                                number(row.get(TERM.INSPECTION_SIZE)),
                                number(row.get(TERM.DEPUTIES)),
                                range(row.get(TERM.COMMITTEE_LEAST), row.get(TERM.COMMITTEE_MOST)),
                                range(row.get(TERM.STANDING_LEAST), row.get(TERM.STANDING_MOST))),
                        new Decision(
                                row.get(TERM.DECISION_NUMBER),
                                row.get(TERM.DECISION_DATE),
                                row.get(TERM.DECISION_ISSUER)),
                        row.get(TERM.NOTE));
        return new Term(
                row.get(TERM.ID),
                row.get(TERM.ORGANIZATION_ID),
                entry,
                row.get(TERM.RECORDED_AT).toInstant(),
                row.get(TERM.RECORDED_BY),
                row.get(TERM.ENTERED_AT).toInstant(),
                superseded == null ? null : superseded.toInstant(),
                row.get(TERM.SUPERSEDES));
    }

    private static @Nullable Integer number(@Nullable Short small) {
        return small == null ? null : small.intValue();
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static @Nullable Short least(@Nullable Range range) {
        return range == null ? null : (short) range.least();
    }

    private static @Nullable Short most(@Nullable Range range) {
        return range == null ? null : (short) range.most();
    }

    private static @Nullable Range range(@Nullable Short least, @Nullable Short most) {
        return least == null || most == null ? null : new Range(least, most);
    }
}
