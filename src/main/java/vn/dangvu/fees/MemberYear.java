package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A member's fees of a year.
///
/// @param cell where the member is, or was last
/// @param whole whether amounts that tell an income are told
/// @param recordable whether the viewer may record there
/// @param countsFrom since when years in the Party are reckoned (ADM-17); null when unknown
/// @param months twelve, of which some may lie outside membership
/// @param bases the newest first
/// @param exemptions the newest first
/// @param arrears months without a fee of the last twelve, by the sheets that are in
public record MemberYear(
        long member,
        String code,
        String name,
        int cell,
        int year,
        boolean whole,
        boolean recordable,
        @Nullable LocalDate countsFrom,
        List<Month> months,
        List<Basis.Fact> bases,
        List<Exemption.Fact> exemptions,
        Arrears arrears) {

    public MemberYear {
        months = List.copyOf(months);
        bases = List.copyOf(bases);
        exemptions = List.copyOf(exemptions);
    }

    /// @param due null where the member was in no cell at the end of the month
    /// @param state null there, and of a month that has not come
    /// @param paid wherever; null where it is not told
    /// @param missing null where it is not told
    public record Month(
            YearMonth month,
            @Nullable Integer cell,
            @Nullable Due due,
            @Nullable State state,
            @Nullable Long paid,
            @Nullable Long missing,
            @Nullable LocalDate paidOn,
            @Nullable String note,
            boolean excused) {

        /// What was paid beyond what is due; nothing as long as the due is not known. Null where it
        /// is not told.
        public @Nullable Long over() {
            Long sum = paid;
            var owed = due;
            return sum == null || owed == null ? null : SheetRules.over(owed, sum);
        }

        /// Whether something was paid though nobody can say yet against what. Whose amount is not
        /// told has paid something.
        public boolean unclear() {
            return state == State.UNKNOWN && (paid == null || paid > 0);
        }
    }

    /// @param most from so many on a case has to be looked at
    public record Arrears(int months, int most, Citation source) {

        public boolean grounds() {
            return months >= most;
        }
    }
}
