package vn.dangvu.transfers;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The transfers of one member, and what of the ledger bears on them.
@Repository
class MemberWayStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 19;

    private final DSLContext db;

    MemberWayStore(DSLContext db) {
        this.db = db;
    }

    /// Nobody else begins a transfer of the member until the transaction ends.
    void lock(long member) {
        db.fetch("select pg_advisory_xact_lock({0}, hashint8({1}))", val(LOCKS), val(member));
    }

    /// The one on which the member is, or that was asked for.
    Optional<Long> open(long member) {
        return db
                .fetch(
                        """
                        select transfer_id from transfers_api.current
                        where member_id = {0} and state in ('ASKED', 'ON_THE_WAY', 'LOST')\
                        """,
                        val(member))
                .getValues(0, Long.class)
                .stream()
                .findFirst();
    }

    /// Those of a member that are not over, the newest first.
    List<Long> unfinished(long member) {
        return db.fetch(
                        """
                        select transfer_id from transfers_api.current
                        where member_id = {0} and state in ('ASKED', 'ON_THE_WAY', 'LOST', 'THERE')
                        order by transfer_id desc\
                        """,
                        val(member))
                .getValues(0, Long.class);
    }

    /// By which paper somebody is under inspection (TRF-02), and in which transfer that was said.
    record Hold(String paper, long transfer) {}

    /// Empty where nobody said so, or the last who spoke of it released the member.
    Optional<Hold> hold(long member) {
        return db
                .fetch(
                        """
                        select e.kind, coalesce(e.paper_number, '?'), e.transfer_id
                        from transfers.event e join transfers.transfer t on t.id = e.transfer_id
                        where t.member_id = {0} and e.superseded_at = 'infinity' and e.kind in ('HELD', 'RELEASED')
                        order by e.effective_on desc, e.ordinal desc limit 1\
                        """,
                        val(member))
                .stream()
                .filter(row -> row.get(0, String.class).equals(StepKind.HELD.name()))
                .map(row -> new Hold(row.get(1, String.class), row.get(2, long.class)))
                .findFirst();
    }

    /// A step that follows from a fact of the ledger.
    record Following(long transfer, long event) {}

    List<Following> following(long movement) {
        return db.fetch(
                        """
                        select transfer_id, id from transfers.event
                        where movement_id = {0} and superseded_at = 'infinity' order by id\
                        """,
                        val(movement))
                .map(row -> new Following(row.get(0, long.class), row.get(1, long.class)));
    }

    /// A fact of the ledger by which somebody goes, or comes back from a stay.
    record Ending(long movement, LocalDate day, Decision paper) {}

    /// The first one from `since` on.
    ///
    /// @param returns whether coming back counts, too
    /// @param settling the transfer whose own movement does not count
    Optional<Ending> ending(long member, LocalDate since, boolean returns, long settling) {
        return db
                .fetch(
                        """
                        select f.id, f.effective_on, f.decision_number, f.decision_date from members_api.flow f
                        where f.member_id = {0} and f.superseded_at = 'infinity' and f.effective_on >= {1}
                          and (f.direction = -1 and f.kind <> 'COLLECTIVE_TRANSFER' or {2} and f.kind = 'TEMPORARY_RETURN')
                          and not exists (select from members_api.settled s where s.movement_id = f.id and s.transfer_id = {3})
                        order by f.effective_on, f.id limit 1\
                        """,
                        val(member), val(since), val(returns), val(settling))
                .stream()
                .map(row ->
                        new Ending(
                                row.get(0, long.class),
                                row.get(1, LocalDate.class),
                                new Decision(
                                        row.get(2, String.class),
                                        row.get(3, LocalDate.class),
                                        null)))
                .findFirst();
    }
}
