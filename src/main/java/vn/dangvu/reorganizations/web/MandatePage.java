package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form for something an organization is given, or for its end.
///
/// @param about what ends, in words; null where something is given
/// @param kinds what can be given
/// @param refused what the rule wants, in words; null where nothing stands against it
public record MandatePage(
        List<Crumb> trail,
        String address,
        String back,
        @Nullable String about,
        MandateForm form,
        List<Option> kinds,
        @Nullable String refused,
        List<FieldError> errors) {}
