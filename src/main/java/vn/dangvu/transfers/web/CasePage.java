package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// One transfer as a list of what happened and what is next.
///
/// @param lead what kind, and why
/// @param state with its picture
/// @param limit until when what comes next is in time; null where nothing is due
/// @param facts of the person and the way
/// @param member the record of whoever goes; null where the viewer may not open it
/// @param next what the viewer can do
/// @param waits what somebody else has to do, where it is nothing of the viewer's; null else
/// @param takeBack how the last step is taken back; null for who may not
/// @param papers that are written from the slip; null where the viewer sees none and writes none
/// @param print the slip on paper; null before there is one
/// @param file the slip as a file; null before there is one
public record CasePage(
        String title,
        List<Crumb> trail,
        String lead,
        String state,
        String icon,
        @Nullable Limit limit,
        List<Fact> facts,
        @Nullable Crumb member,
        List<Event> events,
        List<Act> next,
        @Nullable String waits,
        @Nullable TakeBack takeBack,
        @Nullable String print,
        @Nullable String file,
        @Nullable Papers papers) {

    public record Limit(String words, String icon, String tone) {}

    public record Fact(String label, String value) {}

    /// @param side which office recorded it
    /// @param gone whether it was taken back
    public record Event(
            String what, String icon, String day, String side, List<Fact> facts, boolean gone) {}

    /// @param event the step that is meant: somebody else may be faster
    public record TakeBack(String address, long event) {}

    /// @param write where a draft is written
    /// @param offer what it is called; null for who may not, and where there is nothing to write
    public record Papers(List<Written> written, String write, @Nullable String offer) {}

    /// @param putRight says that it tells of a slip that is none any more; null where it does not
    public record Written(
            String label, String about, String address, String state, @Nullable String putRight) {}

    /// @param main whether it is what is mostly done next
    public record Act(String label, String hint, String address, boolean main) {}
}
