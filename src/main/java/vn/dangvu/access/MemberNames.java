package vn.dangvu.access;

import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.Map;

/// What members are called, for the page of the access log. Members are a module above, which
/// brings the answer.
public interface MemberNames {

    /// @param code in the register
    record Name(String code, String fullName) {}

    /// Of `ids`, only those whose record the viewer may open.
    Map<Long, Name> visible(Viewer viewer, Collection<Long> ids);
}
