package vn.dangvu.transfers;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was taken back.
@Repository
class TransferRowStore {

    /// Those of the member, and those from outside that he or she came with.
    private static final String HERS =
            "(select t.id from transfers.transfer t where t.member_id = {0} union"
                    + " select s.transfer_id from members_api.settled s where s.member_id = {0})";

    private final DSLContext db;

    TransferRowStore(DSLContext db) {
        this.db = db;
    }

    List<Row> transfers(long member) {
        return rows("transfers.transfer x where x.id in " + HERS + " order by x.id", member);
    }

    List<Row> events(long member) {
        return rows(
                "transfers.event x where x.transfer_id in "
                        + HERS
                        + " order by x.effective_on, x.ordinal",
                member);
    }

    List<Row> slips(long member) {
        return rows(
                "transfers.slip x where x.transfer_id in " + HERS + " order by x.event_id", member);
    }

    List<Row> stages(long member) {
        return rows(
                "transfers.stage x where x.transfer_id in "
                        + HERS
                        + " order by x.transfer_id, x.since",
                member);
    }

    private List<Row> rows(String where, long member) {
        return db.fetch("select to_jsonb(x)::text from " + where, val(member))
                .map(row -> Row.of(row.get(0, String.class)));
    }
}
