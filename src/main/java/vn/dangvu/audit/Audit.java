package vn.dangvu.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.util.function.Supplier;

/// Where everybody tells what is being done.
@Service
public class Audit {

    /// Who prepared what is being done; bound while it is done.
    private static final ScopedValue<String> PREPARER = ScopedValue.newInstance();

    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final Clock clock;

    Audit(AuditStore store, Checkpoints checkpoints, Clock clock) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /// In the transaction of the act: both are kept, or neither.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, Deed deed) {
        add(viewer, deed);
    }

    /// In a transaction of its own, for what has none or is not to be undone with it: refusals,
    /// failed sign-ins.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteAlone(Viewer viewer, Deed deed) {
        add(viewer, deed);
    }

    /// Does `work`, of which everything that is told names `preparer` beside whoever does it.
    public <T> T preparedBy(String preparer, Supplier<T> work) {
        return ScopedValue.where(PREPARER, preparer).call(work::get);
    }

    private void add(Viewer viewer, Deed deed) {
        String preparer = PREPARER.isBound() ? PREPARER.get() : null;
        store.add(clock.instant(), viewer.username(), preparer, viewer.address(), deed);
        checkpoints.signAfterAct();
    }
}
