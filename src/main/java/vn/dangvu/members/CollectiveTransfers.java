package vn.dangvu.members;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Members who follow their organization by one decision, without a slip for each (handbook 1.4).
/// Their history stays; inside a reporting boundary nobody was transferred.
///
/// Whether the viewer may do so is decided by whoever changes the tree: both happen in one
/// transaction.
@Service
public class CollectiveTransfers {

    /// How many stand in a cell.
    public record Present(int cell, long members, long official) {}

    /// Where a member stands.
    public record Located(long member, String code, String name, int cell, boolean official) {}

    /// Hears how many members are done, of how many.
    @FunctionalInterface
    public interface Advance {

        void at(long done, long total);
    }

    private final CollectiveTransferStore store;
    private final TransferUndoStore undoing;
    private final MemberTraitStore traits;
    private final BatchStore batching;
    private final Members members;
    private final Clock clock;

    CollectiveTransfers(
            CollectiveTransferStore store,
            TransferUndoStore undoing,
            MemberTraitStore traits,
            BatchStore batching,
            Members members,
            Clock clock) {
        this.store = store;
        this.undoing = undoing;
        this.traits = traits;
        this.batching = batching;
        this.members = members;
        this.clock = clock;
    }

    /// Who stands in each of `cells` at the end of `on`; empty cells are left out.
    @Transactional(readOnly = true)
    public List<Present> present(Collection<OrganizationId> cells, LocalDate on) {
        return store.present(cells.stream().map(OrganizationId::value).toList(), on);
    }

    /// The members with these codes, as far as the viewer sees them and they stand in a cell at the
    /// end of `on`; for a code that nobody bears exactly so, those who bear it in another case.
    @Transactional(readOnly = true)
    public List<Located> located(Viewer viewer, Collection<String> codes, LocalDate on) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(store.located(codes, on));
        var unknown = store.unknown(codes);
        if (!unknown.isEmpty()) {
            found.addAll(store.locatedInAnyCase(unknown, on));
        }
        var seen = members.visible(viewer, found.stream().map(Located::member).toList());
        return found.stream().filter(one -> seen.contains(one.member())).toList();
    }

    /// What is so of everybody in `cells` at the end of `on`, as far as the viewer sees them.
    @Transactional(readOnly = true)
    public List<MemberTraits> traits(
            Viewer viewer, Collection<OrganizationId> cells, LocalDate on) {
        if (cells.isEmpty()) {
            return List.of();
        }
        var found = traits.of(cells.stream().map(OrganizationId::value).toList(), on);
        var seen =
                new HashSet<>(
                        members.visible(viewer, found.stream().map(MemberTraits::member).toList()));
        return found.stream().filter(one -> seen.contains(one.member())).toList();
    }

    /// Takes the members of each cell of `cells`, and each of `assigned`, to another cell at the
    /// end of `on`. What was recorded of later days is told anew where they are then.
    ///
    /// @param closed those of `cells` in which nobody can be any more: whoever was to come there
    ///   later comes to where they went
    /// @return how many facts were recorded
    @Transactional(propagation = Propagation.MANDATORY)
    public int move(
            Viewer viewer,
            long change,
            LocalDate on,
            Map<Integer, Integer> cells,
            Collection<Integer> closed,
            Map<Long, Integer> assigned,
            Decision decision,
            Advance advance) {
        store.stage(cells, closed, assigned, on);
        store.stageLater(on);
        store.drop(change);
        var batches = batching.sort(CollectiveTransferStore.CONCERNED);
        var now = clock.instant();
        int recorded = 0;
        for (int batch = 0; batch < batches.count(); batch++) {
            advance.at(batches.after(batch), batches.members());
            recorded += store.move(batch, change, on, decision, viewer.username(), now);
        }
        batching.clear();
        store.clear();
        return recorded;
    }

    /// How many facts bring somebody into each of `cells` from a later day on who was not there on
    /// `on`.
    @Transactional(readOnly = true)
    public List<Present> comingLater(Collection<Integer> cells, LocalDate on) {
        return cells.isEmpty() ? List.of() : store.comingLater(cells, on);
    }

    /// Facts in the way of undoing a change: with them the ledger would not hold together.
    ///
    /// @param vanishing organizations that are cells only by the change
    @Transactional(readOnly = true)
    public List<Long> inTheWay(long change, Collection<OrganizationId> vanishing) {
        return undoing.inTheWay(change, vanishing.stream().map(OrganizationId::value).toList());
    }

    /// Brings everybody back.
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Viewer viewer, long change, Advance advance) {
        undoing.stage(change);
        var batches = batching.sort(TransferUndoStore.CONCERNED);
        var now = clock.instant();
        for (int batch = 0; batch < batches.count(); batch++) {
            advance.at(batches.after(batch), batches.members());
            undoing.undo(batch, viewer.username(), now);
        }
        batching.clear();
        undoing.clear();
    }
}
