package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.time.YearMonth;

/// One reason why something about fees may not be recorded, with the facts a reader needs to check
/// it. The words stand in bundle `fees` under `fees.objection.<name>`.
public sealed interface Objection {

    /// Where the rule comes from; null where it is mere sense.
    default @Nullable Citation source() {
        return null;
    }

    /// Whose row of a list it is about; null when it is about the whole.
    default @Nullable Long member() {
        return null;
    }

    /// To whatever is recorded.
    sealed interface ToAll extends Objection {}

    /// To by what a member pays, and to amounts.
    sealed interface ToBasis extends Objection {}

    sealed interface ToExemption extends Objection {}

    /// To what is typed into a sheet, and to sending it up.
    sealed interface ToSheet extends Objection {}

    /// To taking somebody onto the sheets of another cell.
    sealed interface ToGuest extends Objection {}

    record GroupNotInForce(FeeGroup group, YearMonth month, Citation source) implements ToBasis {}

    record BaseMissing(FeeGroup group, Citation source) implements ToBasis {}

    /// Neither the base nor an agreed amount, where one of them is asked.
    record AmountMissing(FeeGroup group, Citation source) implements ToBasis {}

    record AgreedOutside(FeeGroup group, long given, long least, long most, Citation source)
            implements ToBasis {}

    /// Nobody has such an income, or pays so much.
    record OutOfSense(long given, long most, @Nullable Long member) implements ToBasis {}

    record MonthOutside(YearMonth first, YearMonth last) implements ToAll {}

    /// Says what is said already.
    record NothingNew() implements ToAll {}

    record GroundNotInForce(Ground ground, YearMonth month, Citation source)
            implements ToExemption {}

    /// Years in the Party are reckoned, not recorded.
    record Reckoned() implements ToExemption {}

    record EndMissing(Ground ground, int most, Citation source) implements ToExemption {}

    record EndsBeforeItBegins() implements ToExemption {}

    record TooLong(long months, int most, Citation source) implements ToExemption {}

    record Overlaps(YearMonth from, @Nullable YearMonth until) implements ToExemption {}

    record DecisionInTheFuture(LocalDate today) implements ToExemption {}

    record NotOnSheet(@Nullable Long member) implements ToSheet {}

    /// Need not pay there, and did not.
    record NothingAsked(@Nullable Long member) implements ToSheet {}

    record PaidInTheFuture(LocalDate today, @Nullable Long member) implements ToSheet {}

    record ExcuseNeedsReason(@Nullable Long member) implements ToSheet {}

    /// Somebody else recorded in the sheet since it was opened.
    record ChangedMeanwhile() implements ToSheet {}

    record MonthNotBegun(YearMonth month) implements ToSheet {}

    record NobodyThere() implements ToSheet {}

    /// So many of those who have to pay have no due yet, and nobody said to send it all the same.
    record BasesMissing(int without, int payers) implements ToSheet {}

    /// Nobody of ours, as far as the viewer knows.
    record UnknownMember(String code) implements ToGuest {}

    /// Is not temporarily anywhere in that month.
    record NotAway(YearMonth month) implements ToGuest {}

    /// Is a member of this very cell.
    record AtHome() implements ToGuest {}

    record PaysElsewhereAlready(YearMonth from) implements ToGuest {}
}
