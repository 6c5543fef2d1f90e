package vn.dangvu.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import static vn.dangvu.schema.access.Tables.LOG;
import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.List;

/// The lines of the access log: added, read, never changed.
@Repository
class AccessLogStore {

    private final DSLContext db;

    AccessLogStore(DSLContext db) {
        this.db = db;
    }

    void add(
            OffsetDateTime at,
            String username,
            LogLine.Action action,
            @Nullable Integer organization,
            @Nullable Long member,
            @Nullable String detail,
            @Nullable String address) {
        db.insertInto(LOG)
                .set(LOG.AT, at)
                .set(LOG.USERNAME, username)
                .set(LOG.ACTION, action.name())
                .set(LOG.ORGANIZATION_ID, organization)
                .set(LOG.MEMBER_ID, member)
                .set(LOG.DETAIL, detail)
                .set(LOG.ADDRESS, address)
                .execute();
    }

    /// The newest first; the next page begins before the last line of this one.
    List<LogLine> newest(@Nullable Long before, int size) {
        var name =
                field(
                        select(VERSION.CODE.concat(" ").concat(VERSION.SHORT_NAME))
                                .from(VERSION)
                                .where(VERSION.ORGANIZATION_ID.eq(LOG.ORGANIZATION_ID))
                                .orderBy(VERSION.SINCE.desc())
                                .limit(1));
        return db.select(LOG.asterisk(), name)
                .from(LOG)
                .where(before == null ? noCondition() : LOG.ID.lt(before))
                .orderBy(LOG.ID.desc())
                .limit(size)
                .fetch(row ->
                        new LogLine(
                                row.get(LOG.ID),
                                row.get(LOG.AT).toInstant(),
                                row.get(LOG.USERNAME),
                                LogLine.Action.valueOf(row.get(LOG.ACTION)),
                                row.get(name),
                                row.get(LOG.MEMBER_ID),
                                row.get(LOG.DETAIL),
                                row.get(LOG.ADDRESS)));
    }
}
