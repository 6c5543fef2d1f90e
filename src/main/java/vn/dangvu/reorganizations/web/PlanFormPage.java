package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of what stands above the lines.
///
/// @param address where it is sent
/// @param again where the blank form is
/// @param back where one goes without it
/// @param homes suggestions where a plan begins; empty when it has begun
/// @param revision of the plan that is changed
/// @param changed who changed the plan meanwhile, in words; null when nobody did
public record PlanFormPage(
        List<Crumb> trail,
        String address,
        String again,
        String back,
        PlanForm form,
        boolean begins,
        List<Option> homes,
        int revision,
        @Nullable String changed,
        List<FieldError> errors) {}
