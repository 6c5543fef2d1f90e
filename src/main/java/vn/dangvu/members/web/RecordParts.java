package vn.dangvu.members.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.EventsOfMember;
import vn.dangvu.members.EventsOfMember.Event;
import vn.dangvu.members.MemberRecord;
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
    private final List<EventsOfMember> events;

    RecordParts(PostsOfMember posts, List<PartsOfMember> parts, List<EventsOfMember> events) {
        this.posts = posts;
        this.parts = parts;
        this.events = events;
    }

    List<Post> posts(Viewer viewer, Texts texts, long member) {
        return posts.of(viewer, texts, member);
    }

    /// What happened besides movements.
    ///
    /// @param records whether the viewer may record where the member is
    List<Event> events(Viewer viewer, Texts texts, long member, boolean records) {
        return events.stream()
                .flatMap(module -> module.of(viewer, texts, member, records).stream())
                .toList();
    }

    /// @param records whether the viewer may record where the member is, or was last
    List<Part> parts(Viewer viewer, Texts texts, MemberRecord member, boolean records) {
        return parts.stream()
                .flatMap(module ->
                        module.of(viewer, texts, member.id(), member.now(), records).stream())
                .toList();
    }
}
