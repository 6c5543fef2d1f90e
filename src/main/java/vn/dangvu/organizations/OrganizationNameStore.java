package vn.dangvu.organizations;

import static org.jooq.impl.DSL.any;

import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What organizations were called last, for the pages of the audit.
@Repository
class OrganizationNameStore {

    private final DSLContext db;

    OrganizationNameStore(DSLContext db) {
        this.db = db;
    }

    Map<Integer, String> names(List<Integer> ids) {
        return db.select(VERSION.ORGANIZATION_ID, VERSION.CODE, VERSION.SHORT_NAME)
                .distinctOn(VERSION.ORGANIZATION_ID)
                .from(VERSION)
                .where(VERSION.ORGANIZATION_ID.eq(any(ids.toArray(Integer[]::new))))
                .orderBy(VERSION.ORGANIZATION_ID, VERSION.SINCE.desc())
                .fetchMap(VERSION.ORGANIZATION_ID, row -> row.value3() + " (" + row.value2() + ")");
    }

    Optional<Integer> byCode(String code) {
        return db.select(VERSION.ORGANIZATION_ID)
                .from(VERSION)
                .where(VERSION.CODE.eq(code))
                .orderBy(VERSION.SINCE.desc())
                .limit(1)
                .fetchOptional(VERSION.ORGANIZATION_ID);
    }
}
