package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.papers.Paper;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// A paper as it is printed, and what happened to it.
///
/// @param told what is worth knowing before the paper is used: that it was withdrawn, or is old
/// @param wrong whether what is kept does not have the hashes with which it was issued
/// @param where its case is opened; null where it has none, or the viewer may not see it
/// @param several the cases of a paper about several, each by whom it is about
/// @param next where the step is recorded for which it was written; null where nowhere
/// @param citing the cases that still tell a number that holds no more; null where none does
/// @param acts addresses of what may be done with it; null where not
public record PaperPage(
        List<Crumb> trail,
        State state,
        List<Notice> told,
        boolean wrong,
        List<Fact> facts,
        Paper paper,
        List<Version> versions,
        @Nullable Crumb where,
        List<Crumb> several,
        @Nullable Crumb next,
        @Nullable Citing citing,
        Acts acts,
        List<Crumb> files) {

    /// @param style such as `state-good`
    public record State(String text, String style, String icon) {}

    public record Notice(String text, @Nullable Crumb link) {}

    public record Fact(String label, String value, boolean digits) {}

    /// @param issued whether this is the one that was issued
    /// @param current whether it is shown
    public record Version(
            int ordinal,
            String time,
            String by,
            String hash,
            String address,
            boolean issued,
            boolean current) {}

    public record Acts(
            @Nullable String edit,
            @Nullable String issue,
            @Nullable String replace,
            @Nullable String withdraw) {}
}
