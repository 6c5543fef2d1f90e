package vn.dangvu.access;

import vn.dangvu.organizations.OrganizationId;

/// An organization where a role can be given.
public record Place(OrganizationId organization, String code, String name) {}
