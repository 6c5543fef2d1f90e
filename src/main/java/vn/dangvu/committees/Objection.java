package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;

/// One reason why something about a committee may not be recorded, with the facts a reader needs to
/// check it. The words stand in bundle `committees` under `committees.objection.<key>`.
public sealed interface Objection {

    /// Whose row of a list it is about; null when it is about the whole.
    default @Nullable Long member() {
        return null;
    }

    /// Where the rule comes from; null where it is mere sense.
    default @Nullable Citation source() {
        return null;
    }

    /// Whether a superior's consent, once recorded, removes it.
    default boolean byConsent() {
        return false;
    }

    /// @param field `position`, `ordinal`, `consent` …: the component of the entry
    record Missing(String field, @Nullable Long member) implements Objection {}

    record InTheFuture(LocalDate today) implements Objection {}

    record DecisionInTheFuture(LocalDate today) implements Objection {}

    /// The organization does not live on that day.
    record OrganizationNotThere(LocalDate day) implements Objection {}

    record BodyDoesNotFit(Body body, OrganizationKind kind, @Nullable Long member)
            implements Objection {}

    record PositionDoesNotFit(Position position, Body body, @Nullable Long member)
            implements Objection {}

    /// Nobody of ours, or not a member on that day.
    record NotAMember(LocalDate day, @Nullable Long member) implements Objection {}

    /// VOTE-05: probationary members are not elected.
    record NotOfficial(LocalDate day, @Nullable Long member, @Nullable Citation source)
            implements Objection {}

    /// Suspended from the life of the Party.
    record MemberSuspended(LocalDate day, @Nullable Long member) implements Objection {}

    /// Stands in no cell of the organization.
    record NotOfOrganization(LocalDate day, @Nullable Long member) implements Objection {}

    record HoldsAlready(Position position, @Nullable Long member) implements Objection {}

    record NotHeld(LocalDate day, @Nullable Long member) implements Objection {}

    /// A change is of the post that stands there, which began later.
    ///
    /// @param since the first day of that post
    record BeforeThePost(Body body, Position position, LocalDate since, @Nullable Long member)
            implements Objection {}

    record SuspendedAlready(@Nullable Long member) implements Objection {}

    record NotSuspended(@Nullable Long member) implements Objection {}

    /// @param holder who has the post on that day
    record HeadTaken(Position position, long holder, @Nullable Long member) implements Objection {}

    /// COM-03 lets the standing committee be chosen from the committee.
    record NotOfCommittee(@Nullable Long member, @Nullable Citation source) implements Objection {}

    /// COM-02: below nine official members there is no chi ủy.
    record CellTooSmall(int officials, int required, @Nullable Citation source)
            implements Objection {}

    /// COM-02: nor has it a size, which a congress could have decided.
    record SmallCellHasNoSize(int officials, int required, @Nullable Citation source)
            implements Objection {}

    /// COM-01, COM-02: a cell has a chi ủy or it has none.
    ///
    /// @param inside who sits in the chi ủy
    /// @param outside who is secretary or deputy of a cell that has none
    record CellCommitteeOrNot(
            long inside, long outside, @Nullable Long member, @Nullable Citation source)
            implements Objection {}

    /// COM-01: seven at most.
    record CellCommitteeTooLarge(int size, int most, @Nullable Citation source)
            implements Objection {}

    /// COM-01, COM-02: one deputy of a cell; else as many as the congress decided.
    record TooManyDeputies(int deputies, int most, @Nullable Citation source)
            implements Objection {}

    /// COM-03: a third of the committee.
    ///
    /// @param byConsent of a new provincial committee
    record StandingTooLarge(
            int standing, int committee, boolean byConsent, @Nullable Citation source)
            implements Objection {}

    /// More were elected than the congress decided.
    record MoreThanDecided(Body body, int seats, int decided) implements Objection {}

    /// COM-05: so many above the decided size only with the consent of a higher level.
    record NeedsConsent(Body body, int seats, int decided, int percent, @Nullable Citation source)
            implements Objection {

        @Override
        public boolean byConsent() {
            return true;
        }
    }

    /// COM-04: outside what the directive for this congress allows.
    record SizeOutside(Body body, int size, Sizes.Range allowed, @Nullable Citation source)
            implements Objection {}

    /// A term begins on that day already.
    record TermThere(LocalDate beginsOn) implements Objection {}

    record EndsBeforeItBegins() implements Objection {}

    /// COM-06: a result is approved after the congress.
    record ApprovedBefore(LocalDate signed, LocalDate congress, @Nullable Citation source)
            implements Objection {}

    /// TERM-05: the label begins with the year of the congress, and does not run backwards.
    record LabelDoesNotFit(int fromYear, int toYear) implements Objection {}

    /// Something recorded of a later day would not hold any more.
    record LaterFactDisagrees(Act act, LocalDate on, @Nullable Long member) implements Objection {}

    record CorrectedAlready() implements Objection {}
}
