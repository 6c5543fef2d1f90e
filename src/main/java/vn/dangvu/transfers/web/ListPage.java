package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// Transfers below an organization.
///
/// @param receives whether several can be received at once
/// @param incoming where a slip from outside is taken up; null for who may not
/// @param batch where several are sent at once; null where nobody stands
/// @param others who is away by the ledger alone, with the list of them; null where nobody is
public record ListPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String tab,
        List<TabLink> tabs,
        List<Line> lines,
        boolean receives,
        @Nullable String incoming,
        @Nullable String batch,
        Pager pager,
        @Nullable Crumb others) {

    /// @param current whether this one is shown
    public record TabLink(String label, String count, String address, boolean current) {}

    /// @param state such as `on the way`, with its picture
    /// @param deadline until when, in words; null where nothing is due
    /// @param tone `good`, `warn`, `bad` or empty
    public record Line(
            long id,
            String name,
            String address,
            String born,
            String from,
            String goal,
            String what,
            String slip,
            String state,
            String icon,
            @Nullable String deadline,
            String deadlineIcon,
            String tone,
            boolean receivable) {}

    public record Pager(String told, @Nullable Crumb before, @Nullable Crumb after) {}
}
