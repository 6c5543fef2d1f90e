package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

/// Provisional; the access module's own replaces it.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccessLog {

    public void opened(Viewer viewer, long memberId) {}

    public void exported(Viewer viewer, OrganizationId organization, String what) {}
}
