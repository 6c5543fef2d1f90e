package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// A paper as whoever works on a case hands it over, filled but not issued.
///
/// @param organization which issues it
/// @param kind a word of the module that fills it, such as `ADMISSION_DECISION`: capitals and `_`
/// @param subject the case it comes from; null for a paper that somebody writes by hand, and of
///   several cases
/// @param common the cases of a paper about several; else none
/// @param member whom it is about; null where it is about several, or nobody
public record PaperDraft(
        OrganizationId organization,
        PaperType type,
        String kind,
        @Nullable PaperSubject subject,
        List<PaperSubject> common,
        @Nullable Long member,
        PaperContent content) {

    public PaperDraft {
        common = List.copyOf(common);
    }

    /// Of one case, or of none.
    public PaperDraft(
            OrganizationId organization,
            PaperType type,
            String kind,
            @Nullable PaperSubject subject,
            @Nullable Long member,
            PaperContent content) {
        this(organization, type, kind, subject, List.of(), member, content);
    }

    /// The same about several cases.
    public PaperDraft of(List<PaperSubject> cases) {
        return new PaperDraft(organization, type, kind, null, cases, member, content);
    }
}
