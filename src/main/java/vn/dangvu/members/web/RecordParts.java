package vn.dangvu.members.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.PartsOfMember;
import vn.dangvu.members.PartsOfMember.Part;
import vn.dangvu.members.PostsOfMember;
import vn.dangvu.members.PostsOfMember.Post;

import java.util.List;

/// What other modules bring to the record of a member.
@Component
class RecordParts {

    private final PostsOfMember posts;
    private final List<PartsOfMember> parts;

    RecordParts(PostsOfMember posts, List<PartsOfMember> parts) {
        this.posts = posts;
        this.parts = parts;
    }

    List<Post> posts(Viewer viewer, Texts texts, long member) {
        return posts.of(viewer, texts, member);
    }

    /// @param records whether the viewer may record where the member is
    List<Part> parts(Viewer viewer, Texts texts, long member, boolean records) {
        return parts.stream()
                .flatMap(module -> module.of(viewer, texts, member, records).stream())
                .toList();
    }
}
