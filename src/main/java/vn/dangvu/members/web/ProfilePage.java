package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form on which a profile is corrected, or gets what changed.
///
/// @param again where the form is found again
/// @param draft where the form without what was typed before is; null where nothing was
public record ProfilePage(
        List<Crumb> trail,
        String who,
        String address,
        String again,
        ProfileForm form,
        List<FieldError> errors,
        PersonLists lists,
        @Nullable String draft) {

    public boolean changes() {
        return form.way().equals(ProfileForm.CHANGE);
    }

    public boolean corrects() {
        return form.way().equals(ProfileForm.CORRECT);
    }
}
