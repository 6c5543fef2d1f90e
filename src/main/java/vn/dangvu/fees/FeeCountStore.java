package vn.dangvu.fees;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// How many months of fees stand at organizations.
@Repository
class FeeCountStore {

    private final DSLContext db;

    FeeCountStore(DSLContext db) {
        this.db = db;
    }

    /// Months of which something is recorded, by organization.
    ///
    /// @param since months that end on this day or later
    Map<Integer, Long> months(Collection<Integer> organizations, LocalDate since) {
        return db.fetch(
                        """
                        select m.cell_id, count(*) from (
                            select p.cell_id, p.month from fees.payment p where p.superseded_at = 'infinity'
                            union
                            select c.cell_id, c.month from fees.closing c where c.superseded_at = 'infinity') m
                        where m.cell_id = any ({0}) and m.month + interval '1 month' > {1}
                        group by m.cell_id\
                        """,
                        val(organizations.toArray(Integer[]::new)), val(since))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }
}
