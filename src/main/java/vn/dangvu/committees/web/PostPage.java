package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form for one member in a post: somebody more, a change, or a correction.
///
/// @param about whom it is about; null where a member is asked for
/// @param people where members are suggested from
/// @param posts what can be chosen; none where the posts that are held are told
/// @param held the posts of the member, each to be ticked
/// @param asksConsent whether a superior's consent may be needed
/// @param annul where what was recorded is taken back; null for something new
public record PostPage(
        List<Crumb> trail,
        String address,
        String back,
        @Nullable String about,
        @Nullable String hint,
        String people,
        PostForm form,
        List<Option> acts,
        List<Option> posts,
        List<Held> held,
        boolean asksConsent,
        @Nullable String annul,
        List<FieldError> errors) {

    /// @param field the name of its box
    public record Held(String field, String label, boolean ticked) {}
}
