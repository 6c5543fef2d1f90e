package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;

/// The posts of a member. The record shows them and does not know who keeps them.
public interface PostsOfMember {

    /// @param address of the leadership there; null where the viewer may not look at it
    /// @param days from when until when, in words
    /// @param how elected or appointed
    /// @param held whether it is held today
    /// @param suspended from the post
    /// @param end where it is recorded that it is held no more; null for who may not, and where
    ///   that is recorded. Leaving the Party ends no post by itself: a person says when, by what
    record Post(
            String what,
            String organization,
            @Nullable String address,
            String days,
            String how,
            String decision,
            boolean held,
            boolean suspended,
            @Nullable String end) {}

    /// The newest first.
    List<Post> of(Viewer viewer, Texts texts, long member);
}
