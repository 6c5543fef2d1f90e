package vn.dangvu.access;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.access.Tables.ACCOUNT;
import static vn.dangvu.schema.access.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Counts roles that show personal rows.
@Repository
class RowReaderStore {

    private final DSLContext db;

    RowReaderStore(DSLContext db) {
        this.db = db;
    }

    List<RowReaders.Count> counted(Integer[] roots, boolean all, LocalDate today) {
        var within =
                all
                        ? noCondition()
                        : condition(
                                "organizations_api.within({0}, {1}, {2})",
                                val(roots), ROLE_GRANT.ORGANIZATION_ID, val(today));
        return db
                .select(ROLE_GRANT.ROLE, count(), countDistinct(ROLE_GRANT.ACCOUNT_ID))
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(ROLE_GRANT.REVOKED_AT.isNull())
                .and(ROLE_GRANT.SEES_ROWS)
                .and(ROLE_GRANT.VALID_FROM.le(today))
                .and(ROLE_GRANT.VALID_UNTIL.isNull().or(ROLE_GRANT.VALID_UNTIL.gt(today)))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .and(within)
                .groupBy(ROLE_GRANT.ROLE)
                .fetch()
                .map(row ->
                        new RowReaders.Count(
                                Viewer.Role.valueOf(row.value1()), row.value2(), row.value3()))
                .stream()
                .sorted(Comparator.comparing(RowReaders.Count::role))
                .toList();
    }
}
