package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.Set;

/// One reason why a paper may not be written, issued or withdrawn. The words stand in bundle
/// `papers` under `papers.objection.<name>`.
public sealed interface Objection {

    /// Where the rule comes from; null where it is mere sense.
    default @Nullable Citation source() {
        return null;
    }

    /// Organizations of that kind issue no such paper.
    ///
    /// @param allowed what they issue; empty where they issue nothing
    record NotIssuedBy(
            OrganizationKind kind,
            PaperType type,
            Set<PaperType> allowed,
            @Nullable Citation source)
            implements Objection {}

    /// @param next that is free
    record NumberTaken(int number, String series, int next, @Nullable Citation source)
            implements Objection {}

    record InTheFuture(LocalDate today) implements Objection {}

    /// The organization did not live on that day.
    record OrganizationNotThere(LocalDate day) implements Objection {}

    /// Issued or withdrawn already.
    record NotADraft() implements Objection {}

    /// Only what was issued and still holds is withdrawn or replaced.
    record DoesNotHold() implements Objection {}

    /// Somebody else wrote on it meanwhile.
    record WrittenMeanwhile(int version) implements Objection {}

    record NoReason() implements Objection {}

    record WithdrawnBefore(LocalDate issued) implements Objection {}

    /// It would be older than the paper that it replaces.
    record BeforeTheReplaced(LocalDate issued) implements Objection {}

    /// Somebody writes already what is to take its place.
    record ReplacedAlready(long by) implements Objection {}
}
