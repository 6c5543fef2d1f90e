package vn.dangvu.audit;

import vn.dangvu.kernel.Viewer;

import java.util.Optional;
import java.util.Set;

/// How far an auditor or inspector reads. The module that keeps the tree brings the answer.
public interface AuditReach {

    /// The organizations at which the viewer reads what was done, those that ended too; nothing
    /// where that is the whole register.
    Optional<Set<Integer>> of(Viewer viewer);
}
