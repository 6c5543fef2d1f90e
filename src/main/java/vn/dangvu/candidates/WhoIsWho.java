package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.candidates.CandidateStore.Alike;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who is who among candidates and members, for whoever writes: told only of those whom the viewer
/// may see, so that a hint betrays nobody.
@Component
class WhoIsWho {

    private final CandidateStore store;
    private final Candidates candidates;
    private final HelpingMembers helpers;
    private final Members members;
    private final Organizations organizations;
    private final Audit audit;

    WhoIsWho(
            CandidateStore store,
            Candidates candidates,
            HelpingMembers helpers,
            Members members,
            Organizations organizations,
            Audit audit) {
        this.store = store;
        this.candidates = candidates;
        this.helpers = helpers;
        this.members = members;
        this.organizations = organizations;
        this.audit = audit;
    }

    /// @return the cell that follows the person, or did so last
    /// @throws vn.dangvu.kernel.NotFound if there is no such person in the viewer's scope
    int mustSee(Viewer viewer, long candidate) {
        if (candidates.visible(viewer, List.of(candidate)).isEmpty()) {
            throw Candidates.notFound(candidate);
        }
        return store.find(candidate).orElseThrow(() -> Candidates.notFound(candidate)).home();
    }

    /// Whoever stands in the way of somebody new.
    List<Objection> against(Viewer viewer, NewCandidate person, boolean differentPerson) {
        var objections = new ArrayList<Objection>();
        var code = person.code();
        if (code != null) {
            store.holder(code)
                    .map(holder -> taken(viewer, code, holder))
                    .ifPresent(objections::add);
        }
        if (!differentPerson) {
            alike(viewer, person.profile()).ifPresent(objections::add);
        }
        return objections;
    }

    /// @param corrected in whose place the entry comes, or null: its cell may be out of sight, and
    ///   may stay
    FollowRules.Setting setting(
            Viewer viewer,
            FollowEntry entry,
            @Nullable FollowFact corrected,
            CandidateProfile said,
            LocalDate today) {
        var cell = entry.cell();
        var before = corrected == null ? null : corrected.entry().cell();
        var helper = entry.helper();
        var day = entry.effectiveOn();
        return new FollowRules.Setting(
                today,
                said.person().born().first(),
                cell != null
                        && (cell.equals(before)
                                ? store.holdsMembers(cell, day)
                                : holdsMembers(viewer, cell, day)),
                helper != null && seen(viewer, helper) && helpers.official(helper, day));
    }

    private boolean seen(Viewer viewer, long member) {
        return !members.visible(viewer, List.of(member)).isEmpty();
    }

    private boolean holdsMembers(Viewer viewer, int cell, LocalDate day) {
        return organizations
                .find(viewer, new OrganizationId(cell), day)
                .filter(found ->
                        !found.since().isAfter(day)
                                && (found.until() == null || found.until().isAfter(day)))
                .filter(found -> found.kind().holdsMembers())
                .isPresent();
    }

    private Objection taken(Viewer viewer, String code, long holder) {
        boolean seen = !candidates.visible(viewer, List.of(holder)).isEmpty();
        if (!seen) {
            // That a code is taken cannot be hidden; whoever tries codes out is seen doing so.
            audit.noteAlone(viewer, Deed.of(Act.REFUSED).saying("numberTaken candidate"));
        }
        return new Objection.CodeTaken(code, seen ? holder : null);
    }

    private Optional<Objection> alike(Viewer viewer, CandidateProfile said) {
        String name = said.person().fullName();
        var bornOn = said.person().born().first();
        var found = store.alike(name, bornOn);
        return first(found, ids -> candidates.visible(viewer, ids))
                .<Objection>map(one -> like(one, one.id(), null))
                .or(() ->
                        first(store.membersAlike(name, bornOn), ids -> members.visible(viewer, ids))
                                .map(one -> like(one, null, one.id())));
    }

    private static Objection like(Alike one, @Nullable Long candidate, @Nullable Long member) {
        return new Objection.LooksLike(candidate, member, one.code(), one.fullName());
    }

    private static Optional<Alike> first(
            List<Alike> found, Function<List<Long>, List<Long>> visible) {
        var seen =
                found.isEmpty() ? List.of() : visible.apply(found.stream().map(Alike::id).toList());
        return found.stream().filter(one -> seen.contains(one.id())).findFirst();
    }
}
