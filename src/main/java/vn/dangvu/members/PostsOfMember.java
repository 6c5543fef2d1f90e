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
    record Post(
            String what,
            String organization,
            @Nullable String address,
            String days,
            String how,
            String decision,
            boolean held,
            boolean suspended) {}

    /// The newest first.
    List<Post> of(Viewer viewer, Texts texts, long member);
}
