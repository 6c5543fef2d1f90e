package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

/// Which papers of an organization a list shows.
///
/// @param type null for all
/// @param state null for all but what was given up
/// @param year of issue, or of the first writing where it was not issued; null for all
public record PaperQuery(
        OrganizationId organization,
        @Nullable PaperType type,
        @Nullable PaperState state,
        @Nullable Integer year) {}
