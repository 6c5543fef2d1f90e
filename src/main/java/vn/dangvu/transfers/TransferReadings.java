package vn.dangvu.transfers;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is read of transfers and slips, for whom the doors have let in.
@Component
class TransferReadings {

    private final TransferStore store;
    private final MemberWayStore ways;
    private final SlipStore slips;
    private final TransferListStore lists;
    private final HoldsOfMember holds;

    TransferReadings(
            TransferStore store,
            MemberWayStore ways,
            SlipStore slips,
            TransferListStore lists,
            HoldsOfMember holds) {
        this.store = store;
        this.ways = ways;
        this.slips = slips;
        this.lists = lists;
        this.holds = holds;
    }

    Optional<Slip> slip(long transfer) {
        return slips.latest(transfer);
    }

    /// The transfer in which the same slip was taken up before.
    Optional<Long> shownBefore(Slip slip) {
        return slips.shownBefore(slip);
    }

    /// Of a member whom the viewer sees.
    String name(long member) {
        return store.name(member);
    }

    Optional<Long> openOf(long member) {
        return ways.open(member);
    }

    /// The same, and nobody else begins one until the transaction ends.
    Optional<Long> lockedOpenOf(long member) {
        ways.lock(member);
        return ways.open(member);
    }

    /// By what the member is under inspection (TRF-02).
    Optional<MemberWayStore.Hold> holdOf(long member) {
        return ways.hold(member);
    }

    /// The expulsion of the member that is not over (TRF-02).
    Optional<HoldsOfMember.Hold> expulsionOf(long member) {
        return holds.expulsionOf(member);
    }

    List<Transfer> unfinished(long member) {
        return ways.unfinished(member).stream().flatMap(id -> store.find(id).stream()).toList();
    }

    Map<Tab, Integer> counts(Scope scope) {
        return lists.counts(scope);
    }

    int awayWithoutSlip(Scope scope, LocalDate day) {
        return lists.awayWithoutSlip(scope, day);
    }

    List<TransferLine> list(Scope scope, Tab tab, int offset, int size) {
        return lists.find(scope, tab, offset, size);
    }

    Optional<Long> memberWithCode(String code) {
        return store.memberWithCode(code);
    }

    boolean settled(long transfer) {
        return store.settled(transfer);
    }
}
