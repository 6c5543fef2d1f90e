package vn.dangvu.access;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

/// A role that was passed on to an heir from an organization that lives again, because the
/// reorganization that ended it was undone.
///
/// @param id of the role at the heir
/// @param heir its name; null if it was begun by what was undone, and is there no more
/// @param origin where the role came from
public record PassedRole(
        int id,
        int account,
        String username,
        String displayName,
        Viewer.Grant grant,
        @Nullable String heir,
        Place origin) {}
