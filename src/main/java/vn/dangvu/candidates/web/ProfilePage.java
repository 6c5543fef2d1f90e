package vn.dangvu.candidates.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form of what is so of a candidate.
///
/// @param known the profile that the form was filled from
/// @param masked whether a home place is kept that the form does not show
public record ProfilePage(
        List<Crumb> trail,
        String address,
        String back,
        String lead,
        String known,
        boolean masked,
        ProfileForm form,
        ProfileLists lists,
        List<FieldError> errors) {}
