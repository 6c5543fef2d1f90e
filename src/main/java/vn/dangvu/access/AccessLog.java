package vn.dangvu.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

/// Tells the audit who looked at what, in the transaction that shows it: without the entry, nothing
/// is shown.
@Service
public class AccessLog {

    private final Audit audit;

    AccessLog(Audit audit) {
        this.audit = audit;
    }

    /// The record of a member is shown to `viewer`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(Viewer viewer, long memberId) {
        audit.note(viewer, Deed.of(Act.MEMBER_OPENED).about(memberId));
    }

    /// What our books say of a member is written anew by `viewer`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Viewer viewer, long memberId) {
        audit.note(viewer, Deed.of(Act.MEMBER_CHANGED).about(memberId));
    }

    /// `what` of an organization leaves the system as a file.
    @Transactional(propagation = Propagation.MANDATORY)
    public void exported(Viewer viewer, OrganizationId organization, String what) {
        audit.note(viewer, Deed.of(Act.EXPORTED).at(organization.value()).saying(what));
    }

    /// Something was done to an account.
    void noted(
            Viewer viewer, LogLine.Action action, @Nullable Integer organization, String detail) {
        audit.note(viewer, Deed.of(Act.valueOf(action.name())).at(organization).saying(detail));
    }
}
