package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

/// What a paper is and where it belongs: the part of it that never changes.
record PaperHead(
        long id,
        OrganizationId organization,
        PaperType type,
        String kind,
        @Nullable PaperSubject subject,
        @Nullable Long member,
        @Nullable Long replaces) {}
