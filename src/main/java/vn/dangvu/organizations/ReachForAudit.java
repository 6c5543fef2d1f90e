package vn.dangvu.organizations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.AuditReach;
import vn.dangvu.kernel.Viewer;

import java.util.Optional;
import java.util.Set;

/// Lets an auditor read what was done at organizations that stand or stood below; at the top, the
/// whole.
@Service
class ReachForAudit implements AuditReach {

    private final ReachStore store;

    ReachForAudit(ReachStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Set<Integer>> of(Viewer viewer) {
        var below = store.everBelow(viewer.auditRoots());
        return below.size() == store.all() ? Optional.empty() : Optional.of(below);
    }
}
