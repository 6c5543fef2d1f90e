package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// A plan with its lines and what was said about it.
///
/// @param changed that somebody saved meanwhile; null when nobody did
/// @param lines in order, page by page
/// @param done what carrying it out did; empty for a draft
/// @param assigned how many members go to cells of their own, in words
/// @param undo where it can be undone; null where it cannot
/// @param work where its carrying out or undo can be followed; null where nothing is to be said
public record PlanPage(
        List<Crumb> trail,
        String lead,
        String address,
        boolean draft,
        String stage,
        String state,
        String icon,
        String touch,
        List<Fact> facts,
        @Nullable String changed,
        int revision,
        PlanLines lines,
        String assigned,
        List<Happening> done,
        List<Comment> comments,
        String comment,
        List<FieldError> errors,
        @Nullable String undo,
        @Nullable Crumb work) {

    public record Fact(String label, String value, @Nullable String address) {}

    /// @param address where it is edited
    /// @param first whether nothing stands above it
    public record LineRow(
            int number, String action, String words, String address, boolean first, boolean last) {}

    public record Comment(String by, String at, String words) {}
}
