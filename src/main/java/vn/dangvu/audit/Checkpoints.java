package vn.dangvu.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Signs the end of the chain once a day: after the first act of the day, or at the hour of the
/// timer where nobody acts.
@Service
public class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final AuditChainStore store;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// The day that was signed, or is being signed by somebody.
    private final AtomicReference<LocalDate> signed = new AtomicReference<>(LocalDate.MIN);

    Checkpoints(
            AuditChainStore store,
            SigningKey key,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /// The newest first.
    public List<Checkpoint> all(Viewer viewer) {
        if (!viewer.readsAudit()) {
            throw new Forbidden("read the checkpoints");
        }
        return store.checkpoints();
    }

    /// As people compare it with what they have on paper.
    public String fingerprint() {
        return SigningKey.fingerprint(key.publicKey());
    }

    /// Whoever acts first on a day has the end of the chain signed when the act is committed. One
    /// at a time, so that never more than one waits for a second connection.
    void signAfterAct() {
        var today = LocalDate.now(clock);
        var before = signed.get();
        if (today.equals(before) || !signed.compareAndSet(before, today)) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED || !signedNow(today)) {
                            signed.set(before);
                        }
                    }
                });
    }

    /// Signs the chain as it ends now, unless today's checkpoint is there already.
    void sign() {
        var today = LocalDate.now(clock);
        if (!today.equals(signed.get()) && signedNow(today)) {
            signed.set(today);
        }
    }

    /// What was done is done, whether it could be signed or not: the next act tries again.
    private boolean signedNow(LocalDate today) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (!today.equals(store.lastCheckpoint())) {
                    store.head().ifPresent(head -> store.add(signed(head, today)));
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("The checkpoint of the day could not be signed");
            return false;
        }
    }

    private Checkpoint signed(Link head, LocalDate day) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] signature = key.sign(Checkpoint.message(day, head.seq(), head.hash(), at));
        return new Checkpoint(day, head.seq(), head.hash(), at, key.publicKey(), signature);
    }
}
