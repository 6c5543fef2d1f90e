package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

/// Which cases a list shows.
///
/// @param stage only those in it; null is all that are not closed; [StepKind#CLOSED] those that are
public record CaseQuery(OrganizationId organization, CaseKind kind, @Nullable String stage) {}
