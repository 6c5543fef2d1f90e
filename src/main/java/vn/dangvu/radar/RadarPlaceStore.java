package vn.dangvu.radar;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// What organizations are called.
@Repository
class RadarPlaceStore {

    private final DSLContext db;

    RadarPlaceStore(DSLContext db) {
        this.db = db;
    }

    record Place(String code, String name) {}

    /// As on the day; of one that does not live then, as it was called last.
    Map<OrganizationId, Place> named(Collection<OrganizationId> ids, LocalDate day) {
        return db.select(VERSION.ORGANIZATION_ID, VERSION.CODE, VERSION.SHORT_NAME)
                .distinctOn(VERSION.ORGANIZATION_ID)
                .from(VERSION)
                .where(
                        VERSION.ORGANIZATION_ID.eq(
                                any(
                                        ids.stream()
                                                .map(OrganizationId::value)
                                                .toArray(Integer[]::new))))
                .orderBy(
                        VERSION.ORGANIZATION_ID,
                        field(VERSION.SINCE.le(day)).desc(),
                        VERSION.SINCE.desc())
                .fetchMap(
                        row -> new OrganizationId(row.value1()),
                        row -> new Place(row.value2(), row.value3()));
    }
}
