package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// The last look before a plan is carried out or undone.
///
/// @param exceptions from rules, each with the paper that consents to it
/// @param refused why it cannot be done, in words; null where it can
/// @param troubles the conflicts behind it, if it was refused for them
/// @param obstacles what stands in the way of an undo, each a link
/// @param mend where the reason can be mended; null where it cannot
/// @param confirm the words of the button
public record ConfirmPage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        String effectsTitle,
        List<String> effects,
        List<String> events,
        List<String> exceptions,
        @Nullable String refused,
        List<PreviewPage.Trouble> troubles,
        List<Crumb> obstacles,
        @Nullable Crumb mend,
        String confirm,
        boolean undoes,
        int revision) {}
