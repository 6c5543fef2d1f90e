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

    record GroupNotInForce(FeeGroup group, YearMonth month, Citation source) implements Objection {}

    record BaseMissing(FeeGroup group, Citation source) implements Objection {}

    /// Neither the base nor an agreed amount, where one of them is asked.
    record AmountMissing(FeeGroup group, Citation source) implements Objection {}

    record AgreedOutside(FeeGroup group, long given, long least, long most, Citation source)
            implements Objection {}

    /// Nobody has such an income, or pays so much.
    record OutOfSense(long given, long most, @Nullable Long member) implements Objection {}

    record MonthOutside(YearMonth first, YearMonth last) implements Objection {}

    /// Says what is said already.
    record NothingNew() implements Objection {}

    record GroundNotInForce(Ground ground, YearMonth month, Citation source) implements Objection {}

    /// Years in the Party are reckoned, not recorded.
    record Reckoned() implements Objection {}

    record EndMissing(Ground ground, int most, Citation source) implements Objection {}

    record EndsBeforeItBegins() implements Objection {}

    record TooLong(long months, int most, Citation source) implements Objection {}

    record Overlaps(YearMonth from, @Nullable YearMonth until) implements Objection {}

    record DecisionInTheFuture(LocalDate today) implements Objection {}

    /// Does not stand on the sheet, or owes nothing there.
    record NotOnSheet(@Nullable Long member) implements Objection {}

    record PaidInTheFuture(LocalDate today) implements Objection {}

    record ExcuseNeedsReason(@Nullable Long member) implements Objection {}

    /// Somebody else recorded in the sheet since it was opened.
    record ChangedMeanwhile() implements Objection {}

    record MonthNotBegun(YearMonth month) implements Objection {}

    record NobodyThere() implements Objection {}

    /// Nobody of ours, as far as the viewer knows.
    record UnknownMember(String code) implements Objection {}

    /// Is not temporarily anywhere in that month.
    record NotAway(YearMonth month) implements Objection {}

    /// Is a member of this very cell.
    record AtHome() implements Objection {}

    record PaysElsewhereAlready(YearMonth from) implements Objection {}
}
