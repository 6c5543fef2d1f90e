package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// A large plan while it is carried out or undone, and after.
///
/// @param step what is being done; null when all is
/// @param done of `total`, both 0 while unknown
/// @param spent when it began, and how long it may still take
/// @param outcome what came of it, in words; null while it works
/// @param good whether it came to what was wanted
/// @param obstacles what stands in the way of an undo
public record WorkPage(
        List<Crumb> trail,
        String lead,
        String address,
        @Nullable String step,
        long done,
        long total,
        String spent,
        @Nullable String outcome,
        boolean good,
        List<PreviewPage.Trouble> troubles,
        List<Crumb> obstacles,
        Crumb next) {}
