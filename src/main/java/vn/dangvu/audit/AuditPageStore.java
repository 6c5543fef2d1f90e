package vn.dangvu.audit;

import static vn.dangvu.schema.audit.Tables.ENTRY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Entries for the page.
@Repository
class AuditPageStore {

    private final DSLContext db;

    AuditPageStore(DSLContext db) {
        this.db = db;
    }

    List<Entry> page(
            AuditTrail.Question question,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before,
            int size) {
        var conditions = new ArrayList<Condition>();
        if (from != null) {
            conditions.add(ENTRY.AT.ge(from.atOffset(ZoneOffset.UTC)));
        }
        if (until != null) {
            conditions.add(ENTRY.AT.lt(until.atOffset(ZoneOffset.UTC)));
        }
        if (question.actor() != null) {
            conditions.add(ENTRY.ACTOR.eq(question.actor()));
        }
        if (!question.acts().isEmpty()) {
            conditions.add(ENTRY.ACT.in(question.acts().stream().map(Act::name).toList()));
        }
        if (question.organization() != null) {
            conditions.add(ENTRY.ORGANIZATION.eq(question.organization()));
        }
        if (question.member() != null) {
            conditions.add(ENTRY.MEMBER.eq(question.member()));
        }
        if (before != null) {
            conditions.add(ENTRY.ID.lt(before));
        }
        return db.selectFrom(ENTRY)
                .where(conditions)
                .orderBy(ENTRY.ID.desc())
                .limit(size)
                .fetch(AuditChainStore::entry);
    }
}
