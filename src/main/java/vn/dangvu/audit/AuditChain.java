package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The chain as a whole: taken out as a file, and looked through for what was tampered with.
@Service
public class AuditChain {

    private final Audit audit;
    private final AuditChainStore store;
    private final Checkpoints checkpoints;
    private final AuditTrail trail;
    private final SigningKey key;
    private final Clock clock;

    AuditChain(
            Audit audit,
            AuditChainStore store,
            Checkpoints checkpoints,
            AuditTrail trail,
            SigningKey key,
            Clock clock) {
        this.trail = trail;
        this.audit = audit;
        this.store = store;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    /// That the audit leaves is told before it does, and so stands in the file itself.
    public void noteExport(Viewer viewer) {
        mustReadAll(viewer);
        audit.noteAlone(viewer, Deed.of(Act.AUDIT_EXPORTED));
    }

    /// Everything, as one moment saw it; [#noteExport] comes first.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Viewer viewer, OutputStream out) {
        mustReadAll(viewer);
        var json = new ChainJson(out);
        json.head(clock.instant(), key.publicKey());
        checkpoints.all(viewer).reversed().forEach(json::checkpoint);
        store.each(0, json::line);
        json.end(key::sign);
    }

    private void mustReadAll(Viewer viewer) {
        if (!viewer.readsAudit() || !trail.seesAll(viewer)) {
            throw new Forbidden("take the whole audit");
        }
    }

    /// Looks through the database.
    ///
    /// @param since begin at the last checkpoint before that day; null for the whole chain
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(Viewer viewer, @Nullable LocalDate since) {
        var signed = checkpoints.all(viewer);
        byte[] publicKey = key.publicKey();
        var start = start(signed, since, publicKey);
        return Verifier.verify(line -> store.each(start.seq(), line), start, signed, publicKey);
    }

    /// Looks through an exported file. Needs nothing but the file.
    public static Verification verify(Path file, @Nullable LocalDate since) {
        var chain = new ExportedChain(file);
        var start = start(chain.checkpoints(), since, chain.publicKey());
        var lines = chain.after(start.seq());
        List<Finding> moved = List.of();
        if (!chain.ascends()) {
            var order = new FileOrder(lines);
            lines = order;
            moved = order.findings();
        }
        var told = Verifier.verify(lines, start, chain.checkpoints(), chain.publicKey());
        return told.and(moved).and(EndCheck.findings(chain, told));
    }

    private static Verifier.Start start(
            List<Checkpoint> signed, @Nullable LocalDate since, byte[] publicKey) {
        if (since == null) {
            return Verifier.Start.WHOLE;
        }
        return signed.stream()
                .filter(checkpoint -> checkpoint.day().isBefore(since))
                .filter(checkpoint -> checkpoint.isSignedBy(publicKey))
                .max(Comparator.comparing(Checkpoint::day))
                .map(Verifier.Start::after)
                .orElse(Verifier.Start.WHOLE);
    }
}
