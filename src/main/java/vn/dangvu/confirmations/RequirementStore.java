package vn.dangvu.confirmations;

import static vn.dangvu.schema.confirmations.Tables.REQUIREMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Which kinds need two.
@Repository
class RequirementStore {

    private final DSLContext db;

    RequirementStore(DSLContext db) {
        this.db = db;
    }

    boolean needed(Kind kind) {
        return db.fetchExists(
                REQUIREMENT, REQUIREMENT.KIND.eq(kind.name()).and(REQUIREMENT.NEEDED));
    }

    Map<Kind, Requirement> all() {
        return db.selectFrom(REQUIREMENT)
                .fetchMap(
                        row -> Kind.valueOf(row.getKind()),
                        row ->
                                new Requirement(
                                        Kind.valueOf(row.getKind()),
                                        row.getNeeded(),
                                        row.getSince().toInstant(),
                                        row.getDecidedBy(),
                                        row.getPreparedBy()));
    }

    void keep(Kind kind, boolean needed, Instant since, String by, @Nullable String preparedBy) {
        db.insertInto(REQUIREMENT)
                .set(REQUIREMENT.KIND, kind.name())
                .set(REQUIREMENT.NEEDED, needed)
                .set(REQUIREMENT.SINCE, since.atOffset(ZoneOffset.UTC))
                .set(REQUIREMENT.DECIDED_BY, by)
                .set(REQUIREMENT.PREPARED_BY, preparedBy)
                .onConflict(REQUIREMENT.KIND)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
