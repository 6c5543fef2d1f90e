package vn.dangvu.candidates.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of somebody whom a cell notes.
///
/// @param code empty where we give one
/// @param known records of which an error speaks
/// @param looksLike whether somebody alike was found, so that the form asks if this is another
///   person
public record NewCandidatePage(
        List<Crumb> trail,
        String again,
        String code,
        ProfileForm form,
        FollowForm noted,
        List<Option> cells,
        ProfileLists lists,
        List<Crumb> known,
        boolean looksLike,
        boolean different,
        List<FieldError> errors) {}
