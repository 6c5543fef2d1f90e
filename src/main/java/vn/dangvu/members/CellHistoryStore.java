package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// In which cells somebody was.
@Repository
class CellHistoryStore {

    private final DSLContext db;

    CellHistoryStore(DSLContext db) {
        this.db = db;
    }

    /// The latest first.
    List<OrganizationId> cellsOf(long member) {
        return db.fetch(
                        """
                        select cell_id from members.membership where member_id = {0}
                        group by cell_id order by max(since) desc\
                        """,
                        val(member))
                .map(row -> new OrganizationId(row.get(0, int.class)));
    }
}
