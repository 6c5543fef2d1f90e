package vn.dangvu.privacy;

import static org.jooq.impl.DSL.noCondition;

import static vn.dangvu.schema.privacy.Tables.HOLD;
import static vn.dangvu.schema.privacy.Tables.HOLD_LIFTED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Legal holds.
@Repository
class HoldStore {

    private final DSLContext db;

    HoldStore(DSLContext db) {
        this.db = db;
    }

    /// The latest first.
    List<Hold> of(long member) {
        return holds(HOLD.MEMBER_ID.eq(member));
    }

    List<Hold> all() {
        return holds(noCondition());
    }

    /// Which of these cells lie below an organization on hold.
    Set<Integer> held(Collection<Integer> cells, LocalDate today) {
        var roots =
                all().stream()
                        .filter(Hold::stands)
                        .map(Hold::organization)
                        .filter(it -> it != null)
                        .toArray(Integer[]::new);
        return db.fetch(
                        "select c from unnest({0}) c where organizations_api.within({1}, c, {2})",
                        DSL.val(cells.toArray(Integer[]::new)), DSL.val(roots), DSL.val(today))
                .intoSet(0, Integer.class);
    }

    void add(
            @Nullable Long member,
            @Nullable Integer organization,
            String reason,
            LocalDate on,
            Instant now,
            String who) {
        db.insertInto(HOLD)
                .set(HOLD.MEMBER_ID, member)
                .set(HOLD.ORGANIZATION_ID, organization)
                .set(HOLD.REASON, reason)
                .set(HOLD.SET_ON, on)
                .set(HOLD.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(HOLD.RECORDED_BY, who)
                .execute();
    }

    /// @return false if it was lifted already
    boolean lift(long hold, String reason, LocalDate on, Instant now, String who) {
        return db.insertInto(HOLD_LIFTED)
                        .set(HOLD_LIFTED.HOLD_ID, hold)
                        .set(HOLD_LIFTED.REASON, reason)
                        .set(HOLD_LIFTED.LIFTED_ON, on)
                        .set(HOLD_LIFTED.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(HOLD_LIFTED.RECORDED_BY, who)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private List<Hold> holds(Condition which) {
        return db.select()
                .from(HOLD)
                .leftJoin(HOLD_LIFTED)
                .on(HOLD_LIFTED.HOLD_ID.eq(HOLD.ID))
                .where(which)
                .orderBy(HOLD.ID.desc())
                .fetch(HoldStore::read);
    }

    private static Hold read(Record row) {
        String why = row.get(HOLD_LIFTED.REASON);
        return new Hold(
                row.get(HOLD.ID),
                row.get(HOLD.MEMBER_ID),
                row.get(HOLD.ORGANIZATION_ID),
                row.get(HOLD.REASON),
                row.get(HOLD.SET_ON),
                row.get(HOLD.RECORDED_AT).toInstant(),
                row.get(HOLD.RECORDED_BY),
                why == null
                        ? null
                        : new Hold.Lifted(
                                why,
                                row.get(HOLD_LIFTED.LIFTED_ON),
                                row.get(HOLD_LIFTED.RECORDED_BY)));
    }
}
