package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form of somebody who is not in our books yet.
///
/// @param otherKind the other way in, and where its form is
/// @param again where the form is found again
/// @param transfer from outside that brings the person, or null
/// @param known members whom an error speaks of
/// @param way where the case is that such an entry comes out of; null where it needs none
/// @param looksLike whether somebody alike was found, so that the form asks if this is another
///   person
/// @param draft where a blank form is, if this one shows what was typed before; else null
public record NewcomerPage(
        List<Crumb> trail,
        Crumb otherKind,
        String again,
        @Nullable Long transfer,
        NewcomerForm newcomer,
        MovementFields fields,
        List<FieldError> errors,
        List<Crumb> known,
        @Nullable Crumb way,
        boolean looksLike,
        PersonLists lists,
        @Nullable String draft) {

    public boolean hasPapers() {
        return NewcomerForm.hasPapers(fields.kind());
    }
}
