package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// Who leads an organization on a day.
///
/// @param on the day, as typed or as it is
/// @param onError what is wrong with the day; null mostly
/// @param absence that the organization does not live on that day; null mostly
/// @param congress where a congress is recorded; null for who may not
/// @param add where somebody more is recorded; null for who may not
/// @param work where the work of all below stands
/// @param collective why there is no collective; null where there may be one
/// @param figures what is counted here, each with its rows
public record LeadershipPage(
        List<Crumb> trail,
        @Nullable String lead,
        String address,
        List<Chip> chips,
        String on,
        @Nullable String onError,
        @Nullable String absence,
        @Nullable String congress,
        @Nullable String add,
        String work,
        List<Todo> todos,
        @Nullable TermNow term,
        @Nullable String collective,
        List<Seats> bodies,
        List<Crumb> figures,
        List<TermRow> terms,
        List<HistoryRow> history) {

    /// @param act what settles it; null for who may not
    public record Todo(String text, @Nullable Crumb act) {}

    /// @param overdue whether its planned end has come
    public record TermNow(String title, boolean overdue, List<Fact> facts) {}

    public record Fact(String label, String value) {}

    /// @param id of its section
    /// @param count `15/15`, or as many as sit there
    /// @param none said where nobody sits there
    public record Seats(
            String id,
            String body,
            String count,
            boolean empty,
            @Nullable String none,
            List<Person> people) {}

    /// @param address of the record; null where the viewer may not open it
    /// @param how elected or appointed, and by what paper
    /// @param troubles what is to be put right
    /// @param change where something that happened to the person is recorded; null for who may not
    public record Person(
            String name,
            String code,
            @Nullable String address,
            String post,
            String since,
            String how,
            String decision,
            String where,
            String professional,
            String theory,
            List<String> troubles,
            @Nullable String change) {}

    public record TermRow(
            String term,
            String days,
            String plannedEnd,
            String sizes,
            String decision,
            @Nullable String correct) {}

    /// @param state that it is not believed any more, or corrects something; null mostly
    public record HistoryRow(
            String day,
            String act,
            String name,
            String code,
            @Nullable String address,
            String post,
            String decision,
            String recorded,
            @Nullable String state,
            boolean gone,
            @Nullable String correct) {}
}
