package vn.dangvu.members;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/// Sorts members into batches: the temporary table `batch` of the transaction. What is written of
/// one member does not depend on another, so a long work may go batch by batch and tell how far it
/// has come.
@Repository
class BatchStore {

    private static final int SIZE = 4_000;

    /// @param count of batches, which are numbered from 0
    record Batches(long members, int count) {

        /// How many members are done after `batches` of them.
        long after(int batches) {
            return Math.min(members, (long) batches * SIZE);
        }
    }

    private final DSLContext db;

    BatchStore(DSLContext db) {
        this.db = db;
    }

    /// @param query of the numbers of the members, each once
    Batches sort(String query) {
        db.execute(
                """
                create temporary table batch on commit drop as
                select member_id, ((row_number() over (order by member_id) - 1) / {0})::integer as number
                from (%s) concerned\
                """
                        .formatted(query),
                inline(SIZE));
        db.execute("create index on batch (number)");
        db.execute("analyze batch");
        Record found = db.fetchSingle("select count(*), coalesce(max(number), -1) + 1 from batch");
        return new Batches(found.get(0, long.class), found.get(1, int.class));
    }

    void clear() {
        db.execute("drop table batch");
    }
}
