package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.transfers.TransferStore.Reckoned;

import java.time.Clock;
import java.time.LocalDate;

/// Keeps what happens to transfers, with a line in the audit each.
@Component
class TransferJournal {

    private static final Logger log = LoggerFactory.getLogger(TransferJournal.class);

    private final TransferStore store;
    private final SlipStore slips;
    private final Audit audit;
    private final Clock clock;

    TransferJournal(TransferStore store, SlipStore slips, Audit audit, Clock clock) {
        this.store = store;
        this.slips = slips;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param member null of somebody from outside
    /// @param slip that was shown, or null
    long begin(
            Viewer viewer,
            @Nullable Long member,
            Beginning beginning,
            Step first,
            @Nullable Slip slip) {
        long id =
                store.add(
                        member,
                        beginning.temporary(),
                        beginning.cause(),
                        viewer.username(),
                        clock.instant());
        Integer toward = first.goal() == null ? null : first.goal().organization();
        Integer place = first.cell() == null ? toward : first.cell();
        keep(viewer, new Keeping(id, member, place, beginning.reckoned()), first, slip);
        return id;
    }

    /// What is so of the whole transfer.
    record Beginning(boolean temporary, Cause cause, Reckoned reckoned) {}

    /// @param place where the audit tells it
    record Keeping(
            long transfer, @Nullable Long member, @Nullable Integer place, Reckoned reckoned) {

        static Keeping of(Case found) {
            return new Keeping(found.id(), found.member(), found.place(), Reckoned.NOTHING);
        }

        Keeping due(@Nullable LocalDate day) {
            return reckoned(Reckoned.due(day));
        }

        Keeping reckoned(Reckoned other) {
            return new Keeping(transfer, member, place, other);
        }
    }

    void keep(Viewer viewer, Keeping what, Step step, @Nullable Slip slip) {
        long event =
                store.add(
                        what.transfer(), step, what.reckoned(), viewer.username(), clock.instant());
        if (slip != null) {
            slips.add(event, what.transfer(), slip);
        }
        audit.note(viewer, TransferDeeds.kept(what, step));
        log.atInfo()
                .addKeyValue("transfer", what.transfer())
                .addKeyValue("step", step.kind())
                .log("Transfer step recorded");
    }

    void takeBack(Viewer viewer, Keeping what, Happened event) {
        store.takeBack(event.id(), clock.instant());
        audit.note(viewer, TransferDeeds.takenBack(what, event));
        log.atInfo()
                .addKeyValue("transfer", what.transfer())
                .addKeyValue("step", event.step().kind())
                .log("Transfer step taken back");
    }

    /// Tells a step as it was after all.
    ///
    /// @param movement the fact of the ledger from which it follows, or null
    void retell(Viewer viewer, Keeping what, Happened event, Step step, @Nullable Long movement) {
        audit.note(viewer, TransferDeeds.takenBack(what, event));
        keep(viewer, what.reckoned(Reckoned.following(movement).inPlaceOf(event.id())), step, null);
    }

    /// Somebody looks at a slip: who it names cannot always be opened.
    void looked(Viewer viewer, Case found) {
        audit.note(
                viewer,
                Deed.of(Act.SLIP_OPENED)
                        .about(found.member())
                        .at(found.place())
                        .on("transfer", found.id()));
    }

    /// A slip leaves the system as a file.
    void exported(Viewer viewer, Case found) {
        audit.note(
                viewer,
                Deed.of(Act.EXPORTED)
                        .about(found.member())
                        .at(found.place())
                        .on("transfer", found.id())
                        .saying("slip"));
    }
}
