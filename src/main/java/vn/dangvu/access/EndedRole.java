package vn.dangvu.access;

import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.List;

/// A role at an organization that has ended: it still opens what the organization was, and nothing
/// of whoever goes on for it.
///
/// @param id of the role
/// @param ended the first day without the organization
/// @param heirs who came out of the organization or took over and lives today
public record EndedRole(
        int id,
        int account,
        String username,
        String displayName,
        Viewer.Grant grant,
        String organization,
        LocalDate ended,
        List<Place> heirs) {

    public EndedRole {
        heirs = List.copyOf(heirs);
    }
}
