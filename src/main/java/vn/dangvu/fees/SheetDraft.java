package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What somebody typed into the sheet of a month.
///
/// @param paidOn the day of what is paid anew
/// @param restAsDue whether all of whom nothing is told paid what was due
/// @param seen the state of the sheet that was in front of the person, see [CellSheet#seen]
public record SheetDraft(LocalDate paidOn, List<Entry> entries, boolean restAsDue, long seen) {

    /// @param amount paid for the month, all in all; null where nothing is told
    /// @param paidOn the day as it stands at the member; null where none does
    public record Entry(
            long member,
            @Nullable Long amount,
            @Nullable String note,
            boolean excused,
            @Nullable LocalDate paidOn) {

        Entry(long member, @Nullable Long amount, @Nullable String note, boolean excused) {
            this(member, amount, note, excused, null);
        }
    }

    public SheetDraft {
        entries = List.copyOf(entries);
    }
}
