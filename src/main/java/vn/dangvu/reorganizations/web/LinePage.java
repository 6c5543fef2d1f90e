package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of a line.
///
/// @param address where it is sent
/// @param again where the blank form is, or the line as it is kept
/// @param rows what stands in the fields of organizations, with empty ones behind
/// @param targetLabel what the target is for this action
/// @param changed that somebody saved meanwhile; null when nobody did
public record LinePage(
        List<Crumb> trail,
        String lead,
        String address,
        String again,
        String back,
        String action,
        String hint,
        LineFields fields,
        LineForm form,
        List<String> rows,
        String targetLabel,
        List<Option> kinds,
        List<Option> unitTypes,
        List<Option> suggestions,
        int revision,
        @Nullable String changed,
        List<FieldError> errors) {}
