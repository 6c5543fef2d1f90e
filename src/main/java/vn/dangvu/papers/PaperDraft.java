package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

/// A paper as whoever works on a case hands it over, filled but not issued.
///
/// @param organization which issues it
/// @param kind a word of the module that fills it, such as `ADMISSION_DECISION`: capitals and `_`
/// @param subject the case it comes from; null for a paper that somebody writes by hand
/// @param member whom it is about; null where it is about several, or nobody
public record PaperDraft(
        OrganizationId organization,
        PaperType type,
        String kind,
        @Nullable PaperSubject subject,
        @Nullable Long member,
        PaperContent content) {}
