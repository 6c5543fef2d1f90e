package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who leads an organization, and who led it. What is recorded goes through [Posts] and [Terms].
@Service
public class Committees {

    private final LeadershipStore leaders;
    private final Chronicles chronicles;
    private final Organizations organizations;
    private final Members members;
    private final AccessLog log;

    Committees(
            LeadershipStore leaders,
            Chronicles chronicles,
            Organizations organizations,
            Members members,
            AccessLog log) {
        this.leaders = leaders;
        this.chronicles = chronicles;
        this.organizations = organizations;
        this.members = members;
        this.log = log;
    }

    /// The bodies of an organization on a day, with everybody in them.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Leadership on(Viewer viewer, OrganizationId id, LocalDate day) {
        var organization = organizations.get(viewer, id, day);
        mustShowRows(viewer, id);
        var holders = leaders.holders(id.value(), day);
        var open =
                new HashSet<>(
                        members.visible(viewer, holders.stream().map(Holder::member).toList()));
        var seen =
                holders.stream()
                        .map(holder ->
                                holder.toldTo(
                                        open.contains(holder.member()),
                                        sees(viewer, holder.cellId(), day)))
                        .toList();
        var term = chronicles.of(id).termOn(day).orElse(null);
        var sizes = term == null ? Sizes.UNKNOWN : term.entry().sizes();
        Set<Body> bodies = new LinkedHashSet<>(Body.of(organization.kind()));
        seen.forEach(holder -> bodies.add(holder.body()));
        return new Leadership(
                organization,
                day,
                term,
                chronicles.officials(organization, day),
                bodies.stream()
                        .map(body ->
                                new Leadership.Seats(
                                        body,
                                        sizes.of(body),
                                        seen.stream()
                                                .filter(holder -> holder.body() == body)
                                                .toList()))
                        .toList());
    }

    /// Everything that was ever recorded of the organization's posts, the newest first; what was
    /// corrected stands beside what corrects it.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<PostLine> history(Viewer viewer, OrganizationId id) {
        organizations.get(viewer, id, chronicles.today());
        mustShowRows(viewer, id);
        var facts = new ArrayList<>(chronicles.facts(id));
        facts.sort(PostFact.ORDER.reversed());
        var names = leaders.names(id.value());
        var open =
                new HashSet<>(
                        members.visible(
                                viewer,
                                facts.stream()
                                        .map(fact -> fact.entry().member())
                                        .distinct()
                                        .toList()));
        var lines = new ArrayList<PostLine>();
        for (PostFact fact : facts) {
            var named = names.get(fact.id());
            if (named != null) {
                lines.add(
                        new PostLine(
                                fact,
                                named.organization(),
                                named.code(),
                                named.fullName(),
                                open.contains(fact.entry().member())));
            }
        }
        return List.copyOf(lines);
    }

    /// The terms of an organization, the newest first. They name nobody.
    ///
    /// @throws NotFound if the viewer does not see the organization
    @Transactional(readOnly = true)
    public List<TermLine> terms(Viewer viewer, OrganizationId id) {
        var today = chronicles.today();
        var organization = organizations.get(viewer, id, today);
        var terms =
                chronicles.of(id).terms().stream()
                        .sorted(
                                Comparator.comparing((Term term) -> term.entry().beginsOn())
                                        .reversed())
                        .toList();
        var lines = new ArrayList<TermLine>();
        LocalDate until = organization.until();
        for (Term term : terms) {
            var begins = term.entry().beginsOn();
            var kind = organizations.get(viewer, id, begins).kind();
            lines.add(
                    new TermLine(
                            term,
                            until,
                            Deadlines.after(begins),
                            SizeGuide.of(kind, term.entry().sizes())));
            until = begins;
        }
        return List.copyOf(lines);
    }

    /// The posts of a member, the newest first: a look at the record, which leaves a line in the
    /// access log in the same transaction.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional
    public List<PostHeld> ofMember(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
        log.opened(viewer, member);
        return held(viewer, member);
    }

    /// The same beside a record that was opened already, which left its line.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<PostHeld> besideRecord(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
        return held(viewer, member);
    }

    /// The posts are the member's own; the name of an organization that the viewer does not see is
    /// not told.
    private List<PostHeld> held(Viewer viewer, long member) {
        return leaders.heldBy(member).stream()
                .map(held ->
                        organizations.find(viewer, held.organization(), held.since()).isPresent()
                                ? held
                                : held.unnamed())
                .toList();
    }

    /// Whether the viewer may record posts and terms there.
    @Transactional(readOnly = true)
    public boolean mayRecord(Viewer viewer, OrganizationId id) {
        return organizations.mayRecord(viewer, id);
    }

    private boolean sees(Viewer viewer, @Nullable Integer cell, LocalDate day) {
        return cell != null
                && organizations.find(viewer, new OrganizationId(cell), day).isPresent();
    }

    private void mustShowRows(Viewer viewer, OrganizationId id) {
        if (!organizations.showsRows(viewer, id)) {
            throw new Forbidden("posts of " + id);
        }
    }
}
