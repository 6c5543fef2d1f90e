package vn.dangvu.committees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.committees.Act;
import vn.dangvu.committees.Committees;
import vn.dangvu.committees.PostHeld;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.PostsOfMember;
import vn.dangvu.organizations.Organizations;

import java.util.List;

/// Tells the record of a member which posts he or she holds and held.
@Component
class CommitteePosts implements PostsOfMember {

    private final Committees committees;
    private final Organizations organizations;

    CommitteePosts(Committees committees, Organizations organizations) {
        this.committees = committees;
        this.organizations = organizations;
    }

    @Override
    public List<Post> of(Viewer viewer, Texts texts, long member) {
        var words = new CommitteeWords(texts);
        return committees.besideRecord(viewer, member).stream()
                .map(held -> post(viewer, words, member, held))
                .toList();
    }

    /// The name of an organization that the viewer does not see is not told.
    private Post post(Viewer viewer, CommitteeWords words, long member, PostHeld held) {
        var seen = organizations.find(viewer, held.organization(), held.since()).isPresent();
        var until = held.until();
        String since = words.date(held.since());
        return new Post(
                words.post(held.body(), held.position()),
                seen ? held.name() : words.texts().get("members.page.outOfSight"),
                seen && organizations.showsRows(viewer, held.organization())
                        ? "/organizations/" + held.organization() + "/committee?on=" + held.since()
                        : null,
                until == null
                        ? words.page("days.since", since)
                        : words.page("days.during", since, words.date(until.minusDays(1))),
                words.act(held.act()),
                seen ? words.decision(held.decision()) : "",
                until == null,
                held.suspended(),
                until == null && seen && committees.mayRecord(viewer, held.organization())
                        ? "/organizations/%s/posts/members/%d?act=%s"
                                .formatted(held.organization(), member, Act.CEASED)
                        : null);
    }
}
