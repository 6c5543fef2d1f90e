package vn.dangvu.access;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// Where a member stands or stood, to say through which role somebody sees the record. Members are
/// a module above, which brings the answer.
public interface MemberPlaces {

    /// The cells, the latest first; none of a member whose record the viewer may not open.
    List<OrganizationId> of(Viewer viewer, long member);
}
