package vn.dangvu.members;

import static vn.dangvu.schema.members.Tables.UNDER_WAY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/// Who is on the way; written by the database alone, from the transfers.
@Repository
class UnderWayStore {

    private final DSLContext db;

    UnderWayStore(DSLContext db) {
        this.db = db;
    }

    Optional<UnderWay> ofMember(long member) {
        return find(UNDER_WAY.MEMBER_ID.eq(member));
    }

    Optional<UnderWay> of(long transfer) {
        return find(UNDER_WAY.TRANSFER_ID.eq(transfer));
    }

    private Optional<UnderWay> find(Condition which) {
        return db.selectFrom(UNDER_WAY)
                .where(which)
                .fetchOptional(row ->
                        new UnderWay(
                                row.getTransferId(),
                                row.getMemberId(),
                                row.getCellId(),
                                row.getToward(),
                                row.getReleasedBy()));
    }
}
