package vn.dangvu.reorganizations;

import java.time.LocalDate;

/// Why a plan cannot be carried out as it stands, with the facts a reader needs to mend it. The
/// words stand in bundle `reorganizations` under `reorganizations.conflict.<name>`.
public sealed interface Conflict {

    /// Which line of the plan it speaks of, counted from 1; 0 where it is the plan as a whole.
    default int step() {
        return 0;
    }

    /// No organization bears the code on that day, or an earlier step has ended it.
    record NoSuchOrganization(int step, String code) implements Conflict {}

    record CodeTaken(int step, String code) implements Conflict {}

    record Missing(int step, String field) implements Conflict {}

    /// An organization cannot be told to join, follow or stand under itself.
    record Itself(int step, String code) implements Conflict {}

    /// The superior would stand below its own subordinate.
    record Circle(int step, String code) implements Conflict {}

    /// One of that kind does not stand directly below one of this.
    record CannotHold(int step, String code, String below) implements Conflict {}

    /// A party group is a part of a cell.
    record GroupOutsideCell(int step, String code, String below) implements Conflict {}

    /// Members are in nothing but cells.
    record MembersOutsideCell(int step, String code) implements Conflict {}

    /// Nobody stands above a province; here somebody does whom the planner does not see.
    record ProvinceBelow(String code) implements Conflict {}

    /// The organization is already as the step would make it.
    record NoChange(int step, String code) implements Conflict {}

    /// A cell became something that holds no members while members are still in it.
    record MembersWithoutCell(String code, long members) implements Conflict {}

    /// An organization ends while others still stand below it.
    record ChildrenLeftBehind(String code, String child) implements Conflict {}

    record NoSuchMember(int step, String member) implements Conflict {}

    /// The plan sends the member to two cells.
    record AssignedTwice(int step, String member, String first, String second)
            implements Conflict {}

    /// The member stands where this planner may not record.
    record NotYours(int step, String member) implements Conflict {}

    /// Something that was recorded of a later day stands against it.
    ///
    /// @param what `version`: it changes then; `ended`: it ends; `child`: it comes below one that
    ///   would be gone; `heir`: one that would be gone goes on for it; `circle`: it comes to stand
    ///   below one that would stand below it; `member`: members come into it, and it would be
    ///   closed with nowhere to go
    record LaterFact(String code, LocalDate on, String what, long count) implements Conflict {}

    /// An organization would not be as a rule wants it, and no consent to that is recorded; where
    /// none would do, the rule says so.
    record AgainstRule(RuleBreach breach) implements Conflict {}

    record BeganTheSameDay(String code) implements Conflict {}
}
