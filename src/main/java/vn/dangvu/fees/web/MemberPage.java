package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// A member's fees of a year.
///
/// @param years the year before and after
/// @param reveal how what is masked is asked for; null where it is told or there is nothing
/// @param grounds that a case has to be looked at; null where there are none
/// @param balance what is missing, too much, or not known, of all months
/// @param basis where it is recorded by what the member pays; null for who may not
/// @param exemption where an exemption is recorded; null for who may not
public record MemberPage(
        List<Crumb> trail,
        String lead,
        int year,
        List<OverviewPage.Quick> years,
        @Nullable Reveal reveal,
        @Nullable String grounds,
        List<Month> months,
        String due,
        String paid,
        List<String> balance,
        List<Basis> bases,
        List<Exemption> exemptions,
        @Nullable String seniority,
        @Nullable String basis,
        @Nullable String exemption,
        String record) {

    /// @param address where what is masked is asked for
    /// @param refused the reason that was not enough; null where none was given
    public record Reveal(String address, @Nullable String refused) {}

    /// @param address of the sheet of the cell; null where the member was in none
    public record Month(
            String month,
            @Nullable String address,
            String cell,
            String due,
            String why,
            String paid,
            SheetPage.@Nullable State state,
            @Nullable String note) {}

    /// @param correct where it is corrected, and taken back; null for who may not
    public record Basis(
            String from,
            String group,
            String amount,
            @Nullable String note,
            String recorded,
            @Nullable String correct,
            @Nullable String annul) {}

    public record Exemption(
            String months,
            String ground,
            String decision,
            @Nullable String note,
            String recorded,
            @Nullable String correct,
            @Nullable String annul) {}
}
