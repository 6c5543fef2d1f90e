package vn.dangvu.audit;

import static vn.dangvu.schema.audit.Tables.ENTRY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/// Entries about one member.
@Repository
class PersonTrailStore {

    private final DSLContext db;

    PersonTrailStore(DSLContext db) {
        this.db = db;
    }

    List<Entry> of(long member) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.MEMBER.eq(member))
                .orderBy(ENTRY.ID.desc())
                .fetch(AuditChainStore::entry);
    }

    List<Entry> since(long member, Instant from, Collection<Act> acts) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.MEMBER.eq(member))
                .and(ENTRY.AT.ge(from.atOffset(ZoneOffset.UTC)))
                .and(ENTRY.ACT.in(acts.stream().map(Act::name).toList()))
                .orderBy(ENTRY.ID.desc())
                .fetch(AuditChainStore::entry);
    }

    int before(Instant moment) {
        return db.fetchCount(ENTRY, ENTRY.AT.lt(moment.atOffset(ZoneOffset.UTC)));
    }
}
