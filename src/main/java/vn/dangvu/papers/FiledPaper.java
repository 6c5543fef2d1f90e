package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// A paper of the register with everything that was written on it.
///
/// ```
/// draft --save--> draft --issue--> issued --withdraw / replaced by another--> withdrawn
///       --withdraw--> discarded
/// ```
///
/// @param cases that it is about: the one it comes from, or several, in no order
/// @param versions the newest first; there is one at least
/// @param replaces the issued paper that this one is to take the place of
/// @param replacement the paper that is written or was issued in place of this one
/// @param intact whether what is kept still has the hashes with which it was issued; true of drafts
public record FiledPaper(
        long id,
        OrganizationId organization,
        PaperType type,
        String kind,
        @Nullable PaperSubject subject,
        List<PaperSubject> cases,
        @Nullable Long member,
        List<PaperVersion> versions,
        @Nullable PaperIssue issue,
        @Nullable PaperWithdrawal withdrawal,
        @Nullable Long replaces,
        @Nullable Long replacement,
        boolean intact) {

    public FiledPaper {
        cases = List.copyOf(cases);
        versions = List.copyOf(versions);
    }

    PaperHead head() {
        return new PaperHead(id, organization, type, kind, subject, member, replaces);
    }

    public PaperState state() {
        if (withdrawal != null) {
            return issue == null ? PaperState.DISCARDED : PaperState.WITHDRAWN;
        }
        return issue == null ? PaperState.DRAFT : PaperState.ISSUED;
    }

    public PaperVersion latest() {
        return versions.getFirst();
    }

    /// As printed, or as it would be by now.
    ///
    /// @param year of a draft
    public Paper printed(int year) {
        return printed(latest(), year);
    }

    /// One of its versions: with number and day if that one was issued.
    public Paper printed(PaperVersion version, int year) {
        return issue != null && issue.version() == version.ordinal()
                ? version.content().printed(type, issue.number(), issue.on(), year)
                : version.content().printed(type, null, null, year);
    }

    /// `02-QĐ/ĐU`, or with room for the number.
    public String number() {
        return latest().content().numbered(type, issue == null ? null : issue.number());
    }
}
