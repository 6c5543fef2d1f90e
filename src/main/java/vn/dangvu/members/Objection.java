package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;

/// One reason why an entry cannot be recorded, with the facts a reader needs to check it. The words
/// stand in bundle `members` under `members.objection.<name>`.
public sealed interface Objection {

    /// The field of the form it speaks of.
    String field();

    /// Where the rule comes from; null where it is plain bookkeeping.
    default @Nullable Citation source() {
        return null;
    }

    /// The member is not in any cell on that day.
    record NotAMember(LocalDate day) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    /// The member is in a cell already.
    record AlreadyAMember(LocalDate day, int cell) implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// An internal transfer into the cell where the member is.
    record SameCell(int cell) implements Objection {

        @Override
        public String field() {
            return "cell";
        }
    }

    /// A later fact that is recorded already would not hold any more.
    record LaterFactDisagrees(MovementKind kind, LocalDate on) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    record InTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    /// The paper is dated after today.
    record DecisionInTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "decisionDate";
        }
    }

    /// The paper is more than a year younger than its effect, and no remark says why.
    record DecisionLate() implements Objection {

        @Override
        public String field() {
            return "decisionDate";
        }
    }

    /// Something is said to have happened to somebody who was not born.
    record BeforeBirth() implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    record BornInTheFuture(LocalDate today) implements Objection {

        @Override
        public String field() {
            return "born";
        }
    }

    /// Nobody of that age is in a register.
    record UnlikelyAge(int age) implements Objection {

        @Override
        public String field() {
            return "born";
        }
    }

    /// A number that is not written as such numbers are.
    record Malformed(String field) implements Objection {}

    /// What the oldest rules we hold would say about a day before them.
    ///
    /// @param since the first day of the oldest rules
    record OlderThanOurRules(Objection reason, LocalDate since) implements Objection {

        @Override
        public String field() {
            return reason.field();
        }
    }

    record Missing(String field) implements Objection {}

    record NotProbationary() implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// Cards are issued to official members (handbook 2.5).
    record NotOfficial(Citation source) implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// Ends what has not begun, or begins what has.
    record OutOfTurn(MovementKind kind) implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// ADM-01.
    record TooYoung(int age, int required, Citation source) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    /// ADM-15: recognition always counts from the end of the probation.
    record NotEndOfProbation(LocalDate expected, Citation source) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    /// ADM-18.
    record TooSoonToReturn(LocalDate earliest, Citation source) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    record UntilBeforeBegin() implements Objection {

        @Override
        public String field() {
            return "until";
        }
    }

    /// Somebody else corrected or took back the fact meanwhile.
    record CorrectedAlready() implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// The member is on the way with a slip, and goes nowhere else before that is settled (TRF-01).
    record OnTheWay(long transfer) implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// The fact settles a transfer, and is taken back with that.
    record SettlesATransfer(long transfer) implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// The fact settles a transfer, and is dated before the step before it, or after the one after
    /// it.
    record BesideTheTransfer(boolean early, LocalDate limit) implements Objection {

        @Override
        public String field() {
            return "effectiveOn";
        }
    }

    /// Two people are needed, and it was the same one who let the member go.
    record NeedsAnother() implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// The cell does not belong to whom the slip is addressed to.
    record NotTheGoal() implements Objection {

        @Override
        public String field() {
            return "cell";
        }
    }

    /// A number that belongs to somebody.
    ///
    /// @param holder who has it; null where the viewer may not know
    record Taken(String field, String value, @Nullable Holder holder) implements Objection {}

    /// A day on the papers that cannot stand where it stands.
    record DateOutOfOrder(String field) implements Objection {}

    /// Somebody else wrote into the profile meanwhile.
    record ChangedMeanwhile() implements Objection {

        @Override
        public String field() {
            return "revision";
        }
    }

    /// The revision says what the books say already.
    record NothingNew() implements Objection {

        @Override
        public String field() {
            return "revision";
        }
    }

    /// The cell does not live on that day, or cannot hold members then.
    record CellNotThere(LocalDate day) implements Objection {

        @Override
        public String field() {
            return "cell";
        }
    }

    /// Nobody comes back from there; a wrong report of a death is corrected, not followed by an
    /// entry.
    record Deceased(LocalDate on) implements Objection {

        @Override
        public String field() {
            return "kind";
        }
    }

    /// The same name and birth date; the user says whether it is another person.
    record LooksLike(Holder holder) implements Objection {

        @Override
        public String field() {
            return "fullName";
        }
    }
}
