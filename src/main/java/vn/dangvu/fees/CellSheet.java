package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The fees of a cell for a month, one line a member.
///
/// @param whole whether amounts that tell an income are told
/// @param seen changes with everything that is recorded in the sheet
/// @param keptPercent of what is taken in; null where nobody decided
/// @param sent the sheet as it was sent up; null as long as it was not
/// @param differs whether what is so now is not what was sent up
public record CellSheet(
        OrganizationId cell,
        YearMonth month,
        boolean whole,
        List<Line> lines,
        Totals totals,
        long seen,
        @Nullable Integer keptPercent,
        @Nullable Closing sent,
        boolean differs) {

    public CellSheet {
        lines = List.copyOf(lines);
    }

    /// Why somebody stands on the sheet.
    public enum Stay {
        /// In the cell at the end of the month.
        MEMBER,
        /// Temporarily, from another cell (TRF-04).
        GUEST,
        /// Paid here and had left by the end of the month.
        LEFT
    }

    public enum State {
        PAID_UP,
        /// Something is due and not, or not all, paid.
        MISSING,
        EXEMPT,
        ELSEWHERE,
        UNKNOWN
    }

    /// @param paid here; null where it is not told
    /// @param paidElsewhere for the same month in another cell
    /// @param missing null where it is not told
    /// @param paidWhenSent null where it is not told, or the member did not stand on what was sent
    public record Line(
            long member,
            String code,
            String name,
            Stay stay,
            boolean probationary,
            Due due,
            State state,
            @Nullable Long paid,
            long paidElsewhere,
            @Nullable Long missing,
            @Nullable LocalDate paidOn,
            @Nullable String note,
            boolean excused,
            @Nullable Long paidWhenSent) {

        /// Whether it is asked what was paid. Whoever is exempt, pays elsewhere or has left is
        /// asked nothing, unless something was.
        public boolean asks() {
            return due instanceof Due.Owed
                    || due instanceof Due.Unknown
                    || paid != null && paid > 0;
        }

        /// What was paid beyond what is due, wherever; nothing as long as the due is not known.
        /// Null where it is not told.
        public @Nullable Long over() {
            Long here = paid;
            return here == null ? null : SheetRules.over(due, here + paidElsewhere);
        }

        /// Whether something was paid though nobody can say yet against what. Whose amount is not
        /// told has paid something.
        public boolean unclear() {
            return state == State.UNKNOWN && (paid == null || paid + paidElsewhere > 0);
        }
    }

    /// What all lines come to.
    ///
    /// @param due null where it is not told
    /// @param paid null where it is not told
    /// @param missing null where it is not told
    /// @param over paid beyond what is due; null where it is not told
    /// @param unclear paid by those whose due is not known; null where it is not told
    /// @param kept of what was taken in; null where it is not told, or nobody decided
    /// @param counted members of whom something is due
    /// @param unknown members whose due cannot be reckoned
    public record Totals(
            @Nullable Long due,
            @Nullable Long paid,
            @Nullable Long missing,
            @Nullable Long over,
            @Nullable Long unclear,
            @Nullable Long kept,
            int counted,
            int paidUp,
            int exempt,
            int elsewhere,
            int unknown) {

        public @Nullable Long sentUp() {
            return kept == null || paid == null ? null : paid - kept;
        }

        /// Those who have to pay here, whether it is known how much or not.
        public int payers() {
            return counted + unknown;
        }
    }

    /// @param due null where it is not told
    /// @param paid null where it is not told
    /// @param payers who had to pay there, whether it was known how much or not
    /// @param unknown of them whose due could not be reckoned, so that it is not in the sum
    /// @param document by which the dues were reckoned
    /// @param times how often it was sent up, with this one
    public record Closing(
            long id,
            @Nullable Long due,
            @Nullable Long paid,
            @Nullable Integer keptPercent,
            int payers,
            int unknown,
            String document,
            Instant at,
            String by,
            int times) {}
}
