package vn.dangvu.committees;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;

import static vn.dangvu.schema.committees_api.Tables.TERM;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

import vn.dangvu.papers.TermSource.TermOfOffice;

import java.time.LocalDate;
import java.util.Optional;

/// In which term an organization is on a day.
@Repository
class TermOnDayStore {

    private static final Field<LocalDate> UNTIL =
            nullif(TERM.UNTIL, field("'infinity'::date", LocalDate.class));

    private final DSLContext db;

    TermOnDayStore(DSLContext db) {
        this.db = db;
    }

    Optional<TermOfOffice> on(int organization, LocalDate day) {
        return db.select(TERM.SINCE, UNTIL, TERM.FROM_YEAR, TERM.TO_YEAR, TERM.PLANNED_END)
                .from(TERM)
                .where(TERM.ORGANIZATION_ID.eq(organization))
                .and(TERM.SINCE.le(day))
                .and(TERM.UNTIL.gt(day))
                .fetchOptional(row ->
                        new TermOfOffice(
                                row.value1(),
                                row.value2(),
                                TermEntry.label(row.value3(), row.value4()),
                                row.value5()));
    }
}
