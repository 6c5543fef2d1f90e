package vn.dangvu.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;

import java.time.Clock;

/// Where everybody tells what is being done.
@Service
public class Audit {

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

    private void add(Viewer viewer, Deed deed) {
        store.add(clock.instant(), viewer.username(), viewer.address(), deed);
        checkpoints.signAfterAct();
    }
}
