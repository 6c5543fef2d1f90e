package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// A case laid open: whose, by which regulation, what was done and what is next.
///
/// @param stage in which it is, in words
/// @param closed whether nothing follows
/// @param policy the regulation in force for it
/// @param next what can be done now, the one that mostly comes next first
/// @param due until when, in sentences
/// @param papers that were written, `offers` that can be
/// @param gone steps that were corrected or taken back
public record CasePage(
        List<Crumb> trail,
        String address,
        Crumb person,
        String about,
        String cell,
        String stage,
        boolean closed,
        String policy,
        List<Todo> next,
        List<Deadline> due,
        List<Task> tasks,
        List<Written> papers,
        List<Offer> offers,
        List<Done> gone) {

    /// A paper that was written from the case.
    ///
    /// @param putRight says that the case was put right since, or still cites what was withdrawn;
    ///   null where neither
    public record Written(
            String label, String about, String address, String state, @Nullable String putRight) {}

    /// A paper that can be written.
    ///
    /// @param template its name
    public record Offer(String template, String label) {}

    /// @param late whether the day has passed
    public record Deadline(String told, String day, boolean late) {}

    public record Todo(String label, String address) {}

    /// A step of the procedure.
    ///
    /// @param state `done`, `failed`, `open`, `possible`, `waiting` or `notNeeded`
    /// @param add where it can be recorded, or recorded once more; null where not now
    public record Task(
            String code,
            String label,
            String about,
            String state,
            String stateWords,
            @Nullable String add,
            List<Done> done) {}

    /// A step that was recorded.
    ///
    /// @param lines what was told of it
    /// @param failed a vote that did not pass
    /// @param correct where it is corrected; null where the viewer may not
    public record Done(
            long id,
            String label,
            String day,
            List<String> lines,
            boolean failed,
            String recorded,
            @Nullable String correct) {}
}
