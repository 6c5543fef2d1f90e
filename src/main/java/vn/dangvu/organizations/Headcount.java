package vn.dangvu.organizations;

import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// How many members stand in organizations and below them. The tree shows it and does not know who
/// counts.
public interface Headcount {

    /// @param address where the number opens into its rows
    record Head(long members, String address) {}

    /// @return each of `organizations`, at the end of `day`
    Map<OrganizationId, Head> of(
            Viewer viewer, Collection<OrganizationId> organizations, LocalDate day);
}
