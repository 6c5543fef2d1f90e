package vn.dangvu.papers;

import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.Optional;

/// What the committee above is called: it stands on top of every paper, and whoever writes one may
/// see nothing else of it (docs/decisions/0036).
@Repository
class SuperiorStore {

    private final DSLContext db;

    SuperiorStore(DSLContext db) {
        this.db = db;
    }

    /// Empty where the register does not know it.
    Optional<String> named(OrganizationId superior, LocalDate day) {
        return db.select(VERSION.OFFICIAL_NAME, VERSION.KIND)
                .from(VERSION)
                .where(VERSION.ORGANIZATION_ID.eq(superior.value()))
                .and(VERSION.SINCE.le(day))
                .and(VERSION.UNTIL.gt(day))
                .fetchOptional(row ->
                        Letterhead.committee(row.value1(), OrganizationKind.valueOf(row.value2())));
    }
}
