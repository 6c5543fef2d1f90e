package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The fees of a cell for a month.
///
/// @param monthTyped as it stands in the field that asks for another
/// @param tiles the sums
/// @param rule by which is reckoned, and where it stands
/// @param masked whether amounts that tell an income are hidden, and why; null where they are told
/// @param sent when it was sent up, and whether it is still so; null as long as it was not
/// @param work what may be recorded; null for who may not
/// @param guest where somebody is added who is here temporarily; null for who may not
/// @param bases where it is told by what members pay; null for who may not
/// @param toTell whether it is still to be told of somebody
/// @param setting where it is set what is decided about fees; null for who may not
public record SheetPage(
        List<Crumb> trail,
        List<Chip> chips,
        MonthNav nav,
        List<Tile> tiles,
        String rule,
        @Nullable String masked,
        @Nullable Sent sent,
        @Nullable Work work,
        List<Row> rows,
        String file,
        @Nullable Crumb guest,
        @Nullable Crumb bases,
        boolean toTell,
        @Nullable String setting,
        List<FieldError> errors) {

    /// The months beside this one, and a field for any other.
    ///
    /// @param organization whose page it is
    public record MonthNav(
            int organization,
            List<Crumb> months,
            String current,
            String typed,
            @Nullable String error) {}

    public record Tile(String label, String value, @Nullable String base) {}

    /// @param without of whom it was not known what they owe; null where it was of everybody
    /// @param difference what is so now and was not; null where all is as it was sent
    public record Sent(String when, @Nullable String without, @Nullable String difference) {}

    /// @param rest the button that says the rest paid as due; null where nobody is left
    /// @param restExplained whom it speaks of
    /// @param unready that dues are not known; null where all are
    /// @param send what sending says
    public record Work(
            String month,
            String seen,
            String paidOn,
            @Nullable String rest,
            @Nullable String restExplained,
            @Nullable Unready unready,
            String send,
            String sendExplained) {}

    /// That the sheet would say less than what is owed, and that it is to be sent all the same.
    ///
    /// @param text of how many it is not known what they owe
    /// @param bases where it is told by what members pay
    /// @param error that it has to be ticked; null where nothing is wrong
    public record Unready(String text, Crumb bases, boolean ticked, @Nullable String error) {}

    /// @param address of the member's own page of fees; null where it is not open
    /// @param due as told; why it is so
    /// @param paid as told, for who may not record; null where it may be typed
    /// @param missing as told; null where nothing is
    /// @param changed since the sheet was sent up; null where nothing was
    /// @param act what has to be done first; null where nothing has
    public record Row(
            long member,
            String name,
            String code,
            @Nullable String address,
            List<String> marks,
            String due,
            String why,
            @Nullable String paid,
            @Nullable Field field,
            State state,
            @Nullable String changed,
            @Nullable Crumb act,
            @Nullable Ending ending) {}

    /// @param style of the mark: good, warn, quiet
    public record State(String text, String style, String icon) {}

    public record Field(
            String paid,
            @Nullable String paidError,
            String note,
            @Nullable String noteError,
            boolean excused,
            @Nullable Day day) {}

    /// When it was paid, of whom something was.
    public record Day(String typed, @Nullable String error) {}

    /// A guest who may be let go, or never was one.
    public record Ending(String address, String annul) {}
}
